"""What a page lies on: the picture of its place, as the look of the moment has it, veiled for the text."""

from collections.abc import Iterator
from math import gcd
from pathlib import Path
from typing import NamedTuple

import pygame

from game.desktop.behind.grain import lay_grain
from game.desktop.behind.veil import Column, column_of, lay_veil
from game.desktop.layout.sizes import Sizes
from game.desktop.pictures import tell
from game.desktop.settings import Settings
from game.desktop.theme import NIGHT, PALETTES, TINTS, Palette, Theme
from game.view.screen import Atmosphere

ENDINGS = (".webp", ".png", ".jpg")
STRIP = 64
ORDINARY = Settings()


class Ground(NamedTuple):
    """All that decides how a ground looks; two pages with equal grounds need but one surface."""

    background: str
    window: tuple[int, int]
    column: Column
    tint: tuple[str, int] | None = None
    blur: int = 0
    light: int = -1
    title: bool = False
    """Whether this is the title page's: black, so that the veil is no thicker than it must be."""
    theme: Theme = Theme.NIGHT
    grain: bool = False


def ground_of(atmosphere: Atmosphere, sizes: Sizes, settings: Settings = ORDINARY) -> Ground:
    """The ground of a leaf. Clear text, like high contrast, leaves every effect out and keeps the picture."""
    column = column_of(sizes)
    if settings.plain:
        return Ground(atmosphere.background, sizes.window, column, theme=settings.theme)
    return Ground(
        atmosphere.background,
        sizes.window,
        column,
        atmosphere.tint,
        atmosphere.blur,
        atmosphere.light,
        theme=settings.theme,
        grain=bool(atmosphere.background) and not settings.reduced_motion,
    )


def make_ground(ground: Ground, folder: Path) -> pygame.Surface:
    """The ground as one surface, opaque but with alpha: so one of them comes up over another in a third of
    the time. A picture that cannot be had is a frame with a cross in it.
    """
    palette = PALETTES[ground.theme]
    surface = _background(ground, folder, palette)
    if ground.blur:
        _blur(surface, ground.blur)
    if ground.tint is not None:
        _wash(surface, ground.tint)
    if ground.light >= 0:
        _dim_around(surface, ground.light)
    if ground.grain:
        lay_grain(surface)
    lay_veil(surface, ground.column, palette, title=ground.title)
    with_alpha = pygame.Surface(ground.window, pygame.SRCALPHA)
    _lay_in_strips(with_alpha, surface)
    return with_alpha


def bare_picture(name: str, size: tuple[int, int], folder: Path) -> pygame.Surface:
    """The picture alone at some size, without look or veil."""
    return _background(Ground(name, size, Column(0, size[0])), folder, NIGHT)


def has_background(name: str, folder: Path) -> bool:
    """Whether there is a picture of that name."""
    return any((folder / f"{name}{end}").exists() for end in ENDINGS)


def _background(ground: Ground, folder: Path, palette: Palette) -> pygame.Surface:
    picture = _loaded(ground.background, folder) if ground.background else None
    surface = pygame.Surface(ground.window)
    if picture is not None:
        cover(surface, picture)
        return surface
    for strip in _strips(surface):
        surface.fill(palette.ground, strip)
    if ground.background:
        _draw_missing(surface, palette)
    return surface


def _loaded(name: str, folder: Path) -> pygame.Surface | None:
    path = next((folder / f"{name}{end}" for end in ENDINGS if (folder / f"{name}{end}").exists()), None)
    if path is None:
        tell(f"no background is called {name} in {folder}")
        return None
    try:
        return pygame.image.load(path)
    except (OSError, pygame.error) as why:
        tell(f"the background {path} cannot be read ({why})")
        return None


