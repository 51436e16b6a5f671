"""What a player would miss of a save in a story that was edited since."""

from collections.abc import Sequence

from game.model.story import Variable, VariableKind
from game.playthrough.left import Plain
from game.playthrough.names import NamedState, Names, fits, plain


def losses(names: Names, named: NamedState) -> str:
    """What is no longer as it was, to be told in the middle of a sentence; empty where nobody would notice.

    A variable that is gone is missed only where another has come that holds such values and starts with a
    different one: it may be the same under a new name, and then what a condition asks and a page shows goes
    back to the beginning. Where none has come, nothing asks any more; and a variable that is only new starts
    as it does for everybody. A value that was kept is missed where it is no longer allowed.
    """
    told = []
    if gone := _gone(names, named):
        told.append(f"it no longer knows {_listed(gone)}")
    if changed := _changed(names, named):
        are = "is not what it was" if len(changed) == 1 else "are not what they were"
        told.append(f"{_listed(changed)} {are}")
    return ", and ".join(told)


def _gone(names: Names, named: NamedState) -> list[str]:
    variables = names.story.variables
    filled = names.plain_values({**named.left.values, **named.values})
    fresh = [variable for index, variable in enumerate(variables) if index not in filled]
    return [
        name.replace("_", " ")
        for name, value in named.values.items()
        if not names.plain_values({name: value}) and any(_would_differ(variable, value) for variable in fresh)
    ]


def _changed(names: Names, named: NamedState) -> list[str]:
    story = names.story
    kept = names.plain_values(named.values)
    return [
        _shown(story.variables[index])
        for index, value in kept.items()
        if not fits(story, story.variables[index], value)
    ]


def _would_differ(variable: Variable, value: Plain) -> bool:
    """Whether a variable could have held that value, and does not begin with it."""
    match variable.kind:
        case VariableKind.YES_NO:
            could = isinstance(value, bool)
        case VariableKind.NUMBER:
            could = isinstance(value, int) and not isinstance(value, bool)
        case VariableKind.WORD:
            could = value in variable.words
    return could and value != plain(variable, variable.start)


def _shown(variable: Variable) -> str:
    """What the player knows it by; one that is never shown has but its own name."""
    return (variable.shown and variable.label) or variable.name.replace("_", " ")


def _listed(names: Sequence[str]) -> str:
    quoted = [f"“{name}”" for name in names]
    return " and ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))
