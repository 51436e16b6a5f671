"""One number about a story, and the bar it is held to."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

from game.model.bars import STANDARDS, Bar, Bars, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What was measured: `least` and `most`, the same for a plain number; None: there was nothing to measure.

    `plays` is how many plays by chance it comes from, and `error` then its standard error; 0 plays: exact.
    `details` name what to look at first, the worst at the front. `left_out` says why the story is not held to
    its bar, in a few words; empty: it is.
    """

    id: str
    title: str
    unit: Unit
    least: float | None
    most: float | None
    bar: Bar | None
    error: float = 0.0
    plays: int = 0
    details: tuple[str, ...] = ()
    left_out: str = ""

    @property
    def held(self) -> bool | None:
        """Whether it is within its bar; None without a bar or a value, or if it is left out."""
        if self.left_out or self.bar is None or self.least is None or self.most is None:
            return None
        return self.bar.holds(self.least) and self.bar.holds(self.most)


def measured(  # noqa: PLR0913  what a measure consists of, by name
    bars: Bars,
    name: str,
    value: float | tuple[float, float] | None,
    *,
    error: float = 0.0,
    plays: int = 0,
    details: tuple[str, ...] = (),
    title: str = "",
) -> Measure:
    """A measure of `STANDARDS` with the bar that holds for it."""
    least, most = value if isinstance(value, tuple) else (value, value)
    standard = STANDARDS[name]
    return Measure(
        id=name,
        title=title or standard.title,
        unit=standard.unit,
        least=least,
        most=most,
        bar=bars.of(name),
        error=error,
        plays=plays,
        details=details,
    )


def share_error(percent: float, count: int) -> float:
    """The standard error of a share of so many independent things, in percent."""
    share = percent / 100
    return 100 * sqrt(share * (1 - share) / count) if count else 0.0


def ratio(hits: Sequence[float], counts: Sequence[float]) -> tuple[float, float]:
    """In percent, how many of all things counted are hits, play by play, and the standard error of that.

    What happens in one play hangs together, so it is the plays that are independent, not the things.
    """
    hit, count = np.array(hits, np.float64), np.array(counts, np.float64)
    whole = float(count.sum())
    if not whole:
        return 0.0, 0.0
    share = float(hit.sum()) / whole
    return 100 * share, 100 * float(np.sqrt(((hit - share * count) ** 2).sum())) / whole


def mean(numbers: Sequence[float]) -> tuple[float, float]:
    """The mean and its standard error; of nothing 0."""
    found = np.array(numbers or [0], np.float64)
    return float(found.mean()), float(found.std() / np.sqrt(len(found)))


def ranged(bar: Bar, unit: Unit) -> str:
    """A bar in words: `3 to 4`, `at least 90 %`; where only one value is within, that."""
    sign = " %" if unit is Unit.SHARE else ""
    low = 0 if bar.low is None else bar.low
    if bar.high == low or (bar.high is None and low == 100 and unit is Unit.SHARE):
        return f"{low}{sign}"
    if bar.low is None:
        return f"at most {bar.high}{sign}"
    return f"at least {low}{sign}" if bar.high is None else f"{low} to {bar.high}{sign}"
