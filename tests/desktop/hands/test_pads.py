"""Gamepads: buttons, sticks, coming and going."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.desktop.app import App
from game.desktop.bell import Bell
from game.desktop.hands.pads import BUTTONS, FIRST_WAIT, MOVING, NAMES, NEXT_WAIT, Pads
from game.desktop.intents import Intent, Press, Wish
from game.desktop.panels.history import History
from game.desktop.panels.keys import keys_panel
from game.desktop.panels.notebook import notebook_panel
from game.desktop.panels.reading import Reading
from game.desktop.panels.title import Title
from game.playthrough.playthrough import Playthrough
from tests.desktop.hands.virtual_pad import VirtualPad, missing, plugged_in
from tests.desktop.stage import Clock, settled, stage
from tests.playthrough.rooms import three_rooms

A, B, X, Y, VIEW, START = (
    pygame.CONTROLLER_BUTTON_A,
    pygame.CONTROLLER_BUTTON_B,
    pygame.CONTROLLER_BUTTON_X,
    pygame.CONTROLLER_BUTTON_Y,
    pygame.CONTROLLER_BUTTON_BACK,
    pygame.CONTROLLER_BUTTON_START,
)
CROSS_DOWN = pygame.CONTROLLER_BUTTON_DPAD_DOWN
ACROSS, ALONG = pygame.CONTROLLER_AXIS_LEFTX, pygame.CONTROLLER_AXIS_LEFTY
STORY = replace(three_rooms(), id="rooms", title="Three Rooms")


class _Held:
    """Gamepads told of by hand, and what they said."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.told: list[str] = []
        self.pads = Pads(self.told.append, self.clock)

    def button(self, button: int, *, down: bool = True, pad: int = 0) -> Intent | None:
        kind = pygame.CONTROLLERBUTTONDOWN if down else pygame.CONTROLLERBUTTONUP
        return self.pads.take(pygame.Event(kind, button=button, instance_id=pad))

    def push(self, axis: int, far: float, pad: int = 0) -> Intent | None:
        value = round(far * 32767)
        return self.pads.take(
            pygame.Event(pygame.CONTROLLERAXISMOTION, axis=axis, value=value, instance_id=pad)
        )

    def wait(self, seconds: float) -> Intent | None:
        self.clock.now += seconds
        return self.pads.again()


def test_each_button_says_what_the_page_of_keys_tells() -> None:
    """The wishes of a page, a menu and a list, and no button twice."""
    held = _Held()

    assert set(BUTTONS.values()) >= {Wish.GO_ON, Wish.MENU, Wish.ROLLBACK, Wish.UP, Wish.DOWN}
    assert [Press(wish) for wish in BUTTONS.values()] == [held.button(button) for button in BUTTONS]
    assert held.button(pygame.CONTROLLER_BUTTON_GUIDE) is None
    assert len(set(NAMES.values())) == len(NAMES)


def test_a_push_is_one_step() -> None:
    """However far the stick goes, and however much the hand trembles; the next push is the next step."""
    held = _Held()

    pushed = [
        held.push(ALONG, far) for far in (0.1, 0.3, 0.5, 0.7, 0.9, 1.0, 0.7, 0.55, 0.62, 0.5, 0.61, 0.45)
    ]

    assert [intent for intent in pushed if intent] == [Press(Wish.DOWN)]
    assert held.push(ALONG, 0.2) is None
    assert held.push(ALONG, 0.8) == Press(Wish.DOWN)
    assert held.push(ALONG, -0.9) == Press(Wish.UP)


def test_a_slanting_push_goes_one_way() -> None:
    """The direction that came first, until it is let go of."""
    held = _Held()

    assert [held.push(ACROSS, 0.7), held.push(ALONG, 0.9), held.push(ACROSS, 0.8)] == [
        Press(Wish.RIGHT),
        None,
        None,
    ]
    held.push(ACROSS, 0.0)
    assert held.push(ALONG, 0.9) == Press(Wish.DOWN)


def test_what_is_no_stick_for_moving_means_nothing() -> None:
    """The other stick, and the triggers."""
    held = _Held()

    assert held.push(pygame.CONTROLLER_AXIS_RIGHTX, 1.0) is None
    assert held.push(pygame.CONTROLLER_AXIS_TRIGGERLEFT, 1.0) is None
    assert held.wait(10.0) is None


def test_a_direction_that_is_held_goes_on_slowly() -> None:
    """A while after the first step, then a few times a second, until it is let go of."""
    held = _Held()
    held.push(ALONG, 0.9)

    assert held.pads.rest() == pytest.approx(FIRST_WAIT)
    assert [held.wait(FIRST_WAIT - 0.1), held.wait(0.11)] == [None, Press(Wish.DOWN)]
    assert [held.wait(NEXT_WAIT - 0.1), held.wait(0.11)] == [None, Press(Wish.DOWN)]
    held.push(ALONG, 0.0)
    assert held.wait(10.0) is None
    assert held.pads.rest() == float("inf")


@pytest.mark.parametrize("button", [A, B, X, Y])
def test_a_button_that_is_held_does_nothing_twice(button: int) -> None:
    """Only moving about repeats."""
    held = _Held()
    held.button(button)

    assert held.wait(10.0) is None


def test_a_direction_ends_with_its_pad_or_with_the_window() -> None:
    """A pad that is pulled out, or another window that is meant, holds nothing any more."""
    held = _Held()
    held.button(CROSS_DOWN)
    held.pads.forget()
    assert held.wait(10.0) is None

    held.button(CROSS_DOWN)
    held.button(CROSS_DOWN, down=False, pad=1)
    assert held.wait(10.0) == Press(Wish.DOWN)
    held.button(CROSS_DOWN, down=False)
    assert held.wait(10.0) is None


