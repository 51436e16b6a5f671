"""The window's icon: the chair under its light, as painted; a plain one where that cannot be had."""

import sys
from pathlib import Path

import pygame

from game.desktop.pictures import tell
from game.desktop.theme import NIGHT

SIDES = {"win32": 48, "darwin": 256}
"""The side in pixels a system is handed: Windows makes it smaller, macOS shows it large."""
USUAL = 64


def icon(folder: Path | None) -> pygame.Surface:
    """The icon out of the folder of icons, in the size that this system does best with."""
    if folder is None:
        return _plain()
    path = folder / f"icon_{SIDES.get(sys.platform, USUAL)}.png"
    try:
        return pygame.image.load(path)
    except (OSError, pygame.error) as why:
        tell(f"the icon {path} cannot be read ({why})")
        return _plain()


def _plain() -> pygame.Surface:
    """A chair from the front: a back, and a seat as wide as its arms."""
    plain = pygame.Surface((16, 16))
    plain.fill(NIGHT.ground)
    plain.fill(NIGHT.focus, (4, 2, 8, 6))
    plain.fill(NIGHT.focus, (2, 9, 12, 4))
    return plain
