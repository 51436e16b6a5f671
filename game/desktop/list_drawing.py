"""Drawing a list: its rows and small pictures, words that are looked for, and how much of it is in sight."""

from collections import OrderedDict
from collections.abc import Mapping

import pygame

from game.desktop.behind.small_pictures import Small
from game.desktop.desk import Desk
from game.desktop.found_words import Found, found_words
from game.desktop.frames import Edge
from game.desktop.layout.blocks import Line
from game.desktop.layout.items import Item, SetEntry
from game.desktop.ornaments import draw_shape
from game.desktop.rows import ABOVE, BASELINE, RowPicture, draw_line
from game.desktop.theme import Colour, Palette, faint, mix
from game.view.screen import Piece

KEPT = 160
"""Rows of words kept drawn."""
MARKED = 12
"""How much of the accent's colour the ground has under words that are looked for, in percent."""
UNDER = 0.26
"""How far below the letters' baseline that ground ends, in sizes."""


class Drawing:
    """Mutable: it keeps the rows it has drawn. `sought` are words to be marked wherever they stand."""

    def __init__(self, desk: Desk) -> None:
        self.sought = ""
        self._desk = desk
        self._rows: OrderedDict[Line, RowPicture] = OrderedDict()

    def forget(self) -> None:
        """Keep nothing: rows are to be drawn otherwise now."""
        self._rows.clear()

    def draw(
        self,
        canvas: pygame.Surface,
        entry: SetEntry,
        at: tuple[int, int],
        pictures: Mapping[Small, pygame.Surface],
    ) -> None:
        """One entry with its top left corner `at`; rows cut off by the canvas' clip are left out."""
        clip = canvas.get_clip()
        if small := small_of(entry):
            self._picture(canvas, entry, at, pictures.get(small))
        for shape in entry.shapes:
            if clip.top <= at[1] + shape.y and at[1] + shape.y + shape.height <= clip.bottom:
                draw_shape(canvas, self._desk, shape, at)
        if self.sought and isinstance(entry.entry, Piece):
            for found in found_words(entry.lines, self.sought, self._desk.fonts.measure):
                if _is_whole(found.line, at[1], clip):
                    self._mark(canvas, found, at)
        for line in entry.lines:
            if _is_whole(line, at[1], clip):
                row = self._row(line)
                canvas.blit(row.surface, (at[0] + row.x, at[1] + line.y + row.y))

    def _picture(
        self, canvas: pygame.Surface, entry: SetEntry, at: tuple[int, int], picture: pygame.Surface | None
    ) -> None:
        """The picture in a thin frame; the frame alone until it is made."""
        rect = pygame.Rect(entry.picture).move(at)
        if picture is not None:
            canvas.blit(picture, rect)
        pygame.draw.rect(canvas, faint(self._desk.palette), rect, 1)

    def _mark(self, canvas: pygame.Surface, found: Found, at: tuple[int, int]) -> None:
        """A ground under words that are looked for, and a stroke along its foot."""
        palette, size = self._desk.palette, found.line.size
        baseline = found.line.y + found.line.height / 2 + size * BASELINE
        top, foot = round(baseline - size * ABOVE * 0.8), round(baseline + size * UNDER)
        pad, thick = max(1, size // 12), max(2, round(size / 13))
        left, right = round(found.left) - pad, round(found.right) + pad
        rect = pygame.Rect(left, top, right - left, foot - top).move(at)
        canvas.fill(marked(palette), rect)
        canvas.fill(palette.inks["accent"], (rect.left, rect.bottom - thick, rect.width, thick))

    def _row(self, line: Line) -> RowPicture:
        row = self._rows.get(line)
        if row is None:
            row = self._rows[line] = draw_line(line, self._desk.fonts, self._desk.palette)
            if len(self._rows) > KEPT:
                self._rows.popitem(last=False)
        else:
            self._rows.move_to_end(line)
        return row


def marked(palette: Palette) -> Colour:
    """The colour of the ground under words that are looked for."""
    return mix(palette.veil, palette.inks["accent"], MARKED)


def small_of(entry: SetEntry) -> Small | None:
    """The picture of an entry, if it has one."""
    item = entry.entry
    if not isinstance(item, Item) or not item.picture:
        return None
    return Small(item.picture, entry.picture[2:])


def draw_frame(canvas: pygame.Surface, desk: Desk, rect: pygame.Rect, edge: Edge) -> None:
    """The frame around an entry."""
    canvas.blit(desk.edges.get(rect.size, desk.sizes.hairline, edge), rect)


def draw_bar(canvas: pygame.Surface, desk: Desk, column: pygame.Rect, sight: tuple[int, int]) -> None:
    """How much of a list is in sight, at the right of its `column`, and an arrow under it while there is more
    below; `sight` is how far it is scrolled, and how high all of it is.
    """
    scrolled, height = sight
    wide = max(2, desk.sizes.body // 12)
    x = min(column.right + round(desk.sizes.outdent * 1.6), canvas.get_width() - 2 * wide)
    length = max(column.height**2 // height, 4 * wide)
    y = column.top + (column.height - length) * scrolled // max(1, height - column.height)
    pygame.draw.rect(canvas, faint(desk.palette), (x, column.top, max(1, wide // 3), column.height))
    pygame.draw.rect(canvas, desk.palette.box, (x - wide // 3, y, wide, length), border_radius=wide // 2)
    if scrolled + column.height < height:
        small = desk.sizes.small
        canvas.blit(desk.small_words.arrow(small), (column.left, column.bottom + round(small * 0.8)))


def _is_whole(line: Line, top: int, clip: pygame.Rect) -> bool:
    """Whether a row of the entry at `top` is in sight; half a row is better not drawn at all."""
    spare = line.height // 8
    y = top + line.y
    return clip.top - spare <= y and y + line.height <= clip.bottom + spare
