"""How quiet a picture is in places: words beside the column stand where least is going on."""

from collections.abc import Iterable

import pygame

from game.desktop.layout.sizes import Sizes

ROWS = 120
"""Rows of the window that are looked at; as many more columns are as their distance asks for."""

ABOUT = 12
"""Unrest that nobody sees: among places so alike words stay scattered."""


class Calm:
    """What a finished ground shows beside the column, looked at once and coarsely."""

    def __init__(self, ground: pygame.Surface, sizes: Sizes) -> None:
        left, right = sizes.margin
        high = sizes.window[1]
        self._step = max(1, high // ROWS)
        self._left = left
        size = (max(1, (right - left) // self._step), max(1, high // self._step))
        few = pygame.transform.scale(ground.subsurface((left, 0, right - left, high)), size)
        self._wide = size[0]
        self._greys = pygame.image.tobytes(pygame.transform.grayscale(few), "RGB")[::3]

    def unrest(self, area: pygame.Rect) -> int:
        """How much would be covered there, or shine through: brightness and its spread, of 510."""
        first = max(0, (area.left - self._left) // self._step)
        last = min(self._wide, max(first + 1, -((self._left - area.right) // self._step)))
        top = max(0, area.top // self._step)
        bottom = max(top + 1, -(-area.bottom // self._step))
        rows = (self._greys[row * self._wide + first : row * self._wide + last] for row in range(top, bottom))
        seen = b"".join(rows)
        return max(seen) - min(seen) + sum(seen) // len(seen) if seen else 0

    def calmest(self, areas: Iterable[pygame.Rect], around: int = 0) -> pygame.Rect | None:
        """The first of these that is about as calm as any; None if there are none. So many pixels `around`
        each are looked at too.
        """
        told = [(self.unrest(area.inflate(2 * around, 2 * around)), area) for area in areas]
        enough = min((unrest for unrest, _ in told), default=0) + ABOUT
        return next((area for unrest, area in told if unrest <= enough), None)
