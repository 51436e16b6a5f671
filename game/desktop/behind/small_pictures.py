"""Pictures of places at small size, for pages of saves: made in a thread when they come into sight."""

from pathlib import Path
from typing import NamedTuple

import pygame

from game.desktop.behind.ground import bare_picture
from game.desktop.pace import Pace
from game.desktop.pictures import Workshop

KEPT = 16
"""More than are ever in sight at once."""


class Small(NamedTuple):
    """A background by name, at a size in pixels."""

    name: str
    size: tuple[int, int]


class SmallPictures:
    """Mutable: it knows what was missing when a list was last drawn."""

    def __init__(self, folder: Path) -> None:
        self._made: Workshop[Small, pygame.Surface] = Workshop(
            lambda small: bare_picture(small.name, small.size, folder), kept=KEPT
        )
        self._missing: tuple[Small, ...] = ()

    def show(self, wanted: tuple[Small, ...]) -> dict[Small, pygame.Surface]:
        """Those of them that are made; the others will be."""
        shown = {small: made for small in wanted if (made := self._made.get(small)) is not None}
        self._missing = tuple(small for small in wanted if small not in shown)
        if self._missing:
            self._made.want(*self._missing)
        return shown

    def pace(self) -> Pace:
        """How often a list that has shown some needs to be drawn: once more when another has been made."""
        if not self._missing:
            return Pace.STILL
        made = any(self._made.get(small) is not None for small in self._missing)
        return Pace.MOVING if made else Pace.WAITING

    def forget(self) -> None:
        """Keep nothing: the window has another size now."""
        self._made.forget()

    def close(self) -> None:
        """Begin nothing more, and wait for what was begun."""
        self._made.close()
