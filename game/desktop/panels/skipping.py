"""Going at once through what was read before: to the next choice, or to the first page that is new."""

from collections.abc import Iterable

from game.desktop.intents import Click, Intent, Press, Wish
from game.playthrough.playthrough import Playthrough
from game.playthrough.read_before import ReadBefore
from game.runtime.turn import CONTINUE
from game.view.present import present, press
from game.view.screen import Screen

MOST = 1000
"""Turns gone through at one press: a story that runs in a ring without a choice stops somewhere."""
OWN = "window#"
"""What the ids of the window's own sentences begin with; like the label just chosen, they are no story's."""
CHOSEN = "chosen"
_MOVING = {Wish.UP, Wish.DOWN, Wish.LEFT, Wish.RIGHT, Wish.NEXT, Wish.PREVIOUS}


class Skipping:
    """Mutable: it is on or off, and learns what is read. It never chooses; *Continue* is no choice."""

    def __init__(self, known: ReadBefore) -> None:
        self.on = False
        self._known = known

    def learn(self, pieces: Iterable[str]) -> None:
        """These have been read."""
        self._known.add(_told(pieces))

    def has_read(self, pieces: Iterable[str]) -> bool:
        """Whether all of these were read before."""
        return self._known.has_all(_told(pieces))

    def go(self, playthrough: Playthrough) -> bool:
        """Go on while there is nothing new and nothing to choose; whether that was any way at all."""
        for gone in range(MOST):
            screen = present(playthrough)
            only_on = [button.id for button in screen.buttons] == [CONTINUE]
            if not only_on or not self.has_read(pieces_of(screen)):
                return gone > 0
            press(playthrough, CONTINUE)
        return True


def pieces_of(screen: Screen) -> tuple[str, ...]:
    """The ids of all that a turn gives to read."""
    return tuple(piece.id for leaf in screen.leaves for piece in leaf.pieces)


def ends_skipping(intent: Intent) -> bool:
    """Whether something that took no choice means that the player wants to read again."""
    return isinstance(intent, Click) or (isinstance(intent, Press) and intent.wish not in _MOVING)


def _told(pieces: Iterable[str]) -> tuple[str, ...]:
    return tuple(piece for piece in pieces if piece != CHOSEN and not piece.startswith(OWN))
