"""The map of a thousand scenes: how large its page is, how soon it is drawn, how smoothly it moves."""

import math
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from game.analysis.map.known import Known, known
from game.analysis.map.map_data import map_data
from game.analysis.map.page import page
from game.compiler.compile import compile_files
from game.compiler.show import conditions_of
from game.model.story import Story
from tests.benchmarks.branching_story import branching
from tests.benchmarks.chromium import Browser, chromium, missing
from tests.benchmarks.figure import Figure, show

SCENES = 1_000
TIMES = 5
MOVING = 5.0
"""Seconds of dragging and turning the wheel."""

DRAWN = """new Promise((done) => {
    const look = () => {
        const [mark] = performance.getEntriesByName("drawn");
        if (mark) done(mark.startTime);
        else setTimeout(look, 5);
    };
    look();
})"""
"""Milliseconds from the beginning of the navigation to the end of the first drawing."""

COUNT_FRAMES = """(() => {
    window.frames_ = [];
    let last;
    const on = (now) => {
        if (last !== undefined) window.frames_.push(now - last);
        last = now;
        requestAnimationFrame(on);
    };
    requestAnimationFrame(on);
})()"""


def measure() -> Sequence[Figure]:
    """In a page of 1440 by 900, once for a screen of ordinary and once for one of double fineness."""
    story = compile_files(branching(SCENES, 1), "branching").story
    assert story is not None, "the generated story compiles"
    found = known(story)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "map.html"
        made = tuple(_made(story, found, path) for _ in range(TIMES))
        size = path.stat().st_size / 1e6
        if missing():
            print(missing())
            return ()
        with chromium() as browser:
            return (
                Figure(name=f"map of {SCENES:,} scenes, once all is known", values=made, unit="s"),
                Figure(name="its page", values=(size,), unit="MB", bar=1.5),
                Figure(name="opening until drawn", values=_openings(browser, path), unit="ms", bar=1000),
                *_moving(browser, path, 1),
                *_moving(browser, path, 2),
            )


def _made(story: Story, found: Known, path: Path) -> float:
    started = time.perf_counter()
    data = map_data(story, found, conditions_of(story), lambda name: f"story/{name}.yaml:1234")
    path.write_text(page(story.title, data), "utf-8")
    return time.perf_counter() - started


def _openings(browser: Browser, path: Path) -> tuple[float, ...]:
    browser.size(1440, 900)
    found = []
    for _ in range(TIMES):
        browser.open(path)
        found.append(float(browser.ask(DRAWN)))
    return tuple(found)


def _moving(browser: Browser, path: Path, ratio: int) -> tuple[Figure, Figure]:
    """The time from frame to frame while a hand drags the map and turns the wheel, and of it our work."""
    worst = []
    own = []
    for _ in range(3):
        browser.size(1440, 900, ratio)
        browser.open(path)
        browser.ask(DRAWN)
        browser.ask(COUNT_FRAMES)
        before = browser.busy()
        _move(browser)
        frames = sorted(map(float, browser.ask("window.frames_")))
        worst.append(frames[math.ceil(0.95 * len(frames)) - 1])
        own.append(1000 * (browser.busy() - before) / len(frames))
    name = f"a frame while it moves, {ratio} pixel{'s' if ratio > 1 else ''} to a point"
    return (
        Figure(name=f"{name}, p95", values=tuple(worst), unit="ms", bar=33),
        Figure(name=f"{name}, its own work", values=tuple(own), unit="ms"),
    )


def _move(browser: Browser) -> None:
    """Drag for a second, turn the wheel for a second, and so on."""
    started = time.monotonic()
    dragging = False
    browser.mouse("mouseMoved", 700, 450)
    while (passed := time.monotonic() - started) < MOVING:
        if int(passed) % 2 == 0:
            if not dragging:
                browser.mouse("mousePressed", 700, 450, button="left", buttons=1, clickCount=1)
                dragging = True
            x, y = 700 + 300 * math.sin(2 * passed), 450 + 200 * math.cos(3 * passed)
            browser.mouse("mouseMoved", x, y, button="left", buttons=1)
            continue
        if dragging:
            browser.mouse("mouseReleased", 700, 450, button="left", clickCount=1)
            dragging = False
        browser.mouse("mouseWheel", 700, 450, deltaX=0, deltaY=120 if passed % 1 < 0.55 else -120)


if __name__ == "__main__":
    raise SystemExit(show(measure()))
