"""Anything told to an author, as a value."""

from dataclasses import dataclass
from enum import StrEnum

from game.source.source import Span


class Severity(StrEnum):
    """How much it matters: an error keeps the story from being played."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of mistake: `E201`, its severity, and its title in one line. Never reused."""

    name: str
    severity: Severity
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One mistake: what, where, and a way out.

    `message` is one lower-case sentence with names in backticks; `label` stands under the pointer; `help`
    is the way out; `span` is None only for mistakes that have no place (a folder without a file).
    `route` holds choices that lead there, as `play --route` takes them.
    """

    code: Code
    message: str
    span: Span | None
    label: str = ""
    help: str = ""
    route: tuple[str, ...] = ()
