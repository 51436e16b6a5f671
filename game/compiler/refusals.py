"""Where reading ends although YAML would go on: what this format does not have, and what is past all reason.

Mostly only the place is said here: `traps.find` knows from the line itself what was meant.
"""

from collections.abc import Mapping as Table

from game.compiler import cautions
from game.compiler.events import AliasEvent, Event
from game.compiler.keys import BLOCK_KEYS
from game.compiler.tree import Node, Scalar
from game.source.catalogue import COMPLEX_KEY, DASH_MISPLACED, TOO_DEEP, TOO_MANY_VALUES
from game.source.diagnostic import Diagnostic
from game.source.source import Source, Span


class Broken(Exception):  # noqa: N818  the end of a text, not of the program
    """A text can be read as far as this line and column of the source; `told` says why, if lines do not."""

    def __init__(self, line: int, column: int, told: Diagnostic | None = None) -> None:
        super().__init__(line, column)
        self.line = line
        self.column = column
        self.told = told


def at(first: int, event: Event) -> Broken:
    """An anchor, an alias, a tag, a directive, a second document: the place is enough."""
    return Broken(event.start_mark.line + first, event.start_mark.column)


def complex_key(source: Source, first: int, event: Event) -> Broken:
    """A list or a table where a key is expected; an alias is only an alias."""
    broken = at(first, event)
    if type(event) is not AliasEvent:
        broken.told = Diagnostic(
            code=COMPLEX_KEY,
            message="a list or a table cannot be a key",
            span=Span(source.path, broken.line, broken.column, broken.line, broken.column + 1),
            label="this stands before a colon",
            help="a key is one word; a text that begins with a bracket goes into quotes",
        )
    return broken


def refuse_slipped(key: Scalar, entries: Table[str, tuple[Scalar, Node]]) -> None:
    """Raise where a key stands twice because another thing begins between the two: a choice, a scene.

    One slip would be told once for each key that follows.
    """
    first, _ = entries[key.value]
    line = key.source.lines[first.line]
    if key.value == "label" and key.line > first.line and line.lstrip(" ").startswith("- "):
        raise Broken(key.line, key.column, _second_dash(key, len(line) - len(line.lstrip(" "))))
    for header, value in reversed(list(entries.values())):
        if header.line <= first.line:
            return
        if isinstance(value, Scalar) and not value.value and header.value not in BLOCK_KEYS:
            raise Broken(header.line, header.column, cautions.twice(key, first))


def _second_dash(key: Scalar, column: int) -> Diagnostic:
    return Diagnostic(
        code=DASH_MISPLACED,
        message="a dash is missing: a second `label` begins a new choice",
        span=key.span,
        label="an item begins with `- `",
        help=f"write it with its dash, in column {column + 1}:\n- {key.source.lines[key.line].strip()}",
    )


def too_deep(source: Source, first: int, event: Event) -> Broken:
    """More levels than any story needs: mostly a bracket repeated by accident."""
    broken = at(first, event)
    broken.told = Diagnostic(
        code=TOO_DEEP,
        message="lists and keys are nested more than 64 deep here",
        span=Span(source.path, broken.line, broken.column, broken.line, broken.column + 1),
        label="the next level begins here",
        help="close some brackets, or give the inner part a scene of its own",
    )
    return broken


def too_many(source: Source) -> Broken:
    """More values than two megabytes of story have."""
    told = Diagnostic(
        code=TOO_MANY_VALUES,
        message="this file holds more keys and values than two megabytes of story can have",
        span=Span(source.path, 0, 0, 0, 1),
        help="divide it into several chapters",
    )
    return Broken(0, 0, told)
