"""The small words around a page: the chapter above it, and at its foot how much more there is."""

import pygame

from game.desktop.desk import Desk
from game.desktop.layout.blocks import spaced_capitals
from game.desktop.layout.lettering import Face, Ink, Lettering
from game.desktop.layout.words import Stretch
from game.desktop.leafing import Leafing


def draw_heading(canvas: pygame.Surface, desk: Desk, heading: str) -> None:
    """The chapter, small, above the column."""
    if heading:
        sizes = desk.sizes
        words = spaced_capitals(heading, sizes.small, Ink("dim"))
        draw_words(canvas, desk, words, (sizes.left, sizes.heading), sizes.column)


def draw_foot(
    canvas: pygame.Surface, desk: Desk, leafing: Leafing, *, too_high: bool, said: str = ""
) -> None:
    """What stands under the column: an arrow while there is more to read, which page or choice this is, and
    what more there is to be `said`.
    """
    sizes = desk.sizes
    y = sizes.bottom + round(sizes.small * 0.5)
    x = sizes.left
    if leafing.complete and (not leafing.last or leafing.goes_on):
        canvas.blit(desk.small_words.arrow(sizes.small), (x, y + round(sizes.small * 0.3)))
        x += round(sizes.small * 1.6)
    parts = []
    if leafing.pages > 1:
        parts.append(f"page {leafing.at + 1} of {leafing.pages}")
    if too_high and leafing.last and leafing.boxes:
        focus = 1 if leafing.focus is None else leafing.focus + 1
        parts.append(f"choice {focus} of {len(leafing.boxes)}")
    parts += [said] if said else []
    words = Stretch(" · ".join(parts), Lettering(Face.PLAIN, sizes.small, Ink("dim")))
    draw_words(canvas, desk, words, (x, y), sizes.column)


def draw_words(canvas: pygame.Surface, desk: Desk, words: Stretch, at: tuple[int, int], width: int) -> None:
    """One row of words with its top left corner `at`; what does not fit into `width` is left out."""
    drawn = desk.small_words.row(words, width)
    if drawn is not None:
        canvas.blit(drawn.surface, (at[0] + drawn.x, at[1] + drawn.y))


def draw_plate(canvas: pygame.Surface, desk: Desk, words: Stretch, at: tuple[int, int], width: int) -> None:
    """The same on a ground of its own, for words that stand where no page and no veil is."""
    drawn = desk.small_words.row(words, width)
    if drawn is None:
        return
    size = words.lettering.size
    surface = pygame.Surface((drawn.surface.get_width(), round(size * 1.6)), pygame.SRCALPHA)
    ground = (*desk.palette.veil, desk.palette.cover)
    pygame.draw.rect(surface, ground, surface.get_rect(), border_radius=size // 3)
    canvas.blit(surface, (at[0] + drawn.x, at[1]))
    canvas.blit(drawn.surface, (at[0] + drawn.x, at[1] + drawn.y))
