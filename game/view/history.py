"""All that was read so far, told again from the choices; it can be searched, and exported as plain text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.playthrough.playthrough import Playthrough
from game.playthrough.reading import readings
from game.view.leaves import sheets
from game.view.pieces import ended, ending_title
from game.view.plain import plain
from game.view.screen import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One turn of the history, the label of the choice that led to it first."""

    pieces: tuple[Piece, ...]


def history(playthrough: Playthrough, unread: int = 0) -> tuple[Told, ...]:
    """Every turn in which something was read, the first one first; the last `unread` pieces are left out."""
    story = playthrough.story
    turns = [
        tuple(piece for sheet in sheets(story, [reading]) for piece in sheet.pieces)
        for reading in readings(playthrough)
    ]
    if ending := ending_title(playthrough):
        turns[-1] = (*turns[-1], ended(ending))
    return tuple(Told(pieces=pieces) for pieces in _read(turns, unread) if pieces)


def find(told: tuple[Told, ...], words: str) -> tuple[tuple[int, int], ...]:
    """Where `words` stand, as (turn, piece), in whatever case and with straight quotes for curly ones."""
    sought = simple(words).strip()
    return tuple(
        (at, number)
        for at, turn in enumerate(told)
        for number, piece in enumerate(turn.pieces)
        if sought and sought in simple(plain(piece))
    )


def export(playthrough: Playthrough, unread: int = 0) -> str:
    """The same as plain text, a blank line between paragraphs."""
    paragraphs = [plain(piece) for turn in history(playthrough, unread) for piece in turn.pieces]
    return "\n\n".join([playthrough.story.title, *paragraphs]) + "\n"


def _read(turns: Sequence[tuple[Piece, ...]], unread: int) -> Iterator[tuple[Piece, ...]]:
    """The same turns without their last pieces."""
    left = sum(map(len, turns)) - unread
    for pieces in turns:
        yield pieces[: max(0, left)]
        left -= len(pieces)


def simple(text: str) -> str:
    """Words as they are looked for: in no case, and with straight quotes."""
    curly = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "\n": " "})
    return text.casefold().translate(curly)
