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
from game.playthrough.reading import reading_at
from game.view.leaves import sheets
from game.view.screen import Piece

AT_ONCE = 24
"""Turns set at once; earlier ones follow when somebody scrolls up to them."""


class History:
    """A panel of nothing but text. Mutable: it grows upwards while it is read."""

    title = "History"

    def __init__(self, desk: Desk, playthrough: Playthrough, behind: Behind | None = None) -> None:
        self.desk = desk
        self._playthrough = playthrough
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
        if not self._list.at_top or self._turns > len(self._playthrough.checkpoints):
            return
        before = self._list.height
        self._turns += AT_ONCE
        self._fill()
        self._list.stay_below(self._list.height - before)

    def _fill(self) -> None:
        self._revision = self.desk.revision
        self._list.fill((*self._pieces(), Item(id=BACK, label="Back")), area(self.desk))

    def _pieces(self) -> tuple[Piece, ...]:
        count = len(self._playthrough.checkpoints) + 1
        readings = [reading_at(self._playthrough, at) for at in range(max(0, count - self._turns), count)]
        return tuple(piece for sheet in sheets(self._playthrough.story, readings) for piece in sheet.pieces)
