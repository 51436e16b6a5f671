"""What a screen reader does on Linux, without the screen reader: it asks for the window's tree over D-Bus,
hears what is announced, and has things done.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection

from game.desktop.told.things import Foreign

SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
REGISTRY, ROOT = "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"
ACCESSIBLE = "org.a11y.atspi.Accessible"
STATUS = ("org.a11y.Bus", "/org/a11y/bus")
FRAME, LABEL, IMAGE, BUTTON, CHECK_BOX, SLIDER = 23, 29, 27, 43, 7, 51
"""Roles, as AT-SPI counts them."""
CHECKED, FOCUSED = 1 << 4, 1 << 12
"""States, as AT-SPI counts them."""
PATIENCE = 30.0
"""Seconds after which what has not come will not come."""


def missing() -> str:
    """Why no screen reader can be played here, else nothing."""
    if not shutil.which("dbus-daemon"):
        return "dbus-daemon is not installed"
    return "" if SERVICE.exists() else "at-spi2-core is not installed"


@contextmanager
def bus(folder: Path, display: str) -> Iterator[str]:
    """The address of a session bus of its own, whose files are in that folder, there until the end."""
    own = {"HOME": folder, "XDG_RUNTIME_DIR": folder, "XDG_CACHE_HOME": folder, "DISPLAY": display}
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("DBUS_", "AT_SPI_"))}
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
        env={**kept, **{name: str(value) for name, value in own.items()}, "GSETTINGS_BACKEND": "memory"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    try:
        yield daemon.stdout.readline().strip()
    finally:
        daemon.terminate()
        daemon.wait()
        daemon.stdout.close()


@dataclass(frozen=True, slots=True)
class Seen:
    """A node as a screen reader sees it. `place` is such as "2 of 4"."""

    at: tuple[str, str]
    role: int
    name: str
    place: str
    acts: bool
    states: int


class ScreenReader:
    """One that listens. Mutable: it keeps what was announced."""

    def __init__(self, session: str) -> None:
        self._session = open_dbus_connection(session)
        found = _call(self._session, STATUS, "org.a11y.Bus.GetAddress")
        self.turn(on=True)
        self._bus = open_dbus_connection(found[0])
        self._ears = open_dbus_connection(found[0])
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object")
        self._ears.send_and_get_reply(message_bus.AddMatch(rule))
        registry = (REGISTRY, "/org/a11y/atspi/registry")
        _call(self._bus, registry, f"{REGISTRY}.RegisterEvent", "s", ("object:announcement",))
        self.announced: list[str] = []
        self.events = 0

    def turn(self, *, on: bool) -> None:
        """Tell every window that there is a screen reader, or none any more."""
        status = ("org.a11y.Status", "IsEnabled", ("b", on))
        _call(self._session, STATUS, "org.freedesktop.DBus.Properties.Set", "ssv", status)

    def close(self) -> None:
        """Listen no more."""
        self._ears.close()
        self._bus.close()
        self._session.close()

    def listen(self, seconds: float) -> None:
        """Take in what comes meanwhile."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            try:
                message = self._ears.receive(timeout=left)
            except TimeoutError:
                return
            fields = message.header.fields
            if message.header.message_type is MessageType.signal and fields.get(HeaderFields.path) != ROOT:
                self.events += 1
                if fields.get(HeaderFields.member) == "Announcement":
                    self.announced.append(message.body[3][1])

    def await_(self, happens: Callable[[], bool], what: str) -> None:
        """Listen until that is so."""
        until = time.monotonic() + PATIENCE
        while not happens():
            assert time.monotonic() < until, f"{what}; announced: {self.announced}; there: {self._names()}"
            self.listen(0.05)

    def hears(self, words: str) -> None:
        """Listen until that was announced."""
        self.await_(lambda: any(words in said for said in self.announced), f"nobody said {words!r}")

    def rests(self) -> None:
        """Listen until nothing has come for a while."""
        heard = -1
        while heard != self.events:
            heard = self.events
            self.listen(0.3)

    def leaves(self) -> None:
        """Tell every window that there is none any more, and wait until they have hung up."""
        self.turn(on=False)
        windows = f"{ACCESSIBLE}.GetChildren"
        self.await_(lambda: not self._ask((REGISTRY, ROOT), windows)[0], "the window has not hung up")

    def sees(self, words: str) -> Seen:
        """The one node of that name, once it is there."""
        seen: list[Seen] = []

        def once() -> bool:
            seen[:] = [node for node in self.tree() if node.name == words]
            return len(seen) == 1

        self.await_(once, f"{words!r} is not there once")
        return seen[0]

    def tree(self) -> tuple[Seen, ...]:
        """Every node of the window, from the top down; none while it is being changed."""
        try:
            windows = self._ask((REGISTRY, ROOT), f"{ACCESSIBLE}.GetChildren")[0]
            frames = [frame for at in windows for frame in self._ask(at, f"{ACCESSIBLE}.GetChildren")[0]]
            return tuple(node for frame in frames for node in self._below(frame))
        except (KeyError, TypeError, IndexError, ValueError):
            return ()

    def press(self, words: str) -> None:
        """Have done what is called so."""
        node = self.sees(words)
        assert self._ask(node.at, "org.a11y.atspi.Action.DoAction", "i", (0,)) == (True,)

    def focus(self, words: str) -> None:
        """Have it put in focus."""
        assert self._ask(self.sees(words).at, "org.a11y.atspi.Component.GrabFocus") == (True,)

    def _names(self) -> list[str]:
        return [node.name for node in self.tree()]

    def _below(self, at: tuple[str, str]) -> Iterator[Seen]:
        number = dict(self._ask(at, f"{ACCESSIBLE}.GetAttributes")[0])
        states = self._ask(at, f"{ACCESSIBLE}.GetState")[0]
        yield Seen(
            at=at,
            role=self._ask(at, f"{ACCESSIBLE}.GetRole")[0],
            name=self._ask(at, "org.freedesktop.DBus.Properties.Get", "ss", (ACCESSIBLE, "Name"))[0][1],
            place=f"{number['posinset']} of {number['setsize']}" if "posinset" in number else "",
            acts="org.a11y.atspi.Action" in self._ask(at, f"{ACCESSIBLE}.GetInterfaces")[0],
            states=states[0] | states[1] << 32,
        )
        for child in self._ask(at, f"{ACCESSIBLE}.GetChildren")[0]:
            yield from self._below(child)

    def _ask(self, at: tuple[str, str], method: str, signature: str = "", body: Foreign = ()) -> Foreign:
        return _call(self._bus, at, method, signature, body)


def _call(
    connection: Foreign, at: tuple[str, str], method: str, signature: str = "", body: Foreign = ()
) -> Foreign:
    """What comes back; a node that is gone by now answers with an error's words, which are no nodes."""
    interface, _, name = method.rpartition(".")
    asked = new_method_call(DBusAddress(at[1], at[0], interface), name, signature or None, body)
    return connection.send_and_get_reply(asked, timeout=PATIENCE).body
