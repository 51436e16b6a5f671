"""Where text goes and comes from: a terminal somebody sits at, or a pipe."""

import os
import shutil
import sys
from dataclasses import dataclass
from typing import TextIO

from game.runtime.read import Run
from game.terminal.rows import NARROWEST, WIDEST, Paper, set_rows, typewritten


@dataclass(frozen=True, slots=True, kw_only=True)
class Console:
    """Two streams. `sits` is whether a person sits at both ends, so that it may ask and wait."""

    out: TextIO
    typed: TextIO
    paper: Paper
    sits: bool

    def write(self, text: str) -> None:
        """Rows that are already set, an empty one after them."""
        self.out.write(f"{text}\n\n")
        self.out.flush()

    def say(self, text: str) -> None:
        """Something the terminal itself says; each line of it is set into rows."""
        self.write("\n".join(set_rows(self.paper, (Run(line),)) for line in text.split("\n")))

    def ask(self, prompt: str) -> str | None:
        """What is typed next; None at the end of it. A prompt is for people: a pipe gets none."""
        if self.sits:
            self.out.write(typewritten(self.paper, prompt))
            self.out.flush()
        line = self.typed.readline()
        if self.sits:
            self.out.write("\n")
        return line.rstrip("\r\n") if line else None


def console() -> Console:
    """The console this process has."""
    sits = sys.stdin.isatty() and sys.stdout.isatty()
    return Console(out=sys.stdout, typed=sys.stdin, paper=paper(sys.stdout), sits=sits)


def paper(out: TextIO) -> Paper:
    """What can be shown there: at most 80 columns, slanted words only where somebody looks at them."""
    columns = shutil.get_terminal_size((WIDEST, 24)).columns
    slants = out.isatty() and os.environ.get("TERM", "dumb" if os.name == "posix" else "") != "dumb"
    return Paper(
        width=min(max(columns, NARROWEST), WIDEST),
        slants=slants,
        typographic=_knows("“—’", out.encoding or "utf-8"),
    )


def _knows(signs: str, encoding: str) -> bool:
    try:
        signs.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
