"""The pictures of the title page: each story's own, dim until it is meant."""

import pygame

from game.desktop.desk import Desk
from game.desktop.dissolve import REDUCED, Dissolve
from game.desktop.ground import Ground, has_background
from game.desktop.pace import Pace
from game.desktop.veil import Column

DIM = 0.3
"""How much of a picture is seen while its story is not meant."""
SECONDS = 0.5


class Lights:
    """One picture for each story that has one, `title_` and its id: the first in the left half of the window,
    the second in the right. Mutable: they go on and off.
    """

    def __init__(self, desk: Desk, stories: tuple[str, ...]) -> None:
        self.desk = desk
        folder = desk.outside.assets / "backgrounds"
        names = {story: f"title_{story}" for story in stories[:2]}
        self._names = {story: name for story, name in names.items() if has_background(name, folder)}
        self._halves = {story: half for half, story in enumerate(stories[:2])}
        self._seen = dict.fromkeys(self._names, 0.0)
        self._before = dict(self._seen)
        self._change = Dissolve(desk.clock(), self._seconds)
        self._meant = ""

    def pace(self) -> Pace:
        """Moving while one goes on or off, waiting while a picture is being made."""
        if not self._change.over(self.desk.clock()):
            return Pace.MOVING
        missing = [story for story in self._names if self._picture(story) is None]
        if missing:
            return Pace.WAITING
        drawn = all(abs(self._seen[story] - self._target(story)) < 0.01 for story in self._names)
        return Pace.STILL if drawn else Pace.MOVING

    def draw(self, canvas: pygame.Surface, meant: str) -> None:
        """Draw them; `meant` is the story that is in focus."""
        now = self.desk.clock()
        pictures = {story: self._picture(story) for story in self._names}
        self.desk.grounds.want(*(self._ground(story) for story, made in pictures.items() if made is None))
        if meant != self._meant:
            self._meant, self._before = meant, dict(self._seen)
            self._change = Dissolve(now, self._seconds)
        share = self._change.share(now)
        for story, picture in pictures.items():
            if picture is None:
                self._change = Dissolve(now, self._seconds)
                continue
            self._seen[story] = self._before[story] + (self._target(story) - self._before[story]) * share
            self._lay(canvas, picture, self._halves[story], self._seen[story])

    def _lay(self, canvas: pygame.Surface, picture: pygame.Surface, half: int, seen: float) -> None:
        area = canvas.get_rect()
        area.width //= 2
        area.left = half * area.width
        picture.set_alpha(round(255 * seen))
        canvas.blit(picture, area, area)
        picture.set_alpha(None)

    def _target(self, story: str) -> float:
        return 1.0 if story == self._meant else DIM

    def _ground(self, story: str) -> Ground:
        return Ground(self._names[story], self.desk.sizes.window, Column(0, 0), veiled=False)

    def _picture(self, story: str) -> pygame.Surface | None:
        return self.desk.grounds.get(self._ground(story))

    @property
    def _seconds(self) -> float:
        return REDUCED if self.desk.settings.reduced_motion else SECONDS
