"""Where every scene stands on the map: chapters as columns, and in each the scenes from top to bottom.

The layered drawing of Sugiyama, Tagawa and Toda (1981), once for each chapter: rows, then an order in each
row with few crossings, then places near what is linked. Links between chapters only pull to a side.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from game.analysis.map.graph import Graph, Link
from game.analysis.map.ordering import ordered
from game.analysis.map.ranks import rank
from game.analysis.map.spacing import spaced

WIDTH, HEIGHT = 164, 52
"""Of a scene, in the units of the map: pixels where it is not zoomed."""
ACROSS, DOWN = 28, 44
"""Between scenes."""
ASIDE = 132
"""Between columns, where the links from chapter to chapter run."""
LANE = 14
"""What a link takes up that passes between the scenes of a row."""
LONGEST_LANE = 12
"""Rows; a link that passes more of them runs beside the column, else lanes would be all there is."""


@dataclass(frozen=True, slots=True)
class Spot:
    """The middle of something on the map."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Column:
    """The room of one chapter, from its left edge; the links between the columns run outside of it."""

    x: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The spot of every scene, the column of every chapter, and where long links bend (by their place)."""

    scenes: tuple[Spot, ...]
    columns: tuple[Column, ...]
    bends: Mapping[int, tuple[Spot, ...]]


def lay_out(graph: Graph, chapters: int) -> Layout:
    """A place for every scene, the same for the same graph."""
    spots: dict[int, Spot] = {}
    columns: list[Column] = []
    bends: dict[int, tuple[Spot, ...]] = {}
    left = 0
    for chapter in range(chapters):
        drawn = _Chapter(graph, chapter)
        column, own, bent = drawn.placed(left)
        columns.append(column)
        spots.update(own)
        bends.update(bent)
        left += column.width + ASIDE
    scenes = tuple(spots[place] for place in range(len(graph.scenes)))
    return Layout(scenes=scenes, columns=tuple(columns), bends=bends)


class _Chapter:
    """One chapter while its scenes and lanes are placed. Lanes have numbers below 0, one for each row."""

    def __init__(self, graph: Graph, chapter: int) -> None:
        self._nodes = [place for place, each in enumerate(graph.chapters) if each == chapter]
        inside = [
            (number, link)
            for number, link in enumerate(graph.links)
            if graph.chapters[link.source] == graph.chapters[link.target] == chapter
        ]
        self._row = rank(self._nodes, [(link.source, link.target) for _, link in inside])
        self._up: dict[int, list[int]] = {}
        self._down: dict[int, list[int]] = {}
        self._lanes: dict[int, list[int]] = {}
        self._pull = _pull(graph, chapter)
        for number, link in inside:
            self._run(number, link)

    def placed(self, left: int) -> tuple[Column, dict[int, Spot], dict[int, tuple[Spot, ...]]]:
        """The column, the spots of its scenes, and the bends of its links, from `left` on."""
        rows = ordered(self._rows(), self._up, self._down, self._pull)
        middle = spaced(rows, self._up, self._down, _apart)
        spots = {
            node: Spot(left + WIDTH // 2 + round(place), HEIGHT // 2 + self._row[node] * (HEIGHT + DOWN))
            for node, place in middle.items()
        }
        bends = {number: tuple(spots[lane] for lane in lanes) for number, lanes in self._lanes.items()}
        column = Column(
            left,
            WIDTH + round(max(middle.values(), default=0)),
            HEIGHT + (HEIGHT + DOWN) * max(self._row.values(), default=0),
        )
        return column, {node: spots[node] for node in self._nodes}, bends

    def _run(self, number: int, link: Link) -> None:
        """Remember a link that leads downward as steps from row to row, through a lane in each it passes."""
        first, last = self._row[link.source], self._row[link.target]
        if not 0 < last - first <= LONGEST_LANE:
            return
        steps = [link.source]
        for row in range(first + 1, last):
            lane = -1 - len(self._row)
            self._row[lane] = row
            self._lanes.setdefault(number, []).append(lane)
            steps.append(lane)
        for upper, lower in zip(steps, [*steps[1:], link.target], strict=True):
            self._down.setdefault(upper, []).append(lower)
            self._up.setdefault(lower, []).append(upper)

    def _rows(self) -> list[list[int]]:
        rows: list[list[int]] = [[] for _ in range(1 + max(self._row.values(), default=-1))]
        for node, row in self._row.items():
            rows[row].append(node)
        return rows


def _apart(left: int, right: int) -> float:
    """How far the middles of two neighbours must be."""
    return (_half(left) + _half(right)) + (ACROSS if left >= 0 and right >= 0 else 0)


def _half(node: int) -> float:
    return WIDTH / 2 if node >= 0 else LANE / 2


def _pull(graph: Graph, chapter: int) -> dict[int, float]:
    """Scenes that are linked to chapters on the left belong to the left, and the others to the right."""
    sides: dict[int, list[float]] = {}
    for node, other in _outward(graph.links, graph.chapters, chapter):
        sides.setdefault(node, []).append(0.0 if graph.chapters[other] < chapter else 1.0)
    return {node: sum(each) / len(each) for node, each in sides.items()}


def _outward(links: Iterable[Link], chapters: tuple[int, ...], chapter: int) -> Iterator[tuple[int, int]]:
    for link in links:
        source, target = chapters[link.source], chapters[link.target]
        if source != target and source == chapter:
            yield link.source, link.target
        if source != target and target == chapter:
            yield link.target, link.source