class _PulledOut:
    """A gamepad that is not there any more."""

    def attached(self) -> bool:
        return False

    def quit(self) -> None:
        """Nothing is left of it."""


def test_two_that_go_together_hold_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hub pulled out takes both along, and the one that was held may be the second to say so."""
    held = _Held()
    monkeypatch.setattr(held.pads, "_known", [_PulledOut(), _PulledOut()])
    held.button(CROSS_DOWN, pad=1)

    for pad in (0, 1):
        held.pads.take(pygame.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=pad))

    assert held.wait(10.0) is None
    assert len(held.told) == 1
    assert not held.pads.there


def test_what_is_no_gamepad_is_told_once_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pad nobody knows the layout of gets a sentence; that one which was there at the start gets none."""
    from pygame._sdl2 import controller  # noqa: PLC0415  as the game does

    monkeypatch.setattr(controller, "init", lambda: None)
    monkeypatch.setattr(controller, "is_controller", lambda _: False)
    held = _Held()
    held.pads._expected = 1
    for _ in range(2):
        held.pads.take(pygame.Event(pygame.JOYDEVICEADDED, device_index=0))

    assert len(held.told) == 1
    assert not held.pads.there


@pytest.mark.parametrize("wish", [Wish.GO_ON, Wish.ROLLBACK, Wish.MENU, Wish.NOTEBOOK, Wish.HISTORY])
def test_the_page_of_keys_names_the_buttons(tmp_path: Path, wish: Wish) -> None:
    """Beside what they do, in words."""
    with stage(tmp_path) as desk:
        told = " ".join(keys_panel(desk).aloud().parts)

    for button, meant in BUTTONS.items():
        assert meant is not wish or NAMES[button] in told
    assert MOVING in told


@pytest.fixture(name="app")
def _app(screen: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[App]:
    """A window with the focus, in which a page of a story has come to rest."""
    with stage(tmp_path, (960, 540), stories={"rooms": STORY}) as desk:
        pygame.display.quit()
        monkeypatch.setenv("DISPLAY", screen)
        monkeypatch.setenv("SDL_VIDEODRIVER", "x11")
        pygame.display.init()
        canvas = pygame.display.set_mode((960, 540))
        _await_focus()
        desk.home = lambda: Title(desk)
        app = App(desk, canvas, Bell(frozenset()))
        reading = Reading(desk, Playthrough.begin(STORY))
        app.panels = [reading]
        settled(desk, reading)
        yield app
        app._listen()


def _await_focus() -> None:
    """SDL lets nobody play a window that is not meant."""
    for _ in range(200):
        pygame.event.get()
        if pygame.key.get_focused():
            return
        pygame.time.wait(10)


def _press(app: App, pad: VirtualPad, *buttons: int) -> None:
    for button in buttons:
        for down in (True, False):
            pad.button(button, down=down)
            app._listen()
        settled(app.desk, app.panels[-1])


def _playthrough(app: App) -> Playthrough:
    reading = app.panels[0]
    assert isinstance(reading, Reading)
    return reading.playthrough


@pytest.mark.window
def test_a_story_by_gamepad_alone(app: App) -> None:
    """A real window, and all of SDL between the pad and it: choices, rollback, the panels, and back."""
    if missing():
        pytest.skip(missing())
    app._hands.look_for_pads()
    with plugged_in() as pad:
        app._listen()
        assert "A gamepad is here" in app.desk.notice
        assert app._hands._pads.there

        _press(app, pad, *[A] * 20)
        assert not _playthrough(app).checkpoints, "what goes on never chooses"
        _press(app, pad, CROSS_DOWN, A)
        assert len(_playthrough(app).checkpoints) == 1
        _press(app, pad, X)
        assert not _playthrough(app).checkpoints

        for button, panel in ((VIEW, History), (Y, type(notebook_panel(app.desk, _playthrough(app))))):
            _press(app, pad, button)
            assert isinstance(app.panels[-1], panel)
            _press(app, pad, B)
            assert len(app.panels) == 1

        _press(app, pad, START)
        pad.push(ALONG, 1.0)
        app._listen()
        assert len(app.panels) == 2
        _press(app, pad, A)
        assert len(app.panels) == 1, "the first line of the menu goes on reading"


@pytest.mark.window
def test_a_gamepad_that_goes_away_says_so(app: App) -> None:
    """Play goes on without it, and with it once it is back."""
    if missing():
        pytest.skip(missing())
    app._hands.look_for_pads()
    with plugged_in() as pad:
        app._listen()
        pad.push(ALONG, 1.0)
        app._listen()
        assert app._bell._padded
    app._stale = False
    app._listen()

    told = app.desk.notice, app._stale, app._hands.rest(), app._bell._padded
    assert told == ("The gamepad is gone. Keyboard and mouse do all that it did.", True, float("inf"), False)
    with plugged_in() as again:
        app._listen()
        _press(app, again, CROSS_DOWN, A)
    assert len(_playthrough(app).checkpoints) == 1


@pytest.mark.window
def test_one_that_was_there_before_is_no_news(app: App) -> None:
    """At the start nothing is told of it; it works all the same."""
    if missing():
        pytest.skip(missing())
    pygame.joystick.init()
    with plugged_in() as pad:
        app._hands.look_for_pads()
        app._listen()
        assert app.desk.notice == ""
        _press(app, pad, START)
    assert len(app.panels) == 2
