"""Mist over the lower half of a background: noise of our own, drifting in two layers.

It lies between the picture and the column, never on the text: behind the column the ground is laid over it
again.
"""

import pygame

from game.desktop.layout.sizes import Sizes
from game.desktop.theme import Colour
from game.desktop.veil import Column, column_of

COLOUR: Colour = (176, 188, 206)
HIGH = 0.46
"""The share of the window's height it fills, from below."""
WIDE, TALL = 96, 30
"""Size of the noise before it is smoothed up."""
OCTAVES = ((3, 0.5), (7, 0.3), (15, 0.2))
"""How many banks of each size lie side by side, and how much they weigh."""
FLAT = 3.0
"""How much wider than high a bank is."""
SPEEDS = (11.0, -7.0)
"""Pixels a second at 1080p, of the layer behind and the one before it."""
APART = 0.43
"""How far the second layer, which is the first once more, stands from it, in widths."""
SEED = 3
STRENGTH = 0.62
"""How much of the ground the thickest of it hides."""
WHOLE = 240
"""How far the ground behind the column hides the mist, of 255: all but a breath."""


class Mist:
    """Mist for one page size. It keeps what it has made; nothing else in it changes."""

    def __init__(self, sizes: Sizes) -> None:
        width, height = sizes.window
        self.rect = pygame.Rect(0, 0, width, round(height * HIGH))
        self.rect.bottom = height
        self._scale = height / 1080
        self._layer = _layer(self.rect.size, SEED)
        self._column = column_of(sizes)

    def cover(self, ground: pygame.Surface) -> pygame.Surface:
        """The ground behind the column, to be laid over the mist; it thins out at the column's edges."""
        cover = ground.subsurface(self.rect).convert_alpha()
        cover.blit(_mask(self.rect.size, self._column), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        return cover

    def draw(
        self,
        canvas: pygame.Surface,
        cover: pygame.Surface,
        *,
        amount: float,
        seconds: float,
        sunk: float = 0.0,
    ) -> None:
        """Lay it over the ground, and the `cover` over it.

        `amount` runs from 0 to 1, `seconds` say how far it has drifted; `sunk` is how much of it has gone
        down below the window's edge, 0 to 1.
        """
        width, height = self.rect.size
        top = self.rect.top + round(sunk * height * 0.6)
        self._layer.set_alpha(round(255 * amount))
        for number, speed in enumerate(SPEEDS):
            x = round(speed * seconds * self._scale + number * width * APART) % width
            y = top + number * height // 9
            canvas.blit(self._layer, (x, y))
            canvas.blit(self._layer, (x - width, y))
        canvas.blit(cover, self.rect)


def _mask(size: tuple[int, int], column: Column) -> pygame.Surface:
    """White that is whole behind the column and left of it, and thins out to the right."""
    width = size[0]
    soft = max(1, (width - column.right) * 2 // 3)
    row = pygame.Surface((width, 1), pygame.SRCALPHA)
    for x in range(width):
        way = min(max((x - column.right) / soft, 0.0), 1.0)
        row.fill((255, 255, 255, round(WHOLE * (1 - _eased(way)))), (x, 0, 1, 1))
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
