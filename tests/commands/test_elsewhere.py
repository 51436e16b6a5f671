"""What is said where there is no story."""

from pathlib import Path

import pytest

from game.__main__ import main
from game.commands.elsewhere import A_STORY, no_story
from tests.commands.conftest import CHAPTER, STORY, write_story

CHAPTERS = "porch/chapters"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a story in it, and two that are none, one of them nearly."""
    write_story(tmp_path / "porch", STORY, CHAPTER)
    for name in ("empty", "nearly"):
        (tmp_path / name).mkdir()
    (tmp_path / "nearly" / "story.yaml.txt").write_text(STORY, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(name: str) -> str:
    """What is said of a name nobody finds."""
    return no_story(name, Path("library"))


@pytest.mark.parametrize(
    ("name", "sentences"),
    [
        (".", f"there is no `story.yaml` in `.`, so it is no story. {A_STORY}: type `porch` instead."),
        ("empty", f"there is no `story.yaml` in `empty`, so it is no story. {A_STORY}."),
        (
            "porch/chapters/1_night.yaml",
            f"`porch/chapters/1_night.yaml` is a file, not a story. {A_STORY}: type `porch` instead.",
        ),
        (
            CHAPTERS,
            f"there is no `story.yaml` in `{CHAPTERS}`, so it is no story. {A_STORY}: type `porch` instead.",
        ),
        ("porch/storie.yaml", f"there is no `porch/storie.yaml`. {A_STORY}: type `porch` instead."),
        ("nowhere/at_all", f"there is no `nowhere/at_all`. {A_STORY}."),
        ("prch", "no story is called `prch`. There is none."),
    ],
)
def test_what_is_missing_is_named_with_the_path_to_type(name: str, sentences: str) -> None:
    """Above, below, or only what a story is."""
    assert sentences == told(name)


@pytest.mark.parametrize("name", ["nearly", "nearly/story.yaml", "nearly/story.yaml.txt"])
def test_a_story_file_with_one_ending_too_many_is_named(name: str) -> None:
    """Whether the folder is typed, the file there ought to be, or the one there is."""
    assert "Rename `nearly/story.yaml.txt` to `story.yaml`: a story is a folder" in told(name)


def test_the_path_leads_from_where_the_author_is(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Among the chapters that is one folder up."""
    monkeypatch.chdir(here / "porch" / "chapters")

    assert told(".").endswith("type `..` instead.")
    assert told("1_night.yaml").endswith("type `..` instead.")


def test_a_command_says_it_instead_of_a_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 2: the command was wrong, not the story."""
    assert main(["check", "empty"]) == 2
    assert capsys.readouterr().err == f"game: {told('empty')}\n"
