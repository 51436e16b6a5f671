"""Frames while places change, presses until their page is drawn, and the memory of all that, with sound."""

import json
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

from tests.benchmarks.figure import Figure, show
from tests.benchmarks.watched import ROOT, environment
from tests.benchmarks.xvfb import xvfb

RUNS = 5
FULL, LARGE = (1920, 1080), (2560, 1440)


def measure() -> Sequence[Figure]:
    """Through two shipped stories, in windows of two sizes; every run is a process of its own, with a device
    for sound that nobody hears.
    """
    with xvfb("2560x1440x24") as display:
        full, large = ([_walked(size, display) for _ in range(RUNS)] for size in (FULL, LARGE))
    for run in (*full, *large):
        assert run["heard"], "sound is decoded and played as it is for a player"
    return (
        *_frames("a frame while places change", full, bar=10),
        *_frames("the same in a window of 2560x1440", large, bar=16),
        _figure("press to next page drawn, slow disk, p99", full, "presses p99", bar=33),
        _figure("press to next page drawn, slow disk, median", full, "presses median"),
        _figure("press to next page drawn, p99 of its own work", full, "presses own p99", bar=33),
        _memory("memory while reading, with sound", full, "rest", bar=90),
        _memory("memory at the worst instant, with sound", full, "highest", bar=120),
    )


def _walked(size: tuple[int, int], display: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.benchmarks.window_walk", *map(str, size)]
    environ = {**environment(display), "SDL_AUDIODRIVER": "dummy"}
    ran = subprocess.run(command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, check=True)
    told: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
    return told


def _frames(name: str, runs: list[dict[str, Any]], *, bar: float) -> tuple[Figure, Figure, Figure]:
    return (
        _figure(f"{name}, p99", runs, "frames p99", bar=bar),
        _figure(f"{name}, median", runs, "frames median"),
        _figure(f"{name}, p99 of its own work", runs, "frames own p99", bar=bar),
    )


def _figure(name: str, runs: list[dict[str, Any]], key: str, *, bar: float | None = None) -> Figure:
    return Figure(name=name, values=tuple(run[key] for run in runs), unit="ms", bar=bar)


def _memory(name: str, runs: list[dict[str, Any]], key: str, *, bar: float) -> Figure:
    return Figure(name=name, values=tuple(run[key] / 1024 for run in runs), unit="MiB", bar=bar)


if __name__ == "__main__":
    raise SystemExit(show(measure()))
