"""The way to the menu for those who have only a mouse: a word in the window's corner."""

import pygame

from game.desktop.desk import Desk
from game.desktop.layout.blocks import Line
from game.desktop.layout.lettering import Face, Ink, Lettering
from game.desktop.layout.words import Stretch, words_of
from game.desktop.layout.wrap import wrap
from game.desktop.rows import draw_line


class Corner:
    """Mutable: it knows whether the pointer is over it, and keeps itself drawn."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._lit = False
        self._drawn: dict[tuple[int, bool], pygame.Surface] = {}

    @property
    def rect(self) -> pygame.Rect:
        """What it covers."""
        sizes = self._desk.sizes
        rect = self._surface(lit=False).get_rect()
        rect.topright = (sizes.window[0] - sizes.outdent, sizes.heading - sizes.small // 2)
        return rect

    def is_at(self, at: tuple[int, int]) -> bool:
        """Whether it is meant by a pointer there."""
        return self.rect.collidepoint(at)

    def point(self, at: tuple[int, int]) -> None:
        """The pointer is there now."""
        self._lit = self.is_at(at)

    def draw(self, canvas: pygame.Surface) -> None:
        """Draw it, on a ground of its own: the picture is not veiled here."""
        canvas.blit(self._surface(lit=self._lit), self.rect)

    def _surface(self, *, lit: bool) -> pygame.Surface:
        key = (self._desk.revision, lit)
        if key not in self._drawn:
            self._drawn = {known: drawn for known, drawn in self._drawn.items() if known[0] == key[0]}
            self._drawn[key] = self._made(lit=lit)
        return self._drawn[key]

    def _made(self, *, lit: bool) -> pygame.Surface:
        desk, size = self._desk, self._desk.sizes.small
        words = Stretch("Menu", Lettering(Face.PLAIN, size, Ink("accent" if lit else "dim")))
        (row,) = wrap(words_of([words]), 40 * size, desk.fonts.measure)
        pad = size // 2
        surface = pygame.Surface((round(row.width) + 2 * pad, 2 * size), pygame.SRCALPHA)
        pygame.draw.rect(
            surface, (*desk.palette.veil, desk.palette.cover), surface.get_rect(), border_radius=pad
        )
        drawn = draw_line(Line(0, 2 * size, size, row), desk.fonts, desk.palette)
        surface.blit(drawn.surface, (pad + drawn.x, drawn.y))
        return surface