def cover(surface: pygame.Surface, picture: pygame.Surface) -> None:
    """Scale the picture's middle so that it fills the window: whole where it is made larger, since each row
    then needs its neighbours.
    """
    width, height = surface.get_size()
    times = min(picture.get_width() / width, picture.get_height() / height)
    part = pygame.Rect(0, 0, max(1, round(width * times)), max(1, round(height * times)))
    part.center = picture.get_rect().center
    shown = picture.subsurface(part.clip(picture.get_rect()))
    if times < 1:
        pygame.transform.smoothscale(shown.convert(surface), (width, height), surface)
        return
    for above, band, height in _bands(shown.get_height(), surface.get_height()):
        piece = shown.subsurface((0, above, shown.get_width(), band))
        scaled = pygame.transform.smoothscale(piece, (width, height))
        surface.blit(scaled, (0, above * height // band))


def _bands(source: int, target: int) -> Iterator[tuple[int, int, int]]:
    """Rows to be scaled down together: top and height in the source, height in the target.

    Scaling takes several times a picture's memory while it lasts; band by band it takes next to nothing.
    Bands end where a row of both pictures does, so that none is seen.
    """
    steps = gcd(source, target)
    count = next((n for n in range(16, 0, -1) if steps % n == 0), 1)
    for number in range(count):
        yield number * source // count, source // count, target // count


def _draw_missing(surface: pygame.Surface, palette: Palette) -> None:
    width, height = surface.get_size()
    frame = pygame.Rect(0, 0, width // 5, height // 4)
    frame.midright = (width - width // 20, height // 2)
    colour = palette.box
    pygame.draw.rect(surface, colour, frame, 2)
    pygame.draw.aaline(surface, colour, frame.topleft, frame.bottomright)
    pygame.draw.aaline(surface, colour, frame.bottomleft, frame.topright)


def _blur(surface: pygame.Surface, pixels: int) -> None:
    """Shrunk and grown again, twice: two thousandths of what a true blur costs, and as soft."""
    width, height = surface.get_size()
    times = 1 + pixels * height / 1080
    size = (max(1, round(width / times)), max(1, round(height / times)))
    for _ in range(2):
        small = pygame.transform.smoothscale(surface, size)
        pygame.transform.smoothscale(small, (width, height), surface)


def _wash(surface: pygame.Surface, tint: tuple[str, int]) -> None:
    name, percent = tint
    if name not in TINTS:
        tell(f"no tint is called {name}; there are {', '.join(sorted(TINTS))}")
        return
    wash = pygame.Surface((surface.get_width(), STRIP))
    wash.fill(TINTS[name])
    wash.set_alpha(round(255 * percent / 100))
    for strip in _strips(surface):
        surface.blit(wash, strip)


def _dim_around(surface: pygame.Surface, light: int) -> None:
    """Darkness, the same in every theme, with a round hole in it: `light` percent of the way to the corners
    stays lit.
    """
    wide, high = 96, 54
    small = pygame.Surface((wide, high), pygame.SRCALPHA)
    reach = 0.08 + 0.92 * light / 100
    for x in range(wide):
        for y in range(high):
            way = ((x / wide - 0.6) ** 2 * 3.2 + (y / high - 0.45) ** 2) ** 0.5
            dark = min(max((way - reach * 0.6) / (reach * 0.5), 0.0), 1.0)
            small.set_at((x, y), (*NIGHT.ground, round(245 * dark)))
    _lay_in_strips(surface, pygame.transform.smoothscale(small, surface.get_size()))


def _lay_in_strips(surface: pygame.Surface, over: pygame.Surface) -> None:
    """Lay one over the other of the same size, and let the window draw in between."""
    for strip in _strips(surface):
        surface.blit(over, strip, strip)


def _strips(surface: pygame.Surface) -> Iterator[tuple[int, int, int, int]]:
    """The whole surface a few rows at a time: the window's thread waits as long as one call takes."""
    width, height = surface.get_size()
    return ((0, y, width, min(STRIP, height - y)) for y in range(0, height, STRIP))
