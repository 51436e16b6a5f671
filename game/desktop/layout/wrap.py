"""Words set into ragged-right rows, each as full as it can be."""

import unicodedata
from typing import NamedTuple

from game.desktop.layout.lettering import Measure
from game.desktop.layout.words import Stretch, Word

LONGEST = 80
"""Signs in a row, at most: longer rows are hard to find the way back from (WCAG 1.4.8)."""
WIDOW, COMPANY = 12, 4
"""A last row of one word of fewer signs than that is given company, by a row that has so many words."""
OPENING = "“‘"
HANGING = 0.48
"""Quotation marks that open a row hang out of the column, by so many sizes of their letters at most."""


class Placed(NamedTuple):
    """A stretch of words and where it stands in its row, in pixels from the column's left edge."""

    x: float
    width: float
    stretch: Stretch


class SetRow(NamedTuple):
    """One row of words as it is drawn."""

    placed: tuple[Placed, ...]
    text: str

    @property
    def width(self) -> float:
        """Pixels from the column's left edge to the end of the last word."""
        return self.placed[-1].x + self.placed[-1].width if self.placed else 0.0


def wrap(
    words: tuple[Word, ...], width: float, measure: Measure, *, indent: float = 0.0, hang: float = 0.0
) -> tuple[SetRow, ...]:
    """Rows no wider than `width`; the first begins at `indent`, the others at `hang`.

    A word wider than a whole row is divided; only a single sign may still stick out, and the quotation mark
    that opens a row stands out to the left.
    """
    pieces = [piece for word in words for piece in _divided(word, width - max(indent, hang), measure)]
    rows: list[list[Word]] = []
    x = signs = 0.0
    for word in pieces:
        wide = _width(word, measure)
        gap = _space(rows[-1][-1], measure) if rows else 0.0
        long = len(word.text) + (1 if gap else 0)
        start = hang if len(rows) > 1 else indent
        if not rows or start + x + gap + wide > width or signs + long > LONGEST:
            rows.append([])
            x, signs, gap, long = 0.0, 0.0, 0.0, len(word.text)
        rows[-1].append(word)
        x += gap + wide
        signs += long
    _keep_company(rows, width - hang, measure)
    return tuple(_set(row, hang if at else indent, measure) for at, row in enumerate(rows))


def moved(row: SetRow, x: float) -> SetRow:
    """The same row further to the right."""
    return row._replace(placed=tuple(placed._replace(x=placed.x + x) for placed in row.placed))


def _divided(word: Word, width: float, measure: Measure) -> list[Word]:
    """The word, or pieces of it that fit into a row each."""
    if _width(word, measure) <= width and len(word.text) <= LONGEST:
        return [word]
    pieces: list[Word] = []
    row: list[Stretch] = []
    for sign in _signs(word):
        longer = _with(row, sign)
        if row and (_width(Word(tuple(longer)), measure) > width or _length(longer) > LONGEST):
            pieces.append(Word(tuple(row), spaced=False))
            longer = [sign]
        row = longer
    return [*pieces, Word(tuple(row), word.spaced)]


def _signs(word: Word) -> list[Stretch]:
    """Its signs one by one, accents with the letter they stand on."""
    signs: list[Stretch] = []
    for text, lettering in word.parts:
        for sign in text:
            if signs and unicodedata.combining(sign):
                signs[-1] = Stretch(signs[-1].text + sign, signs[-1].lettering)
            else:
                signs.append(Stretch(sign, lettering))
    return signs


def _with(row: list[Stretch], sign: Stretch) -> list[Stretch]:
    if row and row[-1].lettering == sign.lettering:
        return [*row[:-1], Stretch(row[-1].text + sign.text, sign.lettering)]
    return [*row, sign]


def _length(row: list[Stretch]) -> int:
    return sum(len(part.text) for part in row)


def _width(word: Word, measure: Measure) -> float:
    return sum(measure(text, lettering) for text, lettering in word.parts)


def _space(word: Word, measure: Measure) -> float:
    """How wide the space after a word is; after a divided word or a dash there is none."""
    return measure(" ", word.parts[-1].lettering) if word.spaced else 0.0


def _keep_company(rows: list[list[Word]], width: float, measure: Measure) -> None:
    """Take the last word of the row before down to a short word that has the last row to itself."""
    if len(rows) < 2 or len(rows[-1]) > 1 or len(rows[-1][0].text) >= WIDOW or len(rows[-2]) < COMPANY:
        return
    taken, widow = rows[-2][-1], rows[-1][0]
    wide = _width(taken, measure) + _space(taken, measure) + _width(widow, measure)
    if wide <= width and len(taken.text) + 1 + len(widow.text) <= LONGEST:
        rows[-1].insert(0, rows[-2].pop())


def _hung(words: list[Word], measure: Measure) -> float:
    """How far a row's opening quotation mark stands out of the column."""
    text, lettering = words[0].parts[0]
    if text[:1] not in OPENING or len(words[0].text) < 2:
        return 0.0
    return min(measure(text[0], lettering), lettering.size * HANGING)


def _set(words: list[Word], x: float, measure: Measure) -> SetRow:
    x -= _hung(words, measure)
    placed: list[Placed] = []
    text = ""
    for index, word in enumerate(words):
        for part in word.parts:
            wide = measure(*part)
            placed.append(Placed(x, wide, part))
            x += wide
        text += word.text
        if index + 1 < len(words) and word.spaced:
            x += _space(word, measure)
            text += " "
    return SetRow(tuple(placed), text)
