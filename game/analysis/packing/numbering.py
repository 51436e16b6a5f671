"""Packed states get numbers: the same state the same number, a new one the next.

Where the room of a node is not much larger than what comes in, a table by code does it (8 ns a state).
Elsewhere codes are sorted (about 100 ns a state). Codes of several words are sorted by a hash, which is
checked, so that nothing is ever mistaken for something else.
"""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

import numpy as np

from game.analysis.packing.close import Numbers
from game.analysis.packing.layout import MOST_ROOM, Codes, Layout
from game.analysis.packing.sorting import Distinct, Known, Places, Word, distinct

MOST_TABLE = 1 << 26
"""Room past which a table would take more memory than the states."""

TABLE_PER_STATE = 24
"""A table of so much room for each state that comes in is as fast as sorting."""

MOST_KNOWN, MOST_JOINED = 64, 1 << 20
"""Rounds of a loop past which what they found is joined, if it is no more states than that: each round looks
at every one before it."""


class Numbered(NamedTuple):
    """Codes that were not known before, each once, and the numbers of all that were asked about."""

    fresh: Codes
    numbers: tuple[Numbers, ...]


class Numbering:
    """The numbers of one node's states: from 0 up to `count`, in the order of `known`."""

    __slots__ = ("_layout", "_mix", "_sorted", "_sorted_count", "count", "known")

    def __init__(self, layout: Layout) -> None:
        self.known: list[Codes] = []
        self.count = 0
        self._layout = layout
        self._mix = 0x9E3779B97F4A7C15
        self._sorted = Known()
        self._sorted_count = 0

    def number(self, arriving: Sequence[Codes], most: int) -> Numbered | None:
        """Number them, unless more than `most` are new."""
        room, size = self._layout.room, sum(codes.shape[1] for codes in arriving)
        one_word = len(self._layout.rooms) == 1
        if one_word and room <= min(MOST_TABLE, TABLE_PER_STATE * (size + 1024)):
            found = self._by_table(arriving, most)
        else:
            found = self._by_sorting(arriving, most)
        if found is not None and found.fresh.shape[1]:
            self.known.append(found.fresh)
            self.count += found.fresh.shape[1]
        return found

    def _by_table(self, arriving: Sequence[Codes], most: int) -> Numbered | None:
        self._join_known()
        new = np.zeros(self._layout.room, np.bool_)
        for codes in arriving:
            new[_places(codes)] = True
        for codes in self.known:
            new[_places(codes)] = False
        fresh = np.flatnonzero(new)
        if len(fresh) > most:
            return None
        table = np.empty(self._layout.room, np.int32)
        first = 0
        for codes in self.known:
            table[_places(codes)] = np.arange(first, first + codes.shape[1], dtype=np.int32)
            first += codes.shape[1]
        table[fresh] = np.arange(first, first + len(fresh), dtype=np.int32)
        numbers = tuple(table[_places(codes)] for codes in arriving)
        return Numbered(fresh.astype(self._layout.type).reshape(1, -1), numbers)

    def _join_known(self) -> None:
        """Of many rounds make one; not where some are sorted and some are not, which goes by rounds."""
        many = len(self.known) > MOST_KNOWN and self.count <= MOST_JOINED
        if many and self._sorted_count in {0, self.count}:
            self.known = [np.concatenate(self.known, axis=1)]

    def _by_sorting(self, arriving: Sequence[Codes], most: int) -> Numbered | None:
        joined = np.concatenate(arriving, axis=1)
        self._sort_known()
        among = distinct(self._hashed(joined), self._hash_room)
        numbers = self._sorted.numbers(among.codes)
        while self._mistaken(joined, among, numbers):
            among = distinct(self._hashed(joined), self._hash_room)
            numbers = self._sorted.numbers(among.codes)
        is_new = numbers < 0
        fresh = joined[:, among.first[is_new]]
        if fresh.shape[1] > most:
            return None
        numbers[is_new] = np.arange(self.count, self.count + fresh.shape[1])
        self._sorted.add(among.codes[is_new], numbers[is_new])
        self._sorted_count += fresh.shape[1]
        ends = accumulate(codes.shape[1] for codes in arriving[:-1])
        found = numbers[among.which].astype(np.int32)
        return Numbered(fresh, tuple(np.split(found, list(ends))))

    def _sort_known(self) -> None:
        """Have everything known in order, also what a table found."""
        while self._sorted_count < self.count:
            first = 0
            for codes in self.known:
                after = first + codes.shape[1]
                if first >= self._sorted_count:
                    among = distinct(self._hashed(codes), self._hash_room)
                    if len(among.codes) < codes.shape[1] or (self._sorted.numbers(among.codes) >= 0).any():
                        self._mix_anew()
                        break
                    self._sorted.add(among.codes, among.first + first)
                    self._sorted_count = after
                first = after

    @property
    def _hash_room(self) -> int:
        return self._layout.room if len(self._layout.rooms) == 1 else MOST_ROOM

    def _hashed(self, codes: Codes) -> Word:
        """One word for each state: its code, or of several words a mix."""
        if len(codes) == 1:
            return word_of(codes)
        mixed: Word = codes[0].copy()
        for word in codes[1:]:
            mixed = (mixed ^ (mixed >> np.uint64(29))) * np.uint64(self._mix) + word
        return mixed * np.uint64(self._mix)

    def _mistaken(self, codes: Codes, among: Distinct, numbers: Places) -> bool:
        """Whether two different states have the same mix; then another mix is used from now on."""
        if len(codes) == 1:
            return False
        same = bool((codes == codes[:, among.first[among.which]]).all())
        old = np.flatnonzero(numbers >= 0)
        if same and len(old):
            known = np.concatenate(self.known, axis=1)[:, numbers[old]]
            same = bool((codes[:, among.first[old]] == known).all())
        if not same:
            self._mix_anew()
            self._sort_known()
        return not same

    def _mix_anew(self) -> None:
        self._mix = (self._mix * 0xD6E8FEB86659FD93 + 2) & (MOST_ROOM - 1) | 1
        self._sorted, self._sorted_count = Known(), 0


def word_of(codes: Codes) -> Word:
    """The only word of each code."""
    (word,) = codes
    return np.asarray(word)


def _places(codes: Codes) -> Places:
    return word_of(codes).astype(np.intp)
