"""Mistakes that leave a tree whole: YAML reads on, but not what the author wrote."""

import re
from collections.abc import Iterator

from game.compiler.traps import mend
from game.compiler.tree import Mapping, Scalar
from game.source.catalogue import (
    COMMENT_CUTS_TEXT,
    CONTROL_SIGN,
    FOLDED_BLOCK,
    KEY_TWICE,
    KEY_WITHOUT_VALUE,
    NO_SPACE_AFTER_COLON,
    TEXT_ON_MANY_LINES,
)
from game.source.diagnostic import Diagnostic
from game.source.source import Source, Span

_GLUED = re.compile(r"(?P<key>[\w ]+):(?P<value>\S.*)")


def folded(scalar: Scalar) -> Diagnostic:
    """A `>` block: it makes one paragraph of many."""
    return Diagnostic(
        code=FOLDED_BLOCK,
        message="`>` melts lines and paragraphs together",
        span=scalar.span,
        label="this sign begins a folded block",
        help="write `|` instead",
    )


def many_lines(scalar: Scalar) -> Diagnostic:
    """A plain or quoted value that goes on below its line."""
    line = scalar.source.lines[scalar.line]
    rest = len(line.rstrip())
    how = "in quotes " if scalar.style else ""
    return Diagnostic(
        code=TEXT_ON_MANY_LINES,
        message=f"a text {how}goes on in the next line: its paragraphs would melt together",
        span=Span(scalar.source.path, scalar.line, scalar.column, scalar.line, rest),
        label="it begins here",
        help=mend.as_block(line, scalar.column, scalar.style),
    )


def escaped_sign(scalar: Scalar) -> Diagnostic:
    """A sign no font has, written with a backslash and its number."""
    return Diagnostic(
        code=CONTROL_SIGN,
        message="a backslash makes a sign here that no text can show",
        span=scalar.span,
        label="in this text",
        help="delete the backslash and its number, or write the sign itself",
    )


def twice(key: Scalar, first: Scalar) -> Diagnostic:
    """The same key again among the same keys; YAML would keep only the last."""
    choice = " (or does a new choice begin here, without its dash?)" if key.value == "label" else ""
    return Diagnostic(
        code=KEY_TWICE,
        message=f"`{key.value}` is written twice",
        span=key.span,
        label="here again",
        help=f"it stands in line {first.line + 1} already: keep one of them{choice}",
    )


def without_value(mapping: Mapping) -> Iterator[Diagnostic]:
    """Keys inside `{ }` that have none, mostly because a comma in a text began them; they are taken out."""
    empty = [key for key, value in mapping.entries.values() if _is_empty(value)]
    first = next(iter(mapping.entries), None)
    for key in empty:
        del mapping.entries[key.value]
        glued = _GLUED.fullmatch(key.value)
        if glued:
            yield glued_in_braces(key, glued["key"], glued["value"])
        elif key.value == first:
            yield _lonely(key)
        else:
            yield _begun_by_comma(mapping, key)


def glued_in_braces(key: Scalar, word: str, value: str) -> Diagnostic:
    """`{start:4}`: without the space it is one long key."""
    return Diagnostic(
        code=NO_SPACE_AFTER_COLON,
        message=f"a space is missing behind the colon of `{word}`",
        span=key.span,
        label="YAML takes all of this for a key",
        help=f"write `{word}: {value}`",
    )


def cut_sentence(source: Source, line: int, start: int, sign: int) -> Diagnostic:
    """A sentence from `start` that goes on behind the `#` at `sign`, which begins a comment for YAML."""
    text = source.lines[line]
    mended = mend.with_value(text, start, len(text), text[start:].strip())
    return Diagnostic(
        code=COMMENT_CUTS_TEXT,
        message="YAML ends this sentence at the `#` and takes the rest for a comment",
        span=Span(source.path, line, sign, line, len(text.rstrip())),
        label="nobody would read this",
        help=f"put the sentence in quotes (a comment has two spaces before `#` and one behind):\n{mended}",
    )


def _is_empty(value: object) -> bool:
    return isinstance(value, Scalar) and not value.value and not value.style


def _lonely(key: Scalar) -> Diagnostic:
    return Diagnostic(
        code=KEY_WITHOUT_VALUE,
        message=f"`{key.value}` has no value",
        span=key.span,
        label="inside `{ }` YAML expects `key: value`",
        help=f"write `{key.value}: …`; a text that begins with `{{` goes into quotes or into a `|` block",
    )


def _begun_by_comma(mapping: Mapping, key: Scalar) -> Diagnostic:
    line = mapping.source.lines[mapping.line]
    inside = line[mapping.column + 1 : mapping.end_column - 1]
    mended = mend.braces(inside) if mapping.end_line == mapping.line else ""
    way_out = "put the text that has the comma in quotes"
    return Diagnostic(
        code=KEY_WITHOUT_VALUE,
        message=f"the comma before `{key.value}` begins a new key",
        span=key.span,
        label="inside `{ }` this is a key without a value",
        help=f"{way_out}:\n{line[: mapping.column].strip()} {mended}".rstrip() if mended else way_out,
    )
