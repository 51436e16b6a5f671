"""How long a story of a million words takes to compile, and how much memory."""

import resource
import subprocess
import sys
import time
from collections.abc import Sequence

from game.compiler.compile import compile_files
from tests.benchmarks.figure import Figure, show
from tests.benchmarks.generated_story import generate

SCENES = 10_000
TIMES = 5
CHILD = "--child"


def measure() -> Sequence[Figure]:
    """Seconds and peak memory, each time in a process of its own that has done nothing else."""
    _child()
    runs = [_child() for _ in range(TIMES)]
    files = generate(SCENES, 1)
    megabytes = sum(map(len, files.values())) / 1e6
    cpu, wall, memory = zip(*runs, strict=True)
    return (
        Figure(name=f"compile {SCENES:,} scenes, {megabytes:.0f} MB: processor", values=cpu, unit="s", bar=3),
        Figure(name="the same by the clock, with whatever else runs", values=wall, unit="s"),
        Figure(name="memory at the most, with the files", values=memory, unit="MiB", bar=250),
    )


def _child() -> tuple[float, ...]:
    command = [sys.executable, "-m", "tests.benchmarks.compile", CHILD]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return tuple(map(float, output.split()))


def _compile_once() -> None:
    """Print the seconds of processor and clock, and the most memory the process ever had."""
    files = {path: text.encode() for path, text in generate(SCENES, 1).items()}
    processor, clock = time.process_time(), time.perf_counter()
    compiled = compile_files(files, "generated")
    processor, clock = time.process_time() - processor, time.perf_counter() - clock
    assert compiled.story is not None, compiled.diagnostics[:3]
    assert len(compiled.story.scenes) == SCENES + 1
    print(processor, clock, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    if CHILD in sys.argv:
        _compile_once()
    else:
        raise SystemExit(show(measure()))
