"""Grain over a picture, like the tooth of paper: no step between two nearly equal darks is seen through it.

It holds still, lies under the veil, and never reaches the text.
"""

import hashlib
from functools import lru_cache

import pygame

SIDE = 256
"""Pixels of the tile, which is laid side by side and one above the other; no eye finds its edge."""
DEEP = 5
"""The most it makes a pixel brighter or darker, of 255; the mean is a third of that."""
SEED = b"grain"


def lay_grain(picture: pygame.Surface) -> None:
    """Strew it over all of the picture."""
    for tile, how in zip(_tiles(), (pygame.BLEND_RGB_ADD, pygame.BLEND_RGB_SUB), strict=True):
        for y in range(0, picture.get_height(), SIDE):
            for x in range(0, picture.get_width(), SIDE):
                picture.blit(tile, (x, y), special_flags=how)


@lru_cache(maxsize=1)
def _tiles() -> tuple[pygame.Surface, pygame.Surface]:
    """What is added, and what is taken away, where nothing was added."""
    noise = hashlib.shake_128(SEED).digest(SIDE * SIDE)
    above = bytes(max(0, _depth(value)) for value in range(256))
    below = bytes(max(0, -_depth(value)) for value in range(256))
    return _grey(noise.translate(above)), _grey(noise.translate(below))


def _depth(value: int) -> int:
    """Most of the noise near nothing, little of it deep: the sum of two dice."""
    high, low = divmod(value, 16)
    return round((high + low - 15) * DEEP / 15)


def _grey(levels: bytes) -> pygame.Surface:
    """A tile with these levels in all three colours."""
    every = bytearray(3 * len(levels))
    for part in range(3):
        every[part::3] = levels
    return pygame.image.frombytes(bytes(every), (SIDE, SIDE), "RGB")
