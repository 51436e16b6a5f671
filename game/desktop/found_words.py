"""Where words that are looked for stand in the rows of a paragraph."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from game.desktop.layout.blocks import Line
from game.desktop.layout.lettering import Measure
from game.desktop.layout.words import DASHES
from game.desktop.layout.wrap import Placed
from game.view.history import simple

_MAY_JOIN = f"{DASHES}…"
"""A row that ends in one of these was cut with or without a space; after any other sign there was one."""
_CUT = "\n"


class Found(NamedTuple):
    """A part of a row: its line, and x from the column's left edge, in pixels."""

    line: Line
    left: float
    right: float


class _Sign(NamedTuple):
    """One sign of a row, and where it is: `at` counts the signs of `placed`. A space has no place."""

    sign: str
    line: Line
    placed: Placed | None = None
    at: int = 0


def found_words(lines: Sequence[Line], words: str, measure: Measure) -> tuple[Found, ...]:
    """All places of `words` in these rows, also where they go on in the next row; in whatever case, and with
    straight quotes for curly ones, as the history is searched.
    """
    sought = simple(words).strip()
    if not sought:
        return ()
    signs = [each._replace(sign=sign) for each in _signs(lines) for sign in _folded(each)]
    text = "".join(each.sign for each in signs)
    pattern = f"{_CUT}?".join(f"[ {_CUT}]" if sign == " " else re.escape(sign) for sign in sought)
    return tuple(
        part
        for match in re.finditer(pattern, text)
        for part in _parts(signs[match.start() : match.end()], measure)
    )


def _signs(lines: Sequence[Line]) -> Iterator[_Sign]:
    """Every sign of all rows, one for each end of a row between them."""
    last = ""
    for line in lines:
        if last:
            yield _Sign(_CUT if last in _MAY_JOIN else " ", line)
        read = 0
        for placed in line.row.placed:
            text = placed.stretch.text
            if not line.row.text.startswith(text, read):
                yield _Sign(" ", line)
                read += 1
            yield from (_Sign(sign, line, placed, at) for at, sign in enumerate(text))
            read += len(text)
            last = text[-1:]


def _folded(each: _Sign) -> str:
    """What it counts as, which may be two signs."""
    return simple(each.sign) if each.placed is not None else each.sign


def _parts(signs: Sequence[_Sign], measure: Measure) -> Iterator[Found]:
    """Row by row, from the first sign's left edge to the last one's right."""
    placed = [each for each in signs if each.placed is not None]
    for line, row in groupby(placed, key=lambda each: each.line):
        stood = tuple(row)
        yield Found(line, _edge(stood[0], 0, measure), _edge(stood[-1], 1, measure))


def _edge(sign: _Sign, more: int, measure: Measure) -> float:
    """The left edge of a sign, or with one `more` its right one."""
    if sign.placed is None:
        return 0.0
    text, lettering = sign.placed.stretch
    return sign.placed.x + measure(text[: sign.at + more], lettering)
