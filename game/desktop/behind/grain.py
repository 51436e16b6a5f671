"""Grain over a picture, like the tooth of paper: no step between two nearly equal darks is seen through it.

It holds still, lies under the veil, and never reaches the text.
"""

from functools import lru_cache

import pygame

SIDE = 256
"""Pixels of the tile, which is laid side by side and one above the other; no eye finds its edge."""
DEEP = 5
"""The most it makes a pixel brighter or darker, of 255; the mean is a third of that."""
SEED, TIMES, MORE = 20, 6_364_136_223_846_793_005, 1_442_695_040_888_963_407
"""Where the noise begins, and how one step of it follows from the one before (Knuth's MMIX)."""


def lay_grain(picture: pygame.Surface) -> None:
    """Strew it over all of the picture."""
    for tile, how in zip(_tiles(), (pygame.BLEND_RGB_ADD, pygame.BLEND_RGB_SUB), strict=True):
        for y in range(0, picture.get_height(), SIDE):
            for x in range(0, picture.get_width(), SIDE):
                picture.blit(tile, (x, y), special_flags=how)


@lru_cache(maxsize=1)
def _tiles() -> tuple[pygame.Surface, pygame.Surface]:
    """What is added, and what is taken away, where nothing was added."""
    noise = _noise(SIDE * SIDE)
    above = bytes(max(0, _depth(value)) for value in range(256))
    below = bytes(max(0, -_depth(value)) for value in range(256))
    return _grey(noise.translate(above)), _grey(noise.translate(below))


def _noise(count: int) -> bytes:
    """So many bytes, the same every time. `hashlib` could do it, and would bring in 3 MiB of ciphers."""
    state, made = SEED, bytearray()
    while len(made) < count:
        state = (state * TIMES + MORE) % 2**64
        made += (state >> 32).to_bytes(4, "little")
    return bytes(made[:count])


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
