"""What the window costs while somebody reads: where nothing moves, and where mist drifts."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.figure import Figure, show
from tests.benchmarks.watched import begun, watched
from tests.benchmarks.xvfb import xvfb

MIST = ("--scene", "mist", "--set", "mist=true")


def measure() -> Sequence[Figure]:
    """Twenty seconds on a page, five times each."""
    with tempfile.TemporaryDirectory() as folder, xvfb() as display:
        player = begun(Path(folder))
        told = [watched("idle", player, display)[-1] for _ in range(5)]
        misty = [watched("idle", player, display, *MIST)[-1] for _ in range(5)]
    return (
        Figure(
            name="idle on a page, of one core", values=tuple(one["idle"] for one in told), unit="%", bar=0.3
        ),
        Figure(
            name="with mist drifting, of one core",
            values=tuple(one["idle"] for one in misty),
            unit="%",
            bar=12,
        ),
        Figure(
            name="memory while reading", values=tuple(one["now"] / 1024 for one in told), unit="MiB", bar=90
        ),
    )


if __name__ == "__main__":
    raise SystemExit(show(measure()))
