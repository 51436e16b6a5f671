"""Waiting for the window's next event."""

import contextlib
import os
import select
from collections.abc import Iterable
from pathlib import Path

import pygame


class Bell:
    """Waits for the window's next event without looking for it all the time.

    SDL2 waits by asking every millisecond, which costs more than looking thirty times a second. Where the
    window's events come through a socket (X11, Wayland) that socket is waited on instead: nothing runs at
    all until something happens. A socket that turns out to ring for nothing (SDL's to D-Bus does, on every
    desktop) is waited on no longer. Where none is left, or an event comes that rang none of them, it looks
    thirty times a second. So it does while a gamepad is there whose file is not known.
    """

    LOOKS = 1 / 30
    LONGEST = 0.5
    """Seconds after which it looks anyway."""
    FALSE_ALARMS = 50
    """Rings in a row without an event after which what rang is not believed any more."""

    def __init__(self, sockets: frozenset[int]) -> None:
        self._sockets = sorted(sockets)
        self._pads: list[int] = []
        self._padded = False
        self._false = 0
        self._doubted = False
        self._cord: tuple[int, int] | None = None

    def ring(self) -> None:
        """Wake whoever waits, from any thread. What rings often enough not to be heard rings all the same."""
        cord = self._cord
        if cord is not None:
            with contextlib.suppress(OSError):
                os.write(cord[1], b"!")

    def hang_cord(self) -> None:
        """Let `ring` be heard from now on; where nothing is waited on, it need not be."""
        if self._sockets and self._cord is None:
            self._cord = os.pipe()
            for end in self._cord:
                os.set_blocking(end, False)

    def close(self) -> None:
        """Nobody waits any more."""
        cord, self._cord = self._cord, None
        for end in cord or ():
            os.close(end)

    def hear_pads(self, files: frozenset[int], *, there: bool) -> None:
        """Wake at these files of gamepads too, and whether there are any gamepads."""
        self._pads, self._padded = sorted(files), there

    def wait(self, seconds: float) -> None:
        """Return at an event, or after that long at most."""
        meant = self._padded and pygame.key.get_focused()
        if not self._sockets or (meant and not self._pads):
            pygame.time.wait(max(1, round(min(seconds, self.LOOKS) * 1000)))
            return
        if pygame.event.peek(pump=True):
            return
        self._listen(self._pads if meant else [], min(seconds, self.LONGEST))

    def _listen(self, pads: list[int], seconds: float) -> None:
        """Wait at the sockets and at those files; what fails, or rings for nothing, is no longer believed."""
        cord = self._cord[:1] if self._cord is not None else ()
        rung, broken = _rung([*self._sockets, *pads, *cord], seconds)
        if broken:
            self._distrust([each for each in broken if each in pads] or self._sockets)
            return
        if cord and cord[0] in rung:
            os.read(cord[0], 4096)
            return
        came = pygame.event.peek(pump=True)
        if came and not rung and self._doubted:
            self._distrust(self._sockets)
        self._false = self._false + 1 if rung and not came else 0
        if self._false > self.FALSE_ALARMS:
            self._distrust([each for each in rung if each in pads] or rung)

    def _distrust(self, files: list[int]) -> None:
        """All gamepads, if it is one of them: it may have been pulled out; else these sockets."""
        self._false = 0
        if set(files) & set(self._pads):
            self._pads = []
        else:
            self._doubted = True
            self._sockets = [each for each in self._sockets if each not in files]


def _rung(files: list[int], seconds: float) -> tuple[list[int], list[int]]:
    """Which of these files rang within so long, and which of them are broken."""
    poll = select.poll()  # unlike `select` it knows files beyond the thousandth
    for each in files:
        poll.register(each, select.POLLIN)
    rung = poll.poll(round(seconds * 1000))
    broken = select.POLLERR | select.POLLHUP | select.POLLNVAL
    return [each for each, _ in rung], [each for each, how in rung if how & broken]


def open_sockets() -> frozenset[int]:
    """The sockets this process has open, where the system tells; taken before and after, they are SDL's."""
    return _open_files("socket:")


def open_pads() -> frozenset[int]:
    """The gamepads this process has open, where the system tells."""
    return _open_files("/dev/input/")


def _open_files(kind: str) -> frozenset[int]:
    try:
        return frozenset(_named(kind, Path("/proc/self/fd").iterdir()))
    except OSError:
        return frozenset()


def _named(kind: str, entries: Iterable[Path]) -> Iterable[int]:
    for entry in entries:
        try:
            if os.readlink(entry).startswith(kind):  # noqa: PTH115  a socket is no path
                yield int(entry.name)
        except OSError:
            continue
