"""The window as it is seen, filmed frame by frame of a clock that is told the time."""

import shutil
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pygame

from game.desktop.app import App
from game.desktop.bell import Bell
from game.desktop.desk import Desk
from game.desktop.heard.aloud import Aloud
from game.desktop.intents import Intent
from game.desktop.pace import Pace
from game.desktop.page_view import PageView
from game.desktop.panel import Move, Panel, Stay
from game.view.screen import Atmosphere, Screen
from tests.desktop.flashes import Film
from tests.desktop.screens import CRYPT
from tests.desktop.stage import ASSETS, later

WINDOW = (960, 540)
"""The smallest there may be: everything in it is as large, for its size, as in any other."""
SECOND = 30
"""Frames."""
PRESSES = 10
"""A second, when somebody is quick."""


def small_assets(folder: Path) -> Path:
    """Fonts and pictures as they ship, the pictures made small once, and no sounds."""
    backgrounds = folder / "backgrounds"
    for name in ("fonts", "figures", "backgrounds/near"):
        shutil.copytree(ASSETS / name, folder / name)
    for picture in (ASSETS / "backgrounds").glob("*.webp"):
        small = pygame.transform.smoothscale(pygame.image.load(picture), WINDOW)
        pygame.image.save(small, backgrounds / f"{picture.stem}.jpg")
    return folder


class Page:
    """A panel that is one page with its choices, in one place after the other. Mutable."""

    title = "a page"

    def __init__(self, desk: Desk, first: Atmosphere) -> None:
        self._desk = desk
        self._view = PageView(desk, _in(first))
        self._want()

    def go(self, place: Atmosphere) -> None:
        """Show the page in another place."""
        self._view.show(_in(place))
        self._want()

    def _want(self) -> None:
        missing = self._view.backdrop.missing
        self._desk.grounds.want(*((missing,) if missing is not None else ()))

    def take(self, intent: Intent) -> Move:
        """Act on what the player wants; a choice leads nowhere."""
        self._view.take(intent)
        return Stay()

    def pace(self) -> Pace:
        """How often it needs to be drawn."""
        return self._view.pace()

    def draw(self, canvas: pygame.Surface) -> None:
        """Draw it."""
        self._view.draw(canvas)

    def aloud(self) -> Aloud:
        """What a voice says of it."""
        return self._view.aloud()


class Camera:
    """Plays in a window and films it. Every picture is there as soon as it is asked for."""

    def __init__(self, desk: Desk, panel: Panel) -> None:
        window = pygame.display.get_surface()
        assert window is not None, "the stage has a window"
        self.app = App(desk, window, Bell(frozenset()))
        self.app.panels = [panel]
        self.film = Film(SECOND)

    def run(self, seconds: float) -> None:
        """Film while nobody does anything."""
        for _ in range(round(seconds * SECOND)):
            self._frame()

    def quickly(self, *intents: Intent, times: int = 1) -> None:
        """Film presses in quick succession, each shown for as long as it is."""
        for intent in intents * times:
            self.app.act(intent)
            self.run(1 / PRESSES)

    def visit(self, page: Page, places: Iterable[Atmosphere], seconds: float) -> None:
        """Film a page going from place to place, so many seconds in each."""
        for place in places:
            page.go(place)
            self.run(seconds)

    def _frame(self) -> None:
        desk = self.app.desk
        later(desk, 1 / SECOND)
        self.app.panels[-1].pace()
        desk.look_around()
        self.app.draw()
        for workshop in (desk.grounds, desk.nears, desk.mists):
            while workshop._wanted:
                pygame.time.wait(1)
        self.film.take(self.app.canvas)


def _in(place: Atmosphere) -> Screen:
    return replace(CRYPT, leaves=tuple(replace(leaf, atmosphere=place) for leaf in CRYPT.leaves))
