"""`map`: the page is written where it was asked for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.analysis.map.unpacked import data_in
from tests.commands.conftest import Told

Game = Callable[..., Told]


def test_the_map_is_one_page(game: Game, tmp_path: Path) -> None:
    """Written whole, and named."""
    output = tmp_path / "porch.html"

    told = game("map", "porch", "-o", str(output))

    assert 0 == told.status
    assert told.out.startswith(f"{output}: 4 scenes, 0.1 MB")
    page = output.read_text("utf-8")
    assert page.startswith("<!doctype html>")
    data = data_in(page)
    assert data["verdict"].endswith(" states played; what only prose asks, value by value")
    assert "Knock again." == data["story"]["scenes"][0]["choices"][2]["label"]
    assert data["spots"][0]["written"].endswith("1_night.yaml:4")


def test_without_a_name_the_only_story_is_drawn_in_this_folder(
    game: Game, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As `map.html`."""
    monkeypatch.chdir(tmp_path)

    told = game("map")

    assert 0 == told.status
    assert "The Porch" in (tmp_path / "map.html").read_text("utf-8")


def test_a_quick_map_is_not_played(game: Game) -> None:
    """It has everything that is written, and no odds."""
    told = game("map", "porch", "--quick", "-o", "-")

    assert 0 == told.status
    assert told.out.startswith("<!doctype html>")
    data = data_in(told.out)
    assert "" == data["verdict"]
    assert not any("odds" in scene for scene in data["story"]["scenes"])


def test_dot_goes_to_the_terminal_or_to_a_file(game: Game, tmp_path: Path) -> None:
    """As other tools expect it."""
    written = game("map", "porch", "--dot")
    game("map", "porch", "--dot", "-o", str(tmp_path / "porch.dot"))

    assert written.out.startswith('digraph "porch" {')
    assert written.out == (tmp_path / "porch.dot").read_text("utf-8")


def test_a_place_that_cannot_be_written_is_told_with_its_reason(game: Game, tmp_path: Path) -> None:
    """Not with a traceback."""
    told = game("map", "porch", "--quick", "-o", str(tmp_path / "nowhere" / "map.html"))

    assert 2 == told.status
    assert "map.html cannot be written: No such file or directory." in told.err


def test_a_story_with_a_mistake_is_not_drawn(game: Game, library: Path, tmp_path: Path) -> None:
    """It is told as `play` tells it."""
    chapter = library / "porch" / "chapters" / "1_night.yaml"
    chapter.write_text(chapter.read_text("utf-8").replace("jump: hall", "jump: hell"), "utf-8")

    told = game("map", "porch", "-o", str(tmp_path / "map.html"))

    assert 1 == told.status
    assert "no scene is called `hell`" in told.err
    assert not (tmp_path / "map.html").exists()
