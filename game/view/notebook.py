"""The notebook: what was checked on the way, and what it seemed to say.

It is a view over the state, so nothing has to be kept for it. After an ending that gives it back, somebody
has answered each verdict under it, and it begins by saying so.
"""

from collections.abc import Iterator

from game.model.prose import Inline, Style
from game.model.story import Note
from game.playthrough.playthrough import Playthrough
from game.runtime.read import Run, read_words
from game.view.pieces import TRUTH
from game.view.screen import Piece, PieceKind

OTHER_HAND = "amber"
"""The ink of the answers; for who hears no ink, a word before them says the same."""
GIVEN_BACK = "It has come back. Under each entry somebody has written an answer, "
IN_ANOTHER_HAND = "in another hand."
EMPTY = "Nothing is written in it yet."


def notebook(playthrough: Playthrough) -> tuple[Piece, ...]:
    """Every entry that holds now, in the order written; one sentence where there is none.

    Where an entry is answered, what tells of the other hand stands before all of them, in that hand.
    """
    state, given = playthrough.turn.state, is_given_back(playthrough)
    entries = [
        piece
        for note in playthrough.story.notebook
        if note.condition.holds(state)
        for piece in _entry(playthrough, note, given=given)
    ]
    if any(piece.id.endswith(TRUTH) for piece in entries):
        entries.insert(0, _given_back())
    return tuple(entries) or (Piece(id="notebook#empty", kind=PieceKind.PROSE, runs=(Run(EMPTY),)),)


def is_given_back(playthrough: Playthrough) -> bool:
    """Whether the player stands at an ending after which the true verdicts may be read."""
    at = playthrough.turn.ending
    told = at is not None and playthrough.waiting is None
    return told and bool(playthrough.story.notebook) and playthrough.story.endings[at or 0].notebook


def _given_back() -> Piece:
    hand = Run(IN_ANOTHER_HAND, frozenset({Style.THOUGHT}))
    runs = (Run(GIVEN_BACK), hand)
    return Piece(id="notebook#given", kind=PieceKind.PROSE, runs=runs, thought_ink=OTHER_HAND)


def _entry(playthrough: Playthrough, note: Note, *, given: bool) -> Iterator[Piece]:
    """The entry under its name, the verdict, and in another hand the answer to it, which is the truth."""

    def words(inline: Inline) -> tuple[Run, ...]:
        return read_words(playthrough.story, inline, playthrough.turn.state)

    name = "".join(run.text for run in words(note.label))
    verdict = "".join(run.text for run in words(note.verdict))
    said = (Run(f" Verdict: {verdict}"),) if verdict else ()
    yield Piece(id=f"notebook#{note.id}", kind=PieceKind.SPEECH, runs=(*words(note.entry), *said), name=name)
    if given and (truth := words(note.truth)):
        yield Piece(id=f"notebook#{note.id}{TRUTH}", kind=PieceKind.THOUGHT, runs=truth, ink=OTHER_HAND)
