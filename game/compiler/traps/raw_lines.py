"""A line of a file that YAML cannot read, taken apart without YAML: depth, dashes, key, value."""

import re
from typing import NamedTuple

from game.compiler.keys import KEYS, is_key


class Entry(NamedTuple):
    """One line with something on it.

    `indent` is the column of its first sign, `dashes` are the columns of list dashes, `column` is where the
    key or the text begins. `key` is None where no colon with a space behind it stands. `value` is what
    follows the colon (or the whole text if there is no key), without a comment; it begins in `value_column`.
    """

    line: int
    indent: int
    dashes: tuple[int, ...]
    column: int
    key: str | None
    value: str
    value_column: int

    @property
    def is_prose(self) -> bool:
        """Whether it looks like a sentence rather than like a key."""
        if self.key is None:
            return self.value not in KEYS and not self.value.startswith(("{", "["))
        return not is_key(self.key)

    @property
    def opens_block(self) -> bool:
        """Whether prose follows in the lines below."""
        return _BLOCK.fullmatch(self.value) is not None


_DASH = re.compile(r"-(?: +|$)")
_QUOTED = re.compile(r"""(?P<text>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')""")
_QUOTED_KEY = re.compile(_QUOTED.pattern + r" *:(?= |$)")
_COLON = re.compile(r":(?= |$)")
_COMMENT = re.compile(r"(?:^|(?<= ))#.*")
_BLOCK = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])")


def entry(line: int, text: str) -> Entry | None:
    """The line taken apart; nothing if it is empty or a comment."""
    indent = len(text) - len(text.lstrip(" "))
    column, dashes = indent, []
    while dash := _DASH.match(text, column):
        dashes.append(column)
        column = dash.end()
    rest = text[column:]
    if not rest.strip(" ") or rest.startswith("#"):
        if not dashes:
            return None
        return Entry(line, indent, tuple(dashes), column, None, "", column)
    key, end = _key(rest)
    after = rest[end:]
    value_column = column + end + len(after) - len(after.lstrip(" "))
    return Entry(line, indent, tuple(dashes), column, key, _without_comment(after.strip(" ")), value_column)


def quote_end(text: str, start: int = 0) -> int | None:
    """Where the quoted text ends that begins here, behind its closing quote; None if it does not close."""
    found = _QUOTED.match(text, start)
    return found.end() if found else None


def _key(text: str) -> tuple[str | None, int]:
    """The key and where its colon ends."""
    quoted = _QUOTED_KEY.match(text)
    if quoted:
        return quoted["text"][1:-1], quoted.end()
    if text[0] in "\"'{[":
        return None, 0
    plain = _without_comment(text)
    found = _COLON.search(plain)
    return (plain[: found.start()].rstrip(" "), found.end()) if found else (None, 0)


def _without_comment(text: str) -> str:
    """The text as far as its comment, unless it begins with a quote, in which a `#` is a sign like others."""
    if text[:1] in {'"', "'"}:
        end = quote_end(text)
        if end is None:
            return text
        return text[:end] + _COMMENT.sub("", text[end:]).rstrip(" ")
    return _COMMENT.sub("", text).rstrip(" ")
