"""Mist over the lower part of a background, beside the column: noise of our own, drifting in two layers.

It never comes near the text: it thins out before it reaches the column, and where there is no room beside
the column there is none.
"""

import pygame

from game.desktop.behind.veil import column_of
from game.desktop.layout.sizes import Sizes
from game.desktop.theme import Colour

COLOUR: Colour = (176, 188, 206)
HIGH = 0.46
"""The share of the window's height it fills, from below."""
WIDE, TALL = 48, 30
"""Size of the noise before it is smoothed up."""
OCTAVES = ((2, 0.5), (4, 0.3), (8, 0.2))
"""How many banks of each size lie side by side, and how much they weigh."""
FLAT = 2.4
"""How much wider than high a bank is."""
SPEEDS = (11.0, -7.0)
"""Pixels a second at 1080p, of the layer behind and the one before it."""
APART = 0.43
"""How far the second layer, which is the first once more, stands from it, in widths."""
SEED = 3
STRENGTH = 0.62
"""How much of the ground the thickest of it hides."""
NARROW = 60
"""Pixels of room from which there is mist."""


class Mist:
    """Mist for one page size. Mutable: it is mixed anew for each frame."""

    def __init__(self, sizes: Sizes) -> None:
        width, height = sizes.window
        right = column_of(sizes).right
        self.area = pygame.Rect(right, 0, max(0, width - right), round(height * HIGH))
        self.area.bottom = height
        self._scale = height / 1080
        self._mixed = pygame.Surface(self.area.size, pygame.SRCALPHA)
        if self.area.width >= NARROW:
            self._layer = _layer(self.area.size, SEED)
            self._mask = _mask(self.area.size)

    def draw(self, canvas: pygame.Surface, *, amount: float, seconds: float, sunk: float) -> None:
        """Lay it over the ground.

        `amount` runs from 0 to 1, `seconds` say how far it has drifted; `sunk` is how much of it has gone
        down below the window's edge, 0 to 1.
        """
        if self.area.width < NARROW or amount <= 0:
            return
        width, height = self.area.size
        self._mixed.fill((*COLOUR, 0))
        for number, speed in enumerate(SPEEDS):
            x = round(speed * seconds * self._scale + number * width * APART) % width
            y = round(sunk * height * 0.6) + number * height // 9
            self._mixed.blit(self._layer, (x, y))
            self._mixed.blit(self._layer, (x - width, y))
        self._mixed.blit(self._mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        self._mixed.set_alpha(min(254, round(255 * amount)))
        canvas.blit(self._mixed, self.area)


def _mask(size: tuple[int, int]) -> pygame.Surface:
    """White that comes up out of nothing from the left."""
    row = pygame.Surface((size[0], 1), pygame.SRCALPHA)
    for x in range(size[0]):
        row.fill((255, 255, 255, round(255 * _eased(min(1.0, x / size[0] * 1.6)))), (x, 0, 1, 1))
    return pygame.transform.scale(row, size)


def _layer(size: tuple[int, int], seed: int) -> pygame.Surface:
    """One layer that joins its own other end."""
    wide = WIDE + 8
    small = pygame.Surface((wide, TALL), pygame.SRCALPHA)
    for y in range(TALL):
        height = y / (TALL - 1)
        thick = min(1.0, height * 1.9) * (0.55 + 0.45 * height)
        for x in range(wide):
            cloud = _noise(x % WIDE, y, seed)
            share = max(0.0, cloud * 2.2 - 0.6) * thick
            small.set_at((x, y), (*COLOUR, round(255 * STRENGTH * min(share, 1.0))))
    times = size[0] / WIDE
    large = pygame.transform.smoothscale(small, (round(wide * times), size[1]))
    return large.subsurface((round(4 * times), 0, *size)).copy()


def _noise(x: int, y: int, seed: int) -> float:
    """Smooth noise from 0 to 1 that repeats every WIDE steps to the right."""
    total = 0.0
    for cells, weight in OCTAVES:
        total += weight * _lattice(x * cells / WIDE, y * cells / WIDE * FLAT, cells, seed)
    return total


def _lattice(x: float, y: float, cells: int, seed: int) -> float:
    left, top = int(x), int(y)
    across, down = _eased(x - left), _eased(y - top)
    above = _between(_value(left % cells, top, seed), _value((left + 1) % cells, top, seed), across)
    below = _between(_value(left % cells, top + 1, seed), _value((left + 1) % cells, top + 1, seed), across)
    return _between(above, below, down)


def _value(x: int, y: int, seed: int) -> float:
    """A number from 0 to 1 that belongs to this corner of the lattice and no other."""
    mixed = (x * 374761393 + y * 668265263 + seed * 2147483647) & 0xFFFFFFFF
    mixed = ((mixed ^ (mixed >> 13)) * 1274126177) & 0xFFFFFFFF
    return ((mixed ^ (mixed >> 16)) & 0xFFFF) / 0xFFFF


def _eased(way: float) -> float:
    return way * way * (3 - 2 * way)


def _between(low: float, high: float, way: float) -> float:
    return low + (high - low) * way
