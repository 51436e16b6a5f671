"""Where screen readers come in: opened once the first page stands there, which need not wait for it."""

import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

import pygame

from game.desktop.bell import Bell
from game.desktop.desk import Desk
from game.desktop.intents import Intent
from game.desktop.panel import Panel

if TYPE_CHECKING:
    from game.desktop.told.teller import Teller


class Door:
    """Mutable: it is closed at first."""

    def __init__(self, desk: Desk, bell: Bell) -> None:
        self._desk = desk
        self._bell = bell
        self._teller: Teller | None = None

    def open(self, title: str) -> bool:
        """Let them into the window, which is called so; whether that failed just now, which the first line on
        stdout then says.
        """
        if self._teller is not None:
            return False
        from game.desktop.told.teller import Teller  # noqa: PLC0415  the first page need not wait for it

        self._bell.hang_cord()
        self._teller = Teller(self._bell.ring, self._desk.clock)
        self._teller.open(title)
        if self._teller.missing and sys.stdout is not None:
            with suppress(OSError, ValueError):  # a console that was closed
                sys.stdout.write(f"{self._teller.missing}\n")
                sys.stdout.flush()
        return bool(self._teller.missing)

    def titled(self, title: str) -> str:
        """What the window is called: where nobody can come in, how to play without it."""
        missing = self._teller.missing if self._teller is not None else ""
        return f"{title} – {missing}" if missing else title

    def asked(self) -> Sequence[Intent]:
        """What a screen reader has asked for since."""
        return tuple(self._teller.asked()) if self._teller is not None else ()

    def look(self) -> bool:
        """Whether somebody has just come in, who is to be told all."""
        return self._teller is not None and self._teller.look(focused=pygame.key.get_focused())

    def tell(self, panel: Panel, size: tuple[int, int]) -> None:
        """The window, of that size, may hold something else now. What a voice of this computer reads aloud is
        not announced besides.
        """
        if self._teller is not None:
            told = None if self._desk.settings.read_aloud else self._desk.notice
            self._teller.follow(panel.aloud, panel.title, size, told)

    def close(self) -> None:
        """Send them away."""
        if self._teller is not None:
            self._teller.close()
        self._bell.close()
