"""The window itself: where there is one, and where there is none."""

import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pygame
import pytest

from game.desktop.bell import Bell, open_sockets
from game.desktop.display import FIRST_SIZE, DisplayMissingError, open_window, set_size

ROOT = Path(__file__).parent.parent.parent
LONG = 8.0
"""Seconds to wait where waiting is over long before that."""


@pytest.fixture(autouse=True)
def _closed() -> object:
    yield
    pygame.display.quit()


@pytest.fixture(name="unseen")
def _unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window that nobody sees, and to which nothing has happened."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    pygame.event.get()


def test_without_a_display_a_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """No display is no crash: the command hears why and can play on in the terminal."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)

    with pytest.raises(DisplayMissingError, match="No window can be opened here"):
        open_window(full_screen=False, smooth=False)


def test_a_display_that_does_not_answer_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """A DISPLAY that names nothing is as good as none."""
    monkeypatch.setenv("DISPLAY", ":4711")
    monkeypatch.setenv("SDL_VIDEODRIVER", "x11")

    with pytest.raises(DisplayMissingError):
        open_window(full_screen=False, smooth=False)


@pytest.mark.window
def test_the_window_opens_without_a_graphics_card(screen: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has its first size, and SDL is told not to draw it through OpenGL unless that was asked for."""
    monkeypatch.delenv("SDL_FRAMEBUFFER_ACCELERATION", raising=False)
    monkeypatch.setenv("DISPLAY", screen)
    monkeypatch.setenv("SDL_VIDEODRIVER", "x11")

    surface = open_window(full_screen=False, smooth=False)

    assert surface.get_size() == (1280, 720)
    assert os.environ["SDL_FRAMEBUFFER_ACCELERATION"] == "0"
    monkeypatch.delenv("SDL_FRAMEBUFFER_ACCELERATION")


def test_importing_the_window_does_nothing() -> None:
    """No module of the desktop opens anything, sets anything or loads numpy when it is imported."""
    code = (
        "import os, sys; before = dict(os.environ); import game.desktop.app, pygame;"
        "assert dict(os.environ) == before; assert not pygame.display.get_init();"
        "assert not pygame.font.get_init(); assert not pygame.mixer.get_init();"
        "assert 'numpy' not in sys.modules"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.window
def test_a_bell_rings_at_once(screen: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Waiting ends when an event comes, long before the longest wait is over."""
    monkeypatch.setenv("DISPLAY", screen)
    monkeypatch.setenv("SDL_VIDEODRIVER", "x11")
    before = open_sockets()
    open_window(full_screen=False, smooth=False)
    bell = Bell(open_sockets() - before)
    for _ in range(5):
        pygame.event.get()
        pygame.display.flip()
        bell.wait(0.05)
    pygame.event.post(pygame.Event(pygame.USEREVENT))

    started = time.monotonic()
    bell.wait(LONG)

    assert bell._sockets
    assert time.monotonic() - started < LONG / 2


@pytest.mark.usefixtures("unseen")
def test_a_bell_that_rings_for_nothing_is_not_believed() -> None:
    """A socket that is always ready would keep a core busy; after a while it is looked at no more."""
    ours, theirs = socket.socketpair()
    theirs.send(b"x")
    bell = Bell(frozenset({ours.fileno()}))

    for _ in range(Bell.FALSE_ALARMS + 2):
        bell.wait(0.01)
        pygame.event.get()

    assert bell._sockets == []
    ours.close()
    theirs.close()


@pytest.mark.usefixtures("unseen")
def test_only_what_rings_for_nothing_is_not_believed() -> None:
    """One socket that is always ready takes no other along; an event that rang none of the rest does."""
    (ours, theirs), (quiet, far) = socket.socketpair(), socket.socketpair()
    theirs.send(b"x")
    bell = Bell(frozenset({ours.fileno(), quiet.fileno()}))
    for _ in range(Bell.FALSE_ALARMS + 2):
        bell.wait(0.01)
    assert bell._sockets == [quiet.fileno()]
    bell.wait(0.01)
    assert bell._sockets == [quiet.fileno()]

    threading.Timer(0.02, pygame.event.post, [pygame.Event(pygame.USEREVENT)]).start()
    bell.wait(0.2)

    assert bell._sockets == []
    for end in (ours, theirs, quiet, far):
        end.close()


@pytest.mark.usefixtures("unseen")
def test_a_bell_is_rung_by_its_cord() -> None:
    """From another thread, once for each ring; and without a cord, or after the end, it is only not heard."""
    ours, theirs = socket.socketpair()
    bell = Bell(frozenset({ours.fileno()}))
    bell.ring()
    bell.hang_cord()
    threading.Timer(0.05, bell.ring).start()

    started = time.monotonic()
    bell.wait(LONG)
    rung = time.monotonic() - started
    bell.wait(0.1)
    waited = time.monotonic() - started - rung

    assert rung < LONG / 2
    assert waited > 0.09
    bell.close()
    bell.ring()
    ours.close()
    theirs.close()


def test_nobody_waits_who_rings() -> None:
    """However often, while the window is busy: AccessKit's thread holds a lock."""
    ours, theirs = socket.socketpair()
    bell = Bell(frozenset({ours.fileno()}))
    bell.hang_cord()

    def ring() -> None:
        for _ in range(70_000):
            bell.ring()

    ringing = threading.Thread(target=ring, daemon=True)
    ringing.start()
    ringing.join(LONG)

    assert not ringing.is_alive()
    bell.close()
    ours.close()
    theirs.close()


def test_a_cord_may_be_cut_while_it_is_rung(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window closes, and another thread has just found that there is a cord."""
    read, write = os.pipe()
    found = iter([(read, write), None])
    monkeypatch.setattr(Bell, "_cord", property(lambda _: next(found), lambda _, __: None), raising=False)

    Bell(frozenset()).ring()

    assert os.read(read, 9) == b"!"
    os.close(read)
    os.close(write)


@pytest.mark.window
def test_a_hidden_window_is_shown_later(screen: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """At the size and place it would have had, and the same window: what was attached to it stays so."""
    monkeypatch.setenv("DISPLAY", screen)
    monkeypatch.setenv("SDL_VIDEODRIVER", "x11")
    open_window(full_screen=True, smooth=False, hidden=True)
    hidden, window = not pygame.display.get_active(), pygame.display.get_wm_info()["window"]

    surface = set_size(FIRST_SIZE, full_screen=False)

    assert hidden
    assert pygame.display.get_active()
    assert (surface.get_size(), pygame.display.get_wm_info()["window"]) == (FIRST_SIZE, window)
