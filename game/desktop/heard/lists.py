"""Lists as they are read aloud, or by a screen reader: what they tell in order, and each item with its value
and place.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.desktop.heard.aloud import Aloud, Meant
from game.desktop.layout.items import Entry, Head, Item, Name, SetEntry
from game.desktop.told.things import Kind, Thing
from game.view.plain import spoken
from game.view.screen import Piece, PieceKind

SWITCH = {"on": True, "off": False}
"""What an item is set to that is a switch."""


def list_aloud(
    title: str, entries: Sequence[SetEntry], focus: str, *, column: tuple[int, int, int] = (0, 0, 0)
) -> Aloud:
    """A list under a title: all that it tells, then how many items there are; and the one that is meant.

    `column` is where the list stands now: its left edge, its top and its width.
    """
    items = sum(1 for entry in entries if entry.id)
    counted = f"{items} items." if items > 1 else ""
    parts = (f"{title}.", *_told(entries), counted)
    return Aloud(
        parts=tuple(filter(None, parts)),
        meant=meant_of(entries, focus),
        things=(Thing(words=title, kind=Kind.HEADING), *_things(entries, column)),
    )


def _things(entries: Sequence[SetEntry], column: tuple[int, int, int]) -> Iterator[Thing]:
    """Every entry that has words, in its place."""
    ids = [entry.id for entry in entries if entry.id]
    left, top, width = column
    for each in entries:
        made = _thing(each.entry)
        if made is not None:
            spot = left, top + each.y, width, each.height
            number, of = (ids.index(each.id) + 1, len(ids)) if each.id else (0, 0)
            yield replace(made, number=number, of=of, spot=spot)


def _thing(entry: Entry) -> Thing | None:
    """A heading, something told, or an item; None for a space between them."""
    if headed := _heading(entry):
        return Thing(words=headed, kind=Kind.HEADING)
    if told := _words(entry):
        return Thing(words=told)
    return _item(entry) if isinstance(entry, Item) and not entry.tells else None


def _item(item: Item) -> Thing:
    """An item: a switch, a number between two others, or something with its value in its words."""
    bare = Thing(words=item.label, id=item.id, detail=item.detail, open=item.open)
    if item.value in SWITCH and not item.turns:
        return replace(bare, kind=Kind.SWITCH, on=SWITCH[item.value])
    figure = re.fullmatch(r"(\d+) %", item.value)
    if item.turns and figure and item.span:
        return replace(bare, kind=Kind.VALUE, amount=int(figure[1]), span=item.span)
    words = ", ".join(filter(None, _named(item)))
    return replace(bare, words=words, kind=Kind.VALUE if item.turns else Kind.BUTTON)


def _named(item: Item) -> tuple[str, ...]:
    """What is said first of an item: its name, its value or its keys, and the small words over it."""
    return (item.label, item.value or ", ".join(item.keys), item.above)


def _told(entries: Sequence[SetEntry]) -> Iterator[str]:
    """Paragraphs, and lines that nobody can take; a heading before those, but not over items alone."""
    heading = ""
    for entry in (entry.entry for entry in entries):
        headed = _heading(entry)
        if headed is not None:
            heading = headed
        elif words := _words(entry):
            yield from filter(None, (heading, words))
            heading = ""


def _words(entry: Entry) -> str:
    if isinstance(entry, Piece):
        return spoken(entry)
    if not isinstance(entry, Item) or not entry.tells:
        return ""
    return ": ".join(filter(None, (entry.label, entry.value or ", ".join(entry.keys)))) + "."


def _heading(entry: Entry) -> str | None:
    """The words of a heading, none where a group ends; None for what is none."""
    if isinstance(entry, Head | Name):
        return entry.text
    is_title = isinstance(entry, Piece) and entry.kind is PieceKind.TITLE
    return spoken(entry) if isinstance(entry, Piece) and is_title else None


def meant_of(entries: Sequence[SetEntry], focus: str) -> Meant:
    """The item in focus: its words, its place among the others, and the heading over it."""
    ids = [entry.id for entry in entries if entry.id]
    heading = ""
    for each in entries:
        item = each.entry
        headed = _heading(item)
        heading = heading if headed is None else headed
        if isinstance(item, Item) and focus and each.id == focus:
            place = f"{ids.index(focus) + 1} of {len(ids)}"
            words = (*_named(item), item.detail, place)
            return Meant(id=focus, words=tuple(filter(None, words)), heading=heading)
    return Meant()
