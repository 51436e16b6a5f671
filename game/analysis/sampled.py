"""What can only be sampled: words read, and how many players read which line."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import sqrt

from game.analysis.spread import Spread, spread
from game.analysis.walks.plays import Chance, Press, play, remembered
from game.model.condition import Condition
from game.model.prose import Either, Inline, Kind, Part, Styled, Text, Value, Words, paragraphs_in
from game.model.state import State
from game.model.story import Story
from game.runtime.read import Run, plain, read
from game.runtime.turn import CONTINUE, Entry

PLAYS = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """In which part of the plays something happened, and the standard error of that."""

    share: float
    error: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sampled:
    """What came of plays by chance, every open choice as likely or by a temperament; shares are by id.

    `words` and `choices` are a whole play's, `first` the words before its first choice, `between` those from
    one choice to the next. `lines` are paragraphs by `Line.id`.
    """

    plays: int
    words: Spread
    choices: Spread
    first: Spread
    between: Spread
    endings: Mapping[str, Share]
    scenes: Mapping[str, Share]
    options: Mapping[str, Share]
    lines: Mapping[str, Share]


def sampled(story: Story, plays: int = PLAYS, seed: int = 1, *, temperament: str | None = None) -> Sampled:
    """Play so many times, and count."""
    chance, counts = Chance(seed), _Counts(story)
    for _ in range(plays):
        counts.add(play(story, chance, remembered(story, chance), temperament))
    return Sampled(
        plays=plays,
        words=spread(counts.words),
        choices=spread(counts.choices),
        first=spread(counts.first),
        between=spread(counts.between),
        endings=counts.shares((ending.id for ending in story.endings), plays),
        scenes=counts.shares(story.scenes, plays),
        options=counts.shares(
            (each.id for block in story.blocks for each in block.choices if each.block is not None), plays
        ),
        lines=counts.shares(_lines(story), plays),
    )


class _Counts:
    """What happened in the plays so far. Names of different things never are the same."""

    def __init__(self, story: Story) -> None:
        self.words: list[int] = []
        self.choices: list[int] = []
        self.first: list[int] = []
        self.between: list[int] = []
        self._story = story
        self._happened: Counter[str] = Counter()
        self._readers: dict[int, _Reader] = {}

    def add(self, presses: Iterable[Press]) -> None:
        """Count one play."""
        happened: set[str] = set()
        words = choices = since = 0
        for press in presses:
            if press.pressed not in {"", CONTINUE}:
                happened.add(press.pressed)
                choices, since = choices + 1, 0
            for entry in press.turn.entries:
                read_now = self._read(entry, happened)
                words, since = words + read_now, since + read_now
            if press.turn.offers:
                (self.between if choices else self.first).append(since)
            if press.turn.ending is not None:
                happened.add(self._ending(press.turn.ending))
        self.words.append(words)
        self.choices.append(choices)
        self._happened.update(happened)

    def shares(self, names: Iterable[str], plays: int) -> dict[str, Share]:
        """In which part of the plays each of these happened."""
        return {name: _share(self._happened[name], plays) for name in names}

    def _ending(self, number: int) -> str:
        return self._story.endings[number].id

    def _read(self, entry: Entry, happened: set[str]) -> int:
        """The words of a block entered, and of the card before it."""
        block = self._story.blocks[entry.block]
        if block.parent is None:
            happened.add(block.id)
        words = self._reader(block.index, block.text).read(entry.state, happened)
        if entry.card:
            card = self._story.chapters[block.chapter].card
            words += self._reader(~block.chapter, card).read(entry.state, happened)
        return words

    def _reader(self, key: int, text: Text) -> "_Reader":
        found = self._readers.get(key)
        if found is None:
            found = self._readers[key] = _Reader(self._story, text)
        return found


class _Reader:
    """Counts the words of one text, once for each way in which its conditions and values come out."""

    __slots__ = ("_asked", "_known", "_story", "_text", "_values")

    def __init__(self, story: Story, text: Text) -> None:
        self._story = story
        self._text = text
        self._asked = tuple(condition.holds for condition in _conditions(text))
        self._values = tuple(dict.fromkeys(_values(text)))
        self._known: dict[tuple[object, ...], tuple[int, tuple[str, ...]]] = {}

    def read(self, state: State, happened: set[str]) -> int:
        """The number of words; the lines that are read have happened."""
        key = (*[bool(holds(state)) for holds in self._asked], *[state.values[at] for at in self._values])
        found = self._known.get(key)
        if found is None:
            lines = read(self._story, self._text, state)
            words = sum(_length(line.runs) + sum(_length(row.runs) for row in line.verse) for line in lines)
            found = self._known[key] = words, tuple(line.id for line in lines)
        happened.update(found[1])
        return found[0]


def _length(runs: tuple[Run, ...]) -> int:
    return len(plain(runs).split())


def _conditions(text: Text) -> Iterator[Condition]:
    for item in text:
        if isinstance(item, Part):
            for condition, inside in item.branches:
                if condition is not None:
                    yield condition
                yield from _conditions(inside)
        else:
            for words in (item.words, *(row.words for row in item.verse)):
                yield from (word.condition for word in _flat(words) if isinstance(word, Either))


def _values(text: Text) -> Iterator[int]:
    for paragraph in paragraphs_in(text):
        for words in (paragraph.words, *(row.words for row in paragraph.verse)):
            yield from (word.variable for word in _flat(words) if isinstance(word, Value))


def _flat(words: Inline) -> Iterator[Value | Either]:
    """The pieces of a sentence that depend on the state, also those inside others."""
    for word in words:
        match word:
            case Styled(_, inside):
                yield from _flat(inside)
            case Either(_, then, otherwise):
                yield word
                yield from _flat((*then, *otherwise))
            case Value():
                yield word
            case Words():
                pass


def _lines(story: Story) -> Iterator[str]:
    """Every line that can be read of blocks and cards."""
    for text in (*(block.text for block in story.blocks), *(chapter.card for chapter in story.chapters)):
        yield from (paragraph.id for paragraph in paragraphs_in(text) if paragraph.kind is not Kind.TURN)


def _share(times: int, plays: int) -> Share:
    share = times / plays
    return Share(share=share, error=sqrt(share * (1 - share) / plays))
