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
from game.playthrough.playthrough import Playthrough
from game.playthrough.slots import QUICK
from game.runtime.read import Run
from game.view.notebook import is_given_back
from game.view.present import present, press
from game.view.screen import Button, Piece, PieceKind, Screen

if TYPE_CHECKING:
    from game.desktop.behind.ground import Ground
    from game.desktop.panels.over_page import OverPage

BACK = 4
"""Notches of the wheel that the word for looking back is worth."""
NOTEBOOK, ROLLBACK, HOME = "window:notebook", "window:rollback", "window:home"


class Reading:
    """The panel of one playthrough. Mutable, as the playthrough is."""

    def __init__(self, desk: Desk, playthrough: Playthrough, *, come_up: bool = True) -> None:
        self.desk = desk
        self.playthrough = playthrough
        self._corner = Corner(desk)
        self._view = PageView(desk, _whole(playthrough), come_up=come_up)
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
                return self.wish(wish)
            case _:
                pass
        taken = self._view.take(intent)
        return self._choose(taken) if taken else Stay()

    def wish(self, wish: Wish) -> Move:
        """Do what has a key of its own."""
        match wish:
            case Wish.ROLLBACK:
                self._rollback()
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
        return pace

    def draw(self, canvas: pygame.Surface) -> None:
        """Draw the page."""
        self._view.draw(canvas)
        self._corner.draw(canvas, back=self._view.can_look_back)
        if self._view.backdrop.missing != self._asked:
            self._want_ground()

    def aloud(self) -> Aloud:
        """What a voice says of the page."""
        return self._view.aloud()

    def _over_page(self) -> "OverPage":
        from game.desktop.panels.over_page import OverPage  # noqa: PLC0415  a page is read without menus

        return OverPage(self.desk, self.wish, self._reopened, self._behind)

    def _behind(self, canvas: pygame.Surface) -> None:
        self._view.follow_desk()
        if self._view.backdrop.missing != self._asked:
            self._want_ground()
        self._view.backdrop.draw(canvas, self.desk.clock(), margins=False)

    def _reopened(self, playthrough: Playthrough) -> Panel:
        return Reading(self.desk, playthrough, come_up=False)

    def _choose(self, button: str) -> Move:
        if button == NOTEBOOK:
            return self.wish(Wish.NOTEBOOK)
        if button == HOME:
            return Start(self.desk.home())
        if button == ROLLBACK:
            self._rollback()
            return Stay()
        turns, noted = len(self.playthrough.checkpoints), self.playthrough.waiting is not None
        read = self._view.leaves - 1
        press(self.playthrough, button)
        self.desk.keeping.after_choice(self.playthrough)
        goes_on = noted and turns == len(self.playthrough.checkpoints)
        self._show(come_up=True, leaf=read if goes_on else 0)
        return Stay()

    def _rollback(self) -> None:
        if not self.playthrough.rollback():
            self.desk.tell("This is where the story begins.")
            return
        self.desk.keeping.after_choice(self.playthrough)
        self._show(come_up=False)

    def _show(self, *, come_up: bool, leaf: int = 0) -> None:
        self._view.show(_whole(self.playthrough), come_up=come_up, leaf=leaf)
        self._want_ground()

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


def _whole(playthrough: Playthrough) -> Screen:
    """The screen with what the window adds where the story offers nothing: a way back and a way out."""
    screen = present(playthrough)
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
