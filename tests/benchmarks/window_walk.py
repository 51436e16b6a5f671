"""What `window_frames` runs as a process of its own: two stories walked through in a real window.

    python -m tests.benchmarks.window_walk WIDTH HEIGHT

One line of JSON tells how long the frames and the presses took, and the memory of it all.
"""

import itertools
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
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
from tests.benchmarks.watched import ROOT
from tests.benchmarks.window_child import memory, tell

STORIES = ("quiet_chair", "what_the_dark_kept")
"""The second one's dark is lit around a place: its grounds take longest to make."""
PRESSES = 40
"""In each story."""
PAGES, READING = 8, 2.0
"""Every eighth page is read for so many seconds: what faded out is gone then, what comes next is ready."""
SLOW = 0.2
"""Seconds the disk takes for each file."""
GO_ON = Press(Wish.GO_ON)


@dataclass(slots=True)
class Taken:
    """Every frame that moved, and every press until its page was shown: milliseconds by the clock, and of
    the processor's time for the window's thread alone, which a busy machine does not make longer. And the
    memory while a page is read, in kibibytes.
    """

    frames: list[tuple[float, float]] = field(default_factory=list)
    presses: list[tuple[float, float]] = field(default_factory=list)
    rests: list[int] = field(default_factory=list)


def main(width: int, height: int) -> int:
    """Walk, and tell."""
    taken = Taken()
    with _app((width, height)) as app:
        for name in STORIES:
            story = compile_folder(ROOT / "story" / name).story
            assert story is not None, "the shipped stories compile"
            app.panels = [Reading(app.desk, _begun(story))]
            _walk(app, taken)
        heard = pygame.mixer.get_init() is not None and pygame.mixer.get_busy()
    tell(
        {
            **_told("frames", taken.frames),
            **_told("presses", taken.presses),
            "rest": statistics.median(taken.rests),
            "highest": memory()["highest"],
            "heard": heard,
        }
    )
    return 0


def _told(name: str, taken: list[tuple[float, float]]) -> dict[str, object]:
    clock, processor = ([each[at] for each in taken] for at in (0, 1))
    return {
        f"{name} p99": statistics.quantiles(clock, n=100)[98],
        f"{name} median": statistics.median(clock),
        f"{name} own p99": statistics.quantiles(processor, n=100)[98],
        f"{name} counted": len(taken),
    }


@contextmanager
def _app(size: tuple[int, int]) -> Iterator[App]:
    return_pictures_at_once()
    share_the_interpreter()
    settle_heap()
    open_window(full_screen=False, smooth=False)
    canvas = set_size(size, full_screen=False)
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
        yield App(desk, canvas, Bell(frozenset()))
        desk.close()
    pygame.font.quit()
    pygame.display.quit()


def _begun(story: Story) -> Playthrough:
    return Playthrough.begin(story, standing=Manner.READ)


def _slowly(path: Path, data: bytes) -> None:
    time.sleep(SLOW)
    write_whole(path, data)


def _walk(app: App, taken: Taken) -> None:
    """Through the story until there were presses enough."""
    choices = itertools.cycle((1, 2, 1, 3))
    reading = app.panels[-1]
    assert isinstance(reading, Reading)
    for number in range(PRESSES):
        _settle(app, taken.frames)
        if number % PAGES == PAGES - 1:
            _read(app)
            taken.rests.append(memory()["now"])
        if reading.playthrough.turn.ending is not None or reading.playthrough.turn.stuck:
            reading.playthrough = _begun(reading.playthrough.story)
            reading._show(come_up=True)
            continue
        at_choices = reading._view.leafing.last and reading._view.leafing.boxes
        intent: Intent = Choose(min(next(choices), len(reading._view.leafing.boxes))) if at_choices else GO_ON
        taken.presses.append(_timed(lambda: _press(app, intent)))  # noqa: B023  done at once


def _read(app: App) -> None:
    until = time.perf_counter() + READING
    while time.perf_counter() < until:
        app.panels[-1].pace()
        time.sleep(1 / Pace.DRIFTING)


def _press(app: App, intent: Intent) -> None:
    app.act(intent)
    app.draw()


def _timed(deed: Callable[[], None]) -> tuple[float, float]:
    clock, processor = time.perf_counter(), time.thread_time()
    deed()
    return 1000 * (time.perf_counter() - clock), 1000 * (time.thread_time() - processor)


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


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]), int(sys.argv[2])))
