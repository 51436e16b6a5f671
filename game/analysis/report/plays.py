"""Plays by chance with all that is read in them, shown to everybody who counts something."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, Protocol

from game.analysis.report.shown import Reader, Shown
from game.analysis.walks.plays import Chance, Press, play, remembered
from game.model.story import Story
from game.runtime.turn import CONTINUE, Entry, Turn

PROGRESS = 100
"""Plays between two words about how far it is."""

MOST_STEPS = 300_000
"""Presses after which no further play is begun: a story may have no end."""


class Passage(NamedTuple):
    """A block that was read on the way, and the card before it if there was one."""

    entry: Entry
    card: Shown | None
    text: Shown

    @property
    def words(self) -> int:
        """All that was read."""
        return self.text.words + (self.card.words if self.card else 0)

    @property
    def texts(self) -> tuple[Shown, ...]:
        """In the order of reading."""
        return (self.card, self.text) if self.card else (self.text,)


class Step(NamedTuple):
    """A press (`CONTINUE` turns a page, empty is the beginning), what it led to, and what was read there."""

    pressed: str
    turn: Turn
    read: tuple[Passage, ...]

    @property
    def chosen(self) -> bool:
        """Whether it was a choice."""
        return self.pressed not in {"", CONTINUE}

    @property
    def words(self) -> int:
        """How many words were read."""
        return sum(passage.words for passage in self.read)


class Watcher(Protocol):
    """Somebody who counts something."""

    def add(self, steps: Sequence[Step]) -> None:
        """Count one play."""


def watch(
    story: Story,
    plays: int,
    seed: int,
    watchers: Sequence[Watcher],
    progress: Callable[[int], None] = lambda _plays: None,
) -> int:
    """Play so many times, every open choice as likely; how often it was, if that took too many steps.

    The same seed gives the same plays.
    """
    chance, reader = Chance(seed), Reader(story)
    taken = 0
    for number in range(plays):
        steps = list(read_along(story, reader, play(story, chance, remembered(story, chance))))
        taken += len(steps)
        for watcher in watchers:
            watcher.add(steps)
        if number % PROGRESS == 0:
            progress(number)
        if taken > MOST_STEPS:
            return number + 1
    return plays


def read_along(story: Story, reader: Reader, presses: Iterator[Press]) -> Iterator[Step]:
    """The steps of a play, each with what is read."""
    for pressed, turn in presses:
        yield Step(pressed, turn, tuple(passage(story, reader, entry) for entry in turn.entries))


def passage(story: Story, reader: Reader, entry: Entry) -> Passage:
    """What is read of a block that was entered."""
    chapter = story.blocks[entry.block].chapter
    card = reader.card(chapter, entry.state) if entry.card and story.chapters[chapter].card else None
    return Passage(entry, card, reader.text(entry.block, entry.state))
