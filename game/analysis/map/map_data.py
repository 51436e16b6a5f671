"""Everything on a map as one plain object: the story, where its scenes stand, and what is known of them."""

from collections.abc import Callable, Iterable, Mapping

from game.analysis.findings.finding import Finding
from game.analysis.map.graph import Graph, graph_of
from game.analysis.map.known import Known
from game.analysis.map.layout import HEIGHT, WIDTH, Layout, lay_out
from game.analysis.map.plain import Json, full
from game.analysis.map.story_data import StoryData
from game.analysis.map.tables import Written
from game.model.story import Story

Where = Callable[[str], str]
"""File and line of something with a name, or nothing."""


def map_data(story: Story, known: Known, written: Written, where: Where) -> dict[str, Json]:
    """The object, in which scenes and choices go by numbers. Routes are a tree: [node before, choice]."""
    graph = graph_of(story)
    layout = lay_out(graph, len(story.chapters))
    data = StoryData(story, known, written)
    plain = data.plain()
    routes = _Routes(data.choices)
    findings: list[Json] = [_finding(story, finding, routes, where) for finding in known.findings]
    scenes: list[Json] = [
        full(
            {
                "at": [layout.scenes[place].x, layout.scenes[place].y],
                "written": where(scene),
                "route": routes.to(known.routes[scene].choices) if scene in known.routes else None,
                "recalled": _recalled(known.routes[scene].recalled) if scene in known.routes else None,
            }
        )
        for place, scene in enumerate(story.scenes)
    ]
    return {
        "story": plain,
        "verdict": known.verdict,
        "plays": known.plays,
        "size": [WIDTH, HEIGHT],
        "columns": [[column.x, column.width, column.height] for column in layout.columns],
        "spots": scenes,
        "links": _links(graph, layout, known),
        "findings": findings,
        "routes": routes.tree,
    }


class _Routes:
    """Routes that begin alike share their beginning. An empty route is -1."""

    def __init__(self, choices: Mapping[str, int]) -> None:
        self.tree: list[Json] = []
        self._choices = choices
        self._nodes: dict[tuple[int, int], int] = {}

    def to(self, route: Iterable[str]) -> int:
        """The node a route ends at."""
        node = -1
        for choice in route:
            step = node, self._choices[choice]
            node = self._nodes.setdefault(step, len(self.tree))
            if node == len(self.tree):
                self.tree.append(list(step))
        return node


def _finding(story: Story, finding: Finding, routes: _Routes, where: Where) -> Json:
    """What was found, with the scene it is about if there is one."""
    scene = finding.block.partition("/")[0]
    places = list(story.scenes)
    return full(
        {
            "code": finding.code.name,
            "severity": finding.code.severity.value,
            "message": finding.message,
            "help": finding.help,
            "scene": places.index(scene) if scene in story.scenes else None,
            "about": finding.block,
            "written": where(finding.part or finding.block),
            "route": routes.to(finding.route) if finding.route else None,
        }
    )


def _recalled(recalled: Mapping[int, int]) -> Json:
    return {str(variable): value for variable, value in recalled.items()}


def _links(graph: Graph, layout: Layout, known: Known) -> list[Json]:
    """Each with where it bends, as x and y in turn, and last with 1 if nobody goes there on it."""
    return [
        [
            link.source,
            link.target,
            [number for spot in layout.bends.get(place, ()) for number in (spot.x, spot.y)],
            int(_unused(graph, link.target, link.jumping, known)),
        ]
        for place, link in enumerate(graph.links)
    ]


def _unused(graph: Graph, target: int, jumping: Iterable[int], known: Known) -> bool:
    entered = [block for block in jumping if block in known.entered]
    if known.ways is None:
        return not entered
    return not any((block, graph.scenes[target]) in known.ways for block in entered)
