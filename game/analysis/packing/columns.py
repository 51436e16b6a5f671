"""Many packed states at once, unpacked one field at a time, when a field is asked for."""

from collections.abc import Callable, Hashable
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from game.analysis.packing.layout import Codes, Field, Layout

Digits: TypeAlias = npt.NDArray[np.unsignedinteger[Any]]


class Columns:
    """The states of `codes`. What was unpacked is kept, since several choices ask the same."""

    __slots__ = ("_digits", "_kept", "codes", "layout")

    def __init__(self, layout: Layout, codes: Codes) -> None:
        self.layout = layout
        self.codes = codes
        self._digits: dict[int, Digits] = {}
        self._kept: dict[Hashable, Codes] = {}

    def __len__(self) -> int:
        return int(self.codes.shape[1])

    def digits(self, field: Field) -> Digits:
        """The digits of a field, as narrow numbers."""
        found = self._digits.get(field.slot)
        if found is None:
            found = part(self.codes[field.word], field.stride, field.size, self.layout.rooms[field.word])
            found = found.astype(narrowest(field.size))
            self._digits[field.slot] = found
        return found

    def kept(self, key: Hashable, make: Callable[[], Codes]) -> Codes:
        """What `make` gives, made once for each key."""
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = make()
        return found


def part(word: npt.NDArray[Any], stride: int, size: int, room: int) -> npt.NDArray[Any]:
    """`word // stride % size`, without what changes nothing; faster than `%`, which numpy does one by one."""
    kind = word.dtype.type
    found: npt.NDArray[Any] = word // kind(stride) if stride > 1 else word
    if stride * size != room:
        found = found - found // kind(size) * kind(size)
    return found


def narrowest(size: int) -> type[np.uint8] | type[np.uint16] | type[np.uint32]:
    """The narrowest type that counts to `size`."""
    if size <= 1 << 8:
        return np.uint8
    return np.uint16 if size <= 1 << 16 else np.uint32
