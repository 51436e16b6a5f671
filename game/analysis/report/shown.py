"""Texts as plays show them; each way in which one comes out is read once."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from game.analysis.report.asked import asked_by_text, spelled_by_text
from game.analysis.report.language import folded, sentence_count, word_count, words_in
from game.model.prose import Kind, Text
from game.model.state import State
from game.model.story import Story
from game.runtime.read import Line, plain, read


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One way in which a text is read.

    `lines` are the paragraphs by id with their words, `tokens` all words by number. `leaves` count the words
    between the turns of the page inside the text. `told` are words and sentences of the narration.
    """

    words: int
    lines: tuple[tuple[str, int], ...]
    tokens: npt.NDArray[np.uint64]
    leaves: tuple[Counter[str], ...]
    told: tuple[int, int]
    text: str


class Reader:
    """Reads the texts of a story, and knows them again. `vocabulary` numbers the words met so far."""

    def __init__(self, story: Story) -> None:
        self.vocabulary: dict[str, int] = {}
        self._story = story
        self._texts: dict[int, _Known] = {}

    def text(self, block: int, state: State) -> Shown:
        """The text of a block in a state."""
        return self._shown(block, self._story.blocks[block].text, state)

    def card(self, chapter: int, state: State) -> Shown:
        """The card of a chapter."""
        return self._shown(~chapter, self._story.chapters[chapter].card, state)

    def _shown(self, key: int, text: Text, state: State) -> Shown:
        known = self._texts.get(key)
        if known is None:
            known = self._texts[key] = _Known(text)
        answers = known.answers(state)
        found = known.shown.get(answers)
        if found is None:
            found = known.shown[answers] = self._made(read(self._story, text, state))
        return found

    def _made(self, lines: tuple[Line, ...]) -> Shown:
        texts = [_plain(line) for line in lines]
        by_line = [words_in(folded(text)) for text in texts]
        words = [word for line in by_line for word in line]
        told = [text for text, line in zip(texts, lines, strict=True) if line.kind is Kind.PROSE]
        return Shown(
            words=len(words),
            lines=tuple((line.id, len(own)) for own, line in zip(by_line, lines, strict=True)),
            tokens=np.array(
                [self.vocabulary.setdefault(word, len(self.vocabulary)) for word in words], np.uint64
            ),
            leaves=tuple(_leaves(lines, by_line)),
            told=(sum(map(word_count, told)), sum(map(sentence_count, told))),
            text="\n".join(texts),
        )


class _Known:
    """A text, what it asks of a state, and the ways in which it has come out."""

    __slots__ = ("_asked", "_values", "shown")

    def __init__(self, text: Text) -> None:
        self.shown: dict[tuple[int, ...], Shown] = {}
        self._asked = tuple(dict.fromkeys(condition.holds for condition in asked_by_text(text)))
        self._values = tuple(dict.fromkeys(spelled_by_text(text)))

    def answers(self, state: State) -> tuple[int, ...]:
        """What a state says to all of it."""
        return (
            *[bool(holds(state)) for holds in self._asked],
            *[state.values[index] for index in self._values],
        )


def _plain(line: Line) -> str:
    rows = "\n".join(plain(row.runs) for row in line.verse)
    return rows or plain(line.runs)


def _leaves(lines: tuple[Line, ...], words: list[list[str]]) -> Iterator[Counter[str]]:
    """At least one; one more for each turn of the page."""
    counts: Counter[str] = Counter()
    for line, own in zip(lines, words, strict=True):
        if line.kind is Kind.TURN:
            yield counts
            counts = Counter()
        counts.update(own)
    yield counts
