"""Lists as they are read aloud: what they tell in order, and the item in focus with its value and place."""

from collections.abc import Iterator, Sequence

from game.desktop.heard.aloud import Aloud, Meant
from game.desktop.layout.items import Entry, Head, Item, Name, SetEntry
from game.view.plain import spoken
from game.view.screen import Piece, PieceKind


def list_aloud(title: str, entries: Sequence[SetEntry], focus: str, *, place: str | None = None) -> Aloud:
    """A list under a title: all that it tells, then how many items there are; and the one that is meant."""
    items = sum(1 for entry in entries if entry.id)
    counted = f"{items} items." if items > 1 else ""
    parts = (f"{title}.", *_told(entries), counted)
    return Aloud(parts=tuple(filter(None, parts)), meant=meant_of(entries, focus), place=place)


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
            words = (item.label, item.value or ", ".join(item.keys), item.above, item.detail, place)
            return Meant(id=focus, words=tuple(filter(None, words)), heading=heading)
    return Meant()
