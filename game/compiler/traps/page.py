"""The lines of a file that YAML cannot read, and how a mistake in one of them is told."""

from collections.abc import Sequence
from typing import NamedTuple

from game.source.diagnostic import Code, Diagnostic
from game.source.source import Span


class Stretch(NamedTuple):
    """From one column to before another, of one line."""

    line: int
    start: int
    end: int


class Page(NamedTuple):
    """The file as it is shown, and its lines, as a parser had them."""

    path: str
    lines: Sequence[str]

    def tell(
        self, code: Code, message: str, where: Stretch, *, label: str = "", way_out: str = ""
    ) -> Diagnostic:
        """A mistake in one line; at least one column of it is marked."""
        line, start, end = where
        span = Span(self.path, line, start, line, max(start + 1, end))
        return Diagnostic(code=code, message=message, span=span, label=label, help=way_out)
