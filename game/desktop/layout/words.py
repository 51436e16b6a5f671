"""Sentences cut into the words a row is made of: the rules of where a row may end.

English needs few of Unicode's line-breaking rules: a row ends at a space, or after a dash or hyphen inside
a word; never before closing punctuation, a dash or an ellipsis. A no-break space binds.
"""

from collections.abc import Iterable
from typing import NamedTuple

from game.desktop.layout.lettering import Lettering

SPACES = " \t\n"
"""U+00A0 is not among them: it binds."""
DASHES = "—–-‐"
NEVER_FIRST = "—–…!?.,;:)]}”»"
"""No row begins with one of these, not even after a space. ’ is not among them: it opens ’em and ’tis."""
CLOSING = NEVER_FIRST + "’'\"-‐"
"""No row begins with one of these straight after a dash."""


class Stretch(NamedTuple):
    """Words in one lettering."""

    text: str
    lettering: Lettering


class Word(NamedTuple):
    """What is never divided unless it alone is wider than a row. `spaced`: a space follows inside a row."""

    parts: tuple[Stretch, ...]
    spaced: bool = True

    @property
    def text(self) -> str:
        """Just its signs."""
        return "".join(part.text for part in self.parts)


def words_of(stretches: Iterable[Stretch]) -> tuple[Word, ...]:
    """Cut where a row may end. Runs of spaces count as one; spaces at both ends are dropped."""
    letters = [(sign, stretch.lettering) for stretch in stretches for sign in stretch.text]
    text = "".join(sign for sign, _ in letters)
    words: list[Word] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and not _may_end(text, end):
            continue
        spaced = text[end - 1] in SPACES
        parts = _joined(letters[start:end])
        if parts:
            words.append(Word(parts, spaced))
        start = end
    return tuple(words)


def _may_end(text: str, at: int) -> bool:
    """Whether a row may end between the signs before and at `at`."""
    before, after = text[at - 1], text[at]
    if after in SPACES:
        return False
    if before in SPACES:
        return after not in NEVER_FIRST
    if before in DASHES:
        return after not in CLOSING and _joins(text, at - 1)
    return before == "…" and after.isalpha() and at > 1 and text[at - 2].isalpha()


def _joins(text: str, dash: int) -> bool:
    """Whether this dash stands between two halves: `good-night`, `said—no`; not `-5`, `“—no` or `T-shirt`."""
    start = dash
    while start > 0 and text[start - 1] in DASHES:
        start -= 1
    if start == 0:
        return False
    before = text[start - 1]
    if text[dash] in "-‐":
        alone = start < 2 or not text[start - 2].isalnum()
        return before.isalnum() and not alone and text[dash + 1].isalpha()
    return before not in "“‘([«"


def _joined(letters: list[tuple[str, Lettering]]) -> tuple[Stretch, ...]:
    """Signs of one lettering side by side become one stretch; spaces inside count once, at the end not."""
    parts: list[Stretch] = []
    gap = False
    for sign, lettering in letters:
        if sign in SPACES:
            gap = bool(parts)
            continue
        shown = f" {sign}" if gap else sign
        gap = False
        if parts and parts[-1].lettering == lettering:
            parts[-1] = Stretch(parts[-1].text + shown, lettering)
        else:
            parts.append(Stretch(shown, lettering))
    return tuple(parts)
