"""Type: opening fonts, measuring words, and rows of words as pictures.

Fonts are opened at twice their size where the letters are small: measured so, halved and smoothed down,
letters keep even distances that whole pixels would not allow.
"""

import unicodedata
from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path

import pygame

from game.desktop.layout.lettering import Face, Lettering
from game.desktop.layout.sizes import Cast
from game.desktop.pictures import tell

CUTS = {
    Face.ROMAN: "Regular",
    Face.ITALIC: "Italic",
    Face.BOLD: "Bold",
    Face.BOLD_ITALIC: "BoldItalic",
    Face.PLAIN: "Regular",
    Face.PLAIN_BOLD: "Bold",
    Face.PLAIN_ITALIC: "Italic",
}
PLAIN_FACES = {Face.PLAIN, Face.PLAIN_BOLD, Face.PLAIN_ITALIC}
SERIF, HYPERLEGIBLE, DYSLEXIC = "literata", "atkinson_hyperlegible_next", "opendyslexic"
FILES = {
    SERIF: "Literata-{}.ttf",
    HYPERLEGIBLE: "AtkinsonHyperlegibleNext-{}.ttf",
    DYSLEXIC: "OpenDyslexic-{}.otf",
}
"""The files of each family, by the name of the cut."""
CASTS = {SERIF: Cast(), HYPERLEGIBLE: Cast(), DYSLEXIC: Cast(size=0.94, wide=1.36)}
"""How much each family fills. The third one's small letters are a tenth higher, and half as wide again."""
LARGE = 44
"""Pixels from which letters are drawn at their own size: their distances are even enough."""
BETWEEN_WORDS = " \N{NO-BREAK SPACE}"
LIGATURES = {"Th", "ff", "fi", "fl", "fj", "fb", "fh", "fk", "ft", "tt"}
"""Pairs of letters that the fonts draw as one: narrower than any kerning would set them."""
KEPT = 4000
"""Widths of words remembered."""


class Fonts:
    """The fonts of one window; they live as long as `pygame.font` does. Mutable: it opens what is asked for.

    `family` is what narration is set in. A font file that is missing or broken is replaced by the one
    pygame carries, with one line on stderr.
    """

    def __init__(self, folder: Path, family: str = SERIF) -> None:
        self.folder = folder
        self.family = family
        self._letters = self._words = 0.0
        self._open: dict[tuple[str, int], pygame.font.Font] = {}
        self._widths: OrderedDict[tuple[str, Lettering, str], float] = OrderedDict()
        self._missing: set[str] = set()
        self._scratch = pygame.Surface((0, 0), pygame.SRCALPHA)

    def close(self) -> None:
        """Let go of the files; after `pygame.font` has ended they would stay open as long as the process."""
        self._open.clear()

    def space(self, *, letters: float, words: float) -> None:
        """Add so much after each letter and after each word from now on, in sizes of the letters."""
        if (letters, words) != (self._letters, self._words):
            self._letters, self._words = letters, words
            self._widths.clear()

    def measure(self, text: str, lettering: Lettering) -> float:
        """The width of `text` in pixels, to half a pixel."""
        key = (text, lettering, self.family)
        width = self._widths.get(key)
        if width is None:
            width = self._widths[key] = self._measured(text, lettering)
            if len(self._widths) > KEPT:
                self._widths.popitem(last=False)
        return width

    def times(self, lettering: Lettering) -> int:
        """How much larger letters are drawn before they are smoothed down."""
        return 1 if lettering.size >= LARGE else 2

    def scratch(self, size: tuple[int, int]) -> pygame.Surface:
        """A surface of that size to draw on and take from at once: the next call gives it away again."""
        if self._scratch.get_width() < size[0] or self._scratch.get_height() < size[1]:
            larger = max(size[0], self._scratch.get_width()), max(size[1], self._scratch.get_height())
            self._scratch = pygame.Surface(larger, pygame.SRCALPHA)
        return self._scratch.subsurface((0, 0, *size))

    def font(self, lettering: Lettering) -> pygame.font.Font:
        """The font for a lettering, opened at the size it is drawn at."""
        face, size = lettering.face, lettering.size * self.times(lettering)
        family = HYPERLEGIBLE if face in PLAIN_FACES else self.family
        name = f"{family}/{FILES[family].format(CUTS[face])}"
        font = self._open.get((name, size))
        if font is None:
            font = self._open[name, size] = self._opened(name, size)
        return font

    def pieces(self, text: str, lettering: Lettering) -> Iterator[tuple[str, float]]:
        """What is rendered at once and how far from the beginning: all of it, or where letters or words are
        spaced, sign by sign, kerned as in the whole word. Letters that are spaced join into no ligature.
        """
        if not self._is_spaced(text, lettering):
            yield text, 0.0
            return
        x, before = 0.0, ""
        for sign in signs_of(text):
            x += self._kern(before, sign, lettering)
            yield sign, x
            x += self._alone(sign, lettering)
            before = sign

    def _measured(self, text: str, lettering: Lettering) -> float:
        if not self._is_spaced(text, lettering):
            return self.font(lettering).size(text)[0] / self.times(lettering)
        sign, x = "", 0.0
        for sign, x in self.pieces(text, lettering):  # noqa: B007  the last one counts
            pass
        return x + self._alone(sign, lettering) if sign else 0.0

    def _alone(self, sign: str, lettering: Lettering) -> float:
        """The width of a sign and what is added after it."""
        width = self.font(lettering).size(sign)[0] / self.times(lettering)
        words = self._words * lettering.size if sign in BETWEEN_WORDS else 0.0
        return width + lettering.spacing + self._letters * lettering.size + words

    def _kern(self, before: str, sign: str, lettering: Lettering) -> float:
        """How much nearer a sign stands to the one before it than their widths say."""
        if not before or before + sign in LIGATURES:
            return 0.0
        size = self.font(lettering).size
        return (size(before + sign)[0] - size(before)[0] - size(sign)[0]) / self.times(lettering)

    def _is_spaced(self, text: str, lettering: Lettering) -> bool:
        return bool(
            lettering.spacing
            or self._letters
            or (self._words and any(sign in text for sign in BETWEEN_WORDS))
        )

    def _opened(self, name: str, size: int) -> pygame.font.Font:
        path = self.folder / name
        try:
            font = pygame.font.Font(path, size)
            font.size("a")  # a file that is no font is opened without a word and fails at its first use
        except (OSError, ValueError, pygame.error) as why:
            if name not in self._missing:
                self._missing.add(name)
                tell(f"the font {path} cannot be read, and a plain one stands in ({type(why).__name__})")
            return pygame.font.Font(None, round(size * 1.15))
        return font


def signs_of(text: str) -> Iterator[str]:
    """Its signs one by one, accents with the letter they stand on."""
    sign = ""
    for each in text:
        if sign and not unicodedata.combining(each):
            yield sign
            sign = ""
        sign += each
    if sign:
        yield sign
