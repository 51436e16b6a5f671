"""The picture of a variable beside the column, on a plate of its own, with its words under it."""

from pathlib import Path

import pygame

from game.desktop.fonts import Fonts
from game.desktop.layout.blocks import Line
from game.desktop.layout.lettering import Face, Ink, Lettering
from game.desktop.layout.sizes import Sizes
from game.desktop.layout.words import Stretch, words_of
from game.desktop.layout.wrap import wrap
from game.desktop.paint import Stamp
from game.desktop.pictures import tell
from game.desktop.rows import draw_line
from game.desktop.theme import Palette
from game.view.figures import Figure

HIGH = 4.2
"""Height of the picture, in sizes of the body text."""
COVER = 216
"""How much of the background the plate hides, of 255: enough for its words over any picture."""


def plate(figure: Figure, folder: Path, sizes: Sizes, fonts: Fonts, palette: Palette) -> Stamp | None:
    """The plate at the foot of the margin; None where there is no such picture."""
    picture = _scaled(folder / f"{figure.picture}.webp", round(sizes.body * HIGH))
    if picture is None:
        return None
    pad = round(sizes.body * 0.5)
    left, right = sizes.margin
    lines = _words(figure.words, sizes, fonts, width=picture.get_width())
    foot = sum(line.height for line in lines)
    size = (picture.get_width() + 2 * pad, picture.get_height() + foot + 2 * pad + (pad // 2 if lines else 0))
    surface = pygame.Surface(size, pygame.SRCALPHA)
    pygame.draw.rect(surface, (*palette.veil, COVER), surface.get_rect(), border_radius=pad // 2)
    surface.blit(picture, (pad, pad))
    top = pad + picture.get_height() + pad // 2
    for line in lines:
        row = draw_line(line, fonts, palette)
        surface.blit(row.surface, (pad + row.x, top + line.y + row.y))
    if left + size[0] > right:
        return None
    return Stamp(surface, right - size[0], sizes.bottom - size[1])


def _scaled(path: Path, high: int) -> pygame.Surface | None:
    try:
        picture = pygame.image.load(path).convert_alpha()
    except (OSError, pygame.error) as why:
        tell(f"the figure {path} cannot be read ({why})")
        return None
    wide = max(1, picture.get_width() * high // max(1, picture.get_height()))
    return pygame.transform.smoothscale(picture, (wide, high))


def _words(words: str, sizes: Sizes, fonts: Fonts, *, width: int) -> tuple[Line, ...]:
    lettering = Lettering(Face.PLAIN, sizes.small, Ink("dim"))
    pitch = round(sizes.small * 1.35)
    rows = wrap(words_of([Stretch(words, lettering)]), width, fonts.measure) if words else ()
    return tuple(Line(at * pitch, pitch, sizes.small, row) for at, row in enumerate(rows))
