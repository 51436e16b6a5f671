"""Whether something can ever be read, in any state of any play."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import TypeAlias

import numpy as np

from game.analysis.explored import Explored, Generation, Yes, unpacked
from game.analysis.gates.nodes import compose
from game.analysis.packing.asked import Asked, asked
from game.analysis.packing.columns import Columns
from game.analysis.packing.layout import Layout
from game.analysis.packing.stepping import CHUNK
from game.analysis.walks.asks import Ask
from game.analysis.walks.may_groups import Carried, Group, groups_for, words
from game.analysis.walks.may_sets import Sets, carry

Inside: TypeAlias = Mapping[tuple[int, ...], Carried]
"""The groups of one word, by their slots."""

MOST_COMBINATIONS = 4096
"""Combinations of what may be past which a question is taken to hold for one of them."""


def can_hold(explored: Explored, asks: Iterable[Ask]) -> frozenset[int]:
    """What those asks are about that may hold in some state; of all others it is certain that they cannot.

    What a packed state knows is looked up in every state, all else in may-sets.
    """
    found: set[int] = set()
    unknown = []
    for ask in asks:
        if ask.unknown:
            unknown.append(ask)
        elif ask.about not in found and _holds(explored, ask, {}, None):
            found.add(ask.about)
    unknown = [ask for ask in unknown if ask.about not in found]
    if unknown:
        found |= _may_hold(explored, unknown)
    return frozenset(found)


def exact(explored: Explored, asks: Sequence[Ask]) -> list[bool]:
    """For each ask whether `can_hold` is certain of it if it is given all of these.

    A bit of a single group belongs to a play that comes to that state with that value; bits of several
    groups may belong to several plays.
    """
    carrying = groups_for(explored, (ask for ask in asks if ask.unknown))
    return [not ask.unknown or len(carrying.get(ask.unknown, ())) == 1 for ask in asks]


def _may_hold(explored: Explored, asks: Sequence[Ask]) -> set[int]:
    """The same for questions about what is carried in may-sets.

    One whose groups are in several words may hold if it may by each of them.
    """
    carrying = groups_for(explored, asks)
    left = set(range(len(asks)))
    for word in words(group for groups in carrying.values() for group in groups):
        inside: Inside = {each.group.slots: each for each in word}
        here: dict[int, list[int]] = {}
        for number in left:
            if any(group.slots in inside for group in carrying.get(asks[number].unknown, ())):
                here.setdefault(asks[number].spot.node, []).append(number)
        sure: set[int] = set()
        for block, sets in carry(explored, word):
            for number in here.get(block, ()):
                ask, groups = asks[number], carrying[asks[number].unknown]
                if ask.about in sure:
                    continue
                if not _holds_for_some(explored, ask, groups, inside, sets):
                    left.discard(number)
                elif len(groups) == 1:
                    sure.add(ask.about)
    return {asks[number].about for number in left}


def _holds_for_some(
    explored: Explored, ask: Ask, groups: Sequence[Group], inside: Inside, sets: Sets
) -> bool:
    """Whether the question holds in some state for some combination of what may be there."""
    node = ask.spot.node
    fixed = explored.layouts[node].fixed
    choices = [
        list(enumerate(group.values.get(node, (tuple(fixed[slot] for slot in group.slots),))))
        for group in groups
    ]
    for count, combination in enumerate(product(*choices)):
        if count == MOST_COMBINATIONS:
            return True
        ranks: dict[int, int] = {}
        here = np.ones(len(sets), np.bool_)
        for group, (place, values) in zip(groups, combination, strict=True):
            ranks.update(zip(group.slots, values, strict=True))
            carried = inside.get(group.slots)
            if carried is not None and node in group.values:
                here &= (sets >> sets.dtype.type(carried.first + place)) & sets.dtype.type(1) != 0
        if here.any() and _holds(explored, ask, ranks, here):
            return True
    return False


def _holds(explored: Explored, ask: Ask, ranks: Mapping[int, int], here: Yes | None) -> bool:
    """Whether the question holds in some state (of those in `here`) where these slots have these ranks."""
    node, spot = explored.nodes[ask.spot.node], ask.spot
    layout = explored.layouts[node.block]
    question = asked(ask.question, _fixed(layout, ranks), compose(node.entering, spot.inside), explored.slots)
    return any(
        _holds_in(generation, layout, question, where)
        for generation in explored.generations.get(node.block, ())
        for where in standing(generation, spot.option, here)
    )


def standing(generation: Generation, option: int | None, here: Yes | None) -> Iterator[Yes]:
    """In which states of a generation to look; nothing if an option that is asked about is never open."""
    where = np.ones(generation.count, np.bool_) if here is None else generation.of(here)
    if option is None:
        yield where
        return
    for opening in generation.openings:
        if opening.option == option:
            yield where if opening.open is None else where & unpacked(opening.open, generation.count)


def _holds_in(generation: Generation, layout: Layout, question: Asked, where: Yes) -> bool:
    for first in range(0, generation.count, CHUNK):
        part = where[first : first + CHUNK]
        if part.any():
            states = Columns(layout, generation.codes[:, first : first + CHUNK])
            if np.any(part & question(states)):
                return True
    return False


def _fixed(layout: Layout, ranks: Mapping[int, int]) -> Layout:
    """The layout for states of which some slots are known to have these ranks."""
    return Layout(
        fields=tuple(field for field in layout.fields if field.slot not in ranks),
        rooms=layout.rooms,
        fixed=tuple(ranks.get(slot, rank) for slot, rank in enumerate(layout.fixed)),
    )
