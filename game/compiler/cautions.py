"""Mistakes that leave a tree whole: YAML reads on, but not what the author wrote."""

from game.compiler.traps import mend
from game.compiler.tree import Scalar
from game.source.catalogue import (
    COMMENT_CUTS_TEXT,
    CONTROL_SIGN,
    FOLDED_BLOCK,
    KEY_TWICE,
    TEXT_ON_MANY_LINES,
)
from game.source.diagnostic import Diagnostic
from game.source.source import Source, Span


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
        help=mend.as_block(
            line, scalar.column, scalar.style, above=mend.key_above(scalar.source.lines, scalar.line)
        ),
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


def cut_sentence(source: Source, line: int, start: int, sign: int) -> Diagnostic:
    """A sentence from `start` that goes on behind the `#` at `sign`, which begins a comment for YAML."""
    text = source.lines[line].rstrip()
    mended = mend.with_value(text, start, len(text), text[start:].strip())
    return Diagnostic(
        code=COMMENT_CUTS_TEXT,
        message="YAML ends this sentence at the `#` and takes the rest for a comment",
        span=Span(source.path, line, sign, line, len(text)),
        label="nobody would read this",
        help=f"put the sentence in quotes (a comment has two spaces before `#` and one behind):\n{mended}",
    )
