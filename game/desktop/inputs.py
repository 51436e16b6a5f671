"""All hands at the window: what each event means now, with what is held down and which gamepads are there."""

import pygame

from game.desktop.bell import Bell, open_pads
from game.desktop.desk import Desk
from game.desktop.hands.keyboard import intent_of
from game.desktop.hands.pads import COMINGS, EVENTS, Pads
from game.desktop.intents import Intent


class Hands:
    """Mutable: it knows which keys are held down. The bell is told which gamepads it is to wake at."""

    def __init__(self, desk: Desk, bell: Bell) -> None:
        self._desk = desk
        self._bell = bell
        self._pads = Pads(desk.tell, desk.clock)
        self._held: set[int] = set()

    def look_for_pads(self) -> None:
        """From now on; to be called again at any time. The first time takes a few milliseconds."""
        self._pads.open()

    def meant(self, event: pygame.Event) -> Intent | None:
        """What an event means; None for nothing."""
        if event.type in EVENTS:
            return self._of_pad(event)
        desk, repeated = self._desk, event.type == pygame.KEYDOWN and event.key in self._held
        self._remember(event)
        return intent_of(event, desk.keys, repeated=repeated, typing=desk.typing, asked=desk.asking)

    def again(self) -> Intent | None:
        """What a direction held on a gamepad says once more, if it is time."""
        return self._pads.again()

    def rest(self) -> float:
        """Seconds until `again` has something to say; without end where nothing is held."""
        return self._pads.rest()

    def close(self) -> None:
        """Let go of the gamepads."""
        self._pads.close()

    def _of_pad(self, event: pygame.Event) -> Intent | None:
        intent = self._pads.take(event)
        if event.type in COMINGS:
            there = self._pads.there
            self._bell.hear_pads(open_pads() if there else frozenset(), there=there)
        return intent

    def _remember(self, event: pygame.Event) -> None:
        """Which keys are held down: holding one repeats its presses."""
        if event.type == pygame.KEYDOWN:
            self._held.add(event.key)
        elif event.type == pygame.KEYUP:
            self._held.discard(event.key)
        elif event.type == pygame.WINDOWFOCUSLOST:
            self._held.clear()
            self._pads.forget()
