"""The window run as a process of its own, for the benchmarks that watch it."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from game.compiler.folder import compile_folder
from game.desktop.keeping import Keeping

ROOT = Path(__file__).parent.parent.parent
STORY = ROOT / "story" / "quiet_chair"


def begun(player: Path) -> Path:
    """A player's folder in which the shipped story was begun, and the first question was answered."""
    (player / "settings.json").write_text('{"asked": true}', "utf-8")
    story = compile_folder(STORY).story
    assert story is not None, "the shipped story compiles"
    keeping = Keeping(player)
    keeping.after_choice(keeping.begin(story))
    keeping.close()
    return player


def watched(watch: str, player: Path, display: str, *more: str) -> list[dict[str, Any]]:
    """Play the shipped story in a window until the watch is over; what was told, line by line."""
    words = [watch, "play", "quiet_chair", "--data-dir", str(player), *more]
    command = [sys.executable, "-m", "tests.benchmarks.window_child", *words]
    ran = subprocess.run(command, cwd=ROOT, env=environment(display), capture_output=True, check=True)
    return [json.loads(line) for line in ran.stdout.splitlines()]


def environment(display: str) -> dict[str, str]:
    """That display, and modules that are found compiled, as those of an installed game are."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept,
        "DISPLAY": display,
        "SDL_VIDEODRIVER": "x11",
        "PYGAME_HIDE_SUPPORT_PROMPT": "1",
        "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "same_dark_benchmarks"),
    }
