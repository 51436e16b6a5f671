"""A wrong line as it was meant, for the author to paste."""

import re
from collections.abc import Sequence

from game.compiler.keys import CONDITIONS
from game.compiler.traps import intended

LONGEST = 500
"""Signs of a table that is mended: a longer one is rewritten by hand."""

_PLAIN = re.compile(r"""[^\s\-?:,\[\]{}#&*!|>'"%@`][^\[\]{},]*|[-?:][^\s\[\]{},][^\[\]{},]*""")
_SEGMENT_KEY = re.compile(r"""\s*(?P<key>[\w][\w .-]*?|"[^"]*"|'[^']*')\s*:(?:\s+|$)""")
_WRITTEN_OUT = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\{.*\}|\[.*\])\s*""")

_CURLY = re.compile(r"[“„](?P<within>[^“”„\"]*)[”“]")
_CURLY_VALUE = re.compile(rf"(?<=: ){_CURLY.pattern}(?=\s*(?:,|\}}|$))")


def in_curly_quotes(text: str) -> str:
    """What stands between curly quotes that are around all of a text; nothing if none are."""
    found = _CURLY.fullmatch(text)
    return found["within"] if found else ""


def straight(line: str) -> str:
    """A line whose values in curly quotes have straight ones; nothing if it has none."""
    mended = _CURLY_VALUE.sub(lambda found: f'"{found["within"]}"', line)
    return mended if mended != line else ""


def quoted(text: str) -> str:
    """The text as one value in quotes, whatever signs it holds."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def meant(text: str) -> str:
    """The text without the quotes around all of it, if they were meant for YAML; quotes of a speech stay.

    `"He said "no" to me"` was quoted for YAML (the second quote opens); `"No," he said. "No."` is dialogue.
    """
    quote, inside = text[:1], text[1:-1]
    if len(text) < 2 or quote not in {'"', "'"} or text[-1] != quote:
        return text
    if quote == '"' and quote in inside and inside[: inside.index(quote)][-1:].strip():
        return text
    return inside


def with_value(line: str, start: int, end: int, text: str) -> str:
    """The line with this text as its value between `start` and `end`: in quotes, or below a `|`.

    Without the indent, since the author's own is already there.
    """
    head = line[:start].strip()
    if '"' in text and "'" in text and not line[end:].strip():
        return f"{head} |\n{deeper(head)}{text}"
    return f"{head} {quoted(text)}{line[end:]}".strip()


def deeper(head: str) -> str:
    """The indent of a line below this beginning of one: two columns from its key, or from its dash."""
    key = head.lstrip("- ")
    return " " * (len(head) - len(key) + (2 if key else 1))


def as_block(line: str, start: int, style: str = "", *, above: str = "", more: bool = True) -> str:
    """The way out for a text of several lines: the first of them, below a `|`.

    `above` is the line of its key, if that is another; `more` is whether further lines follow.
    """
    head = line[:start].strip() or above.strip()
    depth = deeper(head)
    begun = line[start:].strip().removeprefix(style)
    way_out = "write `|` and begin the text in the next line, deeper than its key"
    return f"{way_out}:\n{head} |\n{depth}{begun}" + (f"\n{depth}…" if more else "")


def key_above(lines: Sequence[str], number: int) -> str:
    """The line of the key that a text of its own line belongs to; nothing if none is there."""
    above = next((lines[line] for line in range(number - 1, -1, -1) if lines[line].strip()), "")
    return above if above.rstrip().endswith(":") else ""


def braces(text: str) -> str:
    """What stands between `{` and `}`, with every value in quotes that needs them; nothing if it has no keys.

    A piece behind a comma that has no key belongs to the value before it.
    """
    if len(text) > LONGEST:
        return ""
    pieces: list[str] = []
    for piece in at_commas(text):
        if pieces and not _SEGMENT_KEY.match(piece):
            pieces[-1] += "," + piece
        else:
            pieces.append(piece)
    mended = [_segment(piece) for piece in pieces]
    return "" if "" in mended or not mended else "{" + ", ".join(mended) + "}"


def needs_quotes(text: str) -> bool:
    """Whether YAML would misread the text as a value inside `{ }`."""
    return not _PLAIN.fullmatch(text) or ": " in text or " #" in text or text.endswith(":")


def at_commas(text: str) -> list[str]:
    """Cut at commas outside quotes and inner brackets."""
    pieces, depth, quote, start = [], 0, "", 0
    for place, sign in enumerate(text):
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'" and not text[start:place].rpartition(":")[2].strip():
            quote = sign
        elif sign in "{[":
            depth += 1
        elif sign in "}]":
            depth -= 1
        elif sign == "," and depth <= 0:
            pieces.append(text[start:place])
            start = place + 1
    return [*pieces, text[start:]]


def _segment(piece: str) -> str:
    found = _SEGMENT_KEY.match(piece)
    if not found:
        return ""
    value = piece[found.end() :].strip()
    if found["key"] in CONDITIONS and value and value[0] not in "\"'":
        value = intended.condition(value)
    if not value or not (needs_quotes(value) and not _WRITTEN_OUT.fullmatch(value)):
        return f"{found['key']}: {value}".strip()
    return f"{found['key']}: {quoted(meant(value))}"
