"""One item of a list as it is set: its name, a value or keys at the right, more words under it."""

from dataclasses import replace

from game.desktop.layout.blocks import Line, spaced_capitals
from game.desktop.layout.items import Item, SetEntry, Shape, Shapes
from game.desktop.layout.lettering import Face, Ink, Lettering, Measure
from game.desktop.layout.sizes import Sizes
from game.desktop.layout.words import Stretch, words_of
from game.desktop.layout.wrap import SetRow, moved, wrap

HIGH = 4.0
"""Height of a picture, in sizes of the body text: three rows of words beside it, or four."""
NARROW = 0.45
"""The share of the column under which a name gets no less: its value then stands under it."""
LISTED, BOXED, TOLD = 0.28, 0.42, 0.16
"""What is above and below the words of an item that is taken, of one in a box, and of one that only tells."""
BASELINE = 0.34
"""How far below a row's middle its letters stand, in sizes."""


def set_item(item: Item, sizes: Sizes, measure: Measure, *, width: int, boxed: bool = False) -> SetEntry:
    """An item, its words beside its picture or its mark if it has one; more air is in one that is `boxed`."""
    if item.picture:
        return _pictured(item, sizes, measure, width=width)
    pad = round(sizes.label * (BOXED if boxed else LISTED if not item.tells else TOLD))
    if item.mark is None:
        return _Setting(item, sizes, measure, width).set(pad)
    beside, side = round(sizes.body * 0.95), round(sizes.body * 0.4)
    made = _Setting(item, sizes, measure, width - beside).set(pad)
    y = made.lines[0].y + (made.lines[0].height - side) // 2 if made.lines else 0
    mark = Shape(item.mark, 0, y, side, side)
    return replace(_moved(made, beside), shapes=(mark, *_moved(made, beside).shapes))


def lines_of(rows: tuple[SetRow, ...], y: int, pitch: int, size: int) -> tuple[Line, ...]:
    """Rows one under the other."""
    return tuple(Line(y + at * pitch, pitch, size, row) for at, row in enumerate(rows))


def wide_of(words: Stretch, measure: Measure) -> float:
    """How wide words are in one row, in pixels."""
    parts = words_of([words])
    gaps = sum(word.spaced for word in parts[:-1]) * measure(" ", words.lettering)
    return sum(measure(*part) for word in parts for part in word.parts) + gaps


def _pictured(item: Item, sizes: Sizes, measure: Measure, *, width: int) -> SetEntry:
    pad, high = round(sizes.label * 0.34), round(sizes.body * HIGH)
    wide = high * 16 // 9
    beside = wide + round(sizes.body * 0.8)
    made = _moved(_Setting(item, sizes, measure, width - beside).set(pad), beside)
    height = max(made.height, high + 2 * pad)
    return replace(made, height=height, picture=(0, pad, wide, high))


def _moved(made: SetEntry, x: int) -> SetEntry:
    """The same entry further to the right."""
    return replace(
        made,
        lines=tuple(line._replace(row=moved(line.row, x)) for line in made.lines),
        shapes=tuple(shape._replace(x=shape.x + x) for shape in made.shapes),
        value=(made.value[0] + x, made.value[1] + x),
    )


