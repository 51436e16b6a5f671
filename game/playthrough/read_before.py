"""What of a story was read before, in any playthrough: a small mark of each piece, by the piece's id."""

import zlib
from collections.abc import Iterable
from pathlib import Path

from game.playthrough.envelope import Unsound, seal, unseal
from game.playthrough.writer import Writer

FORMAT = 1
MOST = 20_000
"""Marks kept of a story, the newest: it has a few thousand pieces, and as many more once it is rewritten."""


class ReadBefore:
    """Mutable: it grows while somebody reads. Without a `path` nothing outlives the game.

    The file is read when it is first needed. A damaged one is as good as none: nothing is skipped then.
    """

    def __init__(self, path: Path | None, writer: Writer) -> None:
        self._path = path
        self._writer = writer
        self._marks: dict[int, None] | None = None

    def add(self, pieces: Iterable[str]) -> None:
        """These pieces have been read."""
        marks = self._known()
        before = len(marks)
        marks.update(dict.fromkeys(map(_mark, pieces)))
        if len(marks) > before and self._path is not None:
            path, ours = self._path, tuple(marks)
            self._writer.write(path, lambda: _encode((*_read(path), *ours)), alone=True)

    def has_all(self, pieces: Iterable[str]) -> bool:
        """Whether every one of them was read before."""
        marks = self._known()
        return all(_mark(piece) in marks for piece in pieces)

    def has_any(self, pieces: Iterable[str]) -> bool:
        """Whether one of them at least was read before."""
        marks = self._known()
        return any(_mark(piece) in marks for piece in pieces)

    def _known(self) -> dict[int, None]:
        if self._marks is None:
            self._marks = dict.fromkeys(_read(self._path) if self._path is not None else ())
        return self._marks


def _mark(piece: str) -> int:
    return zlib.crc32(piece.encode())


def _encode(marks: Iterable[int]) -> bytes:
    return seal({"format": FORMAT, "read": tuple(dict.fromkeys(marks))[-MOST:]})


def _read(path: Path) -> tuple[int, ...]:
    try:
        held = unseal(path.read_bytes())
    except OSError:
        return ()
    if isinstance(held, Unsound) or not isinstance(held, dict):
        return ()
    marks = held.get("read")
    sound = isinstance(marks, list) and all(type(mark) is int for mark in marks)
    return tuple(marks[-MOST:]) if sound and marks else ()
