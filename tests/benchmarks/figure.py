"""A measured figure beside its bar."""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """The median of several measurements, and the bar it is held against (`at_least`: more is better)."""

    name: str
    values: tuple[float, ...]
    unit: str
    bar: float | None = None
    at_least: bool = False

    @property
    def median(self) -> float:
        """The figure to quote."""
        return statistics.median(self.values)

    @property
    def met(self) -> bool:
        """Whether the bar is met; a figure without a bar always is."""
        if self.bar is None:
            return True
        return self.median >= self.bar if self.at_least else self.median <= self.bar

    def row(self) -> str:
        """One line for people: median, spread, bar, verdict."""
        spread = f"{min(self.values):.4g} to {max(self.values):.4g}, {len(self.values)} runs"
        bar = "" if self.bar is None else f"{'≥' if self.at_least else '≤'} {self.bar:g}"
        verdict = "" if self.bar is None else ("met" if self.met else "NOT MET")
        return f"{self.name:58} {self.median:>10.4g} {self.unit:8} {bar:>10} {verdict:8} ({spread})"


def repeated(measure: Callable[[], float], times: int = 5) -> tuple[float, ...]:
    """The same measurement several times, after one that does not count."""
    measure()
    return tuple(measure() for _ in range(times))


def show(figures: Sequence[Figure]) -> int:
    """Print figures; 1 if one misses its bar, so that a command can say so."""
    for figure in figures:
        print(figure.row(), flush=True)
    return int(not all(figure.met for figure in figures))
