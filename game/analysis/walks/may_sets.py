"""What prose asks and no gate does, carried along with every state as sets of what may be.

Told apart, each of these would multiply the states. So each state has one bit for each value instead (for a
question about several slots, for each combination), and where two plays come to the same state their bits
are joined. That may claim too much, never too little: what no set holds cannot be read by anybody.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from game.analysis.explored import Explored, Lead
from game.analysis.gates.clip import STAYS, below, members
from game.analysis.gates.nodes import Clips, compose
from game.analysis.gates.possible import first_ranks
from game.analysis.packing.layout import NARROW, WIDE, WordType
from game.analysis.walks.may_groups import Carried, Values

Sets: TypeAlias = npt.NDArray[np.unsignedinteger[Any]]
"""For each state of a node one word of bits."""

Shifts: TypeAlias = dict[int, int]
"""How bits go over a way: by how many places, and which of them."""

KINDS: tuple[WordType, ...] = (np.dtype(np.uint8), np.dtype(np.uint16), NARROW, WIDE)

REACHED = 1
"""The bit that every state has: what becomes this or that whatever it was comes of it."""

NOTHING: Shifts = {0: REACHED}
"""Of a way behind which nobody asks for anything."""


def carry(explored: Explored, word: Sequence[Carried]) -> Iterator[tuple[int, Sets]]:
    """Carry a word of groups through everything; each node with its sets once they are whole."""
    carrying = _Carrying(explored, word)
    for group in explored.groups:
        carrying.settle(group)
        for block in group:
            yield block, carrying.sets.pop(block)


class _Carrying:
    """The sets of the nodes that are not done with."""

    def __init__(self, explored: Explored, word: Sequence[Carried]) -> None:
        bits = max((each.first + each.group.width for each in word), default=1)
        self.sets: dict[int, Sets] = {}
        self._explored = explored
        self._word = word
        self._kind = next(kind for kind in KINDS if 8 * kind.itemsize >= bits)
        self._circling = frozenset(_circling(explored, word))
        self._shifts: dict[tuple[int, int, int], Shifts] = {}
        first = self._of(explored.story.start)
        for number, profile in zip(explored.starts, explored.profiles, strict=True):
            first[number] |= self._kind.type(_beginning(explored, word, profile))

    def settle(self, group: tuple[int, ...]) -> None:
        """Pass on what the states of a group may be until nothing more can be."""
        if not self._explored.is_loop(group):
            own = self._of(group[0])
            self._pass_on(group[0], own)
            return
        told = {block: np.zeros_like(self._of(block)) for block in group}
        changed = True
        while changed:
            changed = False
            for block in group:
                new = self._of(block) & ~told[block]
                if new.any():
                    changed = True
                    told[block] |= new
                    self._pass_on(block, new)

    def _of(self, block: int) -> Sets:
        if block not in self.sets:
            known = 0 if block in self._circling else REACHED
            self.sets[block] = np.full(self._explored.count(block), known, self._kind)
        return self.sets[block]

    def _pass_on(self, block: int, own: Sets) -> None:
        for lead in self._explored.leads(block):
            shifts = self._shifts_of(lead)
            if shifts == NOTHING and lead.flow.target not in self._circling:
                continue
            going, to = lead.going(own), lead.flow.to
            some = going != 0
            if not some.all():
                going, to = going[some], to[some]
            if len(to):
                moved = _shifted(going, shifts, self._kind)
                np.bitwise_or.at(self._of(lead.flow.target), to, moved)

    def _shifts_of(self, lead: Lead) -> Shifts:
        key = (lead.block, lead.opening.option, lead.flow.way)
        if key not in self._shifts:
            way = self._explored.option(lead).ways[lead.flow.way]
            clips = compose(self._explored.nodes[lead.block].entering, way.clips)
            self._shifts[key] = _shifts(self._explored, self._word, (lead.block, way.target), clips)
        return self._shifts[key]


def _circling(explored: Explored, word: Sequence[Carried]) -> Iterator[int]:
    """The nodes of loops in which anything is carried: there even the lowest bit comes by a way.

    So that what a state may be comes to it together, and is not sent on once for each round of the loop.
    """
    for group in explored.groups:
        if any(block in each.group.values for each in word for block in group) and explored.is_loop(group):
            yield from group


def _beginning(explored: Explored, word: Sequence[Carried], profile: Mapping[int, int]) -> int:
    """The bits of a play that begins with these memories; of others, which it leaves open, it has any."""
    start = explored.story.start
    first = first_ranks(explored.story, explored.slots)
    bits = REACHED
    for each in word:
        if start in each.group.values:
            ranks = (members(first[slot] & _class(explored, slot, profile)) for slot in each.group.slots)
            places = (each.group.place(start, values) for values in product(*ranks))
            bits |= sum(1 << (each.first + place) for place in set(places) if place is not None)
    return bits


def _class(explored: Explored, slot: int, profile: Mapping[int, int]) -> int:
    """The ranks of a slot that are one with its rank in a profile; all, if the profile does not have it."""
    size = explored.slots.all[slot].size
    if slot not in profile:
        return below(size)
    field = explored.layouts[explored.story.start].by_slot[slot]
    digit = field.digit(explored.slots.all[slot].rank(profile[slot]))
    after = field.lowest[digit + 1] if digit + 1 < field.size else size
    return below(after) & ~below(field.lowest[digit])


def _shifts(explored: Explored, word: Sequence[Carried], ends: tuple[int, int], clips: Clips) -> Shifts:
    """How the bits of a word go over a way between two nodes on which `clips` happen."""
    source, target = ends
    found: Shifts = {0: REACHED}
    for each in word:
        group = each.group
        if target not in group.values:
            continue
        if source not in group.values:
            fixed = tuple(explored.layouts[source].fixed[slot] for slot in group.slots)
            place = group.place(target, _after(group.slots, fixed, clips))
            if place is not None:
                by = each.first + place
                found[by] = found.get(by, 0) | REACHED
            continue
        for own, values in enumerate(group.values[source]):
            place = group.place(target, _after(group.slots, values, clips))
            if place is not None:
                by = place - own
                found[by] = found.get(by, 0) | 1 << (each.first + own)
    return found


def _after(slots: tuple[int, ...], values: Values, clips: Clips) -> Values:
    return tuple(clips.get(slot, STAYS)(rank) for slot, rank in zip(slots, values, strict=True))


def _shifted(sets: Sets, shifts: Shifts, kind: WordType) -> Sets:
    """Every set as it is after a way."""
    found = np.zeros_like(sets)
    for by, bits in shifts.items():
        moved = sets & kind.type(bits)
        if by > 0:
            moved <<= kind.type(by)
        elif by < 0:
            moved >>= kind.type(-by)
        found |= moved
    return found
