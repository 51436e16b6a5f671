"""Codes sorted and looked up: by sorting and comparing neighbours, never by `np.unique`."""

from typing import Any, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

Word: TypeAlias = npt.NDArray[np.unsignedinteger[Any]]
Places: TypeAlias = npt.NDArray[np.intp]


class Distinct(NamedTuple):
    """Codes, each once and ascending; where one of each stood, and for every place which of them it is."""

    codes: Word
    first: Places
    which: Places


def distinct(codes: Word, room: int) -> Distinct:
    """The different codes among `codes`, all below `room`."""
    ordered, places = _sorted(codes, room)
    begins = np.empty(len(codes), np.bool_)
    begins[:1] = True
    np.not_equal(ordered[1:], ordered[:-1], out=begins[1:])
    which = np.empty(len(codes), np.intp)
    which[places] = np.cumsum(begins) - 1
    return Distinct(ordered[begins], places[begins], which)


def _sorted(codes: Word, room: int) -> tuple[Word, Places]:
    """The codes ascending, and where each stood.

    With the place in its low bits a word is sorted six times as fast as with `argsort`.
    """
    bits = len(codes).bit_length()
    if room << bits > 1 << 64:
        places = np.argsort(codes, kind="stable")
        return codes[places], places
    packed = codes.astype(np.uint64) << np.uint64(bits)
    packed |= np.arange(len(codes), dtype=np.uint64)
    packed.sort()
    places = (packed & np.uint64((1 << bits) - 1)).astype(np.intp)
    return (packed >> np.uint64(bits)).astype(codes.dtype), places


class Known:
    """Codes with their numbers, to look others up in.

    Kept as ascending pieces, each at least twice as long as the next, so that a loop which finds a few new
    states in each of its rounds does not sort all the old ones every time.
    """

    __slots__ = ("_pieces",)

    def __init__(self) -> None:
        self._pieces: list[tuple[Word, Places]] = []

    def numbers(self, codes: Word) -> Places:
        """The number of each code, -1 where it is not known. `codes` are ascending."""
        found = np.full(len(codes), -1, np.intp)
        for known, numbers in self._pieces:
            at = np.searchsorted(known, codes)
            at[at == len(known)] = 0
            here = known[at] == codes
            found[here] = numbers[at[here]]
        return found

    def add(self, codes: Word, numbers: Places) -> None:
        """Know these too, ascending, none of them known before."""
        if not len(codes):
            return
        while self._pieces and len(self._pieces[-1][0]) < 2 * len(codes):
            others, theirs = self._pieces.pop()
            joined = np.concatenate((others, codes))
            merged = np.argsort(joined, kind="stable")
            codes, numbers = joined[merged], np.concatenate((theirs, numbers))[merged]
        self._pieces.append((codes, numbers))
