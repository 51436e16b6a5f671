"""What a screen reader is told and when, and what it asks for: nothing at all while none listens."""

import sys
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from game.desktop.heard.aloud import Aloud, Meant
from game.desktop.heard.reader import News
from game.desktop.intents import Heed, Intent, Press, Take
from game.desktop.pictures import tell
from game.desktop.told.adapter import Adapter, attach
from game.desktop.told.things import Foreign, Kind, Thing
from game.desktop.told.tree import Numbers, Shown, empty_tree, grow

SAID_FOR = 2.0
"""Seconds the words of an announcement stand in the tree: they are on the page too."""
TEXT = "-m game play --text"
"""What is to be written after Python's name to play without a window."""


@dataclass(slots=True)
class _Told:
    """What a screen reader knows by now: nothing at first."""

    news: News = field(default_factory=News)
    last: Meant = field(default_factory=Meant)
    numbers: Numbers = field(default_factory=Numbers)
    things: dict[int, Thing] = field(default_factory=dict)
    shown: Shown = field(default_factory=lambda: Shown(title=""))
    focused: bool | None = None
    until: float = 0.0
    """When the words last announced are taken away."""


class Teller:
    """Stands between the window and a screen reader. Mutable; `ring` wakes the window from any thread.

    What it is asked for and whether anybody listens comes from threads of AccessKit; all else is the
    window's.
    """

    def __init__(self, ring: Callable[[], None], clock: Callable[[], float]) -> None:
        self._ring = ring
        self._clock = clock
        self._ak: Foreign = None
        self._adapter: Adapter | None = None
        self._title = ""
        self._listening = False
        self._begun = False
        self._asked: deque[tuple[Foreign, int]] = deque()
        self._told = _Told()
        self.missing = ""
        """Why no screen reader can read the window, if none can."""

    def open(self, title: str) -> None:
        """Attach it to the window, which is called so for now. It never fails, and may be `missing` then."""
        self._title = title
        try:
            import accesskit  # noqa: PLC0415  it may not be there

            self._ak = accesskit
            self._adapter = attach(self._ak, self._begin, self._act, self._end)
        except BaseException as why:  # noqa: BLE001  what panics in AccessKit is no Exception
            self._give_up(why)

    def look(self, *, focused: bool) -> bool:
        """Take away what has been said, and follow the window's focus; whether it wants to be told all."""
        if not self._listening:
            return False
        anew = self._begun
        if anew:
            self._begun = False
            self._told = _Told()
        told = self._told
        if told.focused is not focused:
            told.focused = focused
            self._safely(lambda adapter: adapter.focus(focused=focused))
        if told.shown.said and self._clock() >= told.until:
            self._update(replace(told.shown, said=""))
        return anew

    def asked(self) -> Iterator[Intent]:
        """What a screen reader has asked for since."""
        while self._asked:
            action, number = self._asked.popleft()
            thing = self._told.things.get(number)
            intent = self._intent(action, thing) if thing is not None else None
            if intent is not None:
                yield intent

    def follow(self, look: Callable[[], Aloud], title: str, size: tuple[int, int], told: str | None) -> None:
        """The window may hold something else now: tell what. `look` says what it holds, `told` is the
        sentence at its foot; None where a voice reads all aloud anyway.
        """
        if self._listening:
            self._safely(lambda _: self._follow(look(), title, size, told))

    def close(self) -> None:
        """Let go of the window."""
        self._listening = False
        self._adapter = None

    def _follow(self, now: Aloud, title: str, size: tuple[int, int], told: str | None) -> None:
        before = self._told.shown
        words = self._new(now, told or "")
        kept = "" if words else before.said
        shown = Shown(
            title=title, things=now.things, focus=now.meant.id, said=kept, saying=before.saying, size=size
        )
        self._update(shown)
        if words and told is not None:
            self._told.until = self._clock() + SAID_FOR
            self._update(replace(shown, said="\n".join(words), saying=shown.saying + 1))

    def _new(self, now: Aloud, told: str) -> tuple[str, ...]:
        """What is to be said: not what is in focus, which a screen reader says itself, but for a value that
        is turned and is no number.
        """
        meant = {thing.id: thing for thing in now.things if thing.id}.get(now.meant.id)
        news = self._told.news.of(now if meant is None else replace(now, meant=Meant()), told)
        last, self._told.last = self._told.last, now.meant
        if meant is None or meant.kind is not Kind.VALUE or meant.amount is not None or last.id != meant.id:
            return tuple(filter(None, news))
        return tuple(filter(None, (*news, *(word for word in now.meant.words if word not in last.words))))

    def _update(self, shown: Shown) -> None:
        told = self._told
        if shown == told.shown:
            return
        numbers = told.numbers.of(shown)
        told.shown, told.things = shown, dict(zip(numbers, shown.things, strict=False))
        self._safely(lambda adapter: adapter.update(grow(self._ak, shown, numbers)))

    def _safely(self, do: Callable[[Adapter], None]) -> None:
        if self._adapter is None:
            return
        try:
            do(self._adapter)
        except BaseException as why:  # noqa: BLE001  the same
            self._give_up(why)

    def _give_up(self, why: BaseException) -> None:
        """Go on without it, and tell once."""
        if isinstance(why, KeyboardInterrupt | SystemExit):
            raise why
        self.close()
        start = f"{Path(sys.executable).name} {TEXT}"
        self.missing = f"Screen readers cannot read this window: start `{start}` instead."
        tell(f"no screen reader can read this window ({type(why).__name__}: {why})")

    def _intent(self, action: Foreign, thing: Thing) -> Intent | None:
        if not thing.open or not thing.id:
            return None
        known = self._ak.Action
        if thing.wish is not None:
            return Press(thing.wish) if action == known.CLICK else None
        if action == known.FOCUS:
            return Heed(thing.id)
        steps = ((known.CLICK, 0), (known.INCREMENT, 1), (known.DECREMENT, -1))
        return next((Take(thing.id, step) for meant, step in steps if action == meant), None)

    def _begin(self) -> Foreign:
        """Somebody listens. In AccessKit's thread, which holds a lock meanwhile: if the window heard of it
        before this is all but over, it would wait for the lock and keep the interpreter from this thread.
        So nothing comes after the two names, and the window is not woken: it looks soon enough by itself.
        """
        try:
            tree = empty_tree(self._ak, self._title)
            self._begun = self._listening = True
        except BaseException as why:  # noqa: BLE001  an exception would poison the adapter
            tell(f"a screen reader cannot be answered ({why})")
            return None
        return tree

    def _act(self, request: Foreign) -> None:
        """Somebody wants something done. In AccessKit's thread."""
        try:
            self._asked.append((request.action, request.target))
            self._ring()
        except BaseException as why:  # noqa: BLE001  the same
            tell(f"a screen reader cannot be answered ({why})")

    def _end(self) -> None:
        """Nobody listens any more. In AccessKit's thread."""
        self._listening = False
