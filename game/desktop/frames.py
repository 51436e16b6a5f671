"""The edges of boxes, smoothed."""

from typing import TypeAlias

import pygame

from game.desktop.theme import Colour

Fill: TypeAlias = tuple[int, int, int, int]
CLEAR: Fill = (0, 0, 0, 0)


def frame(size: tuple[int, int], colour: Colour, *, thick: int, fill: Fill = CLEAR) -> pygame.Surface:
    """A rounded frame on nothing, drawn twice as large and smoothed down; `fill` lies thinly inside."""
    large = pygame.Surface((size[0] * 2, size[1] * 2), pygame.SRCALPHA)
    large.fill((*colour, 0))
    radius = max(4, thick * 10)
    if fill[3]:
        pygame.draw.rect(large, fill, large.get_rect(), border_radius=radius)
    pygame.draw.rect(large, colour, large.get_rect(), width=thick * 2, border_radius=radius)
    return pygame.transform.smoothscale(large, size)


def arrow_down(size: int, colour: Colour) -> pygame.Surface:
    """The mark that there is more to read."""
    large = pygame.Surface((size * 4, size * 4), pygame.SRCALPHA)
    large.fill((*colour, 0))
    corners = [(0.1, 0.3), (0.5, 0.72), (0.9, 0.3), (0.9, 0.48), (0.5, 0.9), (0.1, 0.48)]
    pygame.draw.polygon(large, colour, [(x * size * 4, y * size * 4) for x, y in corners])
    return pygame.transform.smoothscale(large, (size, size))
