"""From the start of the process to the first readable page, and the memory it takes to stand there."""

import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.figure import Figure, repeated, show
from tests.benchmarks.watched import begun, watched
from tests.benchmarks.xvfb import xvfb


def measure() -> Sequence[Figure]:
    """Warm: the modules are compiled and the files are in the disk's cache."""
    with tempfile.TemporaryDirectory() as folder, xvfb() as display:
        player = begun(Path(folder))
        told: list[dict[str, Any]] = []

        def once() -> float:
            started = time.monotonic()
            told.append(watched("start", player, display)[0])
            return float(told[-1]["at"] - started)

        times = repeated(once, 7)
    assert not any(one["numpy"] for one in told), "numpy is never imported while playing"
    memory = tuple(one["now"] / 1024 for one in told)
    return (
        Figure(name="process start to first readable page", values=times, unit="s", bar=0.30),
        Figure(name="memory at the first page", values=memory, unit="MiB", bar=90),
    )


if __name__ == "__main__":
    raise SystemExit(show(measure()))
