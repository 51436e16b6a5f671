"""A pointer that keeps still after a click: what came to lie under it meanwhile is not what is meant."""

STILL = 6
"""Pixels a pointer may tremble between two clicks and still rest."""


class Resting:
    """Mutable: it knows where the click was that the pointer has kept still since."""

    def __init__(self) -> None:
        self._at: tuple[int, int] | None = None

    def still(self, at: tuple[int, int]) -> bool:
        """Whether the pointer, which is there now, has not left the place of the click before."""
        if self._at is not None and max(abs(at[0] - self._at[0]), abs(at[1] - self._at[1])) > STILL:
            self._at = None
        return self._at is not None

    def click(self, at: tuple[int, int]) -> bool:
        """Whether a click comes from a hand that has kept still since the one before."""
        still = self.still(at)
        self._at = at
        return still

    def end(self) -> None:
        """Something else was done in between."""
        self._at = None
