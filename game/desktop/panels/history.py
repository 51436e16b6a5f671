"""All that was read in this playthrough, the latest at the foot; words can be looked for in it."""

import pygame

from game.desktop.desk import Desk
from game.desktop.foot import draw_words
from game.desktop.headline import draw_name
from game.desktop.heard.aloud import Aloud, Meant
from game.desktop.intents import SEARCH, Close, Erase, Intent, Press, Wish, Write
from game.desktop.layout.items import Entry, Head, Item
from game.desktop.layout.lettering import Face, Ink, Lettering
from game.desktop.layout.words import Stretch
from game.desktop.list_view import ListView
from game.desktop.menu import BACK, Behind, Coming, area, behind_pace, draw_behind
from game.desktop.pace import Pace
from game.desktop.panel import Back, Leave, Move, Stay
from game.desktop.panels.search import Search, stepped, told_keys, typed
from game.playthrough.playthrough import Playthrough
from game.view.history import history
from game.view.plain import spoken

AT_ONCE = 24
"""Turns set at once; earlier ones follow when somebody scrolls up to them, or words are found there."""
FIND, WRITE = "find", "write"
ASKED, CURSOR = "Look for: ", "_"
"""What stands before the words that are looked for, and after them while they are typed."""


class History:
    """A panel of nothing but text, without the last `unread` pieces of it, which stand on pages that were not
    turned to yet. Mutable: it grows upwards while it is read.
    """

    title = "History"

    def __init__(
        self, desk: Desk, playthrough: Playthrough, behind: Behind | None = None, *, unread: int = 0
    ) -> None:
        self.desk = desk
        self._playthrough = playthrough
        self._unread = unread
        self._told = history(playthrough, unread)
        self._behind = behind
        self._coming = Coming()
        self._list = ListView(desk)
        self._turns = AT_ONCE
        self._revision = -1
        self._search: Search | None = None
        self._file = ""
        self._fill()
        self._list.to_end()

    def take(self, intent: Intent) -> Move:
        """Act on what the player wants."""
        if self._search is not None and self._look(self._search, intent):
            return Stay()
        match intent:
            case Close():
                return Leave()
            case Press(Wish.MENU | Wish.ROLLBACK | Wish.HISTORY):
                return self._act(BACK)
            case Write(text) if text == SEARCH and self._search is None:
                return self._act(FIND)
            case _:
                taken = self._list.take(intent)
        self._grow()
        return self._act(taken.id)

    def pace(self) -> Pace:
        """Nothing moves here but what comes up behind."""
        return behind_pace(self.desk, self._coming) or Pace.STILL

    def draw(self, canvas: pygame.Surface) -> None:
        """Draw all of it."""
        if self._revision != self.desk.revision:
            self._fill()
            self._mark()
        draw_behind(canvas, self.desk, self._behind)
        if self._search is None:
            aside = self._playthrough.story.title
            draw_name(canvas, self.desk, self.title, self.desk.sizes.heading, aside)
        else:
            self._draw_search(canvas, self._search)
        self._list.draw(canvas)

    def aloud(self) -> Aloud:
        """What a voice says of it: the last turn, or the place where the words stand that are looked for."""
        last = self._told[-1].pieces if self._told else ()
        parts = (f"{self.title}. The last of it:", *map(spoken, last))
        meant = self._list.meant if self._search is None else self._found(self._search)
        return Aloud(parts=parts, meant=meant, things=self._list.aloud(self.title).things)

    def _found(self, search: Search) -> Meant:
        words = (spoken(self._told[search.place[0]].pieces[search.place[1]]),) if search.place else ()
        return Meant(id=f"search {search.place}", words=(search.count or "Type what to look for.", *words))

    def _act(self, item: str) -> Move:
        match item:
            case "back":
                self._seek(None)
                return Back()
            case "find":
                self._seek(Search())
            case "write":
                self._file = str(self.desk.keeping.write_history(self._playthrough, self._unread))
                self.desk.tell(f"Written to {self._file}.")
                self._fill()
            case _:
                pass
        return Stay()

    def _look(self, search: Search, intent: Intent) -> bool:
        """Act on what belongs to looking for words; whether it did."""
        match intent:
            case Write(text):
                self._seek(typed(search, self._told, search.words + text))
            case Erase():
                self._seek(typed(search, self._told, search.words[:-1]))
            case Press(Wish.GO_ON | Wish.DOWN | Wish.NEXT):
                self._seek(stepped(search, 1))
            case Press(Wish.UP | Wish.PREVIOUS):
                self._seek(stepped(search, -1))
            case Press(Wish.MENU):
                self._seek(None)
            case _:
                return False
        return True

    def _seek(self, search: Search | None) -> None:
        """Look for this from now on, or for nothing."""
        self._search = search
        self.desk.typing = search is not None
        self._mark()

    def _mark(self) -> None:
        """Mark what is looked for and frame the place that is meant; the turns before it are set as far as
        they are needed.
        """
        place = self._search.place if self._search is not None else None
        self._list.seek(self._search.words if self._search is not None and place is not None else "")
        if place is None:
            self._list.mark(None)
            return
        turn, _ = place
        if len(self._told) - turn >= self._turns:
            self._turns = len(self._told) - turn + AT_ONCE
            self._fill()
        self._list.mark(self._number())

    def _number(self) -> int | None:
        """Which entry of the list the place that is meant is."""
        place = self._search.place if self._search is not None else None
        if place is None:
            return None
        turn, piece = place
        first = max(0, len(self._told) - self._turns)
        return sum(len(told.pieces) for told in self._told[first:turn]) + piece

    def _draw_search(self, canvas: pygame.Surface, search: Search) -> None:
        sizes = self.desk.sizes
        draw_name(canvas, self.desk, f"{ASKED}{search.words}{CURSOR}", sizes.heading, search.count)
        keys = Stretch(told_keys(self.desk.keys), Lettering(Face.PLAIN, sizes.small, Ink("dim")))
        foot, arrow = sizes.bottom + round(sizes.small * 0.5), round(sizes.small * 1.6)
        draw_words(canvas, self.desk, keys, (sizes.left + arrow, foot), sizes.column - arrow)

    def _grow(self) -> None:
        """Set earlier turns too once the top is reached, and stay at the same words."""
        if not self._list.at_top or self._turns >= len(self._told):
            return
        before = self._list.height
        self._turns += AT_ONCE
        self._fill()
        self._list.stay_below(self._list.height - before)
        number = self._number()
        if number is not None:
            self._list.mark(number, bring=False)

    def _fill(self) -> None:
        self._revision = self.desk.revision
        pieces = [piece for turn in self._told[-self._turns :] for piece in turn.pieces]
        ways: tuple[Entry, ...] = (
            Head(),
            Item(id=FIND, label="Look for words", keys=(SEARCH,)),
            Item(id=WRITE, label="Write it all into a text file", detail=self._file),
            Item(id=BACK, label="Back"),
        )
        self._list.fill((*pieces, *ways), area(self.desk))
