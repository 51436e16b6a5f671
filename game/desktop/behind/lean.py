"""How far near things stand aside: a little with every page that is turned, and a little with the pointer."""

from game.desktop.dissolve import Dissolve

REACH = 5.0
"""Pixels at 1080p that turning pages moves near things to either side; the pointer adds half of that."""
SECONDS = 1.4


class Lean:
    """Mutable: it moves from where it is to where it is to be, slow at both ends."""

    def __init__(self) -> None:
        self._from = self._to = 0.0
        self._page = 0.0
        self._pointer = 0.0
        self._change: Dissolve | None = None

    def stand_still(self) -> None:
        """Be in the middle at once."""
        self._from = self._to = self._page = 0.0
        self._change = None

    def turn_page(self, now: float) -> None:
        """Lean the other way than before."""
        self._page = -self._page if self._page else 1.0
        self._go(now)

    def follow(self, pointer: float, now: float) -> None:
        """Lean away from the pointer, which is at -1 (left) to 1 (right)."""
        self._pointer = -min(max(pointer, -1.0), 1.0) / 2
        if self._page:
            self._go(now)

    def offset(self, now: float) -> float:
        """Where it is, in shares of REACH."""
        if self._change is None:
            return self._to
        share = self._change.share(now)
        if self._change.over(now):
            self._change = None
        return self._from + (self._to - self._from) * share

    @property
    def moving(self) -> bool:
        """Whether it is on its way."""
        return self._change is not None

    def _go(self, now: float) -> None:
        self._from, self._to = self.offset(now), self._page + self._pointer
        self._change = Dissolve(now, SECONDS) if self._from != self._to else None
