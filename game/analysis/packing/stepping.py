"""All choices of a node taken in many states at once."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import numpy as np

from game.analysis.explored import Bits, Yes, packed
from game.analysis.gates.nodes import Node, Option, compose
from game.analysis.gates.slots import Slots
from game.analysis.packing.asked import Asked, asked
from game.analysis.packing.columns import Columns
from game.analysis.packing.layout import Codes, Layout
from game.analysis.packing.moves import Move, move

CHUNK = 1 << 16
"""States stepped at a time: what is made on the way stays in the cache of a processor."""


class Taken(NamedTuple):
    """One way of one option: which of the states go it (None: all), and their codes at the target."""

    way: int
    target: int
    taken: Bits | None
    codes: Codes


class Opened(NamedTuple):
    """One option that is open in some of the states (None: in all)."""

    option: int
    open: Bits | None
    ways: tuple[Taken, ...]


class Stepping:
    """How one node is left, made ready for arrays."""

    __slots__ = ("_layout", "_options")

    def __init__(self, node: Node, layouts: Mapping[int, Layout], slots: Slots) -> None:
        self._layout = layouts[node.block]
        self._options = tuple(_Option(node, option, layouts, slots) for option in node.options)

    def step(self, codes: Codes) -> tuple[Opened, ...]:
        """Take every option in every one of the states."""
        whole = [_Parts(len(option.ways)) for option in self._options]
        for first in range(0, codes.shape[1], CHUNK):
            states = Columns(self._layout, codes[:, first : first + CHUNK])
            for option, parts in zip(self._options, whole, strict=True):
                option.step(states, parts)
        return tuple(
            Opened(at, _bits(parts.open), tuple(parts.taken(option.ways)))
            for at, (option, parts) in enumerate(zip(self._options, whole, strict=True))
            if _some(parts.open)
        )


class _Way(NamedTuple):
    place: int
    target: int
    asked: Asked
    move: Move


class _Option:
    __slots__ = ("asked", "ways")

    def __init__(self, node: Node, option: Option, layouts: Mapping[int, Layout], slots: Slots) -> None:
        layout = layouts[node.block]
        after = compose(node.entering, option.clips)
        self.asked = asked(option.asked, layout, node.entering, slots)
        self.ways = tuple(
            _Way(
                place,
                way.target,
                asked(way.asked, layout, after, slots),
                move(compose(node.entering, way.clips), layout, layouts[way.target]),
            )
            for place, way in enumerate(option.ways)
            if way.target in layouts
        )

    def step(self, states: Columns, parts: "_Parts") -> None:
        """Take it where it is open, each state by the first way that fits."""
        left = np.zeros(len(states), np.bool_) | self.asked(states)
        parts.open.append(left)
        for way, masks, codes in zip(self.ways, parts.masks, parts.codes, strict=True):
            fits = way.asked(states)
            taken = left & fits
            left = left & np.logical_not(fits)
            masks.append(taken)
            if taken.any():
                moved = way.move.codes(states)
                codes.append(moved if taken.all() else moved[:, taken])


class _Parts:
    """What came of one option, chunk by chunk."""

    __slots__ = ("codes", "masks", "open")

    def __init__(self, ways: int) -> None:
        self.open: list[Yes] = []
        self.masks: list[list[Yes]] = [[] for _ in range(ways)]
        self.codes: list[list[Codes]] = [[] for _ in range(ways)]

    def taken(self, ways: tuple[_Way, ...]) -> Iterator[Taken]:
        """The ways that some of the states go."""
        for way, masks, codes in zip(ways, self.masks, self.codes, strict=True):
            if codes:
                yield Taken(way.place, way.target, _bits(masks), np.concatenate(codes, axis=1))


def _some(masks: list[Yes]) -> bool:
    return any(mask.any() for mask in masks)


def _bits(masks: list[Yes]) -> Bits | None:
    """The masks of all chunks as one; None if they leave nothing out."""
    return None if all(mask.all() for mask in masks) else packed(np.concatenate(masks))
