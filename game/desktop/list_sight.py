"""What of a list is in sight."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from game.desktop.layout.items import Head, SetEntry
from game.view.screen import Piece


def in_sight(entries: Sequence[SetEntry], scrolled: int, room: int, spare: int) -> Iterator[SetEntry]:
    """What is shown in `room` pixels: of a text every row there is room for, all else whole or not at all,
    but for `spare` pixels, and no name of a group without a row of the group.
    """
    for entry, after in zip_longest(entries, entries[1:]):
        top = entry.y - scrolled
        last = after if after and isinstance(entry.entry, Head) else entry
        row = last.lines[0].height if last is not entry and _is_text(last) else last.height
        bottom = last.y + row - scrolled
        divided = entry.height > room or _is_text(entry)
        if (divided and bottom >= 0 and top <= room) or (-spare <= top and bottom <= room + spare):
            yield entry


def _is_text(entry: SetEntry) -> bool:
    """Whether it is rows of words that may be seen one by one."""
    return isinstance(entry.entry, Piece) and not entry.shapes and bool(entry.lines)
