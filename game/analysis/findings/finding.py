"""One thing that exploring has found out, and the way to show it."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.analysis.routes import Route
from game.model.story import Story, Variable, VariableKind
from game.source.diagnostic import Code

MOST_PASSED = 12
"""Steps of a way that are told; of a longer one its beginning and its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is told to the author, by names instead of places (`game.compiler.spans` knows those).

    `block` is the id of what it is about: a scene, a choice, `endings/room`, `state/trust`; `part` something
    inside it, or empty. `label` stands under the pointer: why it is so. `route` holds the choices that lead
    there. What follows from other mistakes names where they may be in `causes`: one of each group has to be.
    """

    code: Code
    message: str
    block: str = ""
    part: str = ""
    label: str = ""
    help: str = ""
    route: tuple[str, ...] = ()
    causes: tuple[tuple[str, ...], ...] = ()


def remembering(story: Story, route: Route) -> str:
    """What has to be remembered of other stories for a route, to be told behind a way out."""
    told = [
        f"`{variable.name}` is {_value(variable, value)}"
        for variable, value in ((story.variables[index], value) for index, value in route.recalled.items())
        if value != variable.start
    ]
    return f" (on the route {' and '.join(told)})" if told else ""


def way_in(route: Route, passed: Sequence[str]) -> str:
    """The way of a route from the beginning, to be told behind a way out; nothing if its choices say it all.

    `passed` are its choices and the scenes that are left without one.
    """
    if not passed:
        return "; the story begins here"
    if tuple(passed) == route.choices:
        return ""
    shown = [f"`{each}`" for each in passed]
    if len(shown) > MOST_PASSED:
        shown = [*shown[: MOST_PASSED // 2], "…", *shown[-MOST_PASSED // 2 :]]
    return f"; the way here from the beginning: {', '.join(shown)}"


def _value(variable: Variable, value: int) -> str:
    match variable.kind:
        case VariableKind.WORD:
            return f"`{variable.words[value]}`"
        case VariableKind.YES_NO:
            return "true" if value else "false"
        case VariableKind.NUMBER:
            return str(value)
