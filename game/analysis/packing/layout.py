"""How the states at one node are packed: a place for each thing told apart there, and none for the rest."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from game.analysis.gates.clip import members
from game.analysis.gates.possible import Ranks
from game.analysis.gates.told_apart import Cuts

Codes: TypeAlias = npt.NDArray[np.unsignedinteger[Any]]
"""Packed states: one column for each state, one row for each word of it (nearly always one)."""

WordType: TypeAlias = np.dtype[np.unsignedinteger[Any]]

NARROW: WordType = np.dtype(np.uint32)
WIDE: WordType = np.dtype(np.uint64)

MOST_ROOM = 1 << 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One slot in a packed state: the digit `code // stride % size` of one word says which class it is in.

    `lowest` are the lowest possible ranks of its classes, ascending; each stands for its whole class.
    """

    slot: int
    word: int
    stride: int
    size: int
    lowest: tuple[int, ...]

    def digit(self, rank: int) -> int:
        """The class of a possible rank."""
        return bisect_right(self.lowest, rank) - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The fields of a node's states, the weightiest digit first, and how much room each word has."""

    fields: tuple[Field, ...]
    rooms: tuple[int, ...]
    fixed: tuple[int, ...]
    """For each slot a possible rank: what it is, or stands for, where it has no field."""
    by_slot: Mapping[int, Field] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_slot", {each.slot: each for each in self.fields})

    @property
    def type(self) -> WordType:
        """The type of a word."""
        return NARROW if len(self.rooms) == 1 and self.rooms[0] <= 1 << 32 else WIDE

    @property
    def room(self) -> int:
        """How many states could be told apart at most."""
        whole = 1
        for room in self.rooms:
            whole *= room
        return whole

    def code(self, ranks: Sequence[int]) -> Codes:
        """One packed state."""
        words = [0] * len(self.rooms)
        for each in self.fields:
            words[each.word] += each.digit(ranks[each.slot]) * each.stride
        return np.array(words, self.type).reshape(-1, 1)


def layout(cuts: Cuts, ranks: Ranks) -> Layout:
    """The layout of a node where these cuts are told apart and these ranks are possible."""
    found = []
    for slot in sorted(cuts):
        lowest = _lowest_of_classes(ranks[slot], cuts[slot])
        if len(lowest) > 1:
            found.append((slot, lowest))
    fields: list[Field] = []
    rooms = [1]
    for slot, lowest in reversed(found):
        if rooms[-1] * len(lowest) > MOST_ROOM:
            rooms.append(1)
        fields.append(
            Field(slot=slot, word=len(rooms) - 1, stride=rooms[-1], size=len(lowest), lowest=lowest)
        )
        rooms[-1] *= len(lowest)
    fixed = tuple((each & -each).bit_length() - 1 for each in ranks)
    return Layout(fields=tuple(reversed(fields)), rooms=tuple(rooms), fixed=fixed)


def _lowest_of_classes(ranks: int, cuts: int) -> tuple[int, ...]:
    """The lowest possible rank between each two cuts, where there is one."""
    starts = [0, *members(cuts)]
    found: list[int] = []
    seen = -1
    for rank in members(ranks):
        group = bisect_right(starts, rank)
        if group != seen:
            found.append(rank)
            seen = group
    return tuple(found)
