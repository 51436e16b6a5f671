"""What a list is called, above it."""

import pygame

from game.desktop.desk import Desk
from game.desktop.foot import draw_words
from game.desktop.layout.item_rows import BASELINE, wide_of
from game.desktop.layout.lettering import Face, Ink, Lettering
from game.desktop.layout.words import Stretch


def name_height(desk: Desk) -> int:
    """Pixels from the top of a list's name to where the list begins."""
    return round(_name_size(desk) * 1.4 + desk.sizes.body * 0.9)


def draw_name(canvas: pygame.Surface, desk: Desk, name: str, top: int, aside: str = "") -> None:
    """What a list is called, large above it; `aside` stands small at the column's right edge."""
    sizes, size = desk.sizes, _name_size(desk)
    words = Stretch(name, Lettering(Face.ROMAN, size, Ink()))
    draw_words(canvas, desk, words, (sizes.left, top), sizes.column)
    if not aside:
        return
    small = Stretch(aside, Lettering(Face.ITALIC, sizes.small, Ink("dim")))
    wide, named = wide_of(small, desk.fonts.measure), wide_of(words, desk.fonts.measure)
    if named + wide + sizes.body > sizes.column:
        return
    level = round(size * (1.5 / 2 + BASELINE) - sizes.small * (1.5 / 2 + BASELINE))
    draw_words(canvas, desk, small, (sizes.left + round(sizes.column - wide), top + level), sizes.column)


def _name_size(desk: Desk) -> int:
    return round(min(desk.sizes.body * 1.35, max(desk.sizes.body, desk.sizes.window[1] * 0.075)))
