"""Frames while places change, presses until their page is drawn, and the memory all that takes."""

import itertools
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
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
from game.desktop.thrift import return_pictures_at_once, settle_heap, share_the_interpreter
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
            taken = _played(app)
            highest = memory()["highest"] / 1024
    return (
        *_figures("a frame while places change", taken.frames, bar=10),
        *_figures("press to next page drawn, slow disk", taken.presses, bar=33),
        Figure(name="memory at the worst instant", values=(highest,), unit="MiB", bar=120),
    )


@contextmanager
def _app() -> Iterator[App]:
    story = compile_folder(STORY).story
    assert story is not None, "the shipped story compiles"
    return_pictures_at_once()
    share_the_interpreter()
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


@dataclass(slots=True)
class _Taken:
    """Every frame that moved, and every press until its page was shown: milliseconds by the clock, and of
    the processor's time for the window's thread alone, which a busy machine does not make longer.
    """

    frames: list[tuple[float, float]] = field(default_factory=list)
    presses: list[tuple[float, float]] = field(default_factory=list)


def _figures(name: str, taken: list[tuple[float, float]], *, bar: float) -> tuple[Figure, Figure, Figure]:
    clock, processor = ([each[at] for each in taken] for at in (0, 1))
    return (
        Figure(name=f"{name}, p99", values=(_p99(clock),), unit="ms", bar=bar),
        Figure(name=f"{name}, median", values=(statistics.median(clock),), unit="ms"),
        Figure(name=f"{name}, p99 of its own work", values=(_p99(processor),), unit="ms", bar=bar),
    )


def _timed(deed: Callable[[], None]) -> tuple[float, float]:
    clock, processor = time.perf_counter(), time.thread_time()
    deed()
    return 1000 * (time.perf_counter() - clock), 1000 * (time.thread_time() - processor)


def _played(app: App) -> _Taken:
    """Through the story until there were presses enough."""
    taken = _Taken()
    choices = itertools.cycle((1, 2, 1, 3))
    reading = app.panels[-1]
    assert isinstance(reading, Reading)
    while len(taken.presses) < PRESSES:
        _settle(app, taken.frames)
        if reading.playthrough.turn.ending is not None or reading.playthrough.turn.stuck:
            reading.playthrough = _begun(reading.playthrough.story)
            reading._show(come_up=True)
            continue
        at_choices = reading._view.leafing.last and reading._view.leafing.boxes
        intent: Intent = Choose(min(next(choices), len(reading._view.leafing.boxes))) if at_choices else GO_ON
        taken.presses.append(_timed(lambda: _press(app, intent)))  # noqa: B023  done at once
    return taken


def _press(app: App, intent: Intent) -> None:
    app.act(intent)
    app.draw()


GO_ON = Press(Wish.GO_ON)


def _settle(app: App, frames: list[tuple[float, float]]) -> None:
    """Draw until nothing moves, as the window does."""
    for _ in range(400):
        pace = app.panels[-1].pace()
        if pace in {Pace.STILL, Pace.DRIFTING}:
            return
        started = time.perf_counter()
        if pace is Pace.MOVING:
            frames.append(_timed(app.draw))
        time.sleep(max(0.0, 1 / 60 - (time.perf_counter() - started)))


def _p99(values: list[float]) -> float:
    return statistics.quantiles(values, n=100)[98]


if __name__ == "__main__":
    raise SystemExit(show(measure()))
