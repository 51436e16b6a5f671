"""Stories with more states than can be walked, and what makes them so many."""

from collections.abc import Iterable, Iterator
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
        else f"there are more states than the limit of {explored.limit:,}, perhaps {expected:,}"
    )
    yield Finding(
        code=TOO_MANY_STATES,
        message=found,
        block=_named(explored, costliest[0]) if costliest else "",
        help=_way_out(explored, costliest) if costliest else "",
    )


def predicted(explored: Explored) -> int:
    """How many states there are: of places that were not done with, judged by how full the others are.

    Where there are no others, so full as they can be.
    """
    if explored.complete:
        return explored.states
    begun = [any(map(explored.count, group)) for group in explored.groups]
    last = max(place for place, each in enumerate(begun) if each)
    done = [block for group in explored.groups[:last] for block in group]
    left = [block for group in explored.groups[last:] for block in group]
    usual = median(_fill(explored, done) or [1.0])
    return sum(map(explored.count, done)) + sum(
        max(explored.count(block), int(explored.layouts[block].room ** usual))
        for block in left
        if explored.nodes[block].options
    )


def _fill(explored: Explored, blocks: Iterable[int]) -> list[float]:
    """How full each of these nodes is, as a power of its room; those that can be but one way tell nothing."""
    return [
        log(explored.count(block)) / log(explored.layouts[block].room)
        for block in blocks
        if explored.layouts[block].room > 1 and explored.count(block) > 1
    ]


def dearest(explored: Explored) -> tuple[int, float] | None:
    """The slot without which there would be fewest states, and by how many times fewer."""
    blocks = sorted(filter(explored.count, explored.nodes), key=explored.count, reverse=True)[:LOOKED_AT]
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
