"""Single rows of small words and the arrow at a page's foot, drawn once and kept while they are in use."""

from collections import OrderedDict

import pygame

from game.desktop.fonts import Fonts
from game.desktop.frames import arrow_down
from game.desktop.layout.blocks import Line
from game.desktop.layout.words import Stretch, words_of
from game.desktop.layout.wrap import wrap
from game.desktop.rows import RowPicture, draw_line
from game.desktop.theme import Palette

KEPT = 24


class SmallWords:
    """Mutable: it keeps what it has drawn."""

    def __init__(self, fonts: Fonts, palette: Palette) -> None:
        self._fonts = fonts
        self._palette = palette
        self._rows: OrderedDict[tuple[Stretch, int], RowPicture | None] = OrderedDict()
        self._arrows: dict[int, pygame.Surface] = {}

    def row(self, words: Stretch, width: int) -> RowPicture | None:
        """The words as one row; None for none. What does not fit into `width` is left out."""
        key = (words, width)
        if key not in self._rows:
            self._rows[key] = self._drawn(words, width)
            if len(self._rows) > KEPT:
                self._rows.popitem(last=False)
        self._rows.move_to_end(key)
        return self._rows[key]

    def arrow(self, size: int) -> pygame.Surface:
        """The mark that there is more to read."""
        if size not in self._arrows:
            self._arrows = {size: arrow_down(size, self._palette.focus)}
        return self._arrows[size]

    def _drawn(self, words: Stretch, width: int) -> RowPicture | None:
        rows = wrap(words_of([words]), width, self._fonts.measure)
        if not rows:
            return None
        size = words.lettering.size
        return draw_line(Line(0, round(size * 1.5), size, rows[0]), self._fonts, self._palette)
