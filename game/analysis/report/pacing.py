"""How much is read before a choice, from one to the next, and in all."""

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from game.analysis.report.measure import Measure, measured, ranged, ratio
from game.analysis.report.plays import Step
from game.analysis.spread import spread
from game.model.bars import Bars, Unit
from game.model.story import Story


class Stretches:
    """Counts words: of whole plays, before the first menu, and from a choice taken to the next menu."""

    def __init__(self, story: Story, bars: Bars) -> None:
        self.words: list[int] = []
        self.choices: list[int] = []
        self.first: list[int] = []
        self.between: list[int] = []
        self._story = story
        self._bars = bars
        self._kept: list[tuple[int, int]] = []
        """Of each play, how many stretches keep to the bar, and how many there are."""
        self._longest: Counter[tuple[str, int]] = Counter()
        """The most words from a choice to a menu."""

    def add(self, steps: Sequence[Step]) -> None:
        """Count one play."""
        words = since = 0
        last, own = "", []
        for step in steps:
            if step.chosen:
                last, since = step.pressed, 0
            read_now = step.words
            words, since = words + read_now, since + read_now
            if step.turn.offers and not last:
                self.first.append(since)
            elif step.turn.offers:
                own.append(since)
                key = last, step.turn.state.block
                self._longest[key] = max(self._longest[key], since)
        wanted = self._bars.of("between")
        self._kept.append((sum(map(wanted.holds, own)) if wanted else 0, len(own)))
        self.between += own
        self.words.append(words)
        self.choices.append(sum(step.chosen for step in steps))

    def measures(self) -> Iterator[Measure]:
        """Of the first choice, and of the stretches between choices."""
        bars, plays = self._bars, len(self.words)
        between = spread(self.between)
        yield measured(bars, "first_choice", max(self.first, default=None), plays=plays)
        yield measured(
            bars,
            "between_median",
            between.median if self.between else None,
            error=_median_error(self.between, plays),
            plays=plays,
            details=(f"mostly {between.low:.0f} to {between.high:.0f}",) if self.between else (),
        )
        yield self._share()
        yield measured(
            bars,
            "between_most",
            max(self.between, default=None),
            plays=plays,
            details=tuple(self._beyond()),
        )

    def _share(self) -> Measure:
        """How many stretches are of the length that a story wants."""
        wanted = self._bars.of("between")
        if wanted is None or not self.between:
            return measured(self._bars, "between_share", None)
        percent, error = ratio(*zip(*self._kept, strict=True))
        return measured(
            self._bars,
            "between_share",
            percent,
            error=error,
            plays=len(self.words),
            title=f"stretches of {ranged(wanted, Unit.WORDS)} words",
        )

    def _beyond(self) -> Iterator[str]:
        """The stretches that are too long."""
        bar = self._bars.of("between_most")
        for (choice, menu), words in self._longest.most_common():
            if bar is not None and not bar.holds(words):
                yield f"{words} words from {choice} to {self._story.blocks[menu].id}"


def _median_error(numbers: Sequence[float], plays: int) -> float:
    """About the standard error of a median of numbers from so many plays: half the way between its bounds."""
    if not numbers:
        return 0.0
    off = 50 / np.sqrt(plays)
    low, high = np.percentile(numbers, [max(0.0, 50 - off), min(100.0, 50 + off)])
    return float(high - low) / 2
