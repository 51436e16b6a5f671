"""Words that are shown as they are: titles, names, what a value is called."""

from game.compiler.prose import read_plain
from game.compiler.reader.fields import Level
from game.compiler.reader.shapes import words_in
from game.compiler.reading import Reading
from game.compiler.tree import Node, Scalar


def plain_words(key: str, entries: dict[str, tuple[Scalar, Node]], level: Level, reading: Reading) -> str:
    """The words behind a key of `level`; nothing if it is not there."""
    if key not in entries:
        return ""
    scalar = words_in(entries[key][1], level[key], reading)
    return read_plain(scalar, reading) if scalar else ""
