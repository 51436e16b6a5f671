"""How much of a second play is new."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from game.analysis.report.measure import Measure, mean, measured
from game.analysis.report.plays import Step
from game.model.bars import Bars

RUN = 5
"""Words of a run that two plays may share."""

_MIX = np.uint64(0x9E3779B97F4A7C15)


class Pairs:
    """Compares the first play with the second, the third with the fourth, and so on."""

    def __init__(self) -> None:
        self.fresh: list[float] = []
        self.shared: list[float] = []
        self._first: _Transcript | None = None

    def add(self, steps: Sequence[Step]) -> None:
        """Keep one play, or compare it with the one that is kept."""
        here = _Transcript(steps)
        if self._first is None:
            self._first = here
            return
        before, self._first = self._first, None
        if here.words and before.words:
            self.fresh.append(here.fresh_after(before))
            self.shared.append(here.shared_with(before))

    def measures(self, bars: Bars) -> Iterator[Measure]:
        """What is new in the second of a pair, and the runs of words that both have."""
        plays = 2 * len(self.fresh)
        if not plays:
            yield from (measured(bars, name, None) for name in ("freshness", "overlap", "overlap_high"))
            return
        fresh, error = mean(self.fresh)
        yield measured(bars, "freshness", 100 * fresh, error=100 * error, plays=plays)
        shared, error = mean(self.shared)
        yield measured(bars, "overlap", 100 * shared, error=100 * error, plays=plays)
        off = 100 * np.sqrt(0.95 * 0.05 / len(self.shared))
        low, high, above = np.percentile(self.shared, [max(0, 95 - off), 95, min(100, 95 + off)])
        yield measured(bars, "overlap_high", 100 * float(high), error=50 * float(above - low), plays=plays)


class _Transcript:
    """The paragraphs of a play with their words, and every run of words in it, by number."""

    def __init__(self, steps: Sequence[Step]) -> None:
        texts = [text for step in steps for passage in step.read for text in passage.texts]
        self._lines = [line for text in texts for line in text.lines]
        self._runs = runs(np.concatenate([text.tokens for text in texts] or [np.zeros(0, np.uint64)]))
        self.words = sum(words for _, words in self._lines)

    def fresh_after(self, other: "_Transcript") -> float:
        """Which part of the words stands in paragraphs that the other play did not show."""
        known = {line for line, _ in other._lines}  # noqa: SLF001  another of the same kind
        return sum(words for line, words in self._lines if line not in known) / self.words

    def shared_with(self, other: "_Transcript") -> float:
        """Of all runs of words of both plays, which part is in both (Jaccard)."""
        both = len(np.intersect1d(self._runs, other._runs, assume_unique=True))  # noqa: SLF001  the same
        either = len(self._runs) + len(other._runs) - both  # noqa: SLF001  the same
        return both / either if either else 0.0


def runs(tokens: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """Each run of five words once, as a number that no other run is likely to have; ascending."""
    count = len(tokens) - RUN + 1
    if count <= 0:
        return np.zeros(0, np.uint64)
    mixed = np.zeros(count, np.uint64)
    for offset in range(RUN):
        mixed = (mixed ^ (mixed >> np.uint64(29)) ^ tokens[offset : offset + count]) * _MIX
    found = np.sort(mixed)
    once: npt.NDArray[np.uint64] = found[np.append([True], found[1:] != found[:-1])]
    return once
