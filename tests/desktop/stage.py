"""A desk without a window, and panels drawn on it."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pygame

from game.desktop.desk import Desk
from game.desktop.outside import Cover, Outside, Shown
from game.desktop.pace import Pace
from game.desktop.panel import Panel
from game.desktop.settings import Settings
from game.model.story import Story

ASSETS = Path(__file__).parent.parent.parent / "assets"


class Clock:
    """A clock that stands still until it is told otherwise."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """The seconds it shows."""
        return self.now


@contextmanager
def stage(
    data: Path,
    window: tuple[int, int] = (1920, 1080),
    settings: Settings | None = None,
    stories: Mapping[str, Story] | None = None,
    assets: Path = ASSETS,
) -> Iterator[Desk]:
    """A desk for a window of that size, its fonts and its thread closed at the end."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode(window)
    known = stories or {}
    outside = Outside(
        library=lambda _: Shown(
            title="The Same Dark",
            covers=tuple(
                Cover(id=name, title=story.title, endings={end.id: end.title for end in story.endings})
                for name, story in known.items()
            ),
        ),
        open=lambda name: known[name],
        assets=assets,
        data=data,
        version="0.0",
    )
    desk = Desk(outside, settings or Settings(asked=True), Clock())
    desk.resize(window)
    try:
        yield desk
    finally:
        desk.close()
        pygame.font.quit()
        pygame.display.quit()


def later(desk: Desk, seconds: float) -> None:
    """Let time pass."""
    assert isinstance(desk.clock, Clock), "a staged desk has a clock of its own"
    desk.clock.now += seconds


def settled(desk: Desk, panel: Panel) -> pygame.Surface:
    """The window once all has come up and every picture is there."""
    canvas = pygame.Surface(desk.sizes.window)
    drifting = 0
    for _ in range(200):
        panel.draw(canvas)
        later(desk, 1.0)
        drifting += panel.pace() is Pace.DRIFTING
        if panel.pace() is Pace.STILL or drifting > 50:
            break
        pygame.time.wait(10)
    panel.draw(canvas)
    return canvas