class _Setting:
    """An item being set in a column of `width`. Mutable: lines and shapes are added from top to bottom."""

    def __init__(self, item: Item, sizes: Sizes, measure: Measure, width: int) -> None:
        self._item, self._sizes, self._measure, self._width = item, sizes, measure, width
        self._y = 0
        self._lines: list[Line] = []
        self._shapes: list[Shape] = []
        self._span = (0, 0)

    def set(self, pad: int) -> SetEntry:
        """All of it, with `pad` pixels above and below."""
        item, sizes = self._item, self._sizes
        self._y = pad
        name = Stretch(item.label, Lettering(*self._face("label", sizes.label), self._ink))
        value = self._value()
        if item.above:
            small = spaced_capitals(item.above, sizes.small, self._dim, tracking=0.1)
            self._row(small, value, sizes.apart(sizes.small, 1.5))
            self._row(name, None, sizes.apart(sizes.label, 1.4))
        elif item.keys:
            self._keys(name, sizes.apart(sizes.label, 1.4))
        else:
            self._row(name, value, sizes.apart(sizes.label, 1.4))
        if item.detail:
            detail = Stretch(item.detail, Lettering(*self._face("detail", sizes.small), Ink("dim")))
            self._add(detail, sizes.apart(sizes.small, 1.4), self._width)
        height = self._y + pad
        return SetEntry(
            entry=item,
            y=0,
            height=height,
            lines=tuple(self._lines),
            shapes=tuple(self._shapes),
            value=self._span,
        )

    @property
    def _ink(self) -> Ink:
        if not self._item.open:
            return Ink("locked")
        return Ink("dim") if self._item.aside else Ink()

    @property
    def _dim(self) -> Ink:
        return Ink("dim") if self._item.open else Ink("locked")

    def _face(self, part: str, size: int) -> tuple[Face, int]:
        if part not in self._item.told:
            return Face.PLAIN, size
        upright = part == "label" and not self._item.aside
        return (Face.ROMAN, size) if upright else (Face.ITALIC, size)

    def _value(self) -> Stretch | None:
        """What stands at the right: the story's own words as large as the name, all else small."""
        item, sizes = self._item, self._sizes
        if not item.value:
            return None
        if "value" in item.told:
            size = round(sizes.label * 0.92)
            return Stretch(item.value, Lettering(Face.ITALIC, size, Ink() if item.tells else Ink("dim")))
        set_by_hand = item.open and not item.tells and not item.above
        ink = Ink("accent") if set_by_hand else self._dim
        words = f"‹ {item.value} ›" if item.turns else item.value
        return Stretch(words, Lettering(Face.PLAIN, sizes.small, ink))

    def _add(self, words: Stretch, pitch: int, width: float) -> tuple[SetRow, ...]:
        """Rows of words under what stands there."""
        rows = wrap(words_of([words]), width, self._measure)
        self._lines += lines_of(rows, self._y, pitch, words.lettering.size)
        self._y += len(rows) * pitch
        return rows

    def _row(self, name: Stretch, value: Stretch | None, pitch: int) -> None:
        """A name with its value at the right, or under it where that leaves the name too little room."""
        wide = wide_of(value, self._measure) if value else 0.0
        room = self._width - wide - self._sizes.label
        if value is None or room < self._width * NARROW:
            self._add(name, pitch, self._width)
            if value is not None:
                self._add(value, pitch, self._width)
                self._span = (0, round(wide))
            return
        top, left = self._y, self._width - wide
        rows = self._add(name, pitch, room)
        level = round((name.lettering.size - value.lettering.size) * BASELINE)
        beside = wrap(words_of([value]), self._width, self._measure, indent=left)
        self._lines += lines_of(beside, top + level, pitch, value.lettering.size)
        self._span = (round(left), round(left + wide))
        self._lead(top, rows, left, pitch, name.lettering.size)

    def _keys(self, name: Stretch, pitch: int) -> None:
        """A name with the keys that do the same at the right, each in an edge of its own."""
        size = self._sizes.small
        pad, gap, high = round(size * 0.42), round(size * 0.35), round(size * 1.5)
        lettering = Lettering(Face.PLAIN, size, self._dim if not self._item.tells else Ink())
        words = [Stretch(key, lettering) for key in self._item.keys]
        wide = [round(max(wide_of(each, self._measure) + 2 * pad, high)) for each in words]
        left = self._width - sum(wide) - gap * (len(wide) - 1)
        top = self._y
        beside = left - self._sizes.label >= self._width * NARROW
        rows = self._add(name, pitch, left - self._sizes.label if beside else self._width)
        if beside:
            self._lead(top, rows, left, pitch, name.lettering.size)
        else:
            top, left, self._y = self._y, 0, self._y + pitch
        for each, across in zip(words, wide, strict=True):
            indent = left + (across - wide_of(each, self._measure)) / 2
            row = wrap(words_of([each]), self._width * 2, self._measure, indent=indent)
            self._lines += lines_of(row, top, pitch, size)
            self._shapes.append(Shape(Shapes.KEY, left, top + (pitch - high) // 2, across, high))
            left += across + gap

    def _lead(self, top: int, rows: tuple[SetRow, ...], to: float, pitch: int, size: int) -> None:
        """Dots from the first row's end to where the value begins, if that is far."""
        apart = self._sizes.body * 0.45
        left = (rows[0].width if rows else 0.0) + apart
        if not self._item.open or self._item.above or to - left - apart < self._sizes.body * 2:
            return
        y = top + round(pitch / 2 + size * BASELINE)
        self._shapes.append(Shape(Shapes.LEADER, round(left), y, round(to - left - apart), 1))
