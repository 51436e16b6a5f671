"""How much of a window flashes, measured on its frames: statement 7, and WCAG 2.3.1.

Every frame is reduced to cells, each with the mean of its relative luminance and of its saturated red. An
opposing change is one of a tenth or more against the way of the one before. WCAG allows three pairs of them
in a second; here only three are allowed, and not one pair where saturated red comes or goes.
"""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt
import pygame

Cells: TypeAlias = npt.NDArray[np.float32]
WIDE, HIGH = 64, 36
CHANGE, BRIGHT = 0.1, 0.8
"""A change counts from here on, if its darker end is under that: relative luminance, 0 to 1."""
RED, SATURATED = 20 / 320, 0.8
"""A change of R - G - B that counts, and the share of red from which red is saturated."""
MOST, MOST_RED = 3, 1
"""Opposing changes allowed in any second, and those of saturated red."""
AREA = 0.25
"""The share of the window below which flashes are too small to count."""

_PARTS = np.arange(256) / 255
_LINEAR = bytes(
    (255 * np.where(_PARTS <= 0.04045, _PARTS / 12.92, ((_PARTS + 0.055) / 1.055) ** 2.4))
    .round()
    .astype("u1")
)
"""Light of each of the 256 values of a colour's part, of 255."""


class Flashing(NamedTuple):
    """The largest shares of the window that flash more than they may in one and the same second, 0 to 1."""

    general: float
    red: float

    @property
    def allowed(self) -> bool:
        """Whether both are too small to count."""
        return max(self) < AREA


class Film:
    """The frames of a window, `per_second` of them a second. Mutable: it grows."""

    def __init__(self, per_second: int) -> None:
        self.per_second = per_second
        self._light: list[Cells] = []
        self._red: list[Cells] = []

    def take(self, window: pygame.Surface) -> None:
        """One frame more, of 32 bits a pixel as windows are."""
        light, red = _cells(window)
        self._light.append(light)
        self._red.append(red)

    def flashing(self) -> Flashing:
        """How much of the window flashes in the worst second."""
        return Flashing(
            _worst(self._light, self.per_second, change=CHANGE, below=BRIGHT, most=MOST),
            _worst(self._red, self.per_second, change=RED, below=1.0, most=MOST_RED),
        )


def _cells(window: pygame.Surface) -> tuple[Cells, Cells]:
    """Relative luminance and saturated red of each cell: the means of its pixels, in linear light."""
    linear = window.get_buffer().raw.translate(_LINEAR)
    small = pygame.transform.smoothscale(
        pygame.image.frombuffer(linear, window.get_size(), "BGRA"), (WIDE, HIGH)
    )
    parts = pygame.surfarray.array3d(small).reshape(-1, 3).astype(np.float32) / 255
    red, rest = parts[:, 0], parts[:, 1] + parts[:, 2]
    saturated = red >= SATURATED * (red + rest)
    light = parts @ np.array((0.2126, 0.7152, 0.0722), np.float32)
    return light.astype(np.float32), ((red - rest) * saturated).astype(np.float32)


def _worst(frames: Sequence[Cells], second: int, *, change: float, below: float, most: int) -> float:
    """The largest share of cells that change more often than `most` in one second."""
    film = np.stack(frames)
    moving = np.ptp(film, axis=0) >= change
    seconds = max(1, len(film) - second)
    last = len(film) - 1
    counted = _Counted(film[:seconds, moving], change, below)
    for past in range(1, second + 1):
        counted.follow(film[np.minimum(np.arange(seconds) + past, last)][:, moving])
    return float((counted.changes > most).sum(axis=1).max() / film.shape[1])


class _Counted:
    """The opposing changes of each cell in many seconds at once: one row a second, all of them in step."""

    def __init__(self, first: Cells, change: float, below: float) -> None:
        self._low, self._high = first.copy(), first.copy()
        self._way = np.zeros(first.shape, np.int8)
        self._change, self._below = change, below
        self.changes = np.zeros(first.shape, np.int16)

    def follow(self, now: Cells) -> None:
        """Count what has changed by now."""
        self._low, self._high = np.minimum(self._low, now), np.maximum(self._high, now)
        brighter = (now - self._low >= self._change) & (self._low < self._below) & (self._way <= 0)
        darker = (self._high - now >= self._change) & (now < self._below) & (self._way >= 0) & ~brighter
        self.changes += brighter | darker
        self._way[brighter], self._way[darker] = 1, -1
        self._high[brighter], self._low[darker] = now[brighter], now[darker]
