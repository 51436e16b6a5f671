"""For those who have only a mouse: the menu in the corner of a page, and the way back at its foot."""

from typing import NamedTuple

import pygame

from game.desktop.desk import Desk
from game.desktop.intents import Wish
from game.desktop.layout.blocks import Line
from game.desktop.layout.lettering import Face, Ink, Lettering
from game.desktop.layout.words import Stretch, words_of
from game.desktop.layout.wrap import wrap
from game.desktop.rows import draw_line

WORDS = {Wish.MENU: "Menu", Wish.LOOK_BACK: "Look back"}


class _Look(NamedTuple):
    """How a word was drawn: what it wishes for, under the pointer or not, in which setting of the desk."""

    wish: Wish
    lit: bool
    revision: int


class Corner:
    """Mutable: it knows which word the pointer is over, and keeps them drawn. The way back is shown on pages
    that have one.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._lit: Wish | None = None
        self._drawn: dict[_Look, pygame.Surface] = {}

    def rect(self, wish: Wish) -> pygame.Rect:
        """What a word covers."""
        sizes = self._desk.sizes
        rect = self._surface(wish, lit=False).get_rect()
        if wish is Wish.MENU:
            rect.topright = (sizes.window[0] - sizes.outdent, sizes.heading - sizes.small // 2)
        else:
            rect.topright = (round(sizes.left + sizes.column), sizes.bottom + round(sizes.small * 0.3))
        return rect

    def wish_at(self, at: tuple[int, int], *, back: bool) -> Wish | None:
        """What is meant by a pointer there; `back` says whether there is a page to look back at."""
        return next((wish for wish in _shown(back=back) if self.rect(wish).collidepoint(at)), None)

    def point(self, at: tuple[int, int], *, back: bool) -> None:
        """The pointer is there now."""
        self._lit = self.wish_at(at, back=back)

    def draw(self, canvas: pygame.Surface, *, back: bool) -> None:
        """Draw them, each on a ground of its own: the picture is not veiled here."""
        for wish in _shown(back=back):
            canvas.blit(self._surface(wish, lit=wish is self._lit), self.rect(wish))

    def _surface(self, wish: Wish, *, lit: bool) -> pygame.Surface:
        key = _Look(wish, lit, self._desk.revision)
        if key not in self._drawn:
            self._drawn = {
                known: each for known, each in self._drawn.items() if known.revision == key.revision
            }
            self._drawn[key] = self._made(WORDS[wish], lit=lit)
        return self._drawn[key]

    def _made(self, word: str, *, lit: bool) -> pygame.Surface:
        desk, size = self._desk, self._desk.sizes.small
        words = Stretch(word, Lettering(Face.PLAIN, size, Ink("accent" if lit else "dim")))
        (row,) = wrap(words_of([words]), 40 * size, desk.fonts.measure)
        pad = size // 2
        surface = pygame.Surface((round(row.width) + 2 * pad, 2 * size), pygame.SRCALPHA)
        pygame.draw.rect(
            surface, (*desk.palette.veil, desk.palette.cover), surface.get_rect(), border_radius=pad
        )
        drawn = draw_line(Line(0, 2 * size, size, row), desk.fonts, desk.palette)
        surface.blit(drawn.surface, (pad + drawn.x, drawn.y))
        return surface


def _shown(*, back: bool) -> tuple[Wish, ...]:
    return (Wish.MENU, Wish.LOOK_BACK) if back else (Wish.MENU,)
