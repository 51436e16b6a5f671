"""Parts of a page as pictures, ready to be laid over its ground."""

from collections.abc import Iterable
from typing import NamedTuple

import pygame

from game.desktop.fonts import Fonts
from game.desktop.layout.blocks import Line
from game.desktop.layout.pages import PlacedBlock, PlacedBox
from game.desktop.layout.sizes import Sizes
from game.desktop.rows import draw_line
from game.desktop.signs import closing, cross, ribbon, ring
from game.desktop.theme import Palette, faint
from game.view.screen import ButtonState, PieceKind


class Stamp(NamedTuple):
    """A picture and its top left corner, from the column's left edge and the page's top."""

    surface: pygame.Surface
    x: int
    y: int


def box_rect(placed: PlacedBox, sizes: Sizes) -> pygame.Rect:
    """Where a box is, from the column's left edge and the page's top."""
    return pygame.Rect(-sizes.outdent, placed.y, sizes.column + 2 * sizes.outdent, placed.box.height)


def draw_box(placed: PlacedBox, sizes: Sizes, fonts: Fonts, palette: Palette) -> tuple[Stamp, ...]:
    """What stands in a box: its edge is drawn apart, since it changes."""
    y, box = placed
    return (
        *(() if box.open else (_crossed(placed, palette),)),
        *stamps_of(box.number, y, fonts, palette),
        *stamps_of(box.lines, y, fonts, palette, struck=not box.open),
        *stamps_of(box.reason, y, fonts, palette),
        *((_ribbon(placed, sizes, palette),) if box.taken else ()),
    )


def draw_block(placed: PlacedBlock, sizes: Sizes, fonts: Fonts, palette: Palette) -> tuple[Stamp, ...]:
    """A paragraph."""
    y, block = placed
    stamps = stamps_of(block.lines, y, fonts, palette)
    if block.kind is PieceKind.CHOSEN:
        return (_bar(sizes, y, block.height, palette), *stamps)
    return (_rule(sizes, placed, palette), *stamps) if block.rule else stamps


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


def _bar(sizes: Sizes, y: int, height: int, palette: Palette) -> Stamp:
    """The stroke beside the label just chosen."""
    wide = max(2, round(sizes.body / 12))
    surface = pygame.Surface((wide, height - sizes.body // 3), pygame.SRCALPHA)
    surface.fill(palette.inks["chosen"])
    return Stamp(surface, -sizes.outdent, y + sizes.body // 6)


def _rule(sizes: Sizes, placed: PlacedBlock, palette: Palette) -> Stamp:
    """The thin rule under a chapter's title, the hairline beside a heading, the ornament over an ending."""
    wide, thick = placed.block.rule, max(1, round(sizes.body / 20))
    y = placed.y + placed.block.under
    if placed.block.flame:
        size = (wide, round(sizes.body * 0.9))
        return Stamp(closing(size, palette.inks["accent"], palette.box, thick).copy(), 0, y)
    beside = placed.block.beside
    surface = pygame.Surface((wide, sizes.hairline if beside else thick), pygame.SRCALPHA)
    surface.fill(faint(palette) if beside else palette.inks["accent"])
    return Stamp(surface, beside, y)


def _crossed(placed: PlacedBox, palette: Palette) -> Stamp:
    """In the number's place a cross before what will never be, a ring before what is not open yet."""
    line = placed.box.lines[0]
    side = round(line.size * 0.36)
    drawn = cross if placed.box.state is ButtonState.NEVER else ring
    y = placed.y + line.y + (line.height - side) // 2
    return Stamp(drawn(side, palette.inks["locked"]).copy(), 0, y)


def _ribbon(placed: PlacedBox, sizes: Sizes, palette: Palette) -> Stamp:
    """A bookmark over the upper edge of what was chosen before, in the margin right of its words."""
    wide, high = round(sizes.body * 0.3), round(sizes.body * 0.85)
    x = round(sizes.column) + (sizes.outdent - wide) // 2
    return Stamp(ribbon((wide, high), palette.inks["chosen"]).copy(), x, placed.y - high // 5)
