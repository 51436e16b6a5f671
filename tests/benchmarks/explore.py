"""How long it takes to walk every state of a story, to find what is wrong in them, and to have exact odds."""

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from game.analysis.explore import explore
from game.analysis.findings.findings import findings
from game.analysis.odds import odds
from game.compiler.compile import compile_files
from game.compiler.folder import compile_folder
from game.model.story import Story
from tests.benchmarks.figure import Figure, show
from tests.benchmarks.many_states import many_states

TIMES = 3
SHIPPED = Path(__file__).parent.parent.parent / "story"
LARGE, SMALL = "large", "small"
SIZES = {LARGE: (5, 6, 17, 19), SMALL: (4, 2, 8, 6)}
"""As many states and transitions as the outlines of the two stories have: 89 and 291 million, 0.4 and 1.5."""

MIB = 1 << 10
"""Of the units in which Linux tells the memory of a process."""


class Walked(NamedTuple):
    """What a process of its own has measured: seconds of processor, and mebibytes at the most."""

    states: float
    transitions: float
    exploring: float
    odds: float
    findings: float
    memory: float


def measure() -> Sequence[Figure]:
    """Each story in a process of its own that has done nothing else."""
    large, small = ([_child(name) for _ in range(TIMES)] for name in (LARGE, SMALL))
    size = f"{large[0].states / 1e6:.1f} million states"
    shipped = [
        figure
        for folder, most in (("quiet_chair", 40), ("what_the_dark_kept", 2))
        if _compiled(folder)
        for figure in _shipped(folder, most)
    ]
    return (
        Figure(
            name=f"{size}: million transitions a second, with odds",
            values=_of(large, lambda each: each.transitions / (each.exploring + each.odds) / 1e6),
            unit="M/s",
            bar=10,
            at_least=True,
        ),
        Figure(name=f"{size}: exploring", values=_of(large, lambda each: each.exploring), unit="s"),
        Figure(name=f"{size}: odds", values=_of(large, lambda each: each.odds), unit="s"),
        Figure(
            name=f"{size}: what is wrong in them", values=_of(large, lambda each: each.findings), unit="s"
        ),
        Figure(name=f"{size}: memory", values=_of(large, lambda each: each.memory), unit="MiB", bar=1536),
        Figure(name=f"{small[0].states:,.0f} states: all of it", values=_of(small, _whole), unit="s", bar=2),
        *shipped,
    )


def _shipped(folder: str, most: float) -> Sequence[Figure]:
    found = [_child(folder) for _ in range(TIMES)]
    return (
        Figure(
            name=f"{folder}: all {found[0].states:,.0f} states", values=_of(found, _whole), unit="s", bar=most
        ),
        Figure(name=f"{folder}: memory", values=_of(found, lambda each: each.memory), unit="MiB", bar=1536),
    )


def _whole(walked: Walked) -> float:
    return walked.exploring + walked.findings + walked.odds


def _of(walked: Sequence[Walked], value: Callable[[Walked], float]) -> tuple[float, ...]:
    return tuple(map(value, walked))


def _child(name: str) -> Walked:
    command = [sys.executable, "-m", "tests.benchmarks.explore", name]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return Walked(*map(float, output.split()))


def _compiled(name: str) -> Story | None:
    """A made story, or a shipped one; None if it is not there, or its authors are in the middle of it."""
    if name in SIZES:
        return compile_files(many_states(*SIZES[name]), name).story
    return compile_folder(SHIPPED / name).story if (SHIPPED / name).is_dir() else None


def _walk_once(name: str) -> None:
    """Print what was measured of one story."""
    story = _compiled(name)
    assert story is not None, "it was compiled before"
    began = time.process_time()
    explored = explore(story)
    walked = time.process_time()
    found = findings(explored)
    looked = time.process_time()
    exact = odds(explored)
    ended = time.process_time()
    assert explored.complete, explored.verdict
    assert exact.unsettled == 0.0 or found, "a play ends, or somebody is told that it does not"
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MIB
    print(explored.states, explored.transitions, walked - began, ended - looked, looked - walked, memory)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _walk_once(sys.argv[1])
    else:
        raise SystemExit(show(measure()))
