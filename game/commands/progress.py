"""What a long command is doing, on one line that goes away: for somebody who looks, never in a file."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

PATIENCE = 0.5
"""Seconds before anything is shown: what is done by then needs no explanation."""
PACE = 0.2
CLEAR = "\r\x1b[K"


@contextmanager
def working(what: str) -> Iterator[None]:
    """Show `what` and the seconds it takes while the body runs; only on a terminal."""
    if not sys.stderr.isatty():
        yield
        return
    done = Event()
    thread = Thread(target=_show, args=(what, done), name="progress", daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _show(what: str, done: Event) -> None:
    started = time.monotonic()
    wait = PATIENCE
    while not done.wait(wait):
        wait = PACE
        sys.stderr.write(f"{CLEAR}{what} … {time.monotonic() - started:.0f} s")
        sys.stderr.flush()
    if wait == PACE:
        sys.stderr.write(CLEAR)
        sys.stderr.flush()
