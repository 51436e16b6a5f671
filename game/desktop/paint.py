"""A page as pictures, and the drawing of it over its ground."""

from dataclasses import dataclass, field
from typing import NamedTuple

import pygame

from game.desktop.fonts import Fonts
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


class BoxPicture(NamedTuple):
    """A choice: where its box is (from the column's left edge and the page's top) and what stands in it."""

    box: Box
    rect: pygame.Rect
    stamps: tuple[Stamp, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePicture:
    """A page ready to be drawn: a list of stamps for every paragraph, and the boxes."""

    page: Page
    sizes: Sizes
    blocks: tuple[tuple[Stamp, ...], ...]
    boxes: tuple[BoxPicture, ...]
    rects: tuple[pygame.Rect, ...] = field(default=())
    """What each paragraph covers."""


def picture(page: Page, sizes: Sizes, fonts: Fonts, palette: Palette) -> PagePicture:
    """Draw every row of a page once."""
    blocks: list[tuple[Stamp, ...]] = []
    rects: list[pygame.Rect] = []
    for y, block in page.blocks:
        stamps = _stamps(block.lines, y, fonts, palette)
        if block.kind is PieceKind.CHOSEN:
            stamps = (_bar(sizes, y, block.height, palette), *stamps)
        blocks.append(stamps)
        rects.append(pygame.Rect(-sizes.outdent, y, sizes.column + 2 * sizes.outdent, block.height))
    boxes = tuple(_box(y, box, sizes, fonts, palette) for y, box in page.boxes)
    return PagePicture(page=page, sizes=sizes, blocks=tuple(blocks), boxes=boxes, rects=tuple(rects))


def draw_stamps(canvas: pygame.Surface, stamps: tuple[Stamp, ...], x: int, y: int, alpha: int = 255) -> None:
    """Lay stamps over the canvas; `alpha` under 255 lets them come up out of the ground."""
    for stamp in stamps:
        stamp.surface.set_alpha(alpha)
        canvas.blit(stamp.surface, (x + stamp.x, y + stamp.y))


def draw_box(
    canvas: pygame.Surface, box: BoxPicture, palette: Palette, *, at: tuple[int, int], focused: bool
) -> None:
    """A choice in its box; crossed-out ones have none, so that nobody takes them for a button."""
    rect = box.rect.move(at)
    if box.box.open:
        unit = max(1, round(rect.height / 60))
        if focused:
            lit = pygame.Surface(rect.size, pygame.SRCALPHA)
            pygame.draw.rect(lit, (*palette.lit, 26), lit.get_rect(), border_radius=unit * 5)
            canvas.blit(lit, rect)
        colour = palette.focus if focused else palette.box
        pygame.draw.rect(canvas, colour, rect, width=unit * (2 if focused else 1), border_radius=unit * 5)
    draw_stamps(canvas, box.stamps, *at)


def _stamps(
    lines: tuple[Line, ...], y: int, fonts: Fonts, palette: Palette, *, struck: bool = False
) -> tuple[Stamp, ...]:
    drawn = ((line, draw_line(line, fonts, palette, struck=struck)) for line in lines)
    return tuple(Stamp(row.surface, row.x, y + line.y + row.y) for line, row in drawn)


def _bar(sizes: Sizes, y: int, height: int, palette: Palette) -> Stamp:
    """The stroke beside the label just chosen."""
    wide = max(2, round(sizes.body / 12))
    surface = pygame.Surface((wide, height - sizes.body // 3))
    surface.fill(palette.inks["chosen"])
    return Stamp(surface, -sizes.outdent, y + sizes.body // 6)


def _box(y: int, box: Box, sizes: Sizes, fonts: Fonts, palette: Palette) -> BoxPicture:
    rect = pygame.Rect(-sizes.outdent, y, sizes.column + 2 * sizes.outdent, box.height)
    stamps = (
        *_stamps(box.number, y, fonts, palette),
        *_stamps(box.lines, y, fonts, palette, struck=not box.open),
        *_stamps(box.reason, y, fonts, palette),
    )
    return BoxPicture(box, rect, stamps)
