"""What of a list is in sight, and how far to scroll it to what is not."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from game.desktop.layout.items import Head, SetEntry
from game.view.screen import Piece


class Sight(NamedTuple):
    """What a list is seen through: `room` pixels below `scrolled`; what is cut off by `spare` is shown."""

    scrolled: int
    room: int
    spare: int


def in_sight(entries: Sequence[SetEntry], sight: Sight) -> Iterator[SetEntry]:
    """What is shown: of a text every row there is room for, all else whole or not at all, and no name of a
    group without a row of the group.
    """
    scrolled, room, spare = sight
    for entry, after in zip_longest(entries, entries[1:]):
        top = entry.y - scrolled
        last = after if after and isinstance(entry.entry, Head) else entry
        row = last.lines[0].height if last is not entry and _is_text(last) else last.height
        bottom = last.y + row - scrolled
        divided = entry.height > room or _is_text(entry)
        if (divided and bottom >= 0 and top <= room) or (-spare <= top and bottom <= room + spare):
            yield entry


def leafed_down(entries: Sequence[SetEntry], sight: Sight, overlap: int) -> int:
    """How far a list is scrolled once it was leafed down: by all that is in sight but an `overlap` of pixels,
    and not past anything that was cut off at the foot and so not shown.
    """
    shown = list(in_sight(entries, sight))
    target = sight.scrolled + sight.room - overlap
    after = entries[entries.index(shown[-1]) + 1 :] if shown else ()
    return min(target, after[0].y) if after else target


def leafed_up(entries: Sequence[SetEntry], sight: Sight, overlap: int) -> int:
    """The same, leafed up."""
    shown = list(in_sight(entries, sight))
    target = sight.scrolled - sight.room + overlap
    before = entries[: entries.index(shown[0])] if shown else ()
    return max(target, before[-1].y + before[-1].height - sight.room) if before else target


def _is_text(entry: SetEntry) -> bool:
    """Whether it is rows of words that may be seen one by one."""
    return isinstance(entry.entry, Piece) and not entry.shapes and bool(entry.lines)
