"""In which order the scenes of a row stand, so that few links cross."""

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Rows: TypeAlias = Sequence[Sequence[int]]
Neighbours: TypeAlias = Mapping[int, Sequence[int]]

SWEEPS = 12
"""Walks through all rows; hardly any picture gets better after eight."""


def ordered(rows: Rows, up: Neighbours, down: Neighbours, pull: Mapping[int, float]) -> list[list[int]]:
    """The rows with their nodes in a better order (Sugiyama's sweeps; the last of the best is kept).

    `up` and `down` are the neighbours of a node in the rows next to its own. `pull` draws a node that is
    linked to other chapters to the left (0) or to the right (1).
    """
    found = [list(row) for row in rows]
    best, fewest = [list(row) for row in found], crossings(found, down)
    for sweep in range(SWEEPS):
        downward = sweep % 2 == 0
        neighbours = up if downward else down
        for place in range(len(found)) if downward else reversed(range(len(found))):
            beside = place - 1 if downward else place + 1
            other = found[beside] if 0 <= beside < len(found) else []
            _sort(found[place], other, neighbours, pull)
        crossed = crossings(found, down)
        if crossed <= fewest:
            best, fewest = [list(row) for row in found], crossed
    return best


def crossings(rows: Rows, down: Neighbours) -> int:
    """How many links between neighbouring rows cross."""
    return sum(_crossings(rows[row], rows[row + 1], down) for row in range(len(rows) - 1))


def _crossings(upper: Sequence[int], lower: Sequence[int], down: Neighbours) -> int:
    place = {node: number for number, node in enumerate(lower)}
    ends: list[int] = []
    crossed = 0
    for node in upper:
        own = sorted(place[target] for target in down.get(node, ()))
        crossed += sum(len(ends) - bisect_left(ends, end + 1) for end in own)
        for end in own:
            insort(ends, end)
    return crossed


def _sort(row: list[int], other: Sequence[int], neighbours: Neighbours, pull: Mapping[int, float]) -> None:
    """Sort a row by the mean place of each node's neighbours, as shares of the width of their rows.

    What nothing pulls stays where it is.
    """
    share = {node: (place + 0.5) / len(other) for place, node in enumerate(other)}
    wish: dict[int, float] = {}
    for place, node in enumerate(row):
        pulls = [share[each] for each in neighbours.get(node, ()) if each in share]
        if node in pull:
            pulls.append(pull[node])
        wish[node] = sum(pulls) / len(pulls) if pulls else (place + 0.5) / len(row)
    row.sort(key=wish.__getitem__)
