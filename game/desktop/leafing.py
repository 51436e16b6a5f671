"""Where a reader stands in the pages of a turn, and what each press does there.

No press does two things: one completes the page, the next turns it, and a choice is only ever taken by one
that was meant for it. So a press that means "go on" never chooses unless a choice was put in focus before.
"""

from dataclasses import dataclass, replace
from typing import TypeAlias

from game.desktop.intents import Choose, Intent, Press, Wish
from game.runtime.turn import CONTINUE

Taken: TypeAlias = str
"""The id of the button that was chosen; empty for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leafing:
    """A turn of `pages` pages, the last of which holds `boxes` (the ids of the open ones, in order).

    `at` is the page shown, `furthest` the furthest one that was; `complete` says that all of its text
    stands there. `focus` counts the boxes from 0. `lit` is set once the press that found nothing to go on
    to has lit the boxes' edges.
    """

    pages: int
    boxes: tuple[str, ...] = ()
    goes_on: bool = False
    at: int = 0
    furthest: int = 0
    complete: bool = False
    focus: int | None = None
    lit: bool = False
    focus_first: bool = False

    @property
    def last(self) -> bool:
        """Whether the choices are in sight."""
        return self.at == self.pages - 1


def begin(
    pages: int, boxes: tuple[str, ...], *, goes_on: bool, focus_first: bool = False, at: int = 0
) -> Leafing:
    """The first page of a turn, or page `at` of one whose earlier pages have been read. Nothing is in focus,
    unless the player has asked for it.
    """
    first = Leafing(pages=pages, boxes=boxes, goes_on=goes_on, focus_first=focus_first, at=at, furthest=at)
    return replace(first, focus=_first_focus(first, at))


def leaf(now: Leafing, intent: Intent) -> tuple[Leafing, Taken]:
    """Where the reader stands after an intent, and what was chosen by it."""
    match intent:
        case Choose(number):
            return _choose(now, number)
        case Press(Wish.GO_ON):
            return _go_on(now)
        case Press(wish):
            return _moved(now, wish), ""
        case _:
            return now, ""


def completed(now: Leafing) -> Leafing:
    """All text of the page stands there, because it has come up or because of a press."""
    return replace(now, complete=True)


def moved_to(now: Leafing, at: int, pages: int | None = None) -> Leafing:
    """The same turn at another page, complete and with nothing in focus; `pages` if it has been set anew."""
    furthest = max(at, now.furthest) if pages is None else at
    return replace(now, at=at, pages=pages or now.pages, furthest=furthest, complete=True, focus=None)


def click_box(now: Leafing, box: str) -> tuple[Leafing, Taken]:
    """A box was clicked."""
    if not now.complete:
        return completed(now), ""
    return (now, box) if now.last and box in now.boxes else (now, "")


def heeded(now: Leafing, box: str) -> Leafing:
    """A box was put in focus by its name."""
    at = now.boxes.index(box) if now.last and box in now.boxes else None
    return now if at is None else replace(completed(now), focus=at)


def _moved(now: Leafing, wish: Wish) -> Leafing:
    """Through the pages and the boxes, without taking anything."""
    match wish:
        case Wish.DOWN | Wish.NEXT:
            return _down(now, around=wish is Wish.NEXT)
        case Wish.UP | Wish.PREVIOUS:
            return _up(now)
        case Wish.LOOK_BACK:
            return _turned(now, now.at - 1)
        case Wish.LOOK_ON:
            return _turned(now, now.at + 1)
        case _:
            return now


def _choose(now: Leafing, number: int) -> tuple[Leafing, Taken]:
    if not now.complete:
        return completed(now), ""
    if now.last and number <= len(now.boxes):
        return now, now.boxes[number - 1]
    return now, ""


def _go_on(now: Leafing) -> tuple[Leafing, Taken]:
    if not now.complete:
        return completed(now), ""
    if not now.last:
        return _turned(now, now.at + 1), ""
    if now.goes_on:
        return now, CONTINUE
    if now.focus is not None:
        return now, now.boxes[now.focus]
    return replace(now, lit=bool(now.boxes)), ""


def _down(now: Leafing, *, around: bool) -> Leafing:
    if not now.complete:
        return completed(now)
    if not now.last:
        return _turned(now, now.at + 1)
    if not now.boxes:
        return now
    if now.focus is None:
        return replace(now, focus=0)
    if now.focus + 1 < len(now.boxes):
        return replace(now, focus=now.focus + 1)
    return replace(now, focus=None) if around else now


def _up(now: Leafing) -> Leafing:
    if now.last and now.focus is not None:
        return replace(now, focus=now.focus - 1 if now.focus else None)
    return _turned(now, now.at - 1)


def _turned(now: Leafing, to: int) -> Leafing:
    """Another page of the same turn: one that was seen before is complete at once."""
    if not 0 <= to < now.pages:
        return now
    if to > now.at and not now.complete:
        return completed(now)
    seen = to <= now.furthest
    focus = None if seen else _first_focus(now, to)
    return replace(now, at=to, furthest=max(to, now.furthest), complete=seen, focus=focus)


def _first_focus(now: Leafing, page: int) -> int | None:
    """What is in focus when a page appears."""
    return 0 if now.focus_first and now.boxes and page == now.pages - 1 else None
