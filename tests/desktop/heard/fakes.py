"""Programs that stand for voices: small scripts in a folder of their own, and what they were given."""

import json
import os
import sys
from pathlib import Path
from typing import NamedTuple

_WRITES = """\
import json, os, pathlib, sys, time
here = pathlib.Path({folder!r})
text = sys.stdin.read()
told = [os.environ.get("GAME_TTS_RATE"), os.environ.get("GAME_TTS_VOLUME")]
entry = json.dumps([sys.argv[1:], text, *told])
with open(here / "{name}.heard", "a", encoding="utf-8") as file:
    file.write(entry + "\\n")
{then}
"""
SPOKEN = 30
"""Seconds one speaks that speaks."""
SPEAKS = f"(here / f'{{os.getpid()}}.speaks').touch(); time.sleep({SPOKEN})"
"""What a voice does that speaks for a long time."""
MAKES_A_WAVE = """\
import wave
with wave.open(sys.stdout.buffer, "wb") as made:
    made.setnchannels(1); made.setsampwidth(2); made.setframerate(22050)
    made.writeframes(bytes(22050 * 2))
"""
"""What eSpeak does with --stdout: here a second of silence."""


def put(folder: Path, name: str, then: str = "") -> Path:
    """A program that notes what it was given, and does `then`."""
    return _program(folder, name, _WRITES.format(folder=str(folder), name=name, then=then))


def put_deaf(folder: Path, name: str) -> Path:
    """A program that reads nothing and stays, with a child that stays too."""
    begun = f"(pathlib.Path({str(folder)!r}) / f'{{os.getpid()}}.speaks').touch()"
    child = f"import os, pathlib, time; {begun}; time.sleep(60)"
    code = f"import os, pathlib, subprocess, sys, time; {begun}\n"
    return _program(
        folder, name, f"{code}subprocess.Popen([sys.executable, '-c', {child!r}]); time.sleep(60)"
    )


class Given(NamedTuple):
    """What a program was given: arguments, words, and pace and volume in its environment."""

    arguments: list[str]
    words: str
    rate: str
    volume: str


def given(folder: Path, name: str) -> list[Given]:
    """All of it so far."""
    file = folder / f"{name}.heard"
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    return [Given(*json.loads(line)) for line in lines]


def running(folder: Path) -> list[int]:
    """Those of them that run."""
    return [int(file.stem) for file in folder.glob("*.speaks") if _runs(int(file.stem))]


def _runs(pid: int) -> bool:
    """Whether there is such a process; one that has ended and not been asked how does not run."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return not Path("/proc").exists()
    return stat.rpartition(")")[2].split()[0] != "Z"


def _program(folder: Path, name: str, code: str) -> Path:
    file = folder / name
    file.write_text(f"#!{sys.executable}\n{code}", "utf-8")
    file.chmod(0o755)
    return file
