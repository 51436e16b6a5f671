"""One thing that exploring has found out, and the way to show it."""

from dataclasses import dataclass

from game.analysis.routes import Route
from game.model.story import Story, Variable, VariableKind
from game.source.diagnostic import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is told to the author, by names instead of places (`game.compiler.spans` knows those).

    `block` is the id of what it is about: a scene, a choice, `endings/room`, `state/trust`; `part` something
    inside it, or empty. `label` stands under the pointer: why it is so. `route` holds the choices that lead
    there.
    """

    code: Code
    message: str
    block: str = ""
    part: str = ""
    label: str = ""
    help: str = ""
    route: tuple[str, ...] = ()


def remembering(story: Story, route: Route) -> str:
    """What has to be remembered of other stories for a route, to be told behind a way out."""
    told = [
        f"`{variable.name}` is {_value(variable, value)}"
        for variable, value in ((story.variables[index], value) for index, value in route.recalled.items())
        if value != variable.start
    ]
    return f" (on the route {' and '.join(told)})" if told else ""


def _value(variable: Variable, value: int) -> str:
    match variable.kind:
        case VariableKind.WORD:
            return f"`{variable.words[value]}`"
        case VariableKind.YES_NO:
            return "true" if value else "false"
        case VariableKind.NUMBER:
            return str(value)
