"""Lists and menus as they are set: entries one under the other, a value at the right of its name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from game.desktop.layout.blocks import Line, set_piece
from game.desktop.layout.lettering import Face, Ink, Lettering, Measure
from game.desktop.layout.sizes import Sizes
from game.desktop.layout.words import Stretch, words_of
from game.desktop.layout.wrap import SetRow, moved, wrap
from game.view.screen import Piece

HIGH = 3.3
"""Height of a picture, in sizes of the body text: a name and two rows of words beside it."""
NARROW = 0.45
"""The share of the column under which a name gets no less: its value then stands under it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something that can be done. `value` is what it is set to (`turns`: it goes up and down), `detail` more
    words under it, `picture` the background shown small before them. One that is not `open` is shown and
    cannot be taken; one that only `tells` something never could be.
    """

    id: str
    label: str
    value: str = ""
    detail: str = ""
    turns: bool = False
    open: bool = True
    tells: bool = False
    picture: str = ""


Entry: TypeAlias = Item | Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class SetEntry:
    """An entry in its place: `y` from the list's top, lines from `y`, x from the column's left edge.

    `value` is the span of x its value covers, for the pointer; `picture` is left, top, width and height of
    its picture, from where the entry stands.
    """

    entry: Entry
    y: int
    height: int
    lines: tuple[Line, ...]
    value: tuple[int, int] = (0, 0)
    picture: tuple[int, int, int, int] = (0, 0, 0, 0)

    @property
    def id(self) -> str:
        """The item's id if it can be taken, else nothing."""
        entry = self.entry
        return entry.id if isinstance(entry, Item) and entry.open and not entry.tells else ""


def set_entries(
    entries: Sequence[Entry], sizes: Sizes, measure: Measure, *, width: int
) -> tuple[SetEntry, ...]:
    """All entries of a list in a column of that width."""
    placed: list[SetEntry] = []
    y = 0
    before: Entry | None = None
    for entry in entries:
        y += _gap(before, entry, sizes)
        if isinstance(entry, Item):
            made = _pictured(entry, y, sizes, measure, width=width)
        else:
            block = set_piece(entry, replace(sizes, column=width), measure)
            made = SetEntry(entry=entry, y=y, height=block.height, lines=block.lines)
        placed.append(made)
        y += made.height
        before = entry
    return tuple(placed)


def _gap(before: Entry | None, entry: Entry, sizes: Sizes) -> int:
    if before is None:
        return 0
    if isinstance(before, Item) and isinstance(entry, Item):
        return round(sizes.body * 0.3)
    return sizes.gap


def _pictured(item: Item, y: int, sizes: Sizes, measure: Measure, *, width: int) -> SetEntry:
    """An item, its words beside its picture if it has one."""
    if not item.picture:
        return _item(item, y, sizes, measure, width=width)
    pad, high = round(sizes.label * 0.34), round(sizes.body * HIGH)
    wide = high * 16 // 9
    beside = wide + round(sizes.body * 0.7)
    made = _item(item, y, sizes, measure, width=width - beside)
    lines = tuple(line._replace(row=moved(line.row, beside)) for line in made.lines)
    span = (made.value[0] + beside, made.value[1] + beside)
    height = max(made.height, high + 2 * pad)
    return replace(made, lines=lines, value=span, height=height, picture=(0, pad, wide, high))


def _item(item: Item, y: int, sizes: Sizes, measure: Measure, *, width: int) -> SetEntry:
    pad = round(sizes.label * 0.34)
    pitch = sizes.apart(sizes.label, 1.4)
    ink = Ink() if item.open else Ink("locked")
    value = Stretch(_value(item), Lettering(Face.PLAIN, sizes.small, Ink("accent")))
    wide = sum(measure(*part) for word in words_of([value]) for part in word.parts)
    wide += measure(" ", value.lettering) * max(0, len(words_of([value])) - 1)
    room = width - wide - sizes.label
    beside = bool(item.value) and room >= width * NARROW
    label = Stretch(item.label, Lettering(Face.PLAIN, sizes.label, ink))
    rows = wrap(words_of([label]), room if beside else width, measure)
    lines = list(_lines(rows, pad, pitch, sizes.label))
    left = 0.0
    if item.value and beside:
        left = width - wide
        lines += _lines(wrap(words_of([value]), width, measure, indent=left), pad, pitch, sizes.small)
    elif item.value:
        under = wrap(words_of([value]), width, measure)
        lines += _lines(under, pad + len(rows) * pitch, pitch, sizes.small)
    lines += _detail(item, _end(lines, pad), sizes, measure, width=width)
    span = (round(left), round(left + wide))
    return SetEntry(entry=item, y=y, height=_end(lines, pad) + pad, lines=tuple(lines), value=span)


def _value(item: Item) -> str:
    return f"‹ {item.value} ›" if item.turns else item.value


def _detail(item: Item, y: int, sizes: Sizes, measure: Measure, *, width: int) -> tuple[Line, ...]:
    words = words_of([Stretch(item.detail, Lettering(Face.PLAIN, sizes.small, Ink("dim")))])
    return _lines(wrap(words, width, measure), y, sizes.apart(sizes.small, 1.4), sizes.small)


def _lines(rows: tuple[SetRow, ...], y: int, pitch: int, size: int) -> tuple[Line, ...]:
    return tuple(Line(y + at * pitch, pitch, size, row) for at, row in enumerate(rows))


def _end(lines: Sequence[Line], pad: int) -> int:
    return max((line.y + line.height for line in lines), default=pad)
