"""A mistake inside one written value, and where in the file that is.

Prose and conditions are read from a value that YAML has already unfolded. They count places from the value's
first sign; the line and the column in the file are looked for only when there is something to say.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from game.compiler.tree import Scalar
from game.source.diagnostic import Code, Diagnostic
from game.source.source import Span


class Finding(NamedTuple):
    """What is wrong between two places of one value; the rest is as in `Diagnostic`."""

    code: Code
    message: str
    start: int
    end: int
    label: str = ""
    help: str = ""

    def shifted(self, by: int) -> "Finding":
        """The same, in a value in which this one begins at `by`."""
        return self._replace(start=self.start + by, end=self.end + by)


def placed(scalar: Scalar, finding: Finding) -> Diagnostic:
    """The finding as it is told to the author, with its place in the file."""
    return Diagnostic(
        code=finding.code,
        message=finding.message,
        span=span_within(scalar, finding.start, finding.end),
        label=finding.label,
        help=finding.help,
    )


def span_within(scalar: Scalar, start: int, end: int) -> Span:
    """Where `scalar.value[start:end]` stands in its file: exactly, or the whole value if that is folded."""
    end = max(start, end)
    if scalar.style == "|":
        return _span_in_block(scalar, start, end)
    places = _places(scalar)
    if len(places) != len(scalar.value) + 1:
        return scalar.span
    (line, column), (end_line, end_column) = places[min(start, len(places) - 1)], places[end and end - 1]
    return Span(scalar.source.path, line, column, end_line, max(end_column + (end > start), column + 1))


def _span_in_block(scalar: Scalar, start: int, end: int) -> Span:
    line, column = _place_in_block(scalar, start)
    end_line, end_column = _place_in_block(scalar, max(start, end - 1))
    return Span(scalar.source.path, line, column, end_line, end_column + (end > start))


def _place_in_block(scalar: Scalar, offset: int) -> tuple[int, int]:
    """A block begins on the line after its `|`; its lines are indented by what the file has more."""
    value, lines = scalar.value, scalar.source.lines
    start = value.rfind("\n", 0, offset) + 1
    line = scalar.line + 1 + value.count("\n", 0, start)
    if line >= len(lines):
        return scalar.line, scalar.column
    end = value.find("\n", start)
    written = value[start:] if end < 0 else value[start:end]
    return line, len(lines[line]) - len(written) + offset - start


_UNFOLDED = {
    "": re.compile(r"(?P<fold>[ \t]*\n[ \t\n]*)|.", re.DOTALL),
    "'": re.compile(r"(?P<fold>[ \t]*\n[ \t\n]*)|''|.", re.DOTALL),
    '"': re.compile(
        r"(?P<gone>\\\n[ \t]*)|(?P<fold>[ \t]*\n[ \t\n]*)"
        r"|\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)|.",
        re.DOTALL,
    ),
}


def _places(scalar: Scalar) -> list[tuple[int, int]]:
    """Line and column of every sign of a plain or quoted value, and of its end."""
    if scalar.style not in _UNFOLDED:
        return []
    lines = list(scalar.source.lines[scalar.line : scalar.end_line + 1])
    if not lines:
        return []
    lines[-1] = lines[-1][: scalar.end_column - len(scalar.style)]
    first = scalar.column + len(scalar.style)
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    offsets = [*_offsets(scalar.style, "\n".join(lines), first), starts[-1] - 1]
    found = []
    for offset in offsets:
        line = max(0, min(bisect_right(starts, offset), len(lines)) - 1)
        found.append((scalar.line + line, offset - starts[line]))
    return found


def _offsets(style: str, written: str, first: int) -> Iterator[int]:
    """Where each sign of the value comes from; YAML folds a line's end to a space, several to fewer ends."""
    for token in _UNFOLDED[style].finditer(written, first):
        kind = token.lastgroup
        if kind == "fold":
            yield from (token.start() for _ in range(max(1, token.group().count("\n") - 1)))
        elif kind is None:
            yield token.start()
