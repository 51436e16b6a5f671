"""A real terminal with somebody at it."""

import os
import select
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")

ROOT = Path(__file__).parent.parent.parent
STORY = ROOT / "tests" / "fixtures" / "every_mark"

QUIET, LONG = 150, 30_000
"""Milliseconds after which a prompt is one and no words go on after a colon; after which none comes."""

SIT_DOWN = """
import fcntl, os, signal, sys, termios
os.setsid()
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
signal.signal(signal.SIGINT, signal.default_int_handler)
os.execv(sys.executable, [sys.executable, "-m", "game", *sys.argv[1:]])
"""
"""Makes the terminal the one that Ctrl-C is pressed on, lets it be heard (what a shell runs behind the scenes
does not hear it), and becomes the game.
"""


def sat(folder: Path, *keys: str, **world: str) -> tuple[str, int]:
    """What stands on a terminal after these lines (or keys), each typed at a prompt; and the exit status."""
    near, far = os.openpty()
    command = [sys.executable, "-c", SIT_DOWN, "play", str(STORY), "--text", "--data-dir", str(folder)]
    settings = {**os.environ, "TERM": "xterm", "COLUMNS": "60", **world}
    with subprocess.Popen(command, cwd=ROOT, env=settings, stdin=far, stdout=far, stderr=far) as game:
        os.close(far)
        shown = b""
        try:
            for key in keys:
                shown += _read(near, _prompted)
                os.write(near, key.encode())
            shown += _read(near, _never)
            status = game.wait(30)
        finally:
            game.kill()
    os.close(near)
    return shown.decode("utf-8").replace("\r\n", "\n"), status


def _read(near: int, ends: Callable[[bytes], bool]) -> bytes:
    """What is shown until it ends so and nothing follows at once, or the game has gone."""
    shown = b""
    ready = select.poll()
    ready.register(near, select.POLLIN)
    while ready.poll(QUIET if ends(shown) else LONG):
        try:
            shown += os.read(near, 10_000)
        except OSError:
            break
    return shown


def _prompted(shown: bytes) -> bool:
    return shown.endswith(b": ")


def _never(_shown: bytes) -> bool:
    return False


def test_thoughts_slant_and_leaves_are_turned_by_hand(tmp_path: Path) -> None:
    """One leaf at a time, and no row is wider than the terminal."""
    shown, status = sat(tmp_path, "1\n", "\n", "quit\n")

    assert "\x1b[3mHe hasn’t asked me anything else.\x1b[23m She looked" in shown
    assert "Choose 1-2: 1\n" in shown
    assert shown.index("Click") < shown.index("Enter turns the page: ") < shown.index("The Cat: Well.")
    assert "Kept in" in shown
    assert max(len(row) for row in shown.split("\n") if "\x1b" not in row and str(tmp_path) not in row) <= 60
    assert status == 0


def test_ctrl_c_leaves_without_a_traceback(tmp_path: Path) -> None:
    """What was read is kept."""
    shown, status = sat(tmp_path, "2\n", "\x03")

    assert "Traceback" not in shown
    assert "Kept in" in shown
    assert status == 0


def test_ctrl_d_leaves_too(tmp_path: Path) -> None:
    """And the next start asks whether to go on."""
    assert "Kept in" in sat(tmp_path, "2\n", "\x04")[0]

    shown, _ = sat(tmp_path, "\n", "quit\n")
    assert "You were reading: The third night, “It’s open,” said the door" in shown.replace("\n", " ")
    assert "> Tell him the number." in shown


def test_a_terminal_that_can_do_nothing_gets_nothing_but_words(tmp_path: Path) -> None:
    """TERM=dumb."""
    shown, _ = sat(tmp_path, "quit\n", TERM="dumb")

    assert "\x1b" not in shown
