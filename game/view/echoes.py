"""Words of earlier pages that come back in the margins, by a rule: a page always looks the same."""

from collections.abc import Iterator

from game.model.story import Story
from game.playthrough.playthrough import Playthrough
from game.playthrough.reading import reading_at
from game.view.leaves import Sheet, sheets
from game.view.screen import Piece, PieceKind

FAR = 12
"""Turns looked back for strays; farther back nobody would know them again."""

LONG_WORD = 5
SHORTEST_GHOST, LONGEST_GHOST = 3, 6
STOPS = ",.;:?!—…"
MARKS = "“”‘’\"'()[]*_-–" + STOPS


def ghost(story: Story, playthrough: Playthrough, before: Sheet | None) -> str:
    """The last words of the page before: `before`, or (None) the last leaf of the turn before."""
    sheet = before or next(_earlier(story, playthrough, 1), None)
    words = _last_words(sheet.pieces) if sheet else []
    for count in range(min(LONGEST_GHOST, len(words)), SHORTEST_GHOST - 1, -1):
        if count == len(words) or words[-count - 1][-1] in STOPS:
            return " ".join(words[-count:])
    return " ".join(words[-LONGEST_GHOST + 1 :]) if len(words) >= SHORTEST_GHOST else ""


def strays(story: Story, playthrough: Playthrough, count: int) -> tuple[str, ...]:
    """Up to `count` words: the last long one of each earlier leaf, the nearest leaf first, none twice."""
    found: dict[str, None] = {}
    for sheet in _earlier(story, playthrough, FAR):
        if len(found) >= count:
            break
        stripped = (word.strip(MARKS) for word in reversed(_last_words(sheet.pieces)))
        found.update(dict.fromkeys(_first_long(stripped, found)))
    return tuple(found)


def _earlier(story: Story, playthrough: Playthrough, turns: int) -> Iterator[Sheet]:
    """The leaves of the turns before this one, the last first."""
    count = len(playthrough.checkpoints)
    for index in range(count - 1, max(count - 1 - turns, -1), -1):
        yield from reversed(sheets(story, [reading_at(playthrough, index)]))


def _last_words(pieces: tuple[Piece, ...]) -> list[str]:
    """The words of the last paragraph the story itself wrote there."""
    told = {PieceKind.PROSE, PieceKind.SPEECH, PieceKind.THOUGHT}
    for piece in reversed(pieces):
        if piece.kind in told:
            return "".join(run.text for run in piece.runs).split()
    return []


def _first_long(words: Iterator[str], taken: dict[str, None]) -> list[str]:
    return [word for word in words if len(word) >= LONG_WORD and word not in taken][:1]
