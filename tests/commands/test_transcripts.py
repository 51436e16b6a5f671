"""Golden transcripts: what a player reads along a route, straight and saved and loaded between all turns.

A golden begins with its story, how content notes are met, and the route; below stands the transcript.
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pytest

from game.commands.stories import open_story
from game.commands.transcript import outcome, transcript
from game.model.story import Story
from game.playthrough.notes import Manner
from game.playthrough.playthrough import Playthrough
from game.playthrough.restore import Restored, restore
from game.playthrough.route import parse_route
from game.playthrough.save_file import Save, decode, encode, moment
from game.terminal.page import turn_text
from game.terminal.rows import Paper
from game.view.present import present

ROOT = Path(__file__).parent.parent
GOLDENS = sorted((ROOT / "goldens" / "transcripts").glob("*.txt"))


class Golden(NamedTuple):
    """The first line of a golden."""

    story: str
    notes: Manner
    route: tuple[str, ...]


def first_line(file: Path) -> Golden:
    """Story, `notes=manner`, `route=1,2,3`."""
    story, notes, route = file.read_text("utf-8").split("\n", 1)[0].split(" ")
    return Golden(story, Manner(notes.removeprefix("notes=")), parse_route(route.removeprefix("route=")))


@lru_cache
def compiled(story: str) -> Story:
    """A story that ships, or a fixture."""
    shipped = ROOT.parent / "story" / story
    return open_story(shipped if shipped.is_dir() else ROOT / "fixtures" / story)


def begun(golden: Golden) -> Playthrough:
    """The beginning of it."""
    return Playthrough.begin(compiled(golden.story), standing=golden.notes)


def straight(playthrough: Playthrough, golden: Golden) -> Iterator[str]:
    """The pages along the route, and how it came out."""
    yield from transcript(playthrough, Paper(), golden.route)
    yield outcome(playthrough)


def interrupted(golden: Golden, choices: list[str]) -> Iterator[str]:
    """The same choices, each taken in a playthrough that was saved and loaded before it."""
    playthrough = begun(golden)
    yield turn_text(Paper(), present(playthrough))
    for choice in choices:
        save = decode(encode(moment(playthrough, 0)))
        assert isinstance(save, Save)
        loaded = restore(playthrough.story, save, standing=golden.notes)
        assert isinstance(loaded, Restored)
        assert not loaded.sentence
        playthrough = loaded.playthrough
        playthrough.choose(choice)
        yield turn_text(Paper(), present(playthrough))
    yield outcome(playthrough)


def test_there_are_goldens() -> None:
    """A folder that is empty proves nothing."""
    assert len(GOLDENS) >= 6


@pytest.mark.parametrize("file", GOLDENS, ids=lambda file: str(file.stem))
def test_a_route_reads_as_it_did(file: Path, request: pytest.FixtureRequest) -> None:
    """No word of it changes unnoticed, and saving and loading changes none."""
    golden = first_line(file)
    playthrough = begun(golden)
    read = "\n\n".join(straight(playthrough, golden)) + "\n"
    choices = [taken.choice for taken in playthrough.checkpoints if not taken.automatic]
    head, told = file.read_text("utf-8").split("\n", 1)
    if request.config.getoption("--accept"):
        told = f"\n{read}"
        file.write_text(f"{head}\n{told}", "utf-8")

    assert told == f"\n{read}"
    assert read == "\n\n".join(interrupted(golden, choices)) + "\n"
