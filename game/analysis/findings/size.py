"""Stories with more states than can be walked, and what makes them so many."""

from collections.abc import Iterable, Iterator
from math import log
from statistics import median

from game.analysis.explored import Explored
from game.analysis.findings.finding import Finding
from game.analysis.weights import Weight, called, choice_of, weights
from game.source.catalogue import TOO_MANY_STATES

MOST_PREDICTED = 200_000_000
"""States past which the author is told which variable multiplies them."""


def size(explored: Explored) -> Iterator[Finding]:
    """One finding, if there are too many states or will be."""
    expected = predicted(explored)
    if explored.complete and expected <= MOST_PREDICTED:
        return
    costliest = next(iter(weights(explored)), None)
    found = (
        f"there are {explored.states:,} states"
        if explored.complete
        else f"there are more states than the limit of {explored.limit:,}, perhaps {expected:,}"
    )
    yield Finding(
        code=TOO_MANY_STATES,
        message=found,
        block=_named(explored, costliest.slot) if costliest else "",
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


def _named(explored: Explored, slot: int) -> str:
    """The variable or the `once` choice, to point at; nothing for what is not declared."""
    slots = explored.slots
    if slot >= slots.variables:
        return choice_of(explored, slot)
    table = "recalls" if explored.story.variables[slot].recall else "state"
    return f"{table}/{slots.all[slot].name}"


def _way_out(explored: Explored, costliest: Weight) -> str:
    slot, times = costliest
    fewer = f"without {called(explored, slot)} there would be {times:.1f} times fewer"
    if choice_of(explored, slot):
        return f"{fewer}: leave it out where nobody minds that it can be taken again"
    values = "give it fewer values, or " if explored.slots.all[slot].size > 2 else ""
    return f"{fewer}: {values}let only prose ask it, which costs nothing"
