"""What is behind the text: a sheet of paper, or as much darkness as the picture there needs, with soft edges.

A fixed veil either hides a dark picture or fails over a bright one, so it is measured: the brightest pixels
behind the column say how much of it is needed for the dimmest letters to be read.
"""

from dataclasses import replace
from typing import NamedTuple

import pygame

from game.desktop.layout.sizes import Sizes
from game.desktop.theme import Palette, contrast, luminance, mix

LEFT = 0.72
"""How much of the veil is left at the window's left edge, where there is but a narrow margin."""
LEAST, MOST = 30, 96
"""Percent of veil behind every column, and the most that is ever laid."""
WORST = 0.0004
"""The share of pixels behind the column that may be brighter than what is reckoned with."""
SHADE, DEEP = 26, 96
"""How far a page's shadow reaches over the picture beside it, at 1080p, and how dark it is, of 255."""
STRIP = 64
"""Rows of the veil that are made; they are laid one under the other."""


class Column(NamedTuple):
    """Where the veil is whole: everything between these pixels, from top to bottom."""

    left: int
    right: int


def column_of(sizes: Sizes) -> Column:
    """The column with its boxes and a little more."""
    return Column(
        max(0, sizes.left - 2 * sizes.outdent),
        min(sizes.window[0], sizes.left + sizes.column + 2 * sizes.outdent),
    )


def lay_veil(picture: pygame.Surface, column: Column, palette: Palette, *, title: bool = False) -> None:
    """Darken the picture behind the column as much as it needs there, or lay a page over it.

    On the `title` page that may be not at all, and what is left of the column is a picture too.
    """
    if palette.page:
        if not title:
            lay_page(picture, column, palette)
        return
    if title:
        palette = replace(palette, veil=(0, 0, 0))
    percent = needed(brightest(picture, column), palette, least=0 if title else LEAST)
    width, height = picture.get_size()
    shares = [_share(x, width, column, left=0.0 if title else LEFT) for x in range(width)]
    seen = [x for x, share in enumerate(shares) if share * percent >= 0.5]
    if not seen:
        return
    strip = _strip(shares[seen[0] : seen[-1] + 1], palette, percent)
    for y in range(0, height, STRIP):
        picture.blit(strip, (seen[0], y))


def lay_page(canvas: pygame.Surface, column: Column, palette: Palette) -> None:
    """A sheet of paper from top to bottom, with a shadow on what it lies on."""
    reach = max(4, round(SHADE * canvas.get_height() / 1080))
    high = canvas.get_height()
    for away in range(reach):
        shadow = pygame.Surface((1, high))
        shadow.set_alpha(round(DEEP * (1 - _eased((away + 1) / (reach + 1)))))
        canvas.blit(shadow, (column.left - 1 - away, 0))
        canvas.blit(shadow, (column.right + away, 0))
    canvas.fill(palette.veil, (column.left, 0, column.right - column.left, high))


def brightest(picture: pygame.Surface, column: Column) -> int:
    """The grey, 0 to 255, that all pixels behind the column but the few brightest stay under."""
    height = picture.get_height()
    behind = picture.subsurface((column.left, 0, column.right - column.left, height))
    half = pygame.transform.scale(behind, (max(1, behind.get_width() // 2), max(1, height // 2)))
    grey = pygame.transform.grayscale(half)
    allowed = WORST * grey.get_width() * grey.get_height()
    low, high = 0, 255
    while low < high:
        middle = (low + high) // 2
        if _brighter(grey, middle) > allowed:
            low = middle + 1
        else:
            high = middle
    return low


def needed(grey: int, palette: Palette, least: int = LEAST) -> int:
    """Percent of veil over that grey under which every ink can be read and every box be seen."""
    dimmest = min(palette.inks.values(), key=luminance)
    edges = min((palette.box, palette.focus), key=luminance)
    for percent in range(least, MOST):
        under = mix((grey, grey, grey), palette.veil, percent)
        if contrast(dimmest, under) >= palette.read and contrast(edges, under) >= palette.seen:
            return percent
    return MOST


def _brighter(grey: pygame.Surface, than: int) -> int:
    reach = 254 - than
    if reach < 0:
        return 0
    limit = (reach + 1, reach + 1, reach + 1, 255)
    return pygame.mask.from_threshold(grey, (255, 255, 255), limit).count()


def _strip(shares: list[float], palette: Palette, percent: int) -> pygame.Surface:
    """Some rows of veil."""
    strip = pygame.Surface((len(shares), STRIP), pygame.SRCALPHA)
    for x, share in enumerate(shares):
        strip.fill((*palette.veil, round(255 * percent / 100 * share)), (x, 0, 1, STRIP))
    return strip


def _share(x: int, width: int, column: Column, *, left: float) -> float:
    """How much of the veil lies at `x`: all of it behind the column, thinning out over the picture beside."""
    if x < column.left:
        soft = column.left if left else width // 8
        return left + (1 - left) * (1 - _eased((column.left - x) / max(1, soft)))
    if x >= column.right:
        return 1 - _eased((x - column.right) / max(1, min(width // 4, width - column.right)))
    return 1.0


def _eased(way: float) -> float:
    way = min(max(way, 0.0), 1.0)
    return way * way * (3 - 2 * way)
