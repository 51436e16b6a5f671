"""What goes wrong inside `[ ]` and `{ }`."""

from typing import NamedTuple

from game.compiler.keys import CONDITIONS
from game.compiler.traps import intended, mend
from game.compiler.traps.page import Page, Stretch
from game.source.catalogue import (
    BRACKET_NOT_CLOSED,
    COLON_IN_TEXT,
    COMMENT_CUTS_TEXT,
    KEY_WITHOUT_VALUE,
    NO_SPACE_AFTER_COLON,
    SIGN_BEGINS_TEXT,
    TEXT_AFTER_END,
)
from game.source.diagnostic import Diagnostic

_RESERVED = "*&!%@`>|#"


class Bracket(NamedTuple):
    """An opening bracket and its place."""

    sign: str
    line: int
    column: int


def bracket_not_closed(page: Page, bracket: Bracket) -> Diagnostic:
    """The lines that could close it are over."""
    closing = "}" if bracket.sign == "{" else "]"
    return page.tell(
        BRACKET_NOT_CLOSED,
        f"this `{bracket.sign}` is not closed",
        Stretch(bracket.line, bracket.column, bracket.column + 1),
        label="opened here",
        way_out=f"close it with `{closing}`; a text that begins with `{bracket.sign}` goes into quotes",
    )


def wrong_bracket(page: Page, opened: Bracket, where: Stretch) -> Diagnostic:
    """A `{` that is closed with `]`, or the other way round."""
    closing = page.lines[where.line][where.start]
    return page.tell(
        BRACKET_NOT_CLOSED,
        f"`{closing}` cannot close a `{opened.sign}`",
        where,
        label=f"the `{opened.sign}` stands in line {opened.line + 1}, column {opened.column + 1}",
        way_out="`{` belongs to `}`, `[` to `]`",
    )


def colon_in_braces(page: Page, line: int, colon: int, outer: Bracket) -> Diagnostic:
    """A second colon before the next comma."""
    rows = _rows(page, line, outer)
    semicolon = page.lines[line].find(";", outer.column)
    if rows and 0 <= semicolon < colon:
        return page.tell(
            COLON_IN_TEXT,
            "inside `{ }` a comma divides, not a `;`",
            Stretch(line, semicolon, semicolon + 1),
            label="a comma is meant",
            way_out="\n".join(["write it so:", *rows]),
        )
    before = page.lines[line][:colon].replace("{", ",").rpartition(",")[2]
    asked = before.partition(":")[0].strip() in CONDITIONS
    return page.tell(
        COLON_IN_TEXT,
        "a condition has no colon"
        if asked
        else "a colon and a space in unquoted text: YAML takes what stands before them for a key",
        Stretch(line, colon, colon + 1),
        label="this colon",
        way_out=_mended(
            page, line, outer, "write the condition alone" if asked else "put the text in quotes"
        ),
    )


def colon_before_bracket(page: Page, line: int, colon: int) -> Diagnostic:
    """`{stake:[none]}`: a colon needs a space here too."""
    return page.tell(
        NO_SPACE_AFTER_COLON,
        "a space is missing behind this colon",
        Stretch(line, colon, colon + 1),
        label="here",
        way_out="write `key: value`, with a space between them",
    )


def nothing_before_comma(page: Page, where: Stretch) -> Diagnostic:
    """Two commas, or one directly behind the opening bracket."""
    return page.tell(
        KEY_WITHOUT_VALUE,
        "nothing stands before this comma",
        where,
        label="one comma too many",
        way_out="delete it; a comma that belongs to a text needs quotes around the text",
    )


def comment_in_braces(page: Page, where: Stretch) -> Diagnostic:
    """` #` inside a table: not even its bracket is read any more."""
    return page.tell(
        COMMENT_CUTS_TEXT,
        "YAML ends this sentence at the `#` and takes the rest for a comment",
        where,
        label="nobody would read this",
        way_out="put the sentence in quotes (a comment has two spaces before `#` and one behind)",
    )


def bracket_in_text(page: Page, line: int, column: int, outer: Bracket) -> Diagnostic:
    """An opening bracket in the middle of an unquoted sentence."""
    sign = page.lines[line][column]
    return page.tell(
        SIGN_BEGINS_TEXT,
        f"unquoted text inside {'`{ }`' if outer.sign == '{' else '`[ ]`'} cannot hold `{sign}`",
        Stretch(line, column, column + 1),
        label="YAML keeps this sign for itself",
        way_out=_mended(page, line, outer, "put the text in quotes"),
    )


def sign_in_braces(page: Page, line: int, column: int, outer: Bracket) -> Diagnostic | None:
    """A value that begins with a sign YAML keeps for itself; nothing if it does not."""
    text = page.lines[line]
    sign = text[column]
    if sign not in _RESERVED and not text[column:].startswith(("- ", "?", ":")):
        return None
    return page.tell(
        SIGN_BEGINS_TEXT,
        f"unquoted text cannot begin with `{sign}`",
        Stretch(line, column, column + 1),
        label="YAML keeps this sign for itself",
        way_out=_mended(page, line, outer, "put the text in quotes"),
    )


def more_behind_end(page: Page, line: int, column: int, outer: Bracket) -> Diagnostic:
    """A value in quotes or brackets, and no comma behind it."""
    return page.tell(
        TEXT_AFTER_END,
        "a value is over here, and neither a comma nor a bracket follows",
        Stretch(line, column, column + 1),
        label="this does not belong to it",
        way_out=_mended(
            page, line, outer, "put a comma before it; or, if it belongs to the text, quote all of it"
        ),
    )


def _rows(page: Page, line: int, outer: Bracket) -> tuple[str, ...]:
    """The table as it was meant, if it is one of names and single values on one line."""
    text = page.lines[line]
    end = text.rfind("}")
    if outer.line != line or outer.sign != "{" or end < outer.column:
        return ()
    return intended.table(text[: outer.column].strip(), text[outer.column + 1 : end])


def _mended(page: Page, line: int, outer: Bracket, way_out: str) -> str:
    """The way out with the table mended, if it stands on one line."""
    text = page.lines[line]
    end = text.rfind("}")
    if outer.line != line or outer.sign != "{" or end < outer.column:
        return way_out
    inside = mend.braces(text[outer.column + 1 : end])
    return f"{way_out}:\n{text[: outer.column].strip()} {inside}" if inside else way_out
