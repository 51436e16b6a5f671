"""Sound stories, in which everything is used that is told as a defect elsewhere, give no false alarm."""

from pathlib import Path

import pytest

from tests.planted.stories import SOUND, told_in

STORIES = sorted(SOUND.glob("*.txt"))


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_nothing_is_told_of_a_sound_story(path: Path) -> None:
    """Neither by the compiler, nor by lint, nor by playing everything."""
    assert told_in(path.read_text("utf-8")) == []


def test_there_are_ten() -> None:
    """A folder that was moved would sound no alarm."""
    assert len(STORIES) >= 10
