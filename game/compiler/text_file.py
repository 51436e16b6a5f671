"""From the bytes of a file to a Source.

Whatever a file holds, it becomes a text, so that its mistakes can be shown: what is not UTF-8 is told and
read as well as it can be.
"""

import codecs
from pathlib import Path

from game.compiler.signs import strange_line_end
from game.source.catalogue import FILE_TOO_LARGE, FILE_UNREADABLE, NOT_UTF8
from game.source.diagnostic import Diagnostic
from game.source.source import Source, Span

LARGEST = 2_000_000
"""Bytes. A long novel is one million and stands here in many chapters; what is larger is not a chapter."""

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read_file(path: Path, shown: str) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """The file as the author is to see it called, or why there is nothing to read."""
    try:
        if not path.is_file():
            return None, (_unreadable(shown, _what_is_there(path)),)
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        return None, (_unreadable(shown, (error.strerror or "it cannot be read").lower()),)
    return source_of(shown, data)


def source_of(shown: str, data: bytes | str) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """The Source of what a file holds, with LF for every line end; nothing if it is past all reason."""
    if len(data) > LARGEST:
        return None, (_too_large(shown),)
    text, diagnostics = (data, ()) if isinstance(data, str) else _decoded(shown, data)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    if "\r" not in text:
        return Source(shown, text), diagnostics
    old = Source(shown, text)
    source = Source(shown, text.replace("\r", "\n"))
    found = strange_line_end(old, text.index("\r"), text.count("\r") - 1)
    return source, (*diagnostics, found)


def _what_is_there(path: Path) -> str:
    if path.is_dir():
        return "it is a folder"
    return "it is no ordinary file" if path.exists() else "there is no such file"


def _decoded(shown: str, data: bytes) -> tuple[str, tuple[Diagnostic, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data.removeprefix(mark).decode(encoding, errors="replace")
            return text, (_another_encoding(shown, encoding.upper()[:6]),)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return data.decode("utf-8", errors="replace"), (_not_utf8(shown, data, error.start),)


def _unreadable(shown: str, why: str) -> Diagnostic:
    return Diagnostic(
        code=FILE_UNREADABLE,
        message=f"`{shown}` cannot be opened: {why}",
        span=None,
        help="look whether the file is there and may be read",
    )


def _too_large(shown: str) -> Diagnostic:
    return Diagnostic(
        code=FILE_TOO_LARGE,
        message=f"`{shown}` is larger than {LARGEST // 1_000_000} megabytes",
        span=None,
        help="divide it into several chapters; a long novel is one megabyte",
    )


def _another_encoding(shown: str, encoding: str) -> Diagnostic:
    return Diagnostic(
        code=NOT_UTF8,
        message=f"this file is written in {encoding}, not in UTF-8",
        span=Span(shown, 0, 0, 0, 1),
        label="it begins with the mark of another encoding",
        help="save it again as UTF-8",
    )


def _not_utf8(shown: str, data: bytes, place: int) -> Diagnostic:
    """Most such files come from Windows, where a byte is a sign; that sign tells the author where it is."""
    line = data.count(b"\n", 0, place)
    before = data[data.rfind(b"\n", 0, place) + 1 : place].decode("utf-8", errors="replace")
    column = len(before) - (line == 0 and before.startswith("\ufeff"))
    sign = bytes([data[place]]).decode("cp1252", errors="replace")
    meant = "" if sign == "\ufffd" else f" (`{sign}` in an old Windows encoding)"
    return Diagnostic(
        code=NOT_UTF8,
        message=f"this file is not UTF-8: the byte 0x{data[place]:02X}{meant} cannot stand here",
        span=Span(shown, line, column, line, column + 1),
        label="the first byte that is not UTF-8",
        help="save the file again as UTF-8",
    )
