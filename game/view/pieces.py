"""Lines as pieces of the column: whose words they are, in whose ink."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from game.model.prose import Kind
from game.model.story import Story
from game.playthrough.notes import Manner
from game.playthrough.playthrough import Playthrough
from game.playthrough.reading import Passage
from game.runtime.read import Line, Row, Run
from game.view.screen import Piece, PieceKind

ENDING = "ending"
"""The id of the piece that names the ending the player has come to."""

NOTED = "#note"
"""What the id of a story's content note ends in; the window has notes of its own."""

TRUTH = "#truth"
"""What the id of an answer in the notebook ends in, which the window sets in another hand."""

ANSWER = "Answer"
"""What an answer is called where no hand can be seen."""

NOTE_HEAD = "A note before you read on"
"""What stands over a story's content note, so that nobody takes it for the story."""

SKIPPED = "Skipped."
"""What stands before a content note in the one line that tells of a skip."""

_KINDS = {
    Kind.PROSE: PieceKind.PROSE,
    Kind.SPEECH: PieceKind.SPEECH,
    Kind.THOUGHT: PieceKind.THOUGHT,
    Kind.VERSE: PieceKind.VERSE,
    Kind.CAPTION: PieceKind.CAPTION,
}


def chosen(label: tuple[Run, ...]) -> Iterator[Piece]:
    """The label of the choice just taken, if there is one."""
    if label:
        yield Piece(id="chosen", kind=PieceKind.CHOSEN, runs=label)


def announced(passage: Passage, chapter: str) -> Iterator[Piece]:
    """The chapter's title and its card, where a passage announces them."""
    if passage.title:
        yield Piece(id=f"{chapter}#title", kind=PieceKind.TITLE, runs=passage.title)
    for line in passage.card:
        for runs in (row.runs for row in line.verse) if line.verse else (line.runs,):
            if runs:
                yield Piece(id=line.id, kind=PieceKind.CARD, runs=runs)


def noted(passage: Passage, block: str) -> Iterator[Piece]:
    """The content note that waits, or the one line that stands for what was skipped."""
    if passage.note and passage.manner is Manner.ASK:
        yield Piece(id=f"{block}{NOTED}", kind=PieceKind.NOTE, runs=passage.note)
    elif passage.note:
        yield Piece(id=f"{block}#skipped", kind=PieceKind.SKIPPED, runs=(Run(SKIPPED),))


def piece(story: Story, line: Line) -> Piece:
    """A line of the story as a piece of the column, a speech with its name."""
    thinker = line.pov if line.speaker is None else line.speaker
    by_kind = {Kind.SPEECH: line.speaker, Kind.THOUGHT: thinker}
    return Piece(
        id=line.id,
        kind=_KINDS[line.kind],
        runs=line.runs,
        name="" if line.kind is Kind.THOUGHT and line.speaker == line.pov else _name(story, line.speaker),
        ink=_ink(story, by_kind.get(line.kind)),
        thought_ink=_ink(story, thinker if line.kind is Kind.THOUGHT else line.pov),
        rows=line.verse,
        row_inks=tuple(_ink(story, row.speaker) for row in line.verse),
        row_names=_row_names(story, line.verse),
        asset=line.asset,
    )


def ending_title(playthrough: Playthrough) -> str:
    """The title of the ending the player has come to; empty before one, and while a note hides it."""
    at = playthrough.turn.ending
    return "" if at is None or playthrough.waiting is not None else playthrough.story.endings[at].title


def ended(title: str) -> Piece:
    """The title of an ending, which stands last."""
    return Piece(id=ENDING, kind=PieceKind.TITLE, runs=(Run(title),))


def named_once(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The same, with the name left out where the same person has just spoken."""
    result: list[Piece] = []
    speaking = ""
    for each in pieces:
        repeated = each.kind is PieceKind.SPEECH and each.name == speaking
        result.append(replace(each, name="") if repeated else each)
        speaking = each.name if each.kind is PieceKind.SPEECH else ""
    return tuple(result)


def _name(story: Story, person: int | None) -> str:
    return story.cast[person].name if person is not None else ""


def _row_names(story: Story, rows: tuple[Row, ...]) -> tuple[str, ...]:
    """The name of each row's voice where it begins; a gap between stanzas ends none."""
    names, singing = [], ""
    for row in rows:
        name = _name(story, row.speaker) if row.runs else singing
        names.append("" if name == singing else name)
        singing = name
    return tuple(names)


def _ink(story: Story, person: int | None) -> str:
    """The ink of somebody in the cast; -1 is nobody, as in a state."""
    return story.cast[person].ink if person is not None and person >= 0 else ""
