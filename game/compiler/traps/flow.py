"""Lists in `[ ]` and tables in `{ }` of a file that YAML cannot read: their end, or what is wrong in them."""

import re
from enum import Enum, auto
from typing import NamedTuple

from game.compiler.traps import brace_mistakes, commas, value_mistakes
from game.compiler.traps.brace_mistakes import Bracket
from game.compiler.traps.page import Page, Stretch
from game.compiler.traps.raw_lines import quote_end
from game.source.catalogue import COLON_IN_TEXT, TEXT_AFTER_END
from game.source.diagnostic import Diagnostic


class End(NamedTuple):
    """The place behind the closing bracket."""

    line: int
    column: int


def scan(page: Page, line: int, column: int, *, margin: int, end: int) -> End | Diagnostic:
    """Read from an opening bracket to its closing one, or to the first mistake.

    Lines that stand no deeper than `margin`, and line `end`, are outside.
    """
    reader = _Reader(page, line, column)
    found = reader.next_token()
    while not found and reader.brackets:
        if reader.column >= len(page.lines[reader.line]) and not reader.next_line(margin, end):
            return brace_mistakes.bracket_not_closed(page, reader.brackets[-1])
        found = reader.next_token()
    return found or End(reader.line, reader.column)


class _Piece(Enum):
    """What stands since the last comma or colon."""

    NOTHING = auto()
    TEXT = auto()
    WHOLE = auto()
    """Something in quotes or brackets."""


_TOKEN = re.compile(
    r"""
    (?P<space>[ ]+)
  | (?P<comment>(?<![^ ])\#.*)
  | (?P<bracket>[\[\]{}])
  | (?P<comma>,)
  | (?P<colon>:(?=[ ,\[\]{}?]|$))
  | (?P<quote>["'])
  | (?P<text>[^ \[\]{},:"']+|:)
    """,
    re.VERBOSE,
)

_CLOSING = {"}": "{", "]": "["}


class _Reader:
    """One pass from bracket to bracket."""

    __slots__ = ("_keyed_outside", "brackets", "column", "keyed", "line", "page", "piece")

    def __init__(self, page: Page, line: int, column: int) -> None:
        self.page = page
        self.line = line
        self.column = column
        self.brackets: list[Bracket] = []
        self.piece = _Piece.NOTHING
        self.keyed = False
        self._keyed_outside: list[bool] = []

    def next_line(self, margin: int, end: int) -> bool:
        """Go to the next line with something on it, if it still belongs here."""
        line = self.line + 1
        while line < end and not self.page.lines[line].strip():
            line += 1
        if line >= end:
            return False
        text = self.page.lines[line]
        indent = len(text) - len(text.lstrip())
        if indent <= margin and text[indent] not in "]}":
            return False
        self.line, self.column = line, indent
        return True

    def next_token(self) -> Diagnostic | None:
        """Read one token; the mistake it makes, if it makes one."""
        text = self.page.lines[self.line]
        token = _TOKEN.match(text, self.column)
        if token is None:
            return None
        sign, start, self.column = token.group(), token.start(), token.end()
        found = None
        match token.lastgroup:
            case "comment":
                found = self._comment(start)
            case "comma":
                found = self._comma(start)
            case "colon":
                found = self._colon(start)
            case "bracket":
                found = self._close(sign, start) if sign in _CLOSING else self._open(sign, start)
            case "quote" if self.piece is _Piece.NOTHING:
                found = self._quoted(start)
            case "quote" | "text":
                found = self._text(start)
            case _:  # a space
                pass
        return found

    def _begin_piece(self, *, keyed: bool) -> None:
        self.piece, self.keyed = _Piece.NOTHING, keyed

    def _comment(self, start: int) -> Diagnostic | None:
        """Behind a text it is one by accident, unless it is set off by two spaces and a third behind it."""
        text = self.page.lines[self.line]
        set_off = text[:start].endswith("  ") and text[start : start + 2] in ("# ", "#")
        if self.piece is _Piece.TEXT and not set_off:
            return brace_mistakes.comment_in_braces(self.page, Stretch(self.line, start, len(text)))
        return None

    def _comma(self, start: int) -> Diagnostic | None:
        if self.piece is _Piece.NOTHING and not self.keyed:
            return brace_mistakes.nothing_before_comma(self.page, Stretch(self.line, start, start + 1))
        self._begin_piece(keyed=False)
        return None

    def _colon(self, start: int) -> Diagnostic | None:
        text = self.page.lines[self.line]
        if self.keyed and self.piece is _Piece.WHOLE:
            return brace_mistakes.more_behind_end(self.page, self.line, start, self.brackets[0])
        if self.keyed:
            return commas.comma_missing(
                self.page, COLON_IN_TEXT, self.line, start
            ) or brace_mistakes.colon_in_braces(self.page, self.line, start, self.brackets[0])
        if self.piece is _Piece.NOTHING:
            return brace_mistakes.sign_in_braces(self.page, self.line, start, self.brackets[0])
        if self.column < len(text) and text[self.column] != " ":
            return brace_mistakes.colon_before_bracket(self.page, self.line, start)
        self._begin_piece(keyed=True)
        return None

    def _open(self, sign: str, start: int) -> Diagnostic | None:
        if self.piece is _Piece.TEXT:
            return brace_mistakes.bracket_in_text(self.page, self.line, start, self.brackets[0])
        if self.piece is _Piece.WHOLE:
            return brace_mistakes.more_behind_end(self.page, self.line, start, self.brackets[0])
        self.brackets.append(Bracket(sign, self.line, start))
        self._keyed_outside.append(self.keyed)
        self._begin_piece(keyed=False)
        return None

    def _close(self, sign: str, start: int) -> Diagnostic | None:
        opened = self.brackets.pop()
        if opened.sign != _CLOSING[sign]:
            return brace_mistakes.wrong_bracket(self.page, opened, Stretch(self.line, start, start + 1))
        self.piece, self.keyed = _Piece.WHOLE, self._keyed_outside.pop()
        return None

    def _quoted(self, start: int) -> Diagnostic | None:
        text = self.page.lines[self.line]
        end = quote_end(text, start)
        if end is None:
            return value_mistakes.quote_not_closed(self.page, Stretch(self.line, start, len(text.rstrip())))
        self.column = end
        self.piece = _Piece.WHOLE
        return value_mistakes.unknown_escape(self.page, Stretch(self.line, start, self.column))

    def _text(self, start: int) -> Diagnostic | None:
        if self.piece is _Piece.WHOLE:
            return commas.key_behind_value(
                self.page, TEXT_AFTER_END, self.line, start
            ) or brace_mistakes.more_behind_end(self.page, self.line, start, self.brackets[0])
        if self.piece is _Piece.NOTHING:
            self.piece = _Piece.TEXT
            return brace_mistakes.sign_in_braces(self.page, self.line, start, self.brackets[0])
        return None
