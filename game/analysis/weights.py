"""What makes the states of a story so many: each variable, `once` or scene left, by what it multiplies."""

from typing import NamedTuple

import numpy as np

from game.analysis.explored import Explored
from game.analysis.packing.columns import part
from game.analysis.packing.layout import Field

LOOKED_AT = 2
"""Nodes with the most states: what multiplies there multiplies everywhere."""

SAMPLE = 200_000
"""States of a node that are enough to count by."""

NAMED, LEAST = 3, 1.2
"""How many slots are told, and how many times fewer states are worth telling."""

MIX = np.uint64(0x9E3779B97F4A7C15)


class Weight(NamedTuple):
    """How many times fewer states there would be without a slot."""

    slot: int
    times: float


def weights(explored: Explored) -> tuple[Weight, ...]:
    """Every slot that is told apart where most states are, the one that multiplies them most first.

    Of the states that were found there, it is counted how many are left if those that differ only in the slot
    are one. That is what the story would have if nothing asked for the slot and all else went on as it does.
    So little is gained by what follows from other slots, and two that follow from each other gain nothing
    singly. What cannot be seen in it: other things that were told apart only for gates that are then gone
    (fewer still), and ways which those gates closed (more).

    Counted in a sample, right to about one in a hundred; it takes a tenth of the time that walking took.
    """
    blocks = sorted(filter(explored.count, explored.nodes), key=explored.count, reverse=True)[:LOOKED_AT]
    left: dict[int, float] = {}
    total = sum(map(explored.count, blocks))
    for block in blocks:
        for field in explored.layouts[block].fields:
            saved = explored.count(block) - _without(explored, block, field)
            left[field.slot] = left.get(field.slot, total) - saved
    found = (Weight(slot, total / max(states, 1)) for slot, states in left.items())
    return tuple(sorted(found, key=lambda weight: -weight.times))


def heaviest(explored: Explored) -> str:
    """The few slots that multiply the states most, in words; empty if none does."""
    told = [weight for weight in weights(explored) if weight.times >= LEAST][:NAMED]
    parts = [f"{times:.1f} without {_named(explored, slot)}" for slot, times in told]
    return ", ".join(parts).replace(" without", " times fewer without", 1)


def _named(explored: Explored, slot: int) -> str:
    """As an author calls it."""
    name = explored.slots.all[slot].name
    choice = name.removeprefix("once of ")
    return f"`{name}`" if choice == name else f"the `once` of `{choice}`"


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
