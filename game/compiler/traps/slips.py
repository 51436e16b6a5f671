"""A key that slipped to the left, out of the list item above it."""

from collections.abc import Iterator
from typing import NamedTuple

from game.compiler.keys import ITEM_KEYS
from game.compiler.traps.page import Page, Stretch
from game.compiler.traps.raw_lines import Entry, entry
from game.source.catalogue import DASH_MISPLACED, KEY_MISPLACED
from game.source.diagnostic import Diagnostic


class _Item(NamedTuple):
    """A list item: its first line, the keys it has, the line of its list's key."""

    first: Entry
    keys: frozenset[str]
    owner: Entry


def beside_its_dash(page: Page, slipped: Entry) -> Diagnostic | None:
    """A key as deep as the dash of the item it belongs to; nothing if it may begin an item itself."""
    item = _item_above(page, slipped.line, slipped.indent)
    if item is None or slipped.dashes or not _may_join(page, slipped, item):
        return None
    return page.tell(
        DASH_MISPLACED,
        f"`{slipped.key}` stands as deep as the dash above, and belongs to the item behind that dash",
        Stretch(slipped.line, slipped.column, slipped.column + len(slipped.key or "")),
        label=f"it begins in column {slipped.column + 1}",
        way_out=f"move it {_spaces(slipped, item)} to the right, under `{item.first.key}`",
    )


def between_choices(page: Page, dash: Entry) -> Diagnostic | None:
    """A key left of the choices' dashes, of which one more follows in the line `dash`; nothing if none is."""
    first = None
    for above in _upwards(page, dash.line):
        if above.indent <= dash.indent and above.dashes:
            break
        if above.indent <= dash.indent:
            first = above
    item = _item_above(page, first.line, dash.indent) if first else None
    if first is None or item is None or item.owner.key != "choices" or not _may_join(page, first, item):
        return None
    whose = "the choice around it" if _is_nested(page, item.owner) else "the scene"
    return page.tell(
        KEY_MISPLACED,
        f"`{first.key}` stands left of the choices, and line {dash.line + 1} goes on with them",
        Stretch(first.line, first.column, first.column + len(first.key or "")),
        label="the list of choices ends here",
        way_out=f"move it {_spaces(first, item)} to the right, under the choice's keys; "
        f"or, if it belongs to {whose}, below all the choices",
    )


def _may_join(page: Page, slipped: Entry, item: _Item) -> bool:
    """Whether the item can take the key, and those that stand below it as deep as the item's own."""
    joined = {slipped.key}
    for number in range(slipped.line + 1, len(page.lines)):
        below = entry(number, page.lines[number])
        if below and below.indent <= slipped.indent:
            break
        if below and below.indent == item.first.column and not below.dashes:
            joined.add(below.key)
    known = ITEM_KEYS.get(item.owner.key or "", frozenset())
    is_item = slipped.key in {"else", "else if"}
    return slipped.key in known and not is_item and not joined & item.keys


def _item_above(page: Page, line: int, dash: int) -> _Item | None:
    """The item that the lines above belong to, whose dash stands in this column."""
    keys: set[str] = set()
    first = None
    for above in _upwards(page, line):
        if first and (above.indent < dash or (above.indent == dash and not above.dashes)):
            inner = {key for key, column in _keys(page, first, line) if column == first.column}
            return _Item(first, frozenset(keys | inner), above)
        if not first and above.indent <= dash:
            if above.indent < dash or not above.dashes or above.key is None:
                return None
            first = above
            keys.add(above.key)
    return None


def _keys(page: Page, first: Entry, end: int) -> list[tuple[str, int]]:
    """The keys between the first line of an item and line `end`, each with its column."""
    found = (entry(number, page.lines[number]) for number in range(first.line + 1, end))
    return [(below.key, below.column) for below in found if below and below.key and not below.dashes]


def _upwards(page: Page, line: int) -> Iterator[Entry]:
    """The lines above with something on them, the nearest first."""
    found = (entry(number, page.lines[number]) for number in range(line - 1, -1, -1))
    return (above for above in found if above)


def _is_nested(page: Page, owner: Entry) -> bool:
    """Whether these choices belong to a choice."""
    around = next((above for above in _upwards(page, owner.line) if above.indent < owner.column), None)
    return bool(owner.dashes) or (around is not None and bool(around.dashes))


def _spaces(slipped: Entry, item: _Item) -> str:
    spaces = item.first.column - slipped.column
    return f"{spaces} space{'s' if spaces > 1 else ''}"
