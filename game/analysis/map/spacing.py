"""How far to the right everything in a row stands: near what it is linked to, and not on its neighbours."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from game.analysis.map.ordering import Neighbours, Rows

SWEEPS = 8


def spaced(
    rows: Rows, up: Neighbours, down: Neighbours, apart: Callable[[int, int], float]
) -> dict[int, float]:
    """The middle of each node, the leftmost of all at 0. `apart` is how far two neighbours must be.

    Walks up look at what is below and walks down at what is above, so that a chain becomes straight.
    """
    middle: dict[int, float] = {}
    for row in rows:
        middle.update(zip(row, _packed(row, apart), strict=True))
    for sweep in range(SWEEPS):
        downward = sweep % 2 == 1
        for row in rows if downward else rows[::-1]:
            wishes = [_wish(node, middle, up if downward else down) for node in row]
            middle.update(zip(row, _settled(row, wishes, apart), strict=True))
    left = min(middle.values(), default=0.0)
    return {node: place - left for node, place in middle.items()}


def _packed(row: Sequence[int], apart: Callable[[int, int], float]) -> list[float]:
    """Side by side, the middle of the row at 0."""
    places = [0.0] if row else []
    for before, node in pairwise(row):
        places.append(places[-1] + apart(before, node))
    return [place - places[-1] / 2 for place in places]


def _wish(node: int, middle: Mapping[int, float], neighbours: Neighbours) -> float:
    pulls = [middle[each] for each in neighbours.get(node, ())]
    return sum(pulls) / len(pulls) if pulls else middle[node]


def _settled(row: Sequence[int], wishes: Sequence[float], apart: Callable[[int, int], float]) -> list[float]:
    """The places nearest to the wishes (least squares) that keep everything apart, in the same order.

    What would stand too near is pushed together into a block that stands where all of it wishes on the
    average (pool adjacent violators).
    """
    offsets = [0.0]
    for before, node in pairwise(row):
        offsets.append(offsets[-1] + apart(before, node))
    blocks: list[tuple[float, int]] = []
    for wish, offset in zip(wishes, offsets, strict=True):
        block = wish - offset, 1
        while blocks and blocks[-1][0] / blocks[-1][1] >= block[0] / block[1]:
            total, count = blocks.pop()
            block = block[0] + total, block[1] + count
        blocks.append(block)
    means = [total / count for total, count in blocks for _ in range(count)]
    return [mean + offset for mean, offset in zip(means, offsets, strict=True)]
