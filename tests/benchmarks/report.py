"""How long it takes to measure a story: a generated one of 25,000 words, and The Quiet Chair."""

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from game.analysis.lint.manuscript import Manuscript
from game.analysis.report.report import report
from game.compiler.compile import compile_files
from tests.benchmarks.figure import Figure, show
from tests.benchmarks.generated_story import generate

SCENES, CHAPTERS = 210, 10
"""A generated story of so many scenes has 25,000 words, and 84 million states."""

SHIPPED = Path(__file__).parent.parent.parent / "story" / "quiet_chair"
CHILD = "--child"


def measure() -> Sequence[Figure]:
    """Seconds of processor, each in a process of its own, once: they take long."""
    return (
        Figure(name="report of 25,000 words: processor", values=(_child("generated"),), unit="s", bar=60),
        Figure(name="report of The Quiet Chair: processor", values=(_child("shipped"),), unit="s", bar=60),
    )


def _child(story: str) -> float:
    command = [sys.executable, "-m", "tests.benchmarks.report", CHILD, story]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def _report_once(story: str) -> None:
    """Print the seconds it takes from files to measures."""
    files = generate(SCENES, 1, CHAPTERS) if story == "generated" else _shipped()
    started = time.process_time()
    compiled = compile_files(files, story)
    assert compiled.story is not None, compiled.diagnostics[:3]
    report(Manuscript(story=compiled.story, where=compiled.spans.of, sources=compiled.sources))
    print(time.process_time() - started)


def _shipped() -> dict[str, str]:
    files = SHIPPED.rglob("*.yaml")
    return {file.relative_to(SHIPPED).as_posix(): file.read_text("utf-8") for file in files}


if __name__ == "__main__":
    if CHILD in sys.argv:
        _report_once(sys.argv[-1])
    else:
        raise SystemExit(show(measure()))
