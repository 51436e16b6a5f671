"""The pictures of the title page: each story's own, dim until it is meant."""

import pygame

from game.desktop.behind.ground import Ground, has_background
from game.desktop.behind.veil import Column
from game.desktop.desk import Desk
from game.desktop.dissolve import REDUCED, Dissolve
from game.desktop.pace import Pace
from game.desktop.pictures import KEPT

DIM = 0.3
"""How much of a picture is seen while its story is not meant."""
HALF = 0.6
ASIDE, SOFT = 0.62, 0.05
"""How far a picture from the left is moved to stand beside a list, and how softly it begins there."""
SECONDS = 0.5


class Lights:
    """One picture for each story that has one, `title_` and its id, light on black. Mutable: they go on and
    off.
    """

    def __init__(self, desk: Desk, stories: tuple[str, ...]) -> None:
        self.desk = desk
        folder = desk.outside.assets / "backgrounds"
        names = {story: f"title_{story}" for story in stories[:KEPT]}
        self._names = {story: name for story, name in names.items() if has_background(name, folder)}
        self._column = Column(0, 0)
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

    def draw(self, canvas: pygame.Surface, meant: str, column: Column) -> None:
        """Draw them; `meant` is the story that is in focus, words stand in the `column`."""
        self._column = column
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
            _shine(canvas, picture, self._seen[story])

    def draw_beside(self, canvas: pygame.Surface, story: str = "") -> None:
        """Draw one of them alone, half lit, at the right, where no list does: that of the `story` a list is
        about, else the last, which stands there anyway.
        """
        last = [*self._names][-1] if self._names else ""
        meant = story if story in self._names else last
        picture = self._picture(meant) if meant else None
        if picture is None or len(self._names) < 2:
            return
        if meant == last:
            _shine(canvas, picture, HALF)
        else:
            _shine_aside(canvas, picture, HALF)

    def _target(self, story: str) -> float:
        return 1.0 if story == self._meant else DIM

    def _ground(self, story: str) -> Ground:
        return Ground(
            self._names[story],
            self.desk.sizes.window,
            self._column,
            title=True,
            theme=self.desk.settings.theme,
        )

    def _picture(self, story: str) -> pygame.Surface | None:
        return self.desk.grounds.get(self._ground(story))

    @property
    def _seconds(self) -> float:
        return REDUCED if self.desk.settings.reduced_motion else SECONDS


def _shine(canvas: pygame.Surface, picture: pygame.Surface, seen: float) -> None:
    """Add so much of a picture to what is there: light does not cover light."""
    dimmed = pygame.Surface(canvas.get_size())
    picture.set_alpha(None if seen >= 1.0 else round(254 * seen))
    dimmed.blit(picture, (0, 0))
    picture.set_alpha(None)
    canvas.blit(dimmed, (0, 0), special_flags=pygame.BLEND_RGB_ADD)


def _shine_aside(canvas: pygame.Surface, picture: pygame.Surface, seen: float) -> None:
    """Add what stands at a picture's left, moved to the right; where it was cut off it comes up softly."""
    wide, high = canvas.get_size()
    left, soft = round(wide * ASIDE), max(2, round(wide * SOFT))
    dimmed = pygame.Surface((wide - left, high))
    picture.set_alpha(round(254 * seen))
    dimmed.blit(picture, (0, 0))
    picture.set_alpha(None)
    slope = pygame.Surface((soft, 1))
    for x in range(soft):
        slope.set_at((x, 0), (round(255 * x / soft),) * 3)
    dimmed.blit(pygame.transform.scale(slope, (soft, high)), (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    canvas.blit(dimmed, (left, 0), special_flags=pygame.BLEND_RGB_ADD)
