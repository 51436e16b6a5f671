"""Gamepads: what their buttons and sticks mean, and their coming and going."""

import os
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

import pygame

from game.desktop.intents import Intent, Press, Wish

if TYPE_CHECKING:
    from pygame._sdl2.controller import Controller

BUTTONS: Mapping[int, Wish] = {
    pygame.CONTROLLER_BUTTON_A: Wish.GO_ON,
    pygame.CONTROLLER_BUTTON_B: Wish.MENU,
    pygame.CONTROLLER_BUTTON_X: Wish.ROLLBACK,
    pygame.CONTROLLER_BUTTON_Y: Wish.NOTEBOOK,
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: Wish.LOOK_BACK,
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: Wish.LOOK_ON,
    pygame.CONTROLLER_BUTTON_BACK: Wish.HISTORY,
    pygame.CONTROLLER_BUTTON_START: Wish.MENU,
    pygame.CONTROLLER_BUTTON_DPAD_UP: Wish.UP,
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: Wish.DOWN,
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: Wish.LEFT,
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: Wish.RIGHT,
}
NAMES: Mapping[int, str] = {
    pygame.CONTROLLER_BUTTON_A: "A",
    pygame.CONTROLLER_BUTTON_B: "B",
    pygame.CONTROLLER_BUTTON_X: "X",
    pygame.CONTROLLER_BUTTON_Y: "Y",
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "Left shoulder",
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "Right shoulder",
    pygame.CONTROLLER_BUTTON_BACK: "View",
    pygame.CONTROLLER_BUTTON_START: "Start",
}
MOVING = "Cross or left stick"
"""What says the four directions."""
_STICK = {
    pygame.CONTROLLER_AXIS_LEFTX: (Wish.LEFT, Wish.RIGHT),
    pygame.CONTROLLER_AXIS_LEFTY: (Wish.UP, Wish.DOWN),
}
_DIRECTIONS = {Wish.UP, Wish.DOWN, Wish.LEFT, Wish.RIGHT}
PUSHED, LET_GO = 0.6, 0.4
"""How far a stick is pushed that moves the focus, and how near to its middle it is again: between the two
nothing changes, so that no hand that trembles takes two steps.
"""
FAR = 32768
FIRST_WAIT, NEXT_WAIT = 0.6, 0.3
"""Seconds until a direction that is held says itself again, and then from one time to the next."""
COMINGS = frozenset({pygame.JOYDEVICEADDED, pygame.CONTROLLERDEVICEREMOVED})
EVENTS = COMINGS | {pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP, pygame.CONTROLLERAXISMOTION}


class _Held(NamedTuple):
    """A direction that is held: by which pad, by which button or axis, and when it says itself again."""

    pad: int
    by: tuple[int, int]
    wish: Wish
    due: float


class Pads:
    """Mutable: it knows which gamepads are there, and which direction is held. `clock` gives seconds."""

    def __init__(self, tell: Callable[[str], None], clock: Callable[[], float]) -> None:
        self._tell = tell
        self._clock = clock
        self._known: list[Controller] = []
        self._held: _Held | None = None
        self._open = False
        self._expected = 0

    @property
    def there(self) -> bool:
        """Whether there is one."""
        return bool(self._known)

    def open(self) -> None:
        """Look for them from now on. It takes a moment, so it is left until a page has come to rest."""
        if self._open:
            return
        self._open = True
        if sys.platform == "linux":
            # read by SDL itself, many send hundreds of reports a second while nobody touches them
            os.environ.setdefault("SDL_JOYSTICK_HIDAPI", "0")
        try:
            pygame.joystick.init()
        except pygame.error:
            return
        self._expected = pygame.joystick.get_count()

    def take(self, event: pygame.Event) -> Intent | None:
        """What one of `EVENTS` means; None for what means nothing."""
        if event.type == pygame.JOYDEVICEADDED:
            self._come(event.device_index)
        elif event.type == pygame.CONTROLLERDEVICEREMOVED:
            self._go(event.instance_id)
        elif event.type == pygame.CONTROLLERBUTTONDOWN:
            return self._pressed(event.instance_id, event.button)
        elif event.type == pygame.CONTROLLERBUTTONUP:
            self._let_go((event.type, event.button), event.instance_id)
        elif event.type == pygame.CONTROLLERAXISMOTION and event.axis in _STICK:
            return self._pushed(event.instance_id, event.axis, event.value / FAR)
        return None

    def again(self) -> Intent | None:
        """What a direction that is held says once more now, if it is time."""
        held, now = self._held, self._clock()
        if held is None or now < held.due:
            return None
        self._held = held._replace(due=now + NEXT_WAIT)
        return Press(held.wish)

    def rest(self) -> float:
        """Seconds until `again` has something to say; without end where nothing is held."""
        return max(0.0, self._held.due - self._clock()) if self._held else float("inf")

    def forget(self) -> None:
        """The window is not meant any more, so nothing is held."""
        self._held = None

    def close(self) -> None:
        """Let go of all of them."""
        for pad in self._known:
            pad.quit()
        self._known.clear()

    def _come(self, index: int) -> None:
        from pygame._sdl2 import controller  # noqa: PLC0415  its table of makes takes 10 ms, and few have a pad

        at_start, self._expected = self._expected > 0, max(0, self._expected - 1)
        sentence = "This gamepad is of a make that is not known here, so its buttons mean nothing."
        try:
            controller.init()
            if controller.is_controller(index):
                self._known.append(controller.Controller(index))
                sentence = "A gamepad is here. A goes on, Start is the menu."
        except pygame.error:
            return
        if not at_start:
            self._tell(sentence)

    def _go(self, instance: int) -> None:
        """One is gone; of those that go together each is told of, and the first takes all of them along."""
        if self._held is not None and self._held.pad == instance:
            self._held = None
        gone = [pad for pad in self._known if not pad.attached()]
        for pad in gone:
            pad.quit()
            self._known.remove(pad)
        if gone:
            self._tell("The gamepad is gone. Keyboard and mouse do all that it did.")

    def _pressed(self, pad: int, button: int) -> Intent | None:
        wish = BUTTONS.get(button)
        if wish in _DIRECTIONS:
            self._hold(pad, (pygame.CONTROLLERBUTTONUP, button), wish)
        return Press(wish) if wish is not None else None

    def _pushed(self, pad: int, axis: int, value: float) -> Intent | None:
        """One step a push; a second direction means nothing until the first is let go of."""
        by = (pygame.CONTROLLERAXISMOTION, axis)
        held = self._held
        if abs(value) < LET_GO:
            self._let_go(by, pad)
            return None
        wish = _STICK[axis][value > 0]
        pushed_across = held is not None and held.by == by and held.wish is not wish
        if abs(value) < PUSHED or (held is not None and not pushed_across):
            return None
        self._hold(pad, by, wish)
        return Press(wish)

    def _hold(self, pad: int, by: tuple[int, int], wish: Wish) -> None:
        self._held = _Held(pad, by, wish, self._clock() + FIRST_WAIT)

    def _let_go(self, by: tuple[int, int], pad: int) -> None:
        if self._held is not None and (self._held.pad, self._held.by) == (pad, by):
            self._held = None
