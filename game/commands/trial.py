"""Beginning where an author wants to look: at one scene, with some values, after some choices."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from game.commands.errors import UsageError
from game.commands.usage import meant
from game.model.story import Story, Variable, VariableKind
from game.playthrough.notes import Manner
from game.playthrough.playthrough import Playthrough
from game.playthrough.route import OffRouteError, follow

YES_NO = {"true": 1, "false": 0}


def begin_at(
    story: Story,
    scene: str | None,
    sets: Sequence[str],
    recalled: Mapping[int, int],
    *,
    notes: Manner = Manner.READ,
) -> Playthrough:
    """A playthrough that begins at `scene` (None: at the start) with values given as `name=value`.

    `notes` is how content notes are met; one that would be skipped asks, or else the scene that somebody
    wants to look at would never be seen. Raises UsageError.
    """
    start = story.start if scene is None else story.scenes[_scene(story, scene)]
    values = dict(_value(story, each) for each in sets)
    begun = replace(story, start=start)
    return Playthrough.begin(
        begun, {**recalled, **values}, standing=Manner.ASK if notes is Manner.SKIP else notes
    )


def take_route(playthrough: Playthrough, route: tuple[str, ...]) -> None:
    """Take the choices of a route. Raises UsageError where one is not to be had."""
    try:
        for _ in follow(playthrough, route):
            pass
    except OffRouteError as off:
        raise UsageError(f"{off}.") from off


def _scene(story: Story, name: str) -> str:
    """A scene by its id, or by its bare name where only one chapter has it."""
    if name in story.scenes:
        return name
    bare = [scene for scene in story.scenes if scene.partition(".")[2] == name]
    if len(bare) == 1:
        return bare[0]
    if bare:
        raise UsageError(f"several chapters have a scene `{name}`: {', '.join(bare)}.")
    known = {scene.partition(".")[2]: scene for scene in story.scenes}
    raise UsageError(f"no scene is called `{name}`. {meant(name, story.scenes if '.' in name else known)}")


def _value(story: Story, given: str) -> tuple[int, int]:
    """The index of a variable and its value, from `name=value`."""
    name, equals, value = (part.strip() for part in given.partition("="))
    if not equals:
        raise UsageError(f"`--set {given}` has no value. Write `--set {given}=…`.")
    for index, variable in enumerate(story.variables):
        if variable.name == name:
            return index, _read(variable, value)
    known = [variable.name for variable in story.variables]
    raise UsageError(f"no variable is called `{name}`. {meant(name, known)}")


def _read(variable: Variable, value: str) -> int:
    match variable.kind:
        case VariableKind.YES_NO:
            if value in YES_NO:
                return YES_NO[value]
            raise UsageError(f"`{variable.name}` is true or false, not `{value}`.")
        case VariableKind.WORD:
            if value in variable.words:
                return variable.words.index(value)
            raise UsageError(f"`{variable.name}` is never `{value}`. {meant(value, variable.words)}")
        case VariableKind.NUMBER:
            if _is_number(value) and variable.low <= int(value) <= variable.high:
                return int(value)
            raise UsageError(
                f"`{variable.name}` is a number from {variable.low} to {variable.high}, not `{value}`."
            )


def _is_number(value: str) -> bool:
    return value.isascii() and value.removeprefix("-").isdigit() and len(value) < 20
