"""A screen reader reads the real game and plays it, over AT-SPI."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.commands.conftest import write_story
from tests.desktop.told.atspi import (
    BUTTON,
    CHECK_BOX,
    CHECKED,
    FOCUSED,
    FRAME,
    IMAGE,
    LABEL,
    PATIENCE,
    SLIDER,
    ScreenReader,
    bus,
    missing,
)
from tests.desktop.told.restless import LAST

pytestmark = pytest.mark.window

GAME = Path(__file__).parent.parent.parent.parent
STORY = """\
story: The Porch
start: night.door
cast: {ann: {name: Ann}, ben: {name: Ben, ink: amber}}
state: {warm: {start: 1, from: 0, to: 2}}
places: {porch: {background: porch, alt: A porch with its light on.}}
endings: {inside: {title: Inside}}
"""
CHAPTER = """\
chapter: Night
scenes:
  door:
    pov: ann
    place: porch
    text: |
      The porch light was on.

      Ben: You coming in?
    choices:
      - label: Go in.
        text: |
          He held the door with his foot.
        jump: kitchen
      - label: Wave.
        text: |
          He left it open.
        jump: kitchen
      - label: Fly.
        if: warm >= 2
        locked: It is too cold for that.
        jump: kitchen
      - label: Sit down.
        jump: kitchen
  kitchen:
    text: There was soup.
    ending: inside
"""


@pytest.fixture(name="session")
def _session(screen: str, tmp_path: Path) -> Iterator[str]:
    why = missing()
    if why and os.environ.get("CI"):
        pytest.fail(why)
    if why:
        pytest.skip(why)
    with bus(tmp_path, screen) as address:
        yield address


@pytest.fixture(name="reader")
def _reader(session: str) -> Iterator[ScreenReader]:
    with closing(ScreenReader(session)) as reader:
        yield reader


@pytest.fixture(name="game")
def _game(session: str, screen: str, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    write_story(tmp_path / "porch", STORY, CHAPTER)
    player = tmp_path / "player"
    player.mkdir()
    (player / "settings.json").write_text('{"asked": true}', "utf-8")
    command = [sys.executable, "-m", "game", "play", str(tmp_path / "porch"), "--data-dir", str(player)]
    own = {"DISPLAY": screen, "DBUS_SESSION_BUS_ADDRESS": session}
    drivers = {"SDL_VIDEODRIVER": "x11", "SDL_AUDIODRIVER": "dummy"}
    with subprocess.Popen(
        command,
        cwd=GAME,
        env={**os.environ, **own, **drivers},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as game:
        yield game
        game.kill()


def test_a_story_is_read_and_played(reader: ScreenReader, game: subprocess.Popen[str]) -> None:
    """Title, prose once, choices with their places; a choice is taken, and the new page announced once."""
    reader.hears("A porch with its light on.\nNight")
    reader.press("Go on")
    reader.hears("The porch light was on.")
    _reads_the_first_page(reader)

    reader.announced.clear()
    reader.press("2. Wave.")
    reader.hears("He left it open.")
    prose = reader.sees("He left it open.")
    assert prose.role == LABEL
    reader.listen(0.3)
    assert "".join(reader.announced).count("He left it open.") == 1, "the page is announced once"
    assert "Go in." not in " ".join(node.name for node in reader.tree())

    _goes_through_the_menus(reader)
    reader.press("Close the window")
    told, wrong = game.communicate(timeout=PATIENCE)
    assert (told, wrong, game.returncode) == ("", "", 0)


def test_who_comes_and_goes_hangs_nothing(reader: ScreenReader, session: str) -> None:
    """Somebody comes in just when the window looks about: neither waits for the other for ever."""
    times = 8
    reader.turn(on=False)
    with subprocess.Popen(
        [sys.executable, "-m", "tests.desktop.told.restless", str(times)],
        cwd=GAME,
        env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": session, "PYGAME_HIDE_SUPPORT_PROMPT": "1"},
        stdout=subprocess.PIPE,
        text=True,
    ) as window:
        assert window.stdout is not None
        watch = threading.Timer(20, window.kill)
        watch.start()
        heard = [window.stdout.readline().strip()]
        for _ in range(times):
            reader.turn(on=True)
            heard.append(window.stdout.readline().strip())
            reader.hears(LAST)
            reader.rests()
            reader.leaves()
            reader.announced.clear()
        window.wait()
        watch.cancel()

    assert heard == ["open", *["told"] * times]
    assert window.returncode == 0


def _reads_the_first_page(reader: ScreenReader) -> None:
    assert reader.sees("The Porch").role == FRAME
    assert reader.sees("A porch with its light on.").role == IMAGE
    assert reader.sees("The porch light was on.").role == LABEL
    assert reader.sees("Ben: You coming in?").role == LABEL
    choices = [(node.name, node.place, node.acts) for node in reader.tree() if node.role == BUTTON]
    assert choices == [
        ("1. Go in.", "1 of 3", True),
        ("2. Wave.", "2 of 3", True),
        ("Not now: Fly. It is too cold for that.", "", False),
        ("3. Sit down.", "3 of 3", True),
        ("Menu", "", True),
    ]
    reader.await_(lambda: not any("\n" in node.name for node in reader.tree()), "what was said stays")
    assert "".join(reader.announced).count("The porch light was on.") == 1, "the page is announced once"
    words = " ".join(node.name for node in reader.tree())
    assert words.count("The porch light was on.") == 1, "the prose stands there once"
    reader.listen(0.5)
    before = reader.events
    reader.listen(1.0)
    assert reader.events == before, "nothing is told while nothing happens"


def _goes_through_the_menus(reader: ScreenReader) -> None:
    reader.press("Menu")
    reader.hears("Menu.\n")
    reader.press("Settings")
    reader.hears("Settings.\n")
    assert reader.sees("Text size").role == SLIDER
    switch = reader.sees("Clear text")
    assert (switch.role, switch.states & CHECKED) == (CHECK_BOX, 0)
    reader.focus("Clear text")
    reader.await_(lambda: bool(reader.sees("Clear text").states & FOCUSED), "it is not in focus")
    reader.press("Clear text")
    reader.await_(lambda: bool(reader.sees("Clear text").states & CHECKED), "it is not switched on")
    reader.press("Theme, night")
    reader.sees("Theme, high contrast")
    reader.press("Back")
