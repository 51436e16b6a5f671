"""A text somebody wrote, and stretches of it."""

from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Source:
    """One file of a story.

    `path` is what the author is shown (with forward slashes); `lines` are split at LF and CRLF only, as YAML
    marks count them once the other line ends have been refused.
    """

    path: str
    text: str
    lines: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        lines = tuple(line.removesuffix("\r") for line in self.text.split("\n"))
        object.__setattr__(self, "lines", lines)


class Span(NamedTuple):
    """A stretch of one file; lines and columns count from 0, the end column is exclusive.

    A span over several lines is drawn by its first line.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
