"""A comma that is missing inside `{ }`: the next key stands in the value before it."""

import re

from game.compiler.keys import EFFECTS, stand_together
from game.compiler.traps import mend
from game.compiler.traps.page import Page, Stretch
from game.source.diagnostic import Code, Diagnostic

_FIRST = re.compile(r"\s*(?P<key>\w+) *: +(?=\S)")
_NEXT = re.compile(r" +(?P<key>\w+):(?= |$)")
_COLON = re.compile(r"\w+:(?= |$)")
_LAST_WORD = re.compile(r"(?<= )\w+\Z")


def comma_missing(page: Page, code: Code, line: int, colon: int) -> Diagnostic | None:
    """A key before this colon, in the value of another key of the same table; nothing if it is none."""
    text = page.lines[line]
    brace = text.rfind("{", 0, colon)
    if brace < 0 or "}" in text[brace:colon]:
        return None
    piece = mend.at_commas(text[brace + 1 : colon])[-1]
    first, word = _FIRST.match(piece), _LAST_WORD.search(piece)
    if not first or not word or word.start() == first.end() or ";" in piece:
        return None
    if not _is_key(first["key"], word.group(), text[:brace]):
        return None
    return page.tell(
        code,
        f"a comma is missing before `{word.group()}`",
        Stretch(line, colon - len(word.group()), colon),
        label="a key of its own",
        way_out=_written_out(text, brace, colon),
    )


def key_behind_value(page: Page, code: Code, line: int, column: int) -> Diagnostic | None:
    """The same for a value in quotes or brackets, behind which something begins in this column."""
    found = _COLON.match(page.lines[line], column)
    return comma_missing(page, code, line, found.end() - 1) if found else None


def _is_key(before: str, word: str, head: str) -> bool:
    """Whether a word can be a key beside the one before it: a name in an effect, else by the format."""
    is_effect = head.rstrip(" :").rpartition(" ")[2].lstrip("{[") in EFFECTS
    return is_effect or stand_together(before, word)


def _written_out(text: str, brace: int, colon: int) -> str:
    """The way out, with the line if the table ends on it."""
    end = text.find("}", colon)
    inside = mend.braces(_with_commas(text[brace + 1 : end], text[:brace])) if end > 0 else ""
    if not inside:
        return "write a comma between the value and the next key"
    return f"write it so:\n{text[:brace].strip()} {inside}{text[end + 1 :]}".rstrip()


def _with_commas(inside: str, head: str) -> str:
    """The inside of a table with a comma before each key that lacks one."""
    pieces = []
    for piece in mend.at_commas(inside):
        rest = piece
        while (first := _FIRST.match(rest)) and (found := _NEXT.search(rest, first.end())):
            if not _is_key(first["key"], found["key"], head):
                break
            pieces.append(rest[: found.start()])
            rest = rest[found.start() :]
        pieces.append(rest)
    return ",".join(pieces)
