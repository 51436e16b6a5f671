"""Where things are."""

import sys
from pathlib import Path

import platformdirs
import pytest

from game import places
from game.places import player_folder, profile_path, read_path, saves_folder, shipped

ROOT = Path(__file__).parent.parent


def test_in_the_tree_the_folders_lie_beside_the_package() -> None:
    """Authors see their edits at once."""
    assert shipped("story") == ROOT / "story"
    assert shipped("assets") == ROOT / "assets"


def test_an_installed_game_has_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a wheel they travel inside the package, and there they win."""
    monkeypatch.setattr(places, "__file__", str(tmp_path / "game" / "places.py"))
    assert shipped("story") == tmp_path / "story"

    (tmp_path / "game" / "_data" / "story").mkdir(parents=True)
    (tmp_path / "story").mkdir()
    assert shipped("story") == tmp_path / "game" / "_data" / "story"


def test_a_frozen_game_has_them_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One file that was unpacked somewhere says where."""
    (tmp_path / "story").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert shipped("story") == tmp_path / "story"


def test_a_player_has_one_folder(tmp_path: Path) -> None:
    """The system's, or the one that was given."""
    assert player_folder() == platformdirs.user_data_path("the-same-dark", appauthor=False)
    assert player_folder(tmp_path) == tmp_path
    assert saves_folder(tmp_path, "quiet_chair") == tmp_path / "saves" / "quiet_chair"
    assert read_path(tmp_path, "quiet_chair") == tmp_path / "read" / "quiet_chair.json"
    assert profile_path(tmp_path) == tmp_path / "profile.json"
