"""What the window is handed, and when."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game import VERSION
from game.__main__ import main
from game.desktop.outside import Cover, Outside, Shown
from game.model.story import Story
from game.places import shipped
from game.playthrough.playthrough import Playthrough
from game.playthrough.profile import Profile
from tests.commands.conftest import Told, write_story

Game = Callable[..., Told]
PORCH = Cover(id="porch", title="The Porch", endings={"inside": "Inside", "outside": "Outside"})


class Opened:
    """A window that is closed at once, and what it was handed."""

    outside: Outside
    story: str | None
    start: Playthrough | None

    def run(self, outside: Outside, *, story: str | None = None, start: Playthrough | None = None) -> int:
        """Open and close."""
        self.outside, self.story, self.start = outside, story, start
        return 0


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Instead of the real window, which has tests of its own."""
    window = Opened()
    monkeypatch.setattr("game.desktop.app.run", window.run)
    return window


def covers(opened: Opened, **known: Any) -> Shown:  # noqa: ANN401  whatever a profile takes
    """The title page."""
    return opened.outside.library(Profile(**known))


def test_without_a_command_the_window_opens_on_the_library(
    library: Path, tmp_path: Path, opened: Opened
) -> None:
    """Its stories are compiled when they are opened."""
    assert main(["--library", str(library), "--data-dir", str(tmp_path)]) == 0

    assert (opened.story, opened.start) == (None, None)
    assert covers(opened) == Shown(title="Small", covers=(PORCH,))
    assert isinstance(opened.outside.open("porch"), Story)
    assert (opened.outside.data, opened.outside.assets) == (tmp_path, shipped("assets"))
    assert (opened.outside.version, opened.outside.autosaves) == (VERSION, True)


def test_play_without_a_story_is_the_same(game: Game, opened: Opened) -> None:
    """And keeps its folders."""
    assert game("play").status == 0
    assert covers(opened).title == "Small"


def test_play_opens_the_window_on_a_story(game: Game, opened: Opened) -> None:
    """Where it was last read; the library lies behind it."""
    assert game("play", "porch").status == 0

    assert opened.story == "porch"
    assert covers(opened).title == "Small"
    assert opened.outside.autosaves


def test_a_story_from_elsewhere_stands_alone(game: Game, opened: Opened, tmp_path: Path) -> None:
    """It has no place in the library; that one may be broken, too."""
    assert game("play", str(tmp_path / "ring")).status == 0
    assert covers(opened) == Shown(title="The Porch", covers=(replace(PORCH, id="ring"),))

    (tmp_path / "stories" / "library.yaml").unlink()
    assert game("play", "porch").status == 0
    assert covers(opened).covers == (PORCH,)


def test_a_trial_begins_where_it_was_told_and_leaves_no_autosave(game: Game, opened: Opened) -> None:
    """The player's own place in the story is not lost to an author's look at a scene."""
    assert game("play", "porch", "--route", "1", "--set", "warm=3").status == 0

    assert opened.start is not None
    assert opened.start.turn.state.values[0] == 3
    assert not opened.outside.autosaves


def test_a_hidden_story_is_shown_once_it_is_unlocked(library: Path, tmp_path: Path, opened: Opened) -> None:
    """The profile knows which endings were reached."""
    (tmp_path / "ring").rename(library / "ring")
    shelves = "library: Small\nstories: [porch, {story: ring, if: porch}]\n"
    (library / "library.yaml").write_text(shelves, encoding="utf-8")
    main(["--library", str(library), "--data-dir", str(tmp_path)])

    assert [cover.id for cover in covers(opened).covers] == ["porch"]
    assert [cover.id for cover in covers(opened, endings={"porch": ("inside",)}).covers] == ["porch", "ring"]


def test_a_broken_story_of_the_library_is_a_sentence(library: Path, tmp_path: Path, opened: Opened) -> None:
    """Its title still stands there, even if story.yaml cannot be read."""
    write_story(library / "sad", "story: [", "scenes: {}")
    (library / "library.yaml").write_text("library: Small\nstories: [porch, sad]\n", encoding="utf-8")
    main(["--library", str(library), "--data-dir", str(tmp_path)])

    assert covers(opened).covers[1] == Cover(id="sad", title="sad")
    assert opened.outside.open("sad") == (
        "sad has mistakes and cannot be played. `game check sad` lists them."
    )


def test_a_broken_library_opens_no_window(
    library: Path, tmp_path: Path, opened: Opened, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its author reads what to mend."""
    (library / "library.yaml").write_text("library: [\n", encoding="utf-8")

    assert main(["--library", str(library), "--data-dir", str(tmp_path)]) == 1
    assert "library.yaml" in capsys.readouterr().err
    assert not hasattr(opened, "outside")
