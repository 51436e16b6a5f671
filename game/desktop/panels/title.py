"""The title page: black, and what is in the library."""

from collections.abc import Sequence

import pygame

from game.desktop.desk import Desk
from game.desktop.foot import draw_words
from game.desktop.intents import Close, Intent, Press, Wish
from game.desktop.layout.blocks import spaced_capitals
from game.desktop.layout.items import Entry, Item
from game.desktop.layout.lettering import Ink
from game.desktop.lights import Lights
from game.desktop.list_view import Act, Area, ListView
from game.desktop.outside import Cover
from game.desktop.pace import Pace
from game.desktop.panel import Leave, Move, Open, Stay
from game.desktop.panels.about import about_panel
from game.desktop.panels.keys import keys_panel
from game.desktop.panels.opening import open_story
from game.desktop.panels.settings import settings_panel
from game.desktop.panels.words import headed
from game.desktop.veil import Column

CONTINUE, BEGIN = "continue:", "begin:"


class Title:
    """The first panel. Mutable: it knows which story's light is on."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._list = ListView(desk)
        self._library = desk.outside.library(desk.keeping.profile.profile)
        self._lights = Lights(desk, tuple(cover.id for cover in self._library.covers))
        self.title = self._library.title

    def take(self, intent: Intent) -> Move:
        """Act on what the player wants."""
        self._fill()
        match intent:
            case Close():
                return Leave()
            case Press(Wish.KEYS):
                return Open(keys_panel(self.desk))
            case _:
                return self._act(self._list.take(intent))

    def pace(self) -> Pace:
        """The lights go on and off slowly."""
        return self._lights.pace()

    def draw(self, canvas: pygame.Surface) -> None:
        """Draw all of it."""
        self._fill()
        canvas.fill((0, 0, 0))
        story = (self._list.pointed or self._list.focus).partition(":")[2]
        area = self._list.area
        outdent = self.desk.sizes.outdent
        self._lights.draw(canvas, story, Column(area.left - outdent, area.left + area.width + outdent))
        name = spaced_capitals(self.title, self.desk.sizes.small, Ink("dim"))
        draw_words(canvas, self.desk, name, (area.left, self.desk.sizes.heading), area.width)
        self._list.draw(canvas)

    def _fill(self) -> None:
        sizes = self.desk.sizes
        width = min(sizes.column, sizes.body * 18)
        alone = len(self._library.covers) == 1
        left = (sizes.window[0] - width) // 2 + (sizes.window[0] // 10 if alone else 0)
        left = min(left, sizes.window[0] - width - 2 * sizes.outdent)
        entries = self._entries()
        self._list.fill(entries, Area(left, width, sizes.top, sizes.bottom))
        spare = max(0, sizes.height - self._list.height)
        self._list.fill(entries, Area(left, width, sizes.top + round(spare * 0.42), sizes.bottom))

    def _entries(self) -> Sequence[Entry]:
        entries: list[Entry] = []
        for cover in self._library.covers:
            entries += self._story(cover)
        return (
            *entries,
            Item(id="settings", label="Settings"),
            Item(id="keys", label="Keys"),
            Item(id="about", label="About"),
            Item(id="leave", label="Close the window"),
        )

    def _story(self, cover: Cover) -> Sequence[Entry]:
        begin = Item(id=BEGIN + cover.id, label="Begin")
        if not self.desk.keeping.has_begun(cover.id):
            return (headed(cover.title), begin)
        mark = self.desk.keeping.bookmark(cover.id)
        go_on = Item(id=CONTINUE + cover.id, label="Continue", value=mark.chapter if mark else "")
        return (headed(cover.title), go_on, begin)

    def _act(self, act: Act) -> Move:
        if act.id.startswith((BEGIN, CONTINUE)):
            word, _, story = act.id.partition(":")
            return open_story(self.desk, story, on=f"{word}:" == CONTINUE)
        match act.id:
            case "settings":
                return Open(settings_panel(self.desk))
            case "keys":
                return Open(keys_panel(self.desk))
            case "about":
                return Open(about_panel(self.desk, None))
            case "leave":
                return Leave()
            case _:
                return Stay()
