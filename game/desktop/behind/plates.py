"""The picture of a variable beside the column, on a plate of its own, its name and words under it."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pygame

from game.desktop.behind.calm import Calm
from game.desktop.fonts import Fonts
from game.desktop.layout.blocks import Line
from game.desktop.layout.lettering import Face, Ink, Lettering
from game.desktop.layout.sizes import Sizes
from game.desktop.layout.words import Stretch, words_of
from game.desktop.layout.wrap import wrap
from game.desktop.paint import Stamp, lay, stamps_of
from game.desktop.pictures import tell
from game.desktop.theme import Palette
from game.view.figures import Figure

HIGH = 4.2
"""Height of the picture, in sizes of the body text."""
COVER = 216
"""How much of the background the plate hides, of 255: enough for its words over any picture."""


class Type(NamedTuple):
    """What words of the margin are set and drawn with."""

    sizes: Sizes
    fonts: Fonts
    palette: Palette


def plate(figure: Figure, folder: Path, type_: Type, calm: Calm) -> Stamp | None:
    """The plate in the calmer corner of the margin; None where there is no such picture, or no room."""
    sizes, palette = type_.sizes, type_.palette
    picture = _scaled(folder / f"{figure.picture}.webp", round(sizes.body * HIGH))
    if picture is None:
        return None
    pad = round(sizes.body * 0.5)
    lines = _lines(figure, type_, width=picture.get_width())
    foot = sum(line.height for line in lines)
    size = (picture.get_width() + 2 * pad, picture.get_height() + foot + 2 * pad + (pad // 2 if lines else 0))
    place = calm.calmest(_corners(size, sizes))
    if place is None:
        return None
    surface = pygame.Surface(size, pygame.SRCALPHA)
    pygame.draw.rect(surface, (*palette.veil, COVER), surface.get_rect(), border_radius=pad // 2)
    surface.blit(picture, (pad, pad))
    top = pad + picture.get_height() + pad // 2
    lay(surface, stamps_of(lines, top, type_.fonts, palette), pad)
    return Stamp(surface, place.x, place.y)


def _corners(size: tuple[int, int], sizes: Sizes) -> Iterator[pygame.Rect]:
    """The lower right corner of the margin and the upper one; none where it is too wide."""
    left, right = sizes.margin
    if left + size[0] <= right:
        for y in (sizes.bottom - size[1], sizes.top):
            yield pygame.Rect((right - size[0], y), size)


def _scaled(path: Path, high: int) -> pygame.Surface | None:
    try:
        picture = pygame.image.load(path).convert_alpha()
    except (OSError, pygame.error) as why:
        tell(f"the figure {path} cannot be read ({why})")
        return None
    wide = max(1, picture.get_width() * high // max(1, picture.get_height()))
    return pygame.transform.smoothscale(picture, (wide, high))


def _lines(figure: Figure, type_: Type, *, width: int) -> tuple[Line, ...]:
    """What it is a picture of, and how that stands."""
    size = type_.sizes.small
    pitch = round(size * 1.35)
    told = ((figure.label, Ink("dim")), (figure.words, Ink("text")))
    rows = [
        row
        for words, ink in told
        if words
        for row in wrap(
            words_of([Stretch(words, Lettering(Face.PLAIN, size, ink))]), width, type_.fonts.measure
        )
    ]
    return tuple(Line(at * pitch, pitch, size, row) for at, row in enumerate(rows))
