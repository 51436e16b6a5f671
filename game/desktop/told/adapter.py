"""AccessKit on each system: what is attached to the window, and how it is told that something has changed."""

import sys
from collections.abc import Callable
from typing import Protocol

import pygame

from game.desktop.told.things import Foreign


class Adapter(Protocol):
    """What stands between the window and screen readers. Nothing of it is called before `begin` was."""

    def update(self, tree: Foreign) -> None:
        """The window holds this now."""

    def focus(self, *, focused: bool) -> None:
        """The window has the keyboard, or has it no longer."""


def attach(
    ak: Foreign,
    begin: Callable[[], Foreign],
    act: Callable[[Foreign], None],
    end: Callable[[], None],
) -> Adapter:
    """An adapter on the window there is. `begin` gives a first tree once somebody listens, `end` is called
    when nobody does any more, `act` with what somebody wants done: each in any thread, and none may raise.
    """
    if sys.platform == "win32":
        return _Windows(ak.windows.SubclassingAdapter(_window(), begin, act))
    if sys.platform == "darwin":
        ak.macos.add_focus_forwarder_to_window_class("SDLWindow")
        return _MacOS(ak.macos.SubclassingAdapter.for_window(_window(), begin, act))
    return _Unix(ak.unix.Adapter(begin, act, end))


def _window() -> Foreign:
    return pygame.display.get_wm_info()["window"]


class _Unix:
    """Linux and its relatives, over D-Bus."""

    def __init__(self, inner: Foreign) -> None:
        self._inner = inner

    def update(self, tree: Foreign) -> None:
        self._inner.update_if_active(lambda: tree)

    def focus(self, *, focused: bool) -> None:
        self._inner.update_window_focus_state(focused)


class _Windows:
    """Windows, which knows itself which window has the keyboard."""

    def __init__(self, inner: Foreign) -> None:
        self._inner = inner

    def update(self, tree: Foreign) -> None:
        _raise(self._inner.update_if_active(lambda: tree))

    def focus(self, *, focused: bool) -> None:
        """Nothing has to be told."""


class _MacOS:
    """macOS."""

    def __init__(self, inner: Foreign) -> None:
        self._inner = inner

    def update(self, tree: Foreign) -> None:
        _raise(self._inner.update_if_active(lambda: tree))

    def focus(self, *, focused: bool) -> None:
        _raise(self._inner.update_view_focus_state(focused))


def _raise(events: Foreign) -> None:
    if events is not None:
        events.raise_events()
