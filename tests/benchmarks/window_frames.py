"""Frames while places change, presses until their page is drawn, and the memory all that takes."""

import itertools
import os
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pygame

from game.compiler.folder import compile_folder
from game.desktop.app import App
from game.desktop.bell import Bell
from game.desktop.desk import Desk
from game.desktop.display import open_window, set_size
from game.desktop.intents import Choose, Intent, Press, Wish
from game.desktop.keeping import Keeping
from game.desktop.outside import Outside, Shown
from game.desktop.pace import Pace
from game.desktop.panels.reading import Reading
from game.desktop.settings import Settings
from game.desktop.thrift import return_pictures_at_once, settle_heap
from game.model.story import Story
from game.playthrough.disk import write_whole
from game.playthrough.notes import Manner
from game.playthrough.playthrough import Playthrough
from game.playthrough.writer import Writer
from tests.benchmarks.figure import Figure, show
from tests.benchmarks.watched import ROOT, STORY
from tests.benchmarks.window_child import memory
from tests.benchmarks.xvfb import xvfb

CHANGES, PRESSES = 12, 120
SLOW = 0.2
"""Seconds the disk takes for each file."""


def measure() -> Sequence[Figure]:
    """Through the shipped story by its first choices, place by place, in a window of 1920 by 1080."""
    with xvfb() as display:
        os.environ |= {"DISPLAY": display, "SDL_VIDEODRIVER": "x11"}
        with _app() as app:
            frames, presses = _played(app)
            highest = memory()["highest"] / 1024
    return (
        Figure(name="a frame while places change, p99", values=(_p99(frames),), unit="ms", bar=10),
        Figure(name="a frame while places change, median", values=(statistics.median(frames),), unit="ms"),
        Figure(name="press to next page drawn, slow disk, p99", values=(_p99(presses),), unit="ms", bar=33),
        Figure(name="press to next page drawn, median", values=(statistics.median(presses),), unit="ms"),
        Figure(name="memory at the worst instant", values=(highest,), unit="MiB", bar=120),
    )


@contextmanager
def _app() -> Iterator[App]:
    story = compile_folder(STORY).story
    assert story is not None, "the shipped story compiles"
    return_pictures_at_once()
    settle_heap()
    open_window(full_screen=False, smooth=False)
    canvas = set_size((1920, 1080), full_screen=False)
    pygame.font.init()
    with tempfile.TemporaryDirectory() as folder:
        outside = Outside(
            library=lambda _: Shown(title="", covers=()),
            open=lambda _: "",
            assets=ROOT / "assets",
            data=Path(folder),
        )
        desk = Desk(outside, Settings(asked=True), time.perf_counter)
        desk.keeping = Keeping(Path(folder), writer=Writer(_slowly))
        desk.resize(canvas.get_size())
        app = App(desk, canvas, Bell(frozenset()))
        app.panels = [Reading(desk, _begun(story))]
        yield app
        desk.close()
    pygame.font.quit()
    pygame.display.quit()


def _begun(story: Story) -> Playthrough:
    return Playthrough.begin(story, standing=Manner.READ)


def _slowly(path: Path, data: bytes) -> None:
    time.sleep(SLOW)
    write_whole(path, data)


def _played(app: App) -> tuple[list[float], list[float]]:
    """Milliseconds of every frame that moved, and of every press until its page was shown."""
    frames: list[float] = []
    presses: list[float] = []
    choices = itertools.cycle((1, 2, 1, 3))
    reading = app.panels[-1]
    assert isinstance(reading, Reading)
    while len(presses) < PRESSES:
        _settle(app, frames)
        if reading.playthrough.turn.ending is not None or reading.playthrough.turn.stuck:
            reading.playthrough = _begun(reading.playthrough.story)
            reading._show(come_up=True)
            continue
        at_choices = reading._view.leafing.last and reading._view.leafing.boxes
        intent: Intent = Choose(min(next(choices), len(reading._view.leafing.boxes))) if at_choices else GO_ON
        started = time.perf_counter()
        app.act(intent)
        app.draw()
        presses.append(1000 * (time.perf_counter() - started))
    return frames, presses


GO_ON = Press(Wish.GO_ON)


def _settle(app: App, frames: list[float]) -> None:
    """Draw until nothing moves, as the window does."""
    for _ in range(400):
        pace = app.panels[-1].pace()
        if pace in {Pace.STILL, Pace.DRIFTING}:
            return
        started = time.perf_counter()
        if pace is Pace.MOVING:
            app.draw()
            frames.append(1000 * (time.perf_counter() - started))
        time.sleep(max(0.0, 1 / 60 - (time.perf_counter() - started)))


def _p99(values: list[float]) -> float:
    return statistics.quantiles(values, n=100)[98]


if __name__ == "__main__":
    raise SystemExit(show(measure()))
