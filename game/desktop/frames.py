"""The edges of boxes, smoothed."""

from collections import OrderedDict
from enum import IntEnum
from typing import TypeAlias

import pygame

from game.desktop.theme import Colour, Palette

Fill: TypeAlias = tuple[int, int, int, int]
CLEAR: Fill = (0, 0, 0, 0)
KEPT = 16
"""Edges kept drawn: the boxes of a page have few different heights."""


class Edge(IntEnum):
    """The three ways a box's edge is drawn."""

    PLAIN = 0
    LIT = 1
    """Under the pointer, or when a press has found nothing to go on to."""
    FOCUSED = 2


class Edges:
    """Edges drawn when they are first needed. Mutable: it keeps them."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette
        self._drawn: OrderedDict[tuple[tuple[int, int], int, Edge], pygame.Surface] = OrderedDict()

    def get(self, size: tuple[int, int], thin: int, edge: Edge) -> pygame.Surface:
        """The edge of a box of that size, `thin` pixels wide where it is plain."""
        key = (size, thin, edge)
        if key not in self._drawn:
            self._drawn[key] = self._made(size, thin, edge)
            if len(self._drawn) > KEPT:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(key)
        return self._drawn[key]

    def _made(self, size: tuple[int, int], thin: int, edge: Edge) -> pygame.Surface:
        palette = self._palette
        match edge:
            case Edge.PLAIN:
                return frame(size, palette.box, thick=thin)
            case Edge.LIT:
                return frame(size, palette.focus, thick=thin, fill=(*palette.lit, 12))
            case Edge.FOCUSED:
                return frame(size, palette.focus, thick=2 * thin, fill=(*palette.lit, 26))


def frame(size: tuple[int, int], colour: Colour, *, thick: int, fill: Fill = CLEAR) -> pygame.Surface:
    """A rounded frame on nothing; `fill` lies thinly inside. Its corners are drawn larger and smoothed down,
    its sides are straight and need no smoothing.
    """
    width, height = size
    round_ = min(max(4, 5 * thick) + thick, width // 2, height // 2)
    corners = _corners(2 * round_, colour, thick, fill)
    made = pygame.Surface(size, pygame.SRCALPHA)
    made.fill(fill)
    sides = ((0, 0, width, thick), (0, height - thick, width, thick))
    for side in (*sides, (0, 0, thick, height), (width - thick, 0, thick, height)):
        made.fill(colour, side)
    for x, left in ((0, 0), (width - round_, round_)):
        for y, top in ((0, 0), (height - round_, round_)):
            made.fill((0, 0, 0, 0), (x, y, round_, round_))
            made.blit(corners, (x, y), (left, top, round_, round_))
    return made


def _corners(side: int, colour: Colour, thick: int, fill: Fill) -> pygame.Surface:
    """The four corners in one small frame."""
    large = pygame.Surface((2 * side, 2 * side), pygame.SRCALPHA)
    large.fill((*colour, 0))
    if fill[3]:
        pygame.draw.rect(large, fill, large.get_rect(), border_radius=10 * thick)
    pygame.draw.rect(large, colour, large.get_rect(), width=2 * thick, border_radius=max(8, 10 * thick))
    return pygame.transform.smoothscale(large, (side, side))


def arrow_down(size: int, colour: Colour) -> pygame.Surface:
    """The mark that there is more to read."""
    large = pygame.Surface((size * 4, size * 4), pygame.SRCALPHA)
    large.fill((*colour, 0))
    corners = [(0.1, 0.3), (0.5, 0.72), (0.9, 0.3), (0.9, 0.48), (0.5, 0.9), (0.1, 0.48)]
    pygame.draw.polygon(large, colour, [(x * size * 4, y * size * 4) for x, y in corners])
    return pygame.transform.smoothscale(large, (size, size))
