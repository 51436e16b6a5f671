"""Words beside the column: the last ones ghosted, and strays of earlier pages. Only where there is room.

They are part of the look, not of the text: everything in them has been read before.
"""

import zlib
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pygame

from game.desktop.behind.calm import Calm
from game.desktop.behind.plates import Type, plate
from game.desktop.layout.blocks import Line
from game.desktop.layout.lettering import Face, Ink, Lettering
from game.desktop.layout.sizes import Sizes
from game.desktop.layout.words import Stretch, words_of
from game.desktop.layout.wrap import wrap
from game.desktop.paint import Stamp, stamps_of
from game.desktop.rows import draw_line
from game.view.screen import Atmosphere

GHOST, STRAY = 72, 84
"""How much of them is seen, of 255."""
PLACES = 24
"""Of so many places in its band a stray word takes the calmest."""
ACROSS = (0.10, 0.02, 0.18)
DOWN = (0.15, 0.11, 0.19, 0.23, 0.27, 0.31, 0.35)
"""Where the last words may begin: shares of the margin's width, and of the window's height."""
FOOT = 0.8
"""Under this share of the window's height no word strays."""


class Free(NamedTuple):
    """What of the margin is nobody's yet, from its top to its foot."""

    top: int
    foot: int

    def beside(self, area: pygame.Rect) -> "Free":
        """The larger part, over or under what has been placed."""
        over, under = Free(self.top, min(self.foot, area.top)), Free(max(self.top, area.bottom), self.foot)
        return over if over.foot - over.top > under.foot - under.top else under

    def band(self, number: int) -> "Free":
        """What a stray word of that number has to itself, of three."""
        high = max(1, self.foot - self.top) // 3
        return Free(self.top + number % 3 * high, self.top + (number % 3 + 1) * high)


def margin_stamps(
    atmosphere: Atmosphere, type_: Type, ground: pygame.Surface, figures: Path
) -> tuple[Stamp, ...]:
    """What stands in the margin of a leaf, in the window's own pixels, each thing where it covers least of
    the `ground`; nothing where there is no room. `figures` is the folder of the small pictures.
    """
    sizes = type_.sizes
    ghosts = atmosphere.ghosts if atmosphere.ghost else 0
    if not sizes.has_margin or not (ghosts or atmosphere.strays or atmosphere.figure):
        return ()
    calm = Calm(ground, sizes)
    free = Free(sizes.window[1] // 10, round(sizes.window[1] * FOOT))
    made: list[Stamp] = []
    if atmosphere.figure and (drawn := plate(atmosphere.figure, figures, type_, calm)):
        made.append(drawn)
        free = free.beside(_area(drawn))
    if ghosts and (copies := _ghost(atmosphere, type_, calm, free)):
        made += copies
        free = free.beside(_area(copies[0]).unionall([_area(copy) for copy in copies]))
    strays = (_stray(word, free.band(at), type_, calm) for at, word in enumerate(atmosphere.strays))
    return (*made, *(stray for stray in strays if stray))


def _area(stamp: Stamp) -> pygame.Rect:
    return stamp.surface.get_rect(topleft=(stamp.x, stamp.y))


def _ghost(atmosphere: Atmosphere, type_: Type, calm: Calm, free: Free) -> list[Stamp]:
    """The last words once more, each copy a little beside and fainter than the one before."""
    rows = _rows(atmosphere.ghost, type_)
    away = round(type_.sizes.body * 0.07)
    area = _area(rows[0]).unionall([_area(row) for row in rows])
    size = (area.width + away * atmosphere.ghosts, area.height + away * atmosphere.ghosts)
    place = calm.calmest(_ghost_places(size, type_.sizes, free), type_.sizes.body // 3)
    if place is None:
        return []
    x, y = place.x - area.x, place.y - area.y
    return [
        Stamp(_faint(row.surface, GHOST // copy), x + row.x + away * copy, y + row.y + away * copy)
        for copy in range(1, atmosphere.ghosts + 1)
        for row in rows
    ]


def _rows(words: str, type_: Type) -> list[Stamp]:
    """The words set for the margin, from their own top left corner."""
    left, right = type_.sizes.margin
    lettering = Lettering(Face.ITALIC, round(type_.sizes.body * 1.15), Ink("thought"))
    pitch = round(lettering.size * 1.5)
    rows = wrap(words_of([Stretch(words, lettering)]), (right - left) * 0.8, type_.fonts.measure)
    lines = tuple(Line(at * pitch, pitch, lettering.size, row) for at, row in enumerate(rows))
    return list(stamps_of(lines, 0, type_.fonts, type_.palette))


def _faint(surface: pygame.Surface, alpha: int) -> pygame.Surface:
    copy = surface.copy()
    copy.set_alpha(alpha)
    return copy


def _ghost_places(size: tuple[int, int], sizes: Sizes, free: Free) -> Iterator[pygame.Rect]:
    """Where the last words may stand: the upper half, and where they would have stood comes first."""
    left, right = sizes.margin
    for down, across in product(DOWN, ACROSS):
        at = (left + round((right - left) * across), round(sizes.window[1] * down))
        area = pygame.Rect(at, size)
        if free.top <= area.top and area.bottom <= free.foot and area.right <= right:
            yield area


def _stray(word: str, band: Free, type_: Type, calm: Calm) -> Stamp | None:
    """One word in its band, where it always stands on this ground; None where it is too wide."""
    left, right = type_.sizes.margin
    mark = zlib.crc32(word.encode())
    size = round(type_.sizes.body * (0.85 + mark % 7 / 10))
    lettering = Lettering(Face.ITALIC, size, Ink("text"))
    (row, *_) = wrap(words_of([Stretch(word, lettering)]), right - left, type_.fonts.measure)
    drawn = draw_line(Line(0, round(size * 1.5), size, row), type_.fonts, type_.palette)
    room = pygame.Rect(left, band.top, right - left, band.foot - band.top)
    place = calm.calmest(_places(mark, drawn.surface.get_size(), room), type_.sizes.body // 3)
    return Stamp(_faint(drawn.surface, STRAY), place.x, place.y) if place else None


def _places(mark: int, size: tuple[int, int], room: pygame.Rect) -> Iterator[pygame.Rect]:
    """Where a word of that size may stand: scattered, and its letters, the `mark`, say where they begin."""
    across, down = room.width - size[0], room.height - size[1]
    if across < 0:
        return
    for place in range(PLACES):
        x = (mark // 7 + place * across * 7 // PLACES) % max(1, across)
        y = (mark // 7919 + place * down * 11 // PLACES) % max(1, down)
        yield pygame.Rect((room.x + x, room.y + y), size)
