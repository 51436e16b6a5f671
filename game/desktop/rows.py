"""Rows of words as pictures, ready to be laid over anything."""

from itertools import groupby
from typing import NamedTuple

import pygame

from game.desktop.fonts import Fonts
from game.desktop.layout.blocks import Line
from game.desktop.layout.lettering import Lettering
from game.desktop.layout.wrap import Placed
from game.desktop.theme import Colour, Palette

BASELINE = 0.34
"""How far below a row's middle its letters stand, in sizes: capitals then sit in the middle."""

ABOVE, BELOW = 1.15, 0.45
"""How far letters and their accents may reach from the baseline, in sizes."""


class RowPicture(NamedTuple):
    """A row drawn on nothing, and where its top left corner goes, from the line's own."""

    surface: pygame.Surface
    x: int
    y: int


def draw_line(line: Line, fonts: Fonts, palette: Palette, *, struck: bool = False) -> RowPicture:
    """The row of a line with its letters smoothed; `struck` draws a stroke through it."""
    baseline = line.height / 2 + line.size * BASELINE
    letters = [
        _letters(list(placed), lettering, fonts, palette, baseline=baseline)
        for lettering, placed in groupby(line.row.placed, key=lambda item: item.stretch.lettering)
    ]
    if len(letters) == 1 and not struck:
        return letters[0]
    pad = line.size // 2 + 1
    width = int(line.row.width) + 2 * pad + 1
    surface = pygame.Surface((width, line.height + line.size // 2), pygame.SRCALPHA)
    for drawn in letters:
        surface.blit(drawn.surface, (drawn.x + pad, drawn.y))
    if struck and line.row.placed:
        _strike(surface, line, pad, baseline, palette)
    return RowPicture(surface, -pad, 0)


def _letters(
    placed: list[Placed], lettering: Lettering, fonts: Fonts, palette: Palette, *, baseline: float
) -> RowPicture:
    """Stretches of one lettering: drawn larger, then smoothed down together."""
    times = fonts.times(lettering)
    font = fonts.font(lettering)
    pad = lettering.size // 2 + 1
    left = int(placed[0].x)
    right = int(placed[-1].x + placed[-1].width) + 1
    colour = palette.ink(lettering.ink)
    size = ((right - left + 2 * pad) * times, round(lettering.size * (ABOVE + BELOW)) * times)
    top = round(baseline - lettering.size * ABOVE)
    large = fonts.scratch(size) if times > 1 else pygame.Surface(size, pygame.SRCALPHA)
    large.fill((*colour, 0))
    down = round((baseline - top) * times) - font.get_ascent()
    for item in placed:
        for text, along in fonts.pieces(item.stretch.text, lettering):
            x = item.x + along
            large.blit(font.render(text, True, colour), (round((x - left + pad) * times), down))
    if times == 1:
        return RowPicture(large, left - pad, top)
    small = pygame.transform.smoothscale(large, (size[0] // times, size[1] // times))
    return RowPicture(small, left - pad, top)


def _strike(surface: pygame.Surface, line: Line, pad: int, baseline: float, palette: Palette) -> None:
    colour: Colour = palette.ink(line.row.placed[0].stretch.lettering.ink)
    left = pad + int(line.row.placed[0].x)
    thick = max(1, round(line.size / 15))
    y = round(baseline - line.size * 0.26) - thick // 2
    surface.fill(colour, (left, y, pad + int(line.row.width) - left, thick))
