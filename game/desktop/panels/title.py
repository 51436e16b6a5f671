"""The title page: black, and what is in the library."""

from collections.abc import Sequence
from functools import partial

import pygame

from game.desktop.behind.veil import Column, lay_page
from game.desktop.desk import Desk
from game.desktop.foot import draw_plate
from game.desktop.heard.aloud import Aloud
from game.desktop.intents import Close, Intent, Point, Press, Wish
from game.desktop.layout.items import Entry, Head, Item, Name
from game.desktop.layout.lettering import Face, Ink, Lettering
from game.desktop.layout.words import Stretch
from game.desktop.list_view import Act, Area, ListView
from game.desktop.marks import Mark, draw_marks, mark_at, place_marks
from game.desktop.outside import Cover
from game.desktop.pace import Pace
from game.desktop.panel import Leave, Move, Open, Panel, Stay
from game.desktop.panels.credits import credits_panel
from game.desktop.panels.found import found_panel
from game.desktop.panels.keys import keys_panel
from game.desktop.panels.lights import Lights
from game.desktop.panels.opening import open_story
from game.desktop.panels.settings import settings_panel
from game.desktop.theme import ON_PICTURES

CONTINUE, BEGIN = "continue:", "begin:"
ENDED = "The end you came to"
"""What leads back to where nothing follows: after it stands the ending's title."""
LOWERED = 0.42
"""How far down the words stand, as a share of what is left of the window."""


class Title:
    """The first panel. Mutable: it knows which story's light is on."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._list = ListView(desk)
        self._profile = desk.keeping.profile.profile
        self._library = desk.outside.library(self._profile)
        self._lights = Lights(desk, tuple(cover.id for cover in self._library.covers))
        self._marks: tuple[Mark, ...] = ()
        self._pointed: Mark | None = None
        self._heard = ""
        self.title = self._library.title

    def take(self, intent: Intent) -> Move:
        """Act on what the player wants."""
        self._fill()
        match intent:
            case Close():
                return Leave()
            case Point(at):
                self._pointed = mark_at(self._marks, at, self.desk.sizes)
                return self._act(self._list.take(intent))
            case Press(Wish.KEYS):
                return Open(keys_panel(self.desk, self._behind))
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
        self._play(story)
        self._lights.draw(canvas, story, Column(area.left - outdent, area.left + area.width + outdent))
        if self.desk.palette.page:
            sheet = Column(area.left - 2 * outdent, area.left + area.width + 2 * outdent)
            lay_page(canvas, sheet, self.desk.palette)
        self._list.draw(canvas)
        self._draw_marks(canvas)

    def _behind(self, canvas: pygame.Surface, story: str = "") -> None:
        """What lies behind lists over this page, or about a `story`: the picture beside their column."""
        canvas.fill((0, 0, 0))
        self._lights.draw_beside(canvas, story)

    def aloud(self) -> Aloud:
        """What a voice says of it."""
        return self._list.aloud(self.title)

    def _play(self, story: str) -> None:
        """The piece of the story that is meant, `title_` and its id; it goes on while none is."""
        self._heard = story or self._heard
        piece = f"title_{self._heard}"
        self.desk.sound.follow(piece if self.desk.sound.has(piece) else "", "")

    def _draw_marks(self, canvas: pygame.Surface) -> None:
        """The marks, and what the one under the pointer stands for."""
        sizes = self.desk.sizes
        draw_marks(canvas, self._marks, sizes, ON_PICTURES[self.desk.settings.theme])
        mark = self._pointed
        if mark is not None:
            words = Stretch(mark.title, Lettering(Face.PLAIN, sizes.small, Ink("dim")))
            x = min(mark.at[0], sizes.window[0] - round(sizes.small * 13))
            draw_plate(canvas, self.desk, words, (x, mark.at[1] + sizes.small // 2), sizes.small * 13)

    def _follow_profile(self) -> None:
        """Ask for the library again once more is known of the player, or nothing any more."""
        profile = self.desk.keeping.profile.profile
        if profile != self._profile:
            self._profile, self._library = profile, self.desk.outside.library(profile)
            self._lights = Lights(self.desk, tuple(cover.id for cover in self._library.covers))

    def _fill(self) -> None:
        self._follow_profile()
        sizes = self.desk.sizes
        known = {(story, ending) for story, found in self._profile.endings.items() for ending in found}
        self._marks = place_marks(self._library.covers, known, sizes) if known else ()
        width = min(sizes.column, sizes.body * 18)
        alone = len(self._library.covers) == 1
        left = (sizes.window[0] - width) // 2 + (sizes.window[0] // 10 if alone else 0)
        left = min(left, sizes.window[0] - width - 2 * sizes.outdent)
        entries = self._entries()
        top = sizes.heading
        self._list.fill(entries, Area(left, width, top, sizes.bottom))
        spare = max(0, sizes.bottom - top - self._list.height)
        self._list.fill(entries, Area(left, width, top + round(spare * LOWERED), sizes.bottom))

    def _entries(self) -> Sequence[Entry]:
        entries: list[Entry] = [Name(self.title, wide=True)]
        for cover in self._library.covers:
            entries += self._story(cover)
        return (
            *entries,
            Head(),
            *((Item(id="found", label="Endings found", aside=True),) if self._profile.endings else ()),
            Item(id="settings", label="Settings", aside=True),
            Item(id="keys", label="Keys", aside=True),
            Item(id="credits", label="Credits", aside=True),
            Item(id="leave", label="Close the window", aside=True),
        )

    def _story(self, cover: Cover) -> Sequence[Entry]:
        if not self.desk.keeping.has_begun(cover.id):
            return (Name(cover.title), Item(id=BEGIN + cover.id, label="Begin"))
        mark = self.desk.keeping.bookmark(cover.id)
        chapter, ending = (mark.chapter, mark.ending) if mark else ("", "")
        label = ENDED if ending else "Continue"
        on = Item(id=CONTINUE + cover.id, label=label, value=ending or chapter, told=("value",))
        anew = Item(id=BEGIN + cover.id, label="Begin anew")
        return (Name(cover.title), *((anew, on) if ending else (on, anew)))

    def _act(self, act: Act) -> Move:
        if act.id.startswith((BEGIN, CONTINUE)):
            word, _, story = act.id.partition(":")
            return open_story(
                self.desk, story, on=f"{word}:" == CONTINUE, behind=partial(self._behind, story=story)
            )
        match act.id:
            case "leave":
                return Leave()
            case item:
                opened = self._panel(item)
                return Open(opened) if opened else Stay()

    def _panel(self, item: str) -> Panel | None:
        match item:
            case "found":
                return found_panel(self.desk, self._library.covers, self._behind)
            case "settings":
                return settings_panel(self.desk, self._behind)
            case "keys":
                return keys_panel(self.desk, self._behind)
            case "credits":
                return credits_panel(self.desk, None, self._behind)
            case _:
                return None
