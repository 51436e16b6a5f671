"""Many numbers, each mostly close to the one before, in a quarter of the memory.

A million states, one after the other in the order of their codes, mostly lead to states one after the other:
of the transitions of an outline six in seven go up by one, and all but three in ten thousand by less than
128. So each is kept as its distance from the one before, in a byte, and the few far ones besides.
"""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Numbers: TypeAlias = npt.NDArray[np.int32]
Places: TypeAlias = npt.NDArray[np.intp]

PIECE = 1 << 13
"""Numbers whose bounds are known, so that one is found without looking at all of them."""

MOST_FAR = 1 / 16
"""Part of the numbers that may be far from the one before; where there are more they are kept as they are."""


class Close:
    """Numbers in their order."""

    __slots__ = ("_distances", "_far", "_far_places", "_first", "_highest", "_lowest", "_whole", "count")

    def __init__(self, numbers: Numbers) -> None:
        self.count = len(numbers)
        begins = np.arange(0, self.count, PIECE)
        self._first = numbers[begins]
        self._lowest, self._highest = _bounds(numbers, begins)
        distances = np.diff(numbers, prepend=numbers[:1])
        near = distances.astype(np.int8)
        far = np.flatnonzero(near != distances)
        self._whole = numbers if len(far) > MOST_FAR * self.count else None
        self._distances = near if self._whole is None else near[:0]
        self._far_places, self._far = far, distances[far]

    def numbers(self) -> Numbers:
        """All of them."""
        return self._between(0, self.count)

    def find(self, number: int) -> Places:
        """The places at which a number stands."""
        found = [np.empty(0, np.intp)]
        for piece in np.flatnonzero((self._lowest <= number) & (number <= self._highest)):
            begin = int(piece) * PIECE
            found.append(begin + np.flatnonzero(self._between(begin, begin + PIECE) == number))
        return np.concatenate(found)

    def _between(self, begin: int, end: int) -> Numbers:
        """Those from one place, with which a piece begins, up to another."""
        if self._whole is not None:
            return self._whole[begin:end]
        found: Numbers = self._distances[begin:end].astype(np.int32)
        here = slice(*np.searchsorted(self._far_places, (begin, end)))
        found[self._far_places[here] - begin] = self._far[here]
        found[:1] = self._first[begin // PIECE : begin // PIECE + 1]
        return np.cumsum(found, out=found)


def _bounds(numbers: Numbers, begins: Places) -> tuple[Numbers, Numbers]:
    """The lowest and the highest number of each piece."""
    if not len(numbers):
        return numbers, numbers
    return np.minimum.reduceat(numbers, begins), np.maximum.reduceat(numbers, begins)
