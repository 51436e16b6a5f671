"""What stands nearest in a picture, cut out of the finished ground so that it can be slid a little over it.

A mask beside the picture, `near/NAME.webp`, says where near things are: white there, black elsewhere.
What is under them is the same picture, so that nothing tears: at a few pixels an edge is only a little wider.
"""

from pathlib import Path
from typing import NamedTuple

import pygame

from game.desktop.behind.ground import ENDINGS, Ground, cover
from game.desktop.pictures import tell

FOLDER = "near"
BAND = 64
"""Rows that are cut at a time, so that it takes next to no memory."""
SOFT = 0.04
"""The share of the window's width, from the column on, over which near things begin to be near."""


class Near(NamedTuple):
    """The cut-out, and where its top left corner is on the ground."""

    surface: pygame.Surface
    at: tuple[int, int]

    def draw(self, canvas: pygame.Surface, offset: float) -> None:
        """Draw it so many pixels to the right; between two whole pixels it is drawn at both, mixed."""
        whole = int(offset // 1)
        share = offset - whole
        canvas.blit(self.surface, (self.at[0] + whole, self.at[1]))
        if share > 0.04:
            self.surface.set_alpha(round(255 * share))
            canvas.blit(self.surface, (self.at[0] + whole + 1, self.at[1]))
            self.surface.set_alpha(255)  # None would draw what is cut away, too


def has_near(name: str, folder: Path) -> bool:
    """Whether a picture has a mask of what is near in it."""
    return bool(name) and _mask_file(name, folder) is not None


def make_near(ground: Ground, finished: pygame.Surface, folder: Path) -> Near | None:
    """Cut what is near out of a `finished` ground; None where there is nothing, or a mask that is broken."""
    path = _mask_file(ground.background, folder)
    if path is None:
        return None
    shares = _shares(ground, path)
    if shares is None:
        return None
    area = pygame.mask.from_threshold(shares, (255, 255, 255), (248, 248, 248, 255)).get_bounding_rects()
    if not area:
        return None
    room = area[0].unionall(area[1:])
    return Near(_cut(finished.subsurface(room), shares.subsurface(room)), room.topleft)


def _mask_file(name: str, folder: Path) -> Path | None:
    paths = (folder / FOLDER / f"{name}{end}" for end in ENDINGS)
    return next((path for path in paths if path.exists()), None)


def _shares(ground: Ground, path: Path) -> pygame.Surface | None:
    """How near each pixel of the window is, in greys. The mask itself is let go here: it is the largest."""
    try:
        mask = pygame.image.load(path)
    except (OSError, pygame.error) as why:
        tell(f"the mask {path} cannot be read ({why})")
        return None
    shares = pygame.Surface(ground.window)
    cover(shares, mask)
    _leave_column(shares, ground)
    return shares


def _leave_column(shares: pygame.Surface, ground: Ground) -> None:
    """Nothing moves behind the text, and it begins to move softly beside it."""
    width, height = shares.get_size()
    right, reach = ground.column.right, max(1, round(width * SOFT))
    shares.fill((0, 0, 0), (0, 0, right, height))
    for away in range(min(reach, width - right)):
        level = round(255 * (away + 1) / (reach + 1))
        shares.fill((level, level, level), (right + away, 0, 1, height), pygame.BLEND_RGB_MULT)


def _cut(finished: pygame.Surface, shares: pygame.Surface) -> pygame.Surface:
    """A picture that is there as far as the mask is white."""
    width, height = finished.get_size()
    cut = pygame.Surface((width, height), pygame.SRCALPHA)
    for top in range(0, height, BAND):
        band = (0, top, width, min(BAND, height - top))
        colours = bytearray(pygame.image.tobytes(finished.subsurface(band), "RGBA"))
        colours[3::4] = pygame.image.tobytes(shares.subsurface(band), "RGB")[::3]
        cut.blit(pygame.image.frombytes(bytes(colours), band[2:], "RGBA"), band)
    return cut
