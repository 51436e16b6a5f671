"""Stories with more states than can be walked, and what makes them so many."""

from collections.abc import Iterator
from math import log
from statistics import median

import numpy as np

from game.analysis.explored import Explored
from game.analysis.findings.finding import Finding
from game.analysis.packing.columns import part
from game.analysis.packing.layout import Field
from game.source.catalogue import TOO_MANY_STATES

MOST_PREDICTED = 200_000_000
"""States past which the author is told which variable multiplies them."""

LOOKED_AT = 4
"""Nodes with the most states: what multiplies there multiplies everywhere."""

SAMPLE = 200_000
"""States of a node that are enough to count by."""

MIX = np.uint64(0x9E3779B97F4A7C15)


def size(explored: Explored) -> Iterator[Finding]:
    """One finding, if there are too many states or will be."""
    expected = predicted(explored)
    if explored.complete and expected <= MOST_PREDICTED:
        return
    costliest = dearest(explored)
    found = (
        f"there are {explored.states:,} states"
        if explored.complete
        else f"there are more states than the limit of {explored.limit:,}: {expected:,}, as it seems"
    )
    yield Finding(
        code=TOO_MANY_STATES,
        message=found,
        block=_named(explored, costliest[0]) if costliest else "",
        help=_way_out(explored, costliest) if costliest else "",
    )


def predicted(explored: Explored) -> int:
    """How many states there will be, judged by how full the nodes are that were come to so far."""
    if explored.complete:
        return explored.states
    rooms = {block: explored.layouts[block].room for block, node in explored.nodes.items() if node.options}
    fill = [
        log(explored.count(block)) / log(room)
        for block, room in rooms.items()
        if room > 1 and explored.count(block) > 1
    ]
    usual = median(fill) if fill else 1.0
    missing = (int(room**usual) for block, room in rooms.items() if not explored.count(block))
    return explored.states + sum(missing)


def dearest(explored: Explored) -> tuple[int, float] | None:
    """The slot without which there would be fewest states, and by how many times fewer."""
    blocks = sorted(explored.layouts, key=explored.count, reverse=True)[:LOOKED_AT]
    left: dict[int, float] = {}
    total = sum(map(explored.count, blocks))
    for block in blocks:
        for field in explored.layouts[block].fields:
            saved = explored.count(block) - _without(explored, block, field)
            left[field.slot] = left.get(field.slot, total) - saved
    if not left:
        return None
    slot = min(left, key=lambda each: left[each])
    return slot, total / max(left[slot], 1)


def _without(explored: Explored, block: int, field: Field) -> float:
    """How many states a node would have if a field were not told apart: counted in a part of them.

    The part is chosen by what would be left of a state, so that all states that would be one are in it.
    """
    every = max(1, explored.count(block) // SAMPLE)
    kept = []
    for generation in explored.generations[block]:
        mixed = np.zeros(generation.count, np.uint64)
        for number, word in enumerate(generation.codes):
            left = word.astype(np.uint64)
            if number == field.word:
                room = explored.layouts[block].rooms[number]
                left -= part(left, field.stride, field.size, room) * np.uint64(field.stride)
            mixed = (mixed ^ (mixed >> np.uint64(29)) ^ left) * MIX
        mixed ^= mixed >> np.uint64(32)
        kept.append(mixed[mixed % np.uint64(every) == 0])
    together = np.sort(np.concatenate(kept))
    return float(np.count_nonzero(together[1:] != together[:-1]) + 1) * every


def _named(explored: Explored, slot: int) -> str:
    """The variable, to point at; nothing for what is not declared in story.yaml."""
    slots = explored.slots
    if slot >= slots.variables:
        return ""
    table = "recalls" if explored.story.variables[slot].recall else "state"
    return f"{table}/{slots.all[slot].name}"


def _way_out(explored: Explored, costliest: tuple[int, float]) -> str:
    slot, times = costliest
    name = explored.slots.all[slot].name
    return (
        f"without `{name}` there would be {times:.1f} times fewer: give it fewer values, or let only prose "
        "ask it, which costs nothing"
    )
