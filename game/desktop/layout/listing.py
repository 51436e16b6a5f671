"""Lists and menus as they are set: entries one under the other."""

from collections.abc import Sequence
from dataclasses import replace

from game.desktop.layout.blocks import Line, set_piece, spaced_capitals
from game.desktop.layout.item_rows import lines_of, set_item, wide_of
from game.desktop.layout.items import Close, Entry, Head, Item, Name, SetEntry, Shape, Shapes
from game.desktop.layout.lettering import Face, Ink, Lettering, Measure
from game.desktop.layout.sizes import Sizes
from game.desktop.layout.words import Stretch, words_of
from game.desktop.layout.wrap import wrap
from game.view.pieces import TRUTH
from game.view.screen import Piece, PieceKind

TRACKED = 0.12
"""How far the small capitals over a group are spaced, in sizes of their letters."""
LEAST_TRACKED, MOST_TRACKED = 0.06, 0.5
"""The same of a name that is spaced out to the column's width."""


def set_entries(
    entries: Sequence[Entry], sizes: Sizes, measure: Measure, *, width: int, boxed: bool = False
) -> tuple[SetEntry, ...]:
    """All entries of a list in a column of that width; `boxed` items stand further apart."""
    placed: list[SetEntry] = []
    y = 0
    before: Entry | None = None
    for entry in entries:
        y += _gap(before, entry, sizes, boxed=boxed)
        made = replace(_set(entry, sizes, measure, width=width, boxed=boxed), y=y)
        placed.append(made)
        y += made.height
        before = entry
    return tuple(placed)


def _gap(before: Entry | None, entry: Entry, sizes: Sizes, *, boxed: bool) -> int:
    """Pixels between two entries: groups stand apart, what belongs together is close."""
    match before, entry:
        case None, _:
            share = 0.0
        case Item(), Item():
            share = _between(before, entry, boxed=boxed)
        case (Name(wide=True), _):
            share = 1.4
        case (Head(text=""), _) | (_, Head(text="")):
            share = 0.55
        case (Name() | Head(), _):
            share = 0.3
        case (_, Name() | Head() | Close()):
            share = 1.1
        case (_, Piece(kind=PieceKind.TITLE)):
            share = 2.2
        case (Piece(), Piece(kind=PieceKind.CHOSEN)):
            share = 1.4
        case (Piece(), Piece()) if entry.id.endswith(TRUTH):
            share = 0.1
        case _:
            return sizes.gap
    return round(sizes.body * share)


def _between(before: Item, item: Item, *, boxed: bool) -> float:
    """The gap between two items, in sizes of the body text."""
    if boxed:
        return 0.45
    if before.tells and not item.tells:
        return 0.8
    return 0.3 if before.picture or item.picture else 0.08


def _set(entry: Entry, sizes: Sizes, measure: Measure, *, width: int, boxed: bool) -> SetEntry:
    match entry:
        case Item():
            return set_item(entry, sizes, measure, width=width, boxed=boxed)
        case Head():
            return _head(entry, sizes, measure, width=width)
        case Name():
            return _name(entry, sizes, measure, width=width)
        case Close():
            wide, high = round(sizes.body * 6), round(sizes.body * 0.9)
            return _entry(entry, high, shapes=(Shape(Shapes.CLOSE, 0, 0, wide, high),))
        case _:
            return _piece(entry, replace(sizes, column=width), measure)


def _entry(
    entry: Entry, height: int, lines: tuple[Line, ...] = (), shapes: tuple[Shape, ...] = ()
) -> SetEntry:
    return SetEntry(entry=entry, y=0, height=height, lines=lines, shapes=shapes)


def _piece(piece: Piece, sizes: Sizes, measure: Measure) -> SetEntry:
    """A paragraph as on a page, with what is drawn beside it there."""
    block = set_piece(piece, sizes, measure)
    shapes: tuple[Shape, ...] = ()
    if block.flame:
        shapes = (Shape(Shapes.CLOSE, 0, block.under, block.rule, round(sizes.body * 0.9)),)
    elif block.beside:
        shapes = (_hairline(block.beside, block.under, block.rule),)
    elif block.rule:
        shapes = (Shape(Shapes.RULE, 0, block.under, block.rule, 1),)
    elif piece.kind is PieceKind.CHOSEN:
        high = block.height - sizes.body // 3
        shapes = (
            Shape(Shapes.CHOSEN, -sizes.outdent, sizes.body // 6, max(2, round(sizes.body / 12)), high),
        )
    return _entry(piece, block.height, block.lines, shapes)


def _head(head: Head, sizes: Sizes, measure: Measure, *, width: int) -> SetEntry:
    """The name of a group, and the hairline beside it that ends where its value begins."""
    apart, pitch = round(sizes.body * 0.6), sizes.apart(sizes.small, 1.5)
    if not head.text:
        return _entry(head, 1, shapes=(_hairline(0, 0, width),))
    value = Stretch(head.value, Lettering(Face.ITALIC, sizes.small, Ink("dim")))
    wide = wide_of(value, measure)
    room = round(width - wide - (apart if wide else 0))
    name = spaced_capitals(head.text, sizes.small, Ink("dim"), tracking=TRACKED)
    rows = wrap(words_of([name]), room, measure)
    lines = lines_of(rows, 0, pitch, sizes.small)
    if wide:
        lines += lines_of(wrap(words_of([value]), width, measure, indent=width - wide), 0, pitch, sizes.small)
    left = round(rows[0].width) + apart
    return _entry(head, len(rows) * pitch, lines, (_hairline(left, pitch // 2, room - left),))


def _hairline(x: int, y: int, width: int) -> Shape:
    return Shape(Shapes.HAIRLINE, x, y, max(0, width), 1)


def _name(name: Name, sizes: Sizes, measure: Measure, *, width: int) -> SetEntry:
    size = round(sizes.body * 1.3)
    words = Stretch(name.text, Lettering(Face.ROMAN, size, Ink("accent")))
    if name.wide:
        words = _spread(name.text, size, measure, width=width, least=sizes.label)
    rows = wrap(words_of([words]), width + words.lettering.spacing + 1, measure)
    pitch = round(size * 1.4)
    return _entry(name, len(rows) * pitch, lines_of(rows, 0, pitch, words.lettering.size))


def _spread(text: str, size: int, measure: Measure, *, width: int, least: int) -> Stretch:
    """Capitals spaced so that they fill the column from edge to edge; in type that is too wide for that they
    are made smaller, to the `least` size.
    """
    while True:
        close = spaced_capitals(text, size, Ink(), tracking=LEAST_TRACKED)
        lettering = close.lettering._replace(face=Face.ROMAN)
        spare = width - wide_of(Stretch(close.text, lettering), measure) + lettering.spacing
        if spare >= 0 or size <= least:
            break
        size -= 1
    spacing = lettering.spacing + max(0.0, spare / max(1, len(text) - 1))
    return Stretch(close.text, lettering._replace(spacing=min(spacing, size * MOST_TRACKED)))
