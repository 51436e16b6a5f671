"""`check`: what an author is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.conftest import Told

Game = Callable[..., Told]


def spoil(library: Path, old: str, new: str) -> None:
    """A slip in the chapter."""
    chapter = library / "porch" / "chapters" / "1_night.yaml"
    chapter.write_text(chapter.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("words", [("check",), ("check", "porch")])
def test_a_sound_story_gets_one_line_and_what_to_try(game: Game, words: tuple[str, ...]) -> None:
    """Whether it was named or found in the library."""
    told = game(*words)

    assert told == (0, "The Porch: 4 scenes, no mistakes. Next: game play porch --text\n", "")


def test_every_mistake_is_shown_and_counted(game: Game, library: Path) -> None:
    """Each with its place; the exit status is 1."""
    spoil(library, "jump: kitchen", "jump: kichen")
    spoil(library, "jump: steps", "jump: stairs")
    told = game("check", "porch")

    assert told.status == 1
    assert "no scene is called `kichen`" in told.out
    assert "did you mean `kitchen`?" in told.out
    assert "no scene is called `stairs`" in told.out
    assert told.out.endswith("\n2 errors\n")


def test_a_story_is_also_found_by_its_folder(game: Game, tmp_path: Path) -> None:
    """By that of its story.yaml, too."""
    for path in (tmp_path / "ring", tmp_path / "ring" / "story.yaml"):
        assert "1 scene, no mistakes" in game("check", str(path)).out


def test_a_library_that_is_not_there_is_told(game: Game, library: Path) -> None:
    """With what to write."""
    (library / "library.yaml").unlink()
    told = game("check")

    assert told.status == 1
    assert "library.yaml" in told.out


def test_warnings_are_shown_and_do_not_fail(game: Game, library: Path) -> None:
    """They are counted, and there is still something to try."""
    spoil(library, "if: warm >= 2\n        locked", "if: warm >= 0\n        locked")
    told = game("check", "porch")

    assert told.status == 0
    assert "warning[" in told.out
    assert told.out.endswith("The Porch: 4 scenes, only 1 warning. Next: game play porch --text\n")


def test_a_story_nobody_knows_is_told_with_the_nearest(game: Game) -> None:
    """Exit status 2: the command was wrong, not the story."""
    told = game("check", "proch")

    assert told == (2, "", "game: no story is called `proch`. Did you mean `porch`?\n")
