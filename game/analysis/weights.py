"""What makes the states of a story so many: each variable, `once` or scene left, by what it multiplies."""

from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from game.analysis.explored import Explored
from game.analysis.packing.columns import Columns
from game.analysis.packing.layout import Layout

LOOKED_AT = 2
"""Nodes with the most states: what multiplies there multiplies everywhere."""

SAMPLE = 200_000
"""States of a node that are enough to count by."""

NAMED, FLAGS, LEAST = 3, 2, 1.2
"""How many slots are told, how many yes or no besides, and how many times fewer states are worth telling."""

MIX = 0x9E3779B97F4A7C15

Sums: TypeAlias = npt.NDArray[np.uint64]


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

    Counted in a sample, right to about one in a hundred; it takes a fifth of the time that walking took.
    """
    blocks = sorted(filter(explored.count, explored.nodes), key=explored.count, reverse=True)[:LOOKED_AT]
    left: dict[int, float] = {}
    total = sum(map(explored.count, blocks))
    for block in blocks:
        for slot, states in _without(explored, block).items():
            left[slot] = left.get(slot, total) - (explored.count(block) - states)
    found = (Weight(slot, total / max(states, 1)) for slot, states in left.items())
    return tuple(sorted(found, key=lambda weight: -weight.times))


def heaviest(explored: Explored) -> str:
    """The few slots that multiply the states most, in words, and some that are only yes or no."""
    found = [weight for weight in weights(explored) if weight.times >= LEAST]
    flags = [weight for weight in found[NAMED:] if explored.slots.all[weight.slot].size == 2][:FLAGS]
    told = (*found[:NAMED], *flags)
    parts = [f"{times:.1f} without {called(explored, slot)}" for slot, times in told]
    return ", ".join(parts).replace(" without", " times fewer without", 1)


def called(explored: Explored, slot: int) -> str:
    """A slot as an author calls it."""
    choice = choice_of(explored, slot)
    return f"the `once` of `{choice}`" if choice else f"`{explored.slots.all[slot].name}`"


def choice_of(explored: Explored, slot: int) -> str:
    """The id of the choice whose `once` a slot is; of other slots nothing."""
    name = explored.slots.all[slot].name
    choice = name.removeprefix("once of ")
    return "" if choice == name else choice


def _without(explored: Explored, block: int) -> dict[int, float]:
    """By slot how many states a node would have if it were not told apart: counted in a part of them.

    The part is chosen by what would be left of a state, so that all states that would be one are in it. What
    is left is known by the sum of its digits, each times a number of its own: taking one away is subtracting.
    """
    layout, count = explored.layouts[block], explored.count(block)
    every = max(1, count // SAMPLE)
    kept: dict[int, list[Sums]] = {field.slot: [] for field in layout.fields}
    for generation in explored.generations[block]:
        states = Columns(layout, generation.codes)
        whole = np.zeros(generation.count, np.uint64)
        for word, mix in zip(generation.codes, _mixes(layout), strict=True):
            whole += word.astype(np.uint64) * mix
        for field in layout.fields:
            digits = np.arange(field.size, dtype=np.uint64)
            own = digits * np.uint64(field.stride) * _mixes(layout)[field.word]
            left = whole - own[states.digits(field)]
            kept[field.slot].append(left[left <= np.uint64(((1 << 64) - 1) // every)])
    return {slot: _distinct(np.concatenate(parts)) * every for slot, parts in kept.items()}


def _mixes(layout: Layout) -> tuple[np.uint64, ...]:
    """A large odd number for each word of a state."""
    return tuple(np.uint64(MIX ** (2 * word + 1) % (1 << 64)) for word in range(len(layout.rooms)))


def _distinct(sums: Sums) -> int:
    together = np.sort(sums)
    return int(np.count_nonzero(together[1:] != together[:-1])) + 1
