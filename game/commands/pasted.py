"""What can be typed next, as a whole line."""

import shlex
import sys
from dataclasses import replace
from pathlib import Path

from game.source.diagnostic import Diagnostic


def with_line(found: Diagnostic, story: str) -> Diagnostic:
    """For people: the choices that lead there as a line that plays them in `story`, below the way out."""
    if not found.route:
        return found
    line = f"{started()} play {shlex.quote(story)} --text --route {shlex.quote(','.join(found.route))}"
    return replace(found, help=f"{found.help or 'look there'}; to go there:\n{line}", route=())


def started() -> str:
    """How this program is started from here: by its own name if it was, else as a module of its Python."""
    name = Path(sys.argv[0]).stem
    if name == "same-dark":
        return name
    python = Path(sys.executable)
    shown = python.relative_to(Path.cwd()) if python.is_relative_to(Path.cwd()) else python
    return f"{shlex.quote(str(shown)) if sys.platform != 'win32' else shown} -m game"
