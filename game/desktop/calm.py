"""No flashes, however quickly somebody presses: what lights the window otherwise does so three times a second
at most.
"""

from collections import deque

MOST, SECOND = 3, 1.05
"""Changes in so many seconds: three in one, and a little more for frames that come late."""


class Calm:
    """When the window's light last changed. Mutable."""

    def __init__(self) -> None:
        self._changes: deque[float] = deque(maxlen=MOST)

    def allows(self, now: float) -> bool:
        """Whether it may change again; who asks too early asks again."""
        return len(self._changes) < MOST or now >= self._changes[0] + SECOND

    def changed(self, now: float) -> None:
        """It changes now."""
        self._changes.append(now)
