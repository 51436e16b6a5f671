"""A sitting at a terminal, typed in a test."""

import io
from pathlib import Path
from typing import TextIO

from game.model.story import Story
from game.playthrough.playthrough import Playthrough
from game.playthrough.profile import ProfileFile
from game.playthrough.read_before import ReadBefore
from game.playthrough.slots import Slots
from game.playthrough.writer import Writer
from game.terminal.console import Console
from game.terminal.rows import Paper
from game.terminal.session import Kept
from game.terminal.start import play


class Interrupted(io.StringIO):
    """Somebody who presses Ctrl-C instead of typing on."""

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]  # of bytes, says a base of text
        """A line, and after the last one Ctrl-C."""
        line = super().readline(size)
        if not line:
            raise KeyboardInterrupt
        return line


def sitting(
    folder: Path,
    playing: Story,
    *typed: str,
    person: bool = False,
    ctrl_c: bool = False,
    trial: Playthrough | None = None,
) -> str:
    """What a player reads who types these lines; a person also reads the prompts."""
    text = "".join(f"{line}\n" for line in typed)
    lines: TextIO = Interrupted(text) if ctrl_c else io.StringIO(text)
    out = io.StringIO()
    kept = _kept(folder, playing, trial=trial is not None)
    assert play(Console(out=out, typed=lines, paper=Paper(), sits=person), kept, trial) == 0
    return out.getvalue()


def _kept(folder: Path, playing: Story, *, trial: bool) -> Kept:
    """A player's folder."""
    writer = Writer()
    slots = Slots(folder / "saves", playing, writer, clock=lambda: 1_700_000_000)
    profile = ProfileFile(folder / "profile.json", writer)
    read = ReadBefore(folder / "read.json", writer)
    return Kept(slots=slots, profile=profile, read=read, writer=writer, trial=trial)
