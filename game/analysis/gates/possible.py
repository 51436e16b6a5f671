"""Which values each part of a state can have at each node, worked forwards, each part by itself.

More than what play can bring together, never less. So it says what needs no room in a packed state, and,
where even this finds nothing, that nothing can be.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from operator import or_
from typing import TypeAlias

from game.analysis.gates.clip import below
from game.analysis.gates.nodes import Clips, Node
from game.analysis.gates.question import All, Among, Question, denied, may_hold
from game.analysis.gates.slots import Slots
from game.model.story import Story

Ranks: TypeAlias = tuple[int, ...]
"""A set of ranks for each slot."""

PATIENCE = 300
"""Rounds after which a number that still grows in a loop is taken to reach all it can be."""


def possible(nodes: Mapping[int, Node], slots: Slots, start: int, first: Ranks) -> dict[int, Ranks]:
    """The sets at each node as it is about to be entered; a node that is not there cannot be reached.

    `first` is what a play may begin with, at the node `start`.
    """
    found: dict[int, Ranks] = {start: first}
    rounds: Counter[int] = Counter()
    waiting = {start: None}
    while waiting:
        block = next(iter(waiting))
        del waiting[block]
        rounds[block] += 1
        for target, brought in _brought(nodes[block], found[block], slots):
            known = found.get(target)
            joined = _joined(known, brought, slots, hurry=rounds[block] > PATIENCE)
            if joined != known:
                found[target] = joined
                waiting[target] = None
    return found


def first_ranks(story: Story, slots: Slots) -> Ranks:
    """What a play may begin with: everything for what is recalled, nothing left or taken before the start."""
    own = [
        below(slot.size) if variable.recall else 1 << slot.rank(variable.start)
        for slot, variable in zip(slots.all, story.variables, strict=False)
    ]
    return (*own, *[1] * (len(slots.all) - len(own)))


def entered(node: Node, ranks: Ranks) -> Ranks:
    """The sets once the node is entered."""
    return _moved(ranks, node.entering)


def _joined(known: Ranks | None, brought: Ranks, slots: Slots, *, hurry: bool) -> Ranks:
    """Both together; in a `hurry` a set that still grows becomes all there is."""
    if known is None:
        return brought
    joined = tuple(map(or_, known, brought))
    if not hurry:
        return joined
    return tuple(
        old if old == new else below(slot.size)
        for old, new, slot in zip(known, joined, slots.all, strict=True)
    )


def _brought(node: Node, ranks: Ranks, slots: Slots) -> Iterator[tuple[int, Ranks]]:
    """Where one can go from a node, and what one brings there."""
    here = entered(node, ranks)
    for option in node.options:
        if not may_hold(option.asked, here):
            continue
        left = _moved(narrowed(option.asked, here), option.clips)
        for way in option.ways:
            if may_hold(way.asked, left):
                leaving = {slot: clip for slot, clip in way.clips.items() if clip != option.clips.get(slot)}
                yield way.target, _moved(narrowed(way.asked, left), leaving)
            otherwise = denied(way.asked, slots)
            if not may_hold(otherwise, left):
                break
            left = narrowed(otherwise, left)


def narrowed(asked: Question, ranks: Ranks) -> Ranks:
    """The sets where the question holds, as far as it can be said of each slot by itself."""
    parts = asked.parts if isinstance(asked, All) else (asked,)
    found = list(ranks)
    for part in parts:
        if isinstance(part, Among):
            found[part.slot] &= part.ranks
    return tuple(found)


def _moved(ranks: Ranks, clips: Clips) -> Ranks:
    if not clips:
        return ranks
    found = list(ranks)
    for slot, clip in clips.items():
        found[slot] = clip.images(found[slot])
    return tuple(found)
