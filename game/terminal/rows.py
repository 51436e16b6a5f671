"""Words set into rows for a terminal: between the margins, thoughts slanted or between stars."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from game.model.prose import Style
from game.runtime.read import Run, plain

NARROWEST, WIDEST = 20, 80

_SLANTED, _UPRIGHT = "\x1b[3m", "\x1b[23m"
_BOLD, _NORMAL = "\x1b[1m", "\x1b[22m"

_TYPEWRITER = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "—": "--", "–": "-", "…": "...", "−": "-"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What is written on: so many columns, whether it can slant, whether it has typographic signs."""

    width: int = WIDEST
    slants: bool = False
    typographic: bool = True


def set_rows(paper: Paper, runs: tuple[Run, ...], *, first: str = "", indent: str = "") -> str:
    """One paragraph, broken between words; a word longer than a row stays whole.

    `first` stands before its first row, `indent` before the others.
    """
    runs = runs if paper.slants else tuple(_starred(runs))
    text = plain(runs) if paper.typographic else plain(runs).translate(_TYPEWRITER)
    styles = _styles(paper, runs)
    rows, start, end = [], 0, 0
    room = paper.width - len(first)
    for word in re.finditer(r"\S+", text):
        if end and word.end() - start > room:
            rows.append((start, end))
            start, room = word.start(), paper.width - len(indent)
        end = word.end()
    rows.append((start, end))
    drawn = [_drawn(text[a:b], styles[a:b]) for a, b in rows]
    return first + f"\n{indent}".join(drawn)


def typewritten(paper: Paper, text: str) -> str:
    """Text as it is, or with the signs a typewriter has where the paper knows no others."""
    return text if paper.typographic else text.translate(_TYPEWRITER)


def _starred(runs: tuple[Run, ...]) -> Iterator[Run]:
    """Thoughts between the stars their author wrote, since nothing slants: else they would be prose.

    A star clings to a word, and styles inside a thought do not divide it.
    """
    for thought, stretch in groupby(runs, lambda run: Style.THOUGHT in run.styles):
        text = plain(tuple(stretch))
        words = text.strip() if thought else ""
        yield Run(text.replace(words, f"*{words}*") if words else text)


def _styles(paper: Paper, runs: tuple[Run, ...]) -> list[frozenset[Style]]:
    """The style of every sign. Translated signs may be several, so each run is translated alone."""
    styles: list[frozenset[Style]] = []
    for run in runs:
        length = len(typewritten(paper, run.text))
        styles += [run.styles if paper.slants else frozenset()] * length
    return styles


def _drawn(text: str, styles: list[frozenset[Style]]) -> str:
    """A row with the marks a terminal knows, all of them ended at its end."""
    drawn, now = [], ("", "")
    for sign, style in zip(text, styles, strict=True):
        wanted = _marks(style)
        if wanted != now:
            drawn.append(now[1] + wanted[0])
            now = wanted
        drawn.append(sign)
    return "".join([*drawn, now[1]])


def _marks(style: frozenset[Style]) -> tuple[str, str]:
    """What begins and what ends a style. Stress inside a thought stands upright, as in print."""
    slanted = (Style.THOUGHT in style) != (Style.STRESS in style)
    bold = Style.STRONG in style
    begins = (_SLANTED if slanted else "") + (_BOLD if bold else "")
    ends = (_NORMAL if bold else "") + (_UPRIGHT if slanted else "")
    return begins, ends
