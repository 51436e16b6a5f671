"""All that was read in this playthrough, the latest at the foot."""

import pygame

from game.desktop.desk import Desk
from game.desktop.foot import draw_heading
from game.desktop.intents import Close, Intent, Press, Wish
from game.desktop.layout.items import Item
from game.desktop.list_view import ListView
from game.desktop.menu import BACK, Behind, area, draw_behind
from game.desktop.pace import Pace
from game.desktop.panel import Back, Leave, Move, Stay
from game.playthrough.playthrough import Playthrough
from game.view.history import history

AT_ONCE = 24
"""Turns set at once; earlier ones follow when somebody scrolls up to them."""


class History:
    """A panel of nothing but text. Mutable: it grows upwards while it is read."""

    title = "History"

    def __init__(self, desk: Desk, playthrough: Playthrough, behind: Behind | None = None) -> None:
        self.desk = desk
        self._told = history(playthrough)
        self._behind = behind
        self._list = ListView(desk)
        self._turns = AT_ONCE
        self._revision = -1
        self._fill()
        self._list.to_end()

    def take(self, intent: Intent) -> Move:
        """Act on what the player wants."""
        match intent:
            case Close():
                return Leave()
            case Press(Wish.MENU | Wish.ROLLBACK | Wish.HISTORY):
                return Back()
            case _:
                taken = self._list.take(intent)
        self._grow()
        return Back() if taken.id == BACK else Stay()

    def pace(self) -> Pace:
        """Nothing moves here."""
        return Pace.STILL

    def draw(self, canvas: pygame.Surface) -> None:
        """Draw all of it."""
        if self._revision != self.desk.revision:
            self._fill()
        draw_behind(canvas, self.desk, self._behind)
        draw_heading(canvas, self.desk, self.title)
        self._list.draw(canvas)

    def _grow(self) -> None:
        """Set earlier turns too once the top is reached, and stay at the same words."""
        if not self._list.at_top or self._turns >= len(self._told):
            return
        before = self._list.height
        self._turns += AT_ONCE
        self._fill()
        self._list.stay_below(self._list.height - before)

    def _fill(self) -> None:
        self._revision = self.desk.revision
        pieces = [piece for turn in self._told[-self._turns :] for piece in turn.pieces]
        self._list.fill((*pieces, Item(id=BACK, label="Back")), area(self.desk))
