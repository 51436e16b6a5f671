"""Reading a story: the turn on the page, and what a choice does to the playthrough."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.desktop.behind.ahead import look_ahead
from game.desktop.corner import Corner
from game.desktop.desk import Desk
from game.desktop.heard.aloud import Aloud
from game.desktop.intents import Click, Close, Intent, Point, Press, Scroll, Wish
from game.desktop.pace import Pace
from game.desktop.page_view import PageView
from game.desktop.panel import Leave, Move, Open, Panel, Start, Stay
from game.desktop.panels.skipping import Skipping, ends_skipping, pieces_of
from game.playthrough.playthrough import Playthrough
from game.playthrough.slots import QUICK
from game.playthrough.taken import Taken
from game.runtime.read import Run
from game.view.notebook import is_given_back
from game.view.present import present, press
from game.view.screen import Button, Leaf, Piece, PieceKind, Screen

if TYPE_CHECKING:
    from game.desktop.behind.ground import Ground
    from game.desktop.panels.over_page import OverPage

SKIPPING = "skipping what was read"
BACK = 4
"""Notches of the wheel that the word for looking back is worth."""
NOTEBOOK, ROLLBACK, HOME = "window:notebook", "window:rollback", "window:home"


class Reading:
    """The panel of one playthrough. Mutable, as the playthrough is."""

    def __init__(self, desk: Desk, playthrough: Playthrough, *, resumed: bool = False) -> None:
        """A page that is `resumed` was read before, and stands there at once."""
        self.desk = desk
        self.playthrough = playthrough
        self._corner = Corner(desk)
        known = desk.keeping.read_before(playthrough.story)
        self._skipping, self._taken = Skipping(known), Taken(playthrough.story, known)
        self._taken.learn(playthrough)
        self._learned = False
        page = desk.keeping.page(playthrough)
        self._view = PageView(desk, _whole(playthrough, self._taken), page=page)
        if resumed:
            self._view.stand()
        self._looked_ahead = False
        self._place: Ground | None = None
        self._want_ground()

    @property
    def title(self) -> str:
        """The story's title."""
        return self.playthrough.story.title

    def take(self, intent: Intent) -> Move:
        """Act on what the player wants."""
        match intent:
            case Close():
                return Leave()
            case Click(at) if wish := self._corner.wish_at(at, back=self._view.can_look_back):
                if wish is Wish.MENU:
                    return self.wish(wish)
                intent = Scroll(-BACK)
            case Point(at):
                self._corner.point(at, back=self._view.can_look_back)
            case Press(wish) if wish in _WISHES:
                self._skipping.on = self._skipping.on and wish is Wish.SKIP
                return self.wish(wish)
            case _:
                pass
        taken = self._view.take(intent)
        self._remember_page()
        if taken:
            return self._choose(taken)
        self._skipping.on = self._skipping.on and not ends_skipping(intent)
        return Stay()

    def wish(self, wish: Wish) -> Move:
        """Do what has a key of its own."""
        match wish:
            case Wish.ROLLBACK:
                self._rollback()
            case Wish.SKIP:
                self._skip()
            case Wish.QUICK_SAVE:
                self.desk.tell(self.desk.keeping.save(QUICK, self.playthrough))
            case Wish.QUICK_LOAD:
                return self._over_page().quick_load(self.playthrough)
            case _:
                return Open(self._over_page().panel(wish, self.playthrough))
        return Stay()

    def pace(self) -> Pace:
        """How often it needs to be looked at."""
        pace = self._view.pace()
        if pace in {Pace.STILL, Pace.DRIFTING} and not self._looked_ahead:
            self._look_ahead()
        if pace in {Pace.STILL, Pace.DRIFTING} and self._view.leafing.last:
            self._learn()
        return pace

    def draw(self, canvas: pygame.Surface) -> None:
        """Draw the page."""
        self._view.said = SKIPPING if self._skipping.on else ""
        self._view.draw(canvas)
        self._corner.draw(canvas, back=self._view.can_look_back)
        if self._view.backdrop.missing != self._asked:
            self._want_ground()

    def aloud(self) -> Aloud:
        """What a voice says of the page."""
        return self._view.aloud()

    def _over_page(self) -> "OverPage":
        from game.desktop.panels.over_page import OverPage  # noqa: PLC0415  a page is read without menus

        return OverPage(self.desk, self.wish, self._reopened, self._behind, self._view.unturned)

    def _behind(self, canvas: pygame.Surface) -> None:
        self._view.follow_desk()
        if self._view.backdrop.missing != self._asked:
            self._want_ground()
        self._view.backdrop.catch_up(self.desk.clock())
        self._view.backdrop.draw(canvas, self.desk.clock(), margins=False)

    def _reopened(self, playthrough: Playthrough) -> Panel:
        return Reading(self.desk, playthrough, resumed=True)

    def _choose(self, button: str) -> Move:
        if button == NOTEBOOK:
            return self.wish(Wish.NOTEBOOK)
        if button == HOME:
            return Start(self.desk.home())
        if button == ROLLBACK:
            self._rollback()
            return Stay()
        turns, noted = len(self.playthrough.checkpoints), self.playthrough.waiting is not None
        read = self._view.screen.leaves
        self._learn()
        press(self.playthrough, button)
        self._taken.learn(self.playthrough)
        self.desk.keeping.after_choice(self.playthrough)
        goes_on = noted and turns == len(self.playthrough.checkpoints)
        self._show(come_up=True, after=read if goes_on else ())
        return Stay()

    def _rollback(self) -> None:
        self._skipping.on = False
        if not self.playthrough.rollback():
            self.desk.tell("This is where the story begins.")
            return
        self.desk.keeping.after_choice(self.playthrough)
        self._show(come_up=False)

    def _show(self, *, come_up: bool, after: tuple[Leaf, ...] = ()) -> None:
        skips = self._skipping.on and come_up
        if skips and self._skipping.go(self.playthrough):
            self.desk.keeping.after_choice(self.playthrough)
            after = ()
        read = self._skipping.has_read if skips else None
        screen = _whole(self.playthrough, self._taken)
        self._view.show(screen, come_up=come_up, after=after, read=read)
        self._remember_page()
        self._learned = False
        self._want_ground()
        self._stop_at_news()

    def _skip(self) -> None:
        """Go through what was read before from now on, or no longer."""
        skipping = self._skipping
        new = not skipping.has_read(self._view.pieces)
        skipping.on = not skipping.on and not new
        if new:
            self.desk.tell("This page is new.")
        elif self.desk.settings.read_aloud:
            self.desk.tell("Skipping what was read." if skipping.on else "No longer skipping.")
        if not skipping.on:
            return
        self._view.leaf_through(skipping.has_read)
        self._remember_page()
        if self._view.leafing.last and self._view.leafing.goes_on:
            self._learn()
            self._show(come_up=True)
        self._stop_at_news()

    def _stop_at_news(self) -> None:
        """What is new is not gone through."""
        if self._skipping.on and not self._skipping.has_read(self._view.pieces):
            self._skipping.on = False
            self.desk.tell("From here on it is new.")

    def _learn(self) -> None:
        """All of the turn has been in sight."""
        if not self._learned:
            self._learned = True
            self._skipping.learn(pieces_of(self._view.screen))

    def _remember_page(self) -> None:
        self.desk.keeping.turned(self.playthrough, self._view.page)

    def _want_ground(self) -> None:
        """Have the ground made that the page needs, before all others. In another place, what was made ahead
        in the last one is let go.
        """
        self._asked = missing = self._view.backdrop.missing
        self._looked_ahead = False
        shown = self._view.backdrop.shown
        if (missing or shown) != self._place:
            self._place = missing or shown
            self.desk.grounds.keep(*(ground for ground in (missing, shown) if ground is not None))
        self.desk.grounds.want(*((missing,) if missing is not None else ()))

    def _look_ahead(self) -> None:
        """Have made what the next choices may need, once the page has come to rest, and let go of all else:
        two pictures at most are then in memory beside the one that is shown.
        """
        self._looked_ahead = True
        ahead = look_ahead(self.playthrough, self.desk.sizes, self.desk.settings)
        shown = self._view.backdrop.shown
        grounds = (*((shown,) if shown is not None else ()), *ahead.grounds)
        self.desk.grounds.keep(*grounds)
        self.desk.grounds.want(*grounds)
        if ahead.mist:
            self.desk.mists.want(self.desk.sizes)
        elif not self._view.atmosphere.mist:
            self.desk.mists.forget()


