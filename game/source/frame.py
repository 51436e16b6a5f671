"""What an author is told, as text: each mistake with its lines, a pointer, and a way out.

error[E201]: no scene is called `kichen`
  ┌─ story/quiet_chair/chapters/1_goodnight.yaml:41:15
  │
41│         jump: kichen
  │               ^^^^^^ this jump leads nowhere
  │
  = help: did you mean `kitchen`?
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from game.source.columns import visible, window
from game.source.diagnostic import Diagnostic, Severity
from game.source.source import Source, Span

WIDTH = 96
"""Columns for a line of a file: with the number before it, it stands in a terminal of 100."""

CONTEXT = 2
"""Lines shown before the line that is meant."""

RED, YELLOW, BLUE, CYAN, BOLD = "31;1", "33;1", "34", "36", "1"


def report(diagnostics: Iterable[Diagnostic], sources: Mapping[str, Source], *, colour: bool = False) -> str:
    """All of them, by file and place, an empty line between two; nothing for none.

    Files stand in the order people count in: chapter 2 before chapter 10. What has no place comes first.
    """
    frames = []
    for diagnostic in sorted(diagnostics, key=_place):
        source = sources.get(diagnostic.span.path) if diagnostic.span else None
        frames.append(frame(source, diagnostic, colour=colour))
    return "\n".join(frames)


def frame(source: Source | None, diagnostic: Diagnostic, *, colour: bool = False) -> str:
    """One of them, ending with a line's end; without its source the place is named, not shown."""
    span = diagnostic.span
    gutter = " " * len(str(span.line + 1)) if span else " "
    rows = [_title(diagnostic)]
    if span:
        rows.append([(BLUE, f"{gutter}┌─ "), ("", f"{visible(span.path)}:{span.line + 1}:{span.column + 1}")])
    if span and source:
        rows.extend(_code(source, span, diagnostic, gutter))
    rows.extend(_notes(diagnostic, gutter))
    return "".join(_row(row, colour=colour) for row in rows)


_Row = list[tuple[str, str]]
"""Pieces of a row, each with its colour."""


def _place(diagnostic: Diagnostic) -> tuple[list[tuple[int, str]], int, int, str]:
    span = diagnostic.span
    if span is None:
        return ([], 0, 0, diagnostic.code.name)
    return (_counted(span.path), span.line, span.column, diagnostic.code.name)


def _counted(path: str) -> list[tuple[int, str]]:
    """A path as people order it: figures by their number, everything else by its letters."""
    return [
        (int(piece[:18]), piece) if piece.isascii() and piece.isdigit() else (-1, piece)
        for piece in re.split(r"([0-9]+)", path)
    ]


def _title(diagnostic: Diagnostic) -> _Row:
    code = diagnostic.code
    colour = RED if code.severity is Severity.ERROR else YELLOW
    return [(colour, f"{code.severity}[{code.name}]"), (BOLD, f": {visible(diagnostic.message)}")]


def _code(source: Source, span: Span, diagnostic: Diagnostic, gutter: str) -> Iterator[_Row]:
    """The line that is meant, up to two before it, and the pointer."""
    lines = source.lines
    number = min(span.line, len(lines) - 1)
    yield [(BLUE, f"{gutter}│")]
    for before in _context(lines, number):
        yield _numbered(before, window(lines[before], 0, 0, WIDTH).text, gutter)
    end = span.end_column if span.end_line == span.line else len(lines[number])
    shown = window(lines[number], span.column, end, WIDTH)
    yield _numbered(number, shown.text, gutter)
    pointer = " " * shown.start + "^" * (shown.end - shown.start)
    colour = RED if diagnostic.code.severity is Severity.ERROR else YELLOW
    yield [(BLUE, f"{gutter}│ "), (colour, f"{pointer} {visible(diagnostic.label)}".rstrip())]


def _context(lines: tuple[str, ...], number: int) -> range:
    """The numbers of the lines before, beginning with one that has something on it."""
    first = max(0, number - CONTEXT)
    while first < number and not lines[first].strip():
        first += 1
    return range(first, number)


def _numbered(number: int, text: str, gutter: str) -> _Row:
    return [(BLUE, f"{number + 1:>{len(gutter)}}│"), ("", f" {text}")]


def _notes(diagnostic: Diagnostic, gutter: str) -> Iterator[_Row]:
    """The way out, and the choices that lead there; lines to be pasted stand below their sentence."""
    if not diagnostic.help and not diagnostic.route:
        return
    if diagnostic.span:
        yield [(BLUE, f"{gutter}│")]
    if diagnostic.help:
        first, *more = diagnostic.help.split("\n")
        yield [(BLUE, f"{gutter}= "), (CYAN, "help"), ("", f": {visible(first)}")]
        for line in more:
            yield [("", f"{gutter}        {visible(line)}")]
    if diagnostic.route:
        yield [
            (BLUE, f"{gutter}= "),
            (CYAN, "play"),
            ("", f": --route {visible(','.join(diagnostic.route))}"),
        ]


def _row(pieces: _Row, *, colour: bool) -> str:
    text = "".join(f"\x1b[{code}m{text}\x1b[0m" if colour and code else text for code, text in pieces)
    return text.rstrip() + "\n"
