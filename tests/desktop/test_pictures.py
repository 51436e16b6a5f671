"""What is made in a thread."""

import io
import os
import sys
import threading

import pytest

from game.desktop.pictures import KEPT, Workshop, tell
from game.desktop.thrift import BACK


def _wait(workshop: Workshop[int, str], key: int) -> str | None:
    for _ in range(400):
        made = workshop.get(key)
        if made is not None:
            return made
        threading.Event().wait(0.005)
    return None


def test_what_is_wanted_is_made_and_kept() -> None:
    """A thing is made once, however often it is asked for."""
    made: list[int] = []

    def make(key: int) -> str:
        made.append(key)
        return str(key)

    workshop = Workshop(make)
    workshop.want(1)

    assert _wait(workshop, 1) == "1"
    workshop.want(1)
    workshop.close()
    assert made == [1]


@pytest.mark.skipif(sys.platform != "linux", reason="a thread has a rank of its own only there")
def test_whoever_makes_things_stands_back() -> None:
    """The window's thread goes before the one that makes pictures, and keeps its own rank."""

    def rank(_: int = 0) -> str:
        return str(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    before = rank()
    workshop = Workshop(rank)
    workshop.want(1)

    assert _wait(workshop, 1) == str(max(BACK, int(before)))
    workshop.close()
    assert rank() == before


def test_asking_never_waits() -> None:
    """What is not made yet is not there, and that is said at once."""
    held = threading.Event()

    def make(key: int) -> str:
        held.wait(5)
        return str(key)

    workshop = Workshop(make)
    workshop.want(1)

    assert workshop.get(1) is None
    held.set()
    workshop.close()


def test_at_most_three_are_kept() -> None:
    """The ones used last stay; what was used longest ago goes."""
    workshop: Workshop[int, str] = Workshop(str)
    for key in range(KEPT + 2):
        workshop.want(key)
        _wait(workshop, key)

    kept = [key for key in range(KEPT + 2) if workshop.get(key) is not None]
    workshop.close()

    assert kept == list(range(2, KEPT + 2))


def test_a_newer_wish_takes_the_place_of_older_ones() -> None:
    """Whoever turns pages quickly waits for no picture of a page gone by."""
    held, begun = threading.Event(), threading.Event()
    made: list[int] = []

    def make(key: int) -> str:
        begun.set()
        held.wait(5)
        made.append(key)
        return str(key)

    workshop = Workshop(make)
    workshop.want(1, 2)
    begun.wait(5)
    workshop.want(3)
    held.set()

    assert _wait(workshop, 3) == "3"
    workshop.close()
    assert made == [1, 3]


def test_nothing_of_another_size_is_kept() -> None:
    """After `forget` nothing is there, also what was being made meanwhile."""
    held, begun = threading.Event(), threading.Event()

    def make(key: int) -> str:
        begun.set()
        held.wait(5)
        return str(key)

    workshop = Workshop(make)
    workshop.want(1)
    begun.wait(5)
    workshop.forget()
    held.set()
    workshop.close()

    assert workshop.get(1) is None


def test_closing_without_a_wish_ends_at_once() -> None:
    """A window that never needed a picture closes like any other."""
    workshop: Workshop[int, str] = Workshop(str)

    workshop.close()
    workshop.want(1)

    assert workshop.get(1) is None


def test_room_is_made_before_the_next_thing_is() -> None:
    """While one is being made, which takes the most memory, there is already room for it."""
    beside: list[int] = []

    def make(key: int) -> str:
        beside.append(len(workshop._made))
        return str(key)

    workshop: Workshop[int, str] = Workshop(make)
    for key in range(KEPT + 2):
        workshop.want(key)
        _wait(workshop, key)
    workshop.close()

    assert max(beside) == KEPT - 1


def test_what_is_still_wanted_stays() -> None:
    """Whoever asks for something made long ago and for something new has both."""
    workshop: Workshop[int, str] = Workshop(str)
    for key in range(KEPT):
        workshop.want(key)
        _wait(workshop, key)

    workshop.want(0, KEPT)
    _wait(workshop, KEPT)
    workshop.close()

    assert workshop.get(0) == "0"
    assert workshop.get(1) is None


def test_two_heavy_things_are_never_made_at_once() -> None:
    """Two workshops, or one and a sound, wait for each other."""
    at_once, most = [0], [0]

    def make(key: int) -> str:
        at_once[0] += 1
        most[0] = max(most[0], at_once[0])
        threading.Event().wait(0.02)
        at_once[0] -= 1
        return str(key)

    workshops = [Workshop(make), Workshop(make)]
    for workshop in workshops:
        workshop.want(1, 2)
    made = [_wait(workshop, key) for workshop in workshops for key in (1, 2)]
    for workshop in workshops:
        workshop.close()

    assert made == ["1", "2", "1", "2"]
    assert most == [1]


def test_what_nobody_wants_any_more_is_let_go() -> None:
    """Of three that are made, those that are kept stay."""
    workshop: Workshop[int, str] = Workshop(str)
    for key in range(KEPT):
        workshop.want(key)
        _wait(workshop, key)
    workshop.keep(1, 7)
    workshop.close()

    assert [workshop.get(key) for key in range(KEPT)] == [None, "1", None]


class _Gone(io.StringIO):
    """The console of a terminal that was closed."""

    def write(self, _: str) -> int:
        """It is not there any more."""
        raise BrokenPipeError


@pytest.mark.parametrize("console", [None, _Gone()])
def test_without_a_console_play_goes_on(console: io.StringIO | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows gives a program without a console no stderr; a terminal may be closed before the window is."""
    monkeypatch.setattr(sys, "stderr", console)

    tell("The icon cannot be read.")
