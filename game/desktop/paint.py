"""A page as pictures: every row of words and every box drawn once, ready to be laid over its ground."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import pygame

from game.desktop.fonts import Fonts
from game.desktop.frames import frame
from game.desktop.layout.blocks import Line
from game.desktop.layout.boxes import Box
from game.desktop.layout.pages import Page
from game.desktop.layout.sizes import Sizes
from game.desktop.rows import draw_line
from game.desktop.theme import Palette
from game.view.screen import PieceKind


class Stamp(NamedTuple):
    """A picture and its top left corner, from the column's left edge and the page's top."""

    surface: pygame.Surface
    x: int
    y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxPicture:
    """A choice: what stands in its box, and where the box is (from the column's left and the page's top).

    Its edge is drawn in three ways: as it is, under the pointer, in focus. Crossed-out ones have no edge,
    so that nobody takes them for a button.
    """

    box: Box
    rect: pygame.Rect
    stamps: tuple[Stamp, ...]
    edges: tuple[pygame.Surface, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePicture:
    """A page ready to be drawn: the stamps of every paragraph, and the boxes."""

    page: Page
    blocks: tuple[tuple[Stamp, ...], ...]
    boxes: tuple[BoxPicture, ...]


def picture(page: Page, sizes: Sizes, fonts: Fonts, palette: Palette) -> PagePicture:
    """Draw all of a page."""
    blocks: list[tuple[Stamp, ...]] = []
    for y, block in page.blocks:
        stamps = stamps_of(block.lines, y, fonts, palette)
        if block.kind is PieceKind.CHOSEN:
            stamps = (_bar(sizes, y, block.height, palette), *stamps)
        blocks.append(stamps)
    boxes = tuple(box_picture(y, box, sizes, fonts, palette) for y, box in page.boxes)
    return PagePicture(page=page, blocks=tuple(blocks), boxes=boxes)


def stamps_of(
    lines: tuple[Line, ...], y: int, fonts: Fonts, palette: Palette, *, struck: bool = False
) -> tuple[Stamp, ...]:
    """Rows of words, the first line's zero being at `y`."""
    drawn = ((line, draw_line(line, fonts, palette, struck=struck)) for line in lines)
    return tuple(Stamp(row.surface, row.x, y + line.y + row.y) for line, row in drawn)


def lay(canvas: pygame.Surface, stamps: Iterable[Stamp], x: int = 0, y: int = 0) -> None:
    """Lay stamps over the canvas."""
    canvas.fblits([(stamp.surface, (x + stamp.x, y + stamp.y)) for stamp in stamps])


def lay_thinly(canvas: pygame.Surface, stamps: tuple[Stamp, ...], x: int, y: int, share: float) -> None:
    """Lay stamps that are still coming up: `share` of them, from 0 to 1, is seen."""
    if share >= 1.0:
        lay(canvas, stamps, x, y)
        return
    for stamp in stamps:
        stamp.surface.set_alpha(round(255 * share))
    lay(canvas, stamps, x, y)
    for stamp in stamps:
        stamp.surface.set_alpha(255)


def faded(canvas: pygame.Surface, left: int, top: int, high: int, *, upwards: bool) -> Stamp:
    """A strip of what the canvas shows now, thinning out upwards or downwards."""
    strip = canvas.subsurface((left, top, canvas.get_width() - left, high)).convert_alpha()
    column = pygame.Surface((1, high), pygame.SRCALPHA)
    for y in range(high):
        share = (y + 1) / high if upwards else (high - y) / high
        column.set_at((0, y), (255, 255, 255, round(255 * share)))
    mask = pygame.transform.scale(column, strip.get_size())
    strip.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return Stamp(strip, left, top)


def box_picture(y: int, box: Box, sizes: Sizes, fonts: Fonts, palette: Palette) -> BoxPicture:
    """Draw a box with everything in it."""
    rect = pygame.Rect(-sizes.outdent, y, sizes.column + 2 * sizes.outdent, box.height)
    return BoxPicture(
        box=box,
        rect=rect,
        stamps=(
            *stamps_of(box.number, y, fonts, palette),
            *stamps_of(box.lines, y, fonts, palette, struck=not box.open),
            *stamps_of(box.reason, y, fonts, palette),
        ),
        edges=edges_of(rect.size, sizes, palette) if box.open else (),
    )


def edges_of(size: tuple[int, int], sizes: Sizes, palette: Palette) -> tuple[pygame.Surface, ...]:
    """A box's edge as it is, under the pointer, and in focus."""
    thin = max(1, round(sizes.body / 30))
    return (
        frame(size, palette.box, thick=thin),
        frame(size, palette.focus, thick=thin, fill=(*palette.lit, 12)),
        frame(size, palette.focus, thick=thin * 2, fill=(*palette.lit, 26)),
    )


def _bar(sizes: Sizes, y: int, height: int, palette: Palette) -> Stamp:
    """The stroke beside the label just chosen."""
    wide = max(2, round(sizes.body / 12))
    surface = pygame.Surface((wide, height - sizes.body // 3), pygame.SRCALPHA)
    surface.fill(palette.inks["chosen"])
    return Stamp(surface, -sizes.outdent, y + sizes.body // 6)
