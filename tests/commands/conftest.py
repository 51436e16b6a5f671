"""A small library on disk, and the command line run in this process."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from game.__main__ import main

STORY = """\
story: The Porch
start: night.door

cast:
  ann: {name: Ann}
  ben: {name: Ben, ink: amber}

state:
  warm: {start: 1, from: 0, to: 3}
  waved: false
  mood: {start: calm, one_of: [calm, cross]}

endings:
  inside: {title: Inside}
  outside: {title: Outside}
"""

CHAPTER = """\
chapter: Night

scenes:
  door:
    pov: ann
    text: |
      The porch light was on, and nobody was under it.

      Ben: You coming in?
    choices:
      - label: Go in.
        change: {warm: +1}
        text: |
          He held the door.
        jump: hall
      - label: Wave.
        set: {waved: true}
        jump: steps
      - label: Knock again.
        if: warm >= 2
        locked: Not with these hands.
        jump: door
      - label: Leave.
        never: And go where?

  hall:
    text: |
      A long hall.
    jump: kitchen

  kitchen:
    text:
      - |
        There was soup.
      - if: warm >= 2
        text: |
          Her ears began to hurt.
    ending: inside

  steps:
    text: |
      The minute got longer.
    ending: outside
"""

RING = """\
chapter: Ring

scenes:
  one:
    text: |
      Round.
    choices:
      - {label: Left., jump: one}
      - {label: Right., jump: one}
"""


class Told(NamedTuple):
    """What a command said, and its exit status."""

    status: int
    out: str
    err: str


def write_story(folder: Path, story: str, chapter: str) -> None:
    """A story of one chapter."""
    (folder / "chapters").mkdir(parents=True)
    (folder / "story.yaml").write_text(story, encoding="utf-8")
    (folder / "chapters" / "1_night.yaml").write_text(chapter, encoding="utf-8")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library of one story, and a story beside it that never ends."""
    shelves = tmp_path / "stories"
    write_story(shelves / "porch", STORY, CHAPTER)
    (shelves / "library.yaml").write_text("library: Small\nstories:\n  - porch\n", encoding="utf-8")
    ring = STORY.replace("night.door", "night.one")
    write_story(tmp_path / "ring", ring, RING)
    return shelves


@pytest.fixture
def game(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Told]:
    """Run a command on that library, with a player's folder of its own."""

    def run(*words: str) -> Told:
        command, *rest = words
        player = ["--data-dir", str(tmp_path / "player")] if command == "play" else []
        status = main([command, *rest, "--library", str(library), *player])
        said = capsys.readouterr()
        return Told(status, said.out, said.err)

    return run
