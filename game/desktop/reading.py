"""Reading a story: the turn on the page, and what a choice does to the playthrough."""

import pygame

from game.desktop.ahead import grounds_ahead
from game.desktop.desk import Desk
from game.desktop.intents import Close, Intent, Press, Wish
from game.desktop.pace import Pace
from game.desktop.page_view import PageView
from game.desktop.panel import Back, Leave, Move, Stay
from game.playthrough.playthrough import Playthrough
from game.view.present import present, press


class Reading:
    """The panel of one playthrough."""

    def __init__(self, desk: Desk, playthrough: Playthrough) -> None:
        self.desk = desk
        self.playthrough = playthrough
        self._view = PageView(desk, present(playthrough))
        self._asked = self._view.backdrop.missing
        self._want_grounds()

    @property
    def title(self) -> str:
        """The story's title."""
        return self.playthrough.story.title

    def take(self, intent: Intent) -> Move:
        """Act on what the player wants."""
        match intent:
            case Close():
                return Leave()
            case Press(Wish.MENU):
                return Back()
            case Press(Wish.ROLLBACK):
                self._rollback()
            case _:
                taken = self._view.take(intent)
                if taken:
                    self._choose(taken)
        return Stay()

    def pace(self) -> Pace:
        """How often it needs to be looked at."""
        return self._view.pace()

    def draw(self, canvas: pygame.Surface) -> None:
        """Draw the page."""
        self._view.draw(canvas)
        if self._view.backdrop.missing != self._asked:
            self._want_grounds()

    def _choose(self, button: str) -> None:
        press(self.playthrough, button)
        self._view.show(present(self.playthrough))
        self._want_grounds()

    def _rollback(self) -> None:
        if self.playthrough.rollback():
            self._view.show(present(self.playthrough), come_up=False)
            self._want_grounds()
        else:
            self.desk.tell("This is where the story begins.")

    def _want_grounds(self) -> None:
        """Have the grounds made that the page needs and that the next choices may need."""
        self._asked = missing = self._view.backdrop.missing
        ahead = grounds_ahead(self.playthrough, self.desk.sizes, self.desk.settings)
        self.desk.grounds.want(*((missing,) if missing is not None else ()), *ahead)
