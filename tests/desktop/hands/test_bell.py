"""A gamepad wakes the window as the keyboard does, and costs nothing while nobody touches it."""

import os
import select
import socket
import time
from collections.abc import Callable, Iterator

import pygame
import pytest

from game.desktop.bell import Bell, open_pads

pytestmark = pytest.mark.skipif(
    not hasattr(select, "poll"), reason="here the window is looked at, not waited on"
)

LONG = 8.0
"""Seconds to wait where waiting is over long before that."""


@pytest.fixture(name="quiet")
def _quiet(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """A window that is meant, whose socket says nothing."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    pygame.event.get()
    monkeypatch.setattr(pygame.key, "get_focused", lambda: True)
    ours, theirs = socket.socketpair()
    yield ours.fileno()
    ours.close()
    theirs.close()
    pygame.display.quit()


@pytest.fixture(name="pad")
def _pad() -> Iterator[tuple[int, Callable[[], None]]]:
    """The file of a gamepad, and what touches it."""
    read, write = os.pipe()

    def touch() -> None:
        os.write(write, b"x")

    yield read, touch
    os.close(read)
    os.close(write)


def _waited(bell: Bell, seconds: float) -> float:
    started = time.monotonic()
    bell.wait(seconds)
    return time.monotonic() - started


def test_a_gamepad_wakes_the_window_at_once(quiet: int, pad: tuple[int, Callable[[], None]]) -> None:
    """Its file is waited at beside the window's socket; untouched, nothing wakes."""
    file, touch = pad
    bell = Bell(frozenset({quiet}))
    bell.hear_pads(frozenset({file}), there=True)

    assert _waited(bell, 0.4) > 0.3
    touch()
    assert _waited(bell, LONG) < LONG / 2


def test_only_a_window_that_is_meant_hears_it(
    quiet: int, pad: tuple[int, Callable[[], None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """SDL gives nothing of a pad to a window behind another, so nothing is woken there."""
    file, touch = pad
    monkeypatch.setattr(pygame.key, "get_focused", lambda: False)
    bell = Bell(frozenset({quiet}))
    bell.hear_pads(frozenset({file}), there=True)
    touch()

    assert _waited(bell, 0.4) > 0.3


def test_a_gamepad_without_a_file_is_looked_for(quiet: int) -> None:
    """Thirty times a second while it is there, and no longer once it is gone."""
    bell = Bell(frozenset({quiet}))
    bell.hear_pads(frozenset(), there=True)
    assert _waited(bell, LONG) < LONG / 2

    bell.hear_pads(frozenset(), there=False)
    assert _waited(bell, 0.4) > 0.3


def test_a_gamepad_that_rings_for_nothing_costs_itself_alone(
    quiet: int, pad: tuple[int, Callable[[], None]]
) -> None:
    """Its file is not believed any more; the window's socket is."""
    file, touch = pad
    bell = Bell(frozenset({quiet}))
    bell.hear_pads(frozenset({file}), there=True)
    touch()
    for _ in range(Bell.FALSE_ALARMS + 2):
        bell.wait(0.01)

    assert (bell._pads, bell._sockets) == ([], [quiet])


def test_a_gamepad_pulled_out_costs_itself_alone(quiet: int) -> None:
    """A file that is closed under the bell raises; the window's socket is waited at all the same."""
    read, write = os.pipe()
    bell = Bell(frozenset({quiet}))
    bell.hear_pads(frozenset({read}), there=True)
    os.close(read)
    os.close(write)
    bell.wait(0.01)

    assert (bell._pads, bell._sockets) == ([], [quiet])


def test_other_files_are_no_gamepads(pad: tuple[int, Callable[[], None]]) -> None:
    """Only what lies where the system keeps them."""
    assert pad[0] not in open_pads()


def test_a_process_with_many_files_waits_all_the_same(quiet: int) -> None:
    """Beyond the thousandth there is nothing special about a file."""
    resource = pytest.importorskip("resource")
    high = 1500
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard <= high:
        pytest.skip("so many files cannot be open here")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, high + 1), hard))
    os.dup2(quiet, high)
    bell = Bell(frozenset({high}))

    assert _waited(bell, 0.2) > 0.15
    assert bell._sockets == [high]
    os.close(high)
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
