"""One turn, or several that follow at once, as the leaves the story turns."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from game.model.prose import Kind
from game.model.state import State
from game.model.story import Story
from game.playthrough.notes import Manner
from game.playthrough.reading import Passage, Reading, headed
from game.runtime.read import Run
from game.view.pieces import announced, chosen, named_once, noted, piece
from game.view.screen import Piece, PieceKind


class Sheet(NamedTuple):
    """A leaf before its atmosphere is known: its pieces, the state after its last block, its heading."""

    pieces: tuple[Piece, ...]
    state: State
    heading: str


def sheets(
    story: Story, readings: Iterable[Reading], first: tuple[Piece, ...] = (), *, heading: str = ""
) -> tuple[Sheet, ...]:
    """The leaves of these turns, `first` standing at the head of them, under `heading` until another one.

    A leaf is turned at `---`, where the point of view or the place changes, before a chapter's card, and
    before a block with a content note, so that what stood before the note stays as it was read. A turn of
    the leaf before anything was written does not count.
    """
    done: list[Sheet] = []
    pieces: list[Piece] = list(first)
    before: State | None = None
    for label, passage in _passages(readings):
        pieces += chosen(label)
        if before is not None and _begins_a_leaf(story, passage, before):
            pieces = _turned(done, pieces, before, heading)
        before = passage.entry.state
        heading = headed(passage) or heading
        for written in _written(story, passage):
            if written is None:
                pieces = _turned(done, pieces, before, heading)
            else:
                pieces.append(written)
    if before is not None and (pieces or not done):
        done.append(Sheet(named_once(pieces), before, heading))
    return tuple(done)


def _passages(readings: Iterable[Reading]) -> Iterator[tuple[tuple[Run, ...], Passage]]:
    """Every passage, the first of a turn with the label that led there."""
    for reading in readings:
        label = reading.label
        for passage in reading.passages:
            yield label, passage
            label = ()


def _begins_a_leaf(story: Story, passage: Passage, before: State) -> bool:
    state = passage.entry.state
    if (state.pov, state.place) != (before.pov, before.place) or passage.title or passage.card:
        return True
    return bool(story.blocks[passage.entry.block].note) and passage.manner is not Manner.SKIP


def _turned(done: list[Sheet], pieces: list[Piece], state: State, heading: str) -> list[Piece]:
    """The pieces the next leaf begins with: none, or those that head a page, if they are all there is."""
    if all(piece.kind in {PieceKind.CHOSEN, PieceKind.SKIPPED} for piece in pieces):
        return pieces
    done.append(Sheet(named_once(pieces), state, heading))
    return []


def _written(story: Story, passage: Passage) -> Iterator[Piece | None]:
    """All that a passage puts on the page, in order; None where the page turns."""
    block = story.blocks[passage.entry.block]
    yield from announced(passage, story.chapters[block.chapter].id)
    yield from noted(passage, block.id)
    for line in passage.lines:
        yield None if line.kind is Kind.TURN else piece(story, line)
