"""What takes longer than a frame may, made in a thread while the player reads.

Decoding a background does. So a worker makes what is wanted next, and the window draws with what it has
until then. At most three pictures of the window's size are kept.
"""

import sys
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from contextlib import suppress
from typing import Generic, TypeVar

from game.desktop.thrift import heavy_work, stand_back

KEPT = 3
Key = TypeVar("Key", bound=Hashable)
Made = TypeVar("Made")


class Workshop(Generic[Key, Made]):
    """Makes things in a thread and keeps the last few. Mutable, and safe to ask from the window's thread.

    `make` turns a key into the thing; it runs in the thread and must not fail: what the disk does wrong it
    turns into a placeholder itself. At most `kept` of them are kept.
    """

    def __init__(self, make: Callable[[Key], Made], *, kept: int = KEPT) -> None:
        self._make = make
        self._kept = kept
        self._made: OrderedDict[Key, Made] = OrderedDict()
        self._wanted: list[Key] = []
        self._change = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closed = False

    def get(self, key: Key) -> Made | None:
        """The thing if it is made; it then counts as the last one used."""
        with self._change:
            if key in self._made:
                self._made.move_to_end(key)
            return self._made.get(key)

    def want(self, *keys: Key) -> None:
        """Make these, in this order, instead of whatever was wanted before and is not begun; those that are
        made already stay.
        """
        with self._change:
            kept = list(dict.fromkeys(keys))[: self._kept]
            self._wanted = [key for key in kept if key not in self._made]
            for key in kept:
                if key in self._made:
                    self._made.move_to_end(key)
            if self._wanted and not self._closed and self._thread is None:
                self._thread = threading.Thread(target=self._work, name="pictures", daemon=True)
                self._thread.start()
            self._change.notify_all()

    @property
    def busy(self) -> bool:
        """Whether anything that is wanted is still to be made."""
        with self._change:
            return bool(self._wanted)

    def keep(self, *keys: Key) -> None:
        """Let go of all that is made but these."""
        with self._change:
            for key in [key for key in self._made if key not in keys]:
                del self._made[key]

    def let_go(self, key: Key) -> None:
        """This one is changed now, and is to be made anew if anybody wants it."""
        with self._change:
            self._made.pop(key, None)

    def forget(self) -> None:
        """Keep nothing: the window has another size now."""
        with self._change:
            self._made.clear()
            self._wanted.clear()

    def close(self) -> None:
        """Begin nothing more, and wait for what was begun."""
        with self._change:
            self._closed = True
            self._change.notify_all()
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        stand_back()
        while (key := self._next()) is not None:
            self._keep(key, self._made_with_care(key))

    def _made_with_care(self, key: Key) -> Made:
        with heavy_work():
            return self._make(key)

    def _next(self) -> Key | None:
        with self._change:
            self._change.wait_for(lambda: self._wanted or self._closed)
            if self._closed:
                return None
            self._make_room(self._kept - 1)
            return self._wanted[0]

    def _make_room(self, left: int) -> None:
        """Let go of what was used longest ago, until so many are left."""
        while len(self._made) > left:
            self._made.popitem(last=False)

    def _keep(self, key: Key, made: Made) -> None:
        """Keep what was made, if anybody still wants it."""
        with self._change:
            if key in self._wanted:
                self._wanted.remove(key)
                self._made[key] = made
            self._change.notify_all()


def tell(sentence: str) -> None:
    """One line to whoever looks at the console. Where there is none, or it was closed, nobody is told."""
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            sys.stderr.write(f"{sentence}\n")
