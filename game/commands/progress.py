"""What a long command is doing, on one line that goes away: for somebody who looks, never in a file."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

PATIENCE = 0.5
"""Seconds before anything is shown: what is done by then needs no explanation."""
PACE = 0.2
CLEAR = "\r\x1b[K"
WIDTH = 20

Note = Callable[[str], None]
"""What to show behind what is being done: how far it is."""


@contextmanager
def working(what: str) -> Iterator[Note]:
    """Show `what`, how far it is and the seconds it takes while the body runs; only on a terminal."""
    line = _Line(what)
    if not sys.stderr.isatty():
        yield line.note
        return
    thread = Thread(target=line.show, name="progress", daemon=True)
    thread.start()
    try:
        yield line.note
    finally:
        line.done.set()
        thread.join()


def bar(share: float) -> str:
    """How much of something is done, as a bar: from 0 to 1."""
    done = int(share * WIDTH)
    return "█" * done + "░" * (WIDTH - done)


class _Line:
    """The line that changes while somebody waits."""

    def __init__(self, what: str) -> None:
        self.done = Event()
        self._what = what
        self._far = ""

    def note(self, far: str) -> None:
        """Show this from now on; cheap enough to be called at every step."""
        self._far = far

    def show(self) -> None:
        """Write it again and again until the work is done, then take it away."""
        started = time.monotonic()
        if self.done.wait(PATIENCE):
            return
        while not self.done.wait(PACE):
            far = f", {self._far}" if self._far else ""
            sys.stderr.write(f"{CLEAR}{self._what}{far} … {time.monotonic() - started:.0f} s")
            sys.stderr.flush()
        sys.stderr.write(CLEAR)
        sys.stderr.flush()
