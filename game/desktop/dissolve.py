"""Things that come up out of what was there before: when, and how far they are."""

from dataclasses import dataclass

PARAGRAPH, APART = 0.22, 0.11
"""Seconds a paragraph takes, and from one's beginning to the next one's."""
PLACE, MIST = 0.7, 1.1
"""Seconds from one place to another, and for mist to come or go."""
REDUCED = 0.14
"""The longest any change takes where motion is reduced."""


@dataclass(frozen=True, slots=True)
class Dissolve:
    """A change that began at `start` and takes `seconds`."""

    start: float
    seconds: float

    def share(self, now: float) -> float:
        """How far it is, 0 to 1, slow at both ends."""
        if self.seconds <= 0:
            return 1.0
        way = min(max((now - self.start) / self.seconds, 0.0), 1.0)
        return way * way * (3 - 2 * way)

    def over(self, now: float) -> bool:
        """Whether nothing changes any more."""
        return now >= self.start + self.seconds


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """A page's paragraphs coming up one after the other; the boxes come last, together."""

    start: float
    count: int
    instant: bool = False

    def share(self, index: int, now: float) -> float:
        """How far a paragraph is, 0 to 1."""
        if self.instant:
            return 1.0
        return Dissolve(self.start + index * APART, PARAGRAPH).share(now)

    def over(self, now: float) -> bool:
        """Whether all of them stand there."""
        return self.instant or now >= self.start + max(0, self.count - 1) * APART + PARAGRAPH
