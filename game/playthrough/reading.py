"""What a player reads of a turn: its blocks one after the other, each in the manner it was met."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.model.prose import Paragraph, Part, Value
from game.model.story import Story
from game.playthrough.notes import Manner, Met, is_covered
from game.playthrough.playthrough import Playthrough
from game.runtime.read import Line, Run, plain, read, read_words
from game.runtime.turn import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What one block of a turn gives to read.

    `title` and `card` announce its chapter; the card `counts` if it tells a value of the state. `note` is its
    content note while that waits (`manner` ASK, then nothing follows) or when the block was skipped (SKIP;
    empty inside a block that is skipped whole).
    """

    entry: Entry
    manner: Manner
    title: tuple[Run, ...] = ()
    card: tuple[Line, ...] = ()
    counts: bool = False
    note: tuple[Run, ...] = ()
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One turn as it was read: the label of the choice that led there, and its passages.

    `label` is empty at the beginning, after *Continue*, and where a skip chose.
    """

    label: tuple[Run, ...]
    passages: tuple[Passage, ...]


def reading_at(playthrough: Playthrough, index: int) -> Reading:
    """The turn of that number, from 0 to the count of the checkpoints, as it was read."""
    story, met = playthrough.story, playthrough.met_at(index)
    before = playthrough.met_at(index - 1) if index else {}
    passages = []
    for entry in playthrough.turn_at(index).entries:
        passages.append(_passage(story, entry, met, before))
        if passages[-1].manner is Manner.ASK:
            break
    return Reading(label=_label(playthrough, index), passages=tuple(passages))


def readings(playthrough: Playthrough) -> Iterator[Reading]:
    """All turns from the first to the one read now."""
    return (reading_at(playthrough, index) for index in range(len(playthrough.checkpoints) + 1))


def heading(playthrough: Playthrough, before: int | None = None) -> str:
    """What names the pages now, or those before the turn of that number: the last heading announced."""
    for index in reversed(playthrough.announced):
        if before is not None and index >= before:
            continue
        for passage in reversed(reading_at(playthrough, index).passages):
            if words := headed(passage):
                return words
    return ""


def headed(passage: Passage) -> str:
    """The heading a passage announces: its chapter's title, or the first line of a card that counts.

    A card that tells a value says more than a title does: "The fourth night" of a chapter that comes round
    every night.
    """
    first = next((line.runs for line in passage.card if line.runs), ())
    return plain(first if passage.counts or not passage.title else passage.title).rstrip(".")


def first_line(playthrough: Playthrough) -> str:
    """The first paragraph that followed on the last choice, for telling one save from another: it stands on
    the page that is seen first when the save is loaded, and gives nothing away of those behind it.
    """
    now = len(playthrough.checkpoints)
    first = now
    while first and playthrough.checkpoints[first - 1].automatic:
        first -= 1
    for index in (*range(first, now + 1), *reversed(range(first))):
        for passage in reading_at(playthrough, index).passages:
            for line in passage.lines:
                if words := " ".join(plain(row.runs) for row in line.verse if row.runs) or plain(line.runs):
                    return words
    return ""


def _passage(story: Story, entry: Entry, met: Met, before: Met) -> Passage:
    block, state = story.blocks[entry.block], entry.state
    manner = met.get(entry.block, Manner.READ)
    chapter = story.chapters[block.chapter]
    unread = manner in {Manner.ASK, Manner.SKIP} and not is_covered(block, before)
    text = {Manner.READ: block.text, Manner.SHORT: block.short}.get(manner, ())
    return Passage(
        entry=entry,
        manner=manner,
        title=read_words(story, chapter.title, state) if entry.card else (),
        card=read(story, chapter.card, state) if entry.card else (),
        counts=any(_tells_a_value(item) for item in chapter.card[:1]),
        note=read_words(story, block.note, state) if unread else (),
        lines=read(story, text, state),
    )


def _tells_a_value(item: Paragraph | Part) -> bool:
    return isinstance(item, Paragraph) and any(isinstance(word, Value) for word in item.words)


def _label(playthrough: Playthrough, index: int) -> tuple[Run, ...]:
    if index == 0:
        return ()
    taken = playthrough.checkpoints[index - 1]
    if taken.unseen:
        return ()
    for choice in playthrough.story.blocks[taken.state.block].choices:
        if choice.id == taken.choice:
            return read_words(playthrough.story, choice.label, taken.state)
    return ()
