"""What a benchmark of the window runs as a process of its own: the real game, watched.

    python -m tests.benchmarks.window_child WATCH ARGUMENTS…

The window opens at 1920 by 1080, as a player with a full-sized window has it. The first page of which every
word is there is told as one line of JSON; with `start` that is all, with `idle` the player then only reads.
"""

import json
import sys
import time
from pathlib import Path

from game.__main__ import main as play
from game.desktop import display
from game.desktop.app import App
from game.desktop.panels.reading import Reading

READING = 20.0
"""Seconds that are watched while nobody does anything, after as many as it takes to settle."""
SETTLING = 3.0


def main(watch: str, arguments: list[str]) -> int:
    """Run the game with its window watched."""
    setattr(display, "FIRST_SIZE", (1920, 1080))  # noqa: B010  a constant for everybody else
    _watch(App.draw, App._listen, watch)
    return play(arguments)


def _watch(draw: object, listen: object, watch: str) -> None:
    assert callable(draw)
    assert callable(listen)
    seen: list[float] = []
    rested: list[float] = []

    def drawn(app: App) -> None:
        draw(app)
        panel = app.panels[-1]
        if not seen and isinstance(panel, Reading) and panel._view.leafing.complete:
            seen.append(time.monotonic())
            tell({"at": seen[0], "numpy": "numpy" in sys.modules, **memory()})
            if watch == "start":
                app.panels = []

    def listened(app: App) -> None:
        listen(app)
        past = time.monotonic() - seen[0] if seen else 0.0
        if past > SETTLING and not rested:
            rested.extend((time.monotonic(), time.process_time()))
        if past > SETTLING + READING:
            spent = time.process_time() - rested[1]
            tell({"idle": 100 * spent / (time.monotonic() - rested[0]), **memory()})
            app.panels = []

    setattr(App, "draw", drawn)  # noqa: B010  the game is watched from outside
    setattr(App, "_listen", listened)  # noqa: B010  the same


def memory() -> dict[str, int]:
    """Resident memory now and at its highest, in kibibytes."""
    status = Path("/proc/self/status").read_text("utf-8")
    wanted = {"VmRSS": "now", "VmHWM": "highest"}
    rows = (line.split() for line in status.splitlines() if line.strip())
    return {wanted[row[0][:-1]]: int(row[1]) for row in rows if row[0][:-1] in wanted}


def tell(said: dict[str, object]) -> None:
    """One line of JSON to whoever measures."""
    print(json.dumps(said), flush=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], sys.argv[2:]))
