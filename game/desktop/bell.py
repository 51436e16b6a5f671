"""Waiting for the window's next event."""

import os
import select
from pathlib import Path

import pygame


class Bell:
    """Waits for the window's next event without looking for it all the time.

    SDL2 waits by asking every millisecond, which costs more than looking thirty times a second. Where the
    window's events come through a socket (X11, Wayland) that socket is waited on instead: nothing runs at
    all until something happens. Where they do not, or the socket turns out to ring for nothing, it looks
    thirty times a second.
    """

    LOOKS = 1 / 30
    LONGEST = 0.5
    """Seconds after which it looks anyway."""
    FALSE_ALARMS = 50
    """Rings in a row without an event after which the sockets are not believed any more."""

    def __init__(self, sockets: frozenset[int]) -> None:
        self._sockets = sorted(sockets)
        self._false = 0

    def wait(self, seconds: float) -> None:
        """Return at an event, or after that long at most."""
        if not self._sockets:
            pygame.time.wait(max(1, round(min(seconds, self.LOOKS) * 1000)))
            return
        if pygame.event.peek(pump=True):
            return
        try:
            rung, _, _ = select.select(self._sockets, [], [], min(seconds, self.LONGEST))
        except (OSError, ValueError):
            self._sockets = []
            return
        self._false = self._false + 1 if rung and not pygame.event.peek(pump=True) else 0
        if self._false > self.FALSE_ALARMS:
            self._sockets = []


def open_sockets() -> frozenset[int]:
    """The sockets this process has open, where the system tells; taken before and after, they are SDL's."""
    found = set()
    try:
        for entry in Path("/proc/self/fd").iterdir():
            if os.readlink(entry).startswith("socket:"):  # noqa: PTH115  a socket is no path
                found.add(int(entry.name))
    except OSError:
        return frozenset(found)
    return frozenset(found)
