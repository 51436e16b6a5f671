"""What a story declares as shown, in words: for those who ask, and for those who do not see the margin."""

from dataclasses import dataclass

from game.model.story import Story, Variable, VariableKind
from game.playthrough.playthrough import Playthrough
from game.view.atmosphere import atmosphere
from game.view.figures import called


@dataclass(frozen=True, slots=True, kw_only=True)
class Stat:
    """One variable by the name the player knows it by, and what it stands at."""

    label: str
    value: str


def stats(playthrough: Playthrough) -> tuple[Stat, ...]:
    """Every variable that is shown now, in the order declared.

    One shown as a picture stands here while that picture belongs to the look of the page, not before: its
    words would tell of something the player has not come to.
    """
    story, state = playthrough.story, playthrough.turn.state
    drawn = atmosphere(story, state).figure
    pairs = zip(story.variables, state.values, strict=True)
    return tuple(
        Stat(label=_label(variable), value=said)
        for variable, value in pairs
        if (variable.shown and not variable.is_drawn) or (drawn and drawn.variable == variable.name)
        if (said := _value(variable, value))
    )


def has_stats(story: Story) -> bool:
    """Whether the story shows anything at all, or tells of what is to be seen."""
    return any(variable.shown for variable in story.variables) or any(look.said for look in story.looks)


def _value(variable: Variable, value: int) -> str:
    """How the value is said; a step without words leaves a variable that is only words unsaid."""
    words = called(variable, value)
    match variable.shown:
        case "number":
            return f"{_plain(variable, value)}, {words}" if words else _plain(variable, value)
        case "meter":
            share = f"{value - variable.low} of {variable.high - variable.low}"
            return f"{share}, {words}" if words else share
        case _:
            return words


def _plain(variable: Variable, value: int) -> str:
    match variable.kind:
        case VariableKind.WORD:
            return variable.words[value].replace("_", " ")
        case VariableKind.YES_NO:
            return "yes" if value else "no"
        case _:
            return str(value)


def _label(variable: Variable) -> str:
    return variable.label or variable.name.replace("_", " ").capitalize()
