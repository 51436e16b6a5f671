"""How wide a text stands in a terminal, and its signs made visible.

An author's file may hold anything: a tab, a sign two columns wide, one that would move the cursor. The
pointer must still stand under the right place, and nothing of a file may steer the terminal.
"""

import unicodedata
from typing import NamedTuple

TAB = "→   "
"""A tab is shown as one, always as wide: what matters about it in a story is that it is there."""


class Window(NamedTuple):
    """A piece of a line as it is shown, and where in it the marked stretch begins and ends, in columns."""

    text: str
    start: int
    end: int


def visible(text: str) -> str:
    """The text with every sign seen: tabs as arrows, control signs as their pictures."""
    if text.isprintable():
        return text
    return "".join(map(_seen, text))


def columns(text: str) -> int:
    """How many columns a text takes that went through `visible`."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def window(line: str, start: int, end: int, width: int) -> Window:
    """At most `width` columns of a line with the stretch from `start` to `end` in view; `…` for what is cut.

    The stretch takes at least one column, also behind the end of the line.
    """
    start = max(0, min(start, len(line)))
    end = max(start, min(end, len(line)))
    left = max(0, start - width)
    before, marked, after = (
        visible(line[left:start]),
        visible(line[start:end][:width]),
        visible(line[end : end + width]),
    )
    whole = columns(before) + columns(marked) + columns(after)
    if left or (whole > width and columns(before) + columns(marked) > width - 1):
        before = "…" + _last(before, width // 3)
    text = _first(before + marked + after, width, cut=end + width < len(line))
    begins = columns(before)
    return Window(text, begins, max(begins + 1, min(begins + columns(marked), columns(text))))


def _seen(sign: str) -> str:
    if sign == "\t":
        return TAB
    code = ord(sign)
    if code < 0x20:
        return chr(0x2400 + code)
    if sign == " " or sign.isprintable():
        return sign
    if unicodedata.category(sign) == "Zs":
        return "·"
    return "\N{REPLACEMENT CHARACTER}"


def _columns(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def _first(text: str, width: int, *, cut: bool) -> str:
    """As much of the beginning as fits."""
    if not cut and columns(text) <= width:
        return text
    taken, room = 0, width - 1
    for sign in text:
        room -= _columns(sign)
        if room < 0:
            break
        taken += 1
    return text[:taken].rstrip() + "…"


def _last(text: str, width: int) -> str:
    """As much of the end as fits."""
    taken, room = 0, width
    for sign in reversed(text):
        room -= _columns(sign)
        if room < 0:
            break
        taken += 1
    return text[len(text) - taken :]
