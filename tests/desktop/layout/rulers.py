"""Measures without fonts."""

from game.desktop.layout.lettering import Face, Lettering
from game.desktop.layout.words import Stretch, Word, words_of

BODY = Lettering(Face.ROMAN, 10)
LEANING = Lettering(Face.ITALIC, 10)


def by_sign(text: str, lettering: Lettering) -> float:
    """Every sign half as wide as it is high."""
    return len(text) * lettering.size / 2


def words(text: str) -> tuple[Word, ...]:
    """The words of one stretch in the body's lettering."""
    return words_of([Stretch(text, BODY)])
