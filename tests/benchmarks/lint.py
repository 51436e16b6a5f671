"""How long it takes to compile a story of a million words and to look through it."""

import subprocess
import sys
import time
from collections.abc import Sequence

from game.analysis.lint.lint import lint
from game.analysis.lint.manuscript import Manuscript
from game.compiler.compile import compile_files
from tests.benchmarks.compile import CHILD, SCENES
from tests.benchmarks.figure import Figure, show
from tests.benchmarks.generated_story import generate

TIMES = 5


def measure() -> Sequence[Figure]:
    """Seconds of processor, each time in a process of its own that has done nothing else."""
    _child()
    both, looking = zip(*(_child() for _ in range(TIMES)), strict=True)
    return (
        Figure(name=f"compile and lint {SCENES:,} scenes: processor", values=both, unit="s", bar=4),
        Figure(name="of it lint", values=looking, unit="s"),
    )


def _child() -> tuple[float, ...]:
    command = [sys.executable, "-m", "tests.benchmarks.lint", CHILD]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return tuple(map(float, output.split()))


def _look_once() -> None:
    """Print the seconds of both, and those of lint alone."""
    files = {path: text.encode() for path, text in generate(SCENES, 1).items()}
    started = time.process_time()
    compiled = compile_files(files, "generated")
    read = time.process_time()
    assert compiled.story is not None, compiled.diagnostics[:3]
    lint(Manuscript(story=compiled.story, where=compiled.spans.of, sources=compiled.sources))
    looked = time.process_time()
    print(looked - started, looked - read)


if __name__ == "__main__":
    if CHILD in sys.argv:
        _look_once()
    else:
        raise SystemExit(show(measure()))
