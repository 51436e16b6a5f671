"""The signs no story may hold: what YAML's parsers refuse, disagree about, or no font can show.

They are told once for a kind and a file, and replaced by as many spaces, so that everything else in the file
is still read and keeps its place.
"""

import re
import unicodedata
from collections.abc import Iterator

from game.source.catalogue import CONTROL_SIGN, HALF_A_SIGN, STRANGE_LINE_END
from game.source.diagnostic import Code, Diagnostic
from game.source.source import Source, Span

_REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")

_LINE_ENDS = {
    "\r": "a carriage return (the line end of old Macs)",
    "\x85": "U+0085 (a line end of mainframes)",
    "\u2028": "U+2028 (line separator)",
    "\u2029": "U+2029 (paragraph separator)",
}

_CONTROLS = {
    "\0": "NUL (U+0000)",
    "\a": "a bell (U+0007)",
    "\b": "a backspace (U+0008)",
    "\v": "a vertical tab (U+000B)",
    "\f": "a form feed (U+000C)",
    "\x1b": "an escape (U+001B)",
    "\x7f": "a delete (U+007F)",
    "\ufeff": "a byte order mark (U+FEFF)",
}


def readable(source: Source) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text as a parser may have it, line for line and column for column, and what was wrong with it.

    A tab is left only in front of a line, where it is a mistake that `traps` tells; elsewhere it is a space
    (one parser would refuse it behind a colon, the other not).
    """
    text = "\n".join(source.lines) if "\r" in source.text else source.text
    if "\t" in text:
        text = "\n".join(map(_without_inner_tabs, text.split("\n")))
    if not _REFUSED.search(text):
        return text, ()
    return _REFUSED.sub(" ", text), tuple(_told(source, text))


def strange_line_end(source: Source, place: int, more: int) -> Diagnostic:
    """A line end at `place` of the source's text that YAML, editors and this game would count differently."""
    sign = source.text[place]
    return Diagnostic(
        code=STRANGE_LINE_END,
        message=f"this file holds {_LINE_ENDS[sign]}, which only some programs take for the end of a line",
        span=_span(source.path, source.text, place),
        label="it stands here",
        help=f"delete it and press Enter instead; editors call the right line end LF{_also(more)}",
    )


def shown(value: str) -> str:
    """A value without the signs that an escape in double quotes can bring in."""
    return _REFUSED.sub(" ", value)


def _without_inner_tabs(line: str) -> str:
    if "\t" not in line:
        return line
    words = line.lstrip(" \t")
    return line[: len(line) - len(words)] + words.replace("\t", " ") if words else ""


def _told(source: Source, text: str) -> Iterator[Diagnostic]:
    """The first of each kind, and how many more there are."""
    places: dict[Code, list[int]] = {}
    for found in _REFUSED.finditer(text):
        places.setdefault(_kind(found.group()), []).append(found.start())
    normal = Source(source.path, text)
    for code, (first, *more) in places.items():
        if code is STRANGE_LINE_END:
            yield strange_line_end(normal, first, len(more))
        elif code is HALF_A_SIGN:
            yield _half_a_sign(normal, first, len(more))
        else:
            yield _control_sign(normal, first, len(more))


def _kind(sign: str) -> Code:
    if sign in _LINE_ENDS:
        return STRANGE_LINE_END
    return HALF_A_SIGN if unicodedata.category(sign) == "Cs" else CONTROL_SIGN


def _half_a_sign(source: Source, place: int, more: int) -> Diagnostic:
    return Diagnostic(
        code=HALF_A_SIGN,
        message=f"this file holds U+{ord(source.text[place]):04X}, one half of a pair that makes a sign",
        span=_span(source.path, source.text, place),
        label="it stands here",
        help=f"delete it or write the whole sign{_also(more)}",
    )


def _control_sign(source: Source, place: int, more: int) -> Diagnostic:
    sign = source.text[place]
    return Diagnostic(
        code=CONTROL_SIGN,
        message=f"this file holds {_CONTROLS.get(sign, f'U+{ord(sign):04X}')}, a sign that no text can show",
        span=_span(source.path, source.text, place),
        label="it stands here, perhaps unseen",
        help=f"delete it{_also(more)}",
    )


def _also(more: int) -> str:
    return f" ({more} more of its kind in this file)" if more else ""


def _span(path: str, text: str, place: int) -> Span:
    line, column = text.count("\n", 0, place), place - text.rfind("\n", 0, place) - 1
    return Span(path, line, column, line, column + 1)
