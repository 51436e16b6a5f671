"""What a version control leaves where two people wrote at one place: told once, then read as one half.

<<<<<<< ours
||||||| before both (not always)
=======
>>>>>>> theirs
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from game.source.catalogue import MERGE_UNFINISHED
from game.source.diagnostic import Diagnostic
from game.source.source import Span

_MARK = re.compile(r" *(?P<sign>[<|>])(?P=sign){6}(?: .*)?| *(?P<middle>={7})[ ]*")
_ANY = re.compile(r"<{7}|>{7}|\|{7}")


class Merge(NamedTuple):
    """The lines of the marks of one conflict; one mark alone if the others were deleted."""

    marks: tuple[int, ...]

    @property
    def lines(self) -> range:
        """From the first mark to the last."""
        return range(self.marks[0], self.marks[-1] + 1)


def merges_in(lines: Sequence[str], text: str) -> tuple[Merge, ...]:
    """The conflicts in these lines of a text. A row of `=` alone is none: somebody may have drawn it."""
    return tuple(_found(lines)) if _ANY.search(text) else ()


def one_half(lines: Sequence[str], merges: Iterable[Merge]) -> tuple[str, ...]:
    """The lines with the first half of each conflict only; the others and the marks are empty lines."""
    kept = list(lines)
    for merge in merges:
        divided = merge.marks[1:-1]
        gone = range(divided[0], merge.marks[-1]) if divided else ()
        for line in (*merge.marks, *gone):
            kept[line] = ""
    return tuple(kept)


def unfinished(path: str, lines: Sequence[str], merge: Merge) -> Diagnostic:
    """A conflict that nobody has decided."""
    first, last = merge.lines[0], merge.lines[-1]
    where = f"lines {first + 1} to {last + 1}" if last > first else f"line {first + 1}"
    number = {3: "three ", 4: "four "}.get(len(merge.marks), "")
    column = len(lines[first]) - len(lines[first].lstrip())
    return Diagnostic(
        code=MERGE_UNFINISHED,
        message=f"a merge was left unfinished: {where}",
        span=Span(path, first, column, last, len(lines[last].rstrip())),
        label="two people wrote here" if last > first else "one of its marks is still here",
        help=f"keep one half and delete the {number}marks" if last > first else "delete this mark",
    )


def outside(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """What is to be told: of what stands inside a conflict nothing but the conflict itself."""
    told = list(diagnostics)
    spans = [found.span for found in told if found.code is MERGE_UNFINISHED and found.span]
    return [found for found in told if found.code is MERGE_UNFINISHED or not _is_inside(found.span, spans)]


def _found(lines: Sequence[str]) -> Iterator[Merge]:
    marks: list[int] = []
    is_open = False
    for line, text in enumerate(lines):
        mark = _MARK.fullmatch(text.rstrip("\r"))
        sign = (mark["sign"] or mark["middle"][0]) if mark else ""
        if sign == "<" or (sign == "|" and not is_open):
            yield from _closed(marks, is_open=is_open)
            marks, is_open = [line], True
        elif sign == "=" and not is_open:
            marks = [line]
        elif sign:
            marks.append(line)
        if sign == ">":
            yield Merge(tuple(marks))
            marks, is_open = [], False
    yield from _closed(marks, is_open=is_open)


def _closed(marks: list[int], *, is_open: bool) -> Iterator[Merge]:
    """A conflict whose last mark is not there."""
    if marks and is_open:
        yield Merge(tuple(marks))


def _is_inside(span: Span | None, merges: Iterable[Span]) -> bool:
    return span is not None and any(
        span.path == merge.path and merge.line <= span.line <= merge.end_line for merge in merges
    )
