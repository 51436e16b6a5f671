"""How a story is written: what can be counted of its style. English only, but for the marks."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from game.analysis.report.common_words import ADJECTIVES, PLAIN, SPELLED_BY_EAR
from game.analysis.report.language import folded, word_count, words_in
from game.analysis.report.measure import Measure, measured, ratio
from game.analysis.report.plays import Passage, Step
from game.analysis.report.written import paragraphs, plain_text
from game.model.bars import Bars, Unit
from game.model.story import Story

_BY_EAR = re.compile(
    r"(?<![\w’'])(?:(?P<cut>[’'‘](?:em|im|er|ere|ave|alf|cause|bout|nuff|fraid))"
    r"|(?:[ds][’'](?:you|pose)|y[’'](?:know|see)|c[’']mon)"
    r"|[^\W_]{2,}in[’'](?!\w)"
    rf"|(?:{'|'.join(sorted(SPELLED_BY_EAR))}))(?![\w’'])",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[^\w\s,’'-]|\n|\band\b", re.IGNORECASE)


class Pages:
    """Looks at each page that plays show, once."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._plays = 0
        self._seen: set[tuple[tuple[int, int, int], ...]] = set()
        self._plain = PLAIN | {word for each in story.cast for word in words_in(folded(each.name))}
        self._repeated: dict[tuple[str, int], int] = {}
        """How often a word stands on a page, at most, by the word and a block on that page."""
        self._by_ear: dict[int, list[str]] = {}
        """The most words spelled by ear in one turn, by its last block."""

    def add(self, steps: Sequence[Step]) -> None:
        """Look at the pages of one play."""
        self._plays += 1
        for step in steps:
            key = tuple((id(each.text), each.entry.state.pov, each.entry.state.place) for each in step.read)
            if step.read and key not in self._seen:
                self._seen.add(key)
                self._look(step.read)

    def measures(self, bars: Bars) -> Iterator[Measure]:
        """Words that stand too often on one page, and too many that are spelled by ear in one turn."""
        english = is_english(self._story)
        words = sorted(self._repeated.items(), key=lambda pair: -pair[1]) if english else []
        bar = bars.of("repeated")
        yield measured(
            bars,
            "repeated",
            (words[0][1] if words else 0) if english else None,
            plays=self._plays,
            details=tuple(
                f"{word}, {times} times in {self._story.blocks[block].id}"
                for (word, block), times in words
                if bar is not None and not bar.holds(times)
            ),
        )
        turns = sorted(self._by_ear.items(), key=lambda pair: -len(pair[1])) if english else []
        bar = bars.of("phonetic")
        yield measured(
            bars,
            "phonetic",
            (len(turns[0][1]) if turns else 0) if english else None,
            plays=self._plays,
            details=tuple(
                f"{', '.join(heard)} in {self._story.blocks[block].id}"
                for block, heard in turns
                if bar is not None and not bar.holds(len(heard))
            ),
        )

    def _look(self, read: Sequence[Passage]) -> None:
        heard = [word for passage in read for text in passage.texts for word in spelled_by_ear(text.text)]
        last = read[-1].entry.block
        if len(heard) > len(self._by_ear.get(last, [])):
            self._by_ear[last] = heard
        for block, counts in _pages(read):
            for word, times in counts.items():
                if times > 1 and word not in self._plain and len(word) > 2:
                    key = word, block
                    self._repeated[key] = max(times, self._repeated.get(key, 0))


class Sentences:
    """Counts the words of the narration's sentences, by the values that a story has bars for."""

    def __init__(self, story: Story, bars: Bars) -> None:
        self._story = story
        self._bars = bars
        self._asked = [(index, value) for index, values in bars.sentences.items() for value in values]
        self._plays: list[dict[tuple[int, int], tuple[int, int]]] = []

    def add(self, steps: Sequence[Step]) -> None:
        """Count one play."""
        found = dict.fromkeys(self._asked, (0, 0))
        for passage in (passage for step in steps if self._asked for passage in step.read):
            values = passage.entry.state.values
            for key in self._asked:
                if values[key[0]] == key[1]:
                    words, sentences = found[key]
                    more = passage.text.told
                    found[key] = words + more[0], sentences + more[1]
        self._plays.append(found)

    def measures(self) -> Iterator[Measure]:
        """How long sentences are on the average while a variable has a value."""
        for index, value in self._asked:
            variable = self._story.variables[index]
            shown = variable.words[value] if variable.words else str(value)
            counted = [play[index, value] for play in self._plays if play[index, value][1]]
            percent, error = ratio(*zip(*counted, strict=True)) if counted else (None, 0.0)
            mean = None if percent is None else percent / 100
            yield Measure(
                id=f"sentences.{variable.name}.{shown}",
                title=f"words of a sentence while {variable.name} is {shown}",
                unit=Unit.WORDS,
                least=mean,
                most=mean,
                bar=self._bars.sentences[index][value],
                error=error / 100,
                plays=len(self._plays),
            )


def style(story: Story, phrases: Sequence[str], bars: Bars) -> Iterator[Measure]:
    """What can be counted of the words as written; `phrases` are those that lint tells as worn or banned."""
    yield measured(bars, "phrases", len(phrases), details=tuple(phrases))
    written = [(each.id.partition("#")[0], plain_text(each)) for each in paragraphs(story)]
    english = is_english(story)
    found = [f"{stack} in {block}" for block, text in written for stack in stacks(text)] if english else []
    yield measured(bars, "stacks", len(found) if english else None, details=tuple(found))
    words = sum(word_count(text) for _, text in written)
    loud = Counter({block: 0 for block, _ in written})
    for block, text in written:
        loud[block] += text.count("!")
    yield measured(
        bars,
        "exclamations",
        1000 * loud.total() / words if words else None,
        details=tuple(f"{times} in {block}" for block, times in loud.most_common() if times),
    )


def stacks(text: str) -> Iterator[str]:
    """Every three adjectives one after the other, with or without commas; only words that are little else."""
    for piece in _BREAK.split(text):
        words = words_in(piece)
        places = [place for place, word in enumerate(words) if folded(word) in ADJECTIVES]
        for (one, two), (_, three) in pairwise(pairwise(places)):
            if three - one == 2 and two - one == 1:
                yield " ".join(words[one : three + 1])


def spelled_by_ear(text: str) -> list[str]:
    """The words that are spelled as somebody says them."""
    return [found.group() for found in _BY_EAR.finditer(text)]


def is_english(story: Story) -> bool:
    """Whether what is known of English words can be asked of it."""
    return story.language.partition("-")[0] == "en"


def _pages(read: Sequence[Passage]) -> Iterator[tuple[int, Counter[str]]]:
    """The pages of a turn: a new one at a turn of the page, and where head or place changes."""
    counts: Counter[str] = Counter()
    before = read[0].entry.state
    for passage in read:
        here = passage.entry.state
        if (here.pov, here.place) != (before.pov, before.place):
            yield passage.entry.block, counts
            counts = Counter()
        before = here
        for text in passage.texts:
            for number, leaf in enumerate(text.leaves):
                if number:
                    yield passage.entry.block, counts
                    counts = Counter()
                counts.update(leaf)
    yield read[-1].entry.block, counts