_WISHES = {
    Wish.ROLLBACK,
    Wish.SKIP,
    Wish.QUICK_SAVE,
    Wish.QUICK_LOAD,
    Wish.HISTORY,
    Wish.NOTEBOOK,
    Wish.STATS,
    Wish.SAVE,
    Wish.LOAD,
    Wish.KEYS,
    Wish.MENU,
}


def _whole(playthrough: Playthrough, taken: Taken) -> Screen:
    """The screen with what the window adds where the story offers nothing: a way back and a way out."""
    screen = present(playthrough, taken)
    if screen.stuck:
        last = screen.leaves[-1]
        sentence = Piece(id="window#stuck", kind=PieceKind.NOTE, runs=(Run(screen.stuck),))
        told = replace(last, pieces=(*last.pieces, sentence))
        screen = replace(screen, leaves=(*screen.leaves[:-1], told))
    if not screen.stuck and not screen.ending:
        return screen
    given = {NOTEBOOK: "Open the notebook. It has come back."} if is_given_back(playthrough) else {}
    ways = {**given, ROLLBACK: "Take the last choice back.", HOME: "To the title page."}
    buttons = (
        Button(id=way, runs=(Run(words),), number=number)
        for number, (way, words) in enumerate(ways.items(), start=1)
    )
    return replace(screen, buttons=(*screen.buttons, *buttons))
