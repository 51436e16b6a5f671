"""The pictures that are kept, and the screens they show."""

import re
from pathlib import Path

import pytest
from PIL import Image

from tests.screenshots.scenes import SCENES
from tests.screenshots.shots import EVERY, KEPT, LARGEST, Shot, save

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "assets" / "screenshots"
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", KEPT)
def test_a_picture_of_every_kind_of_screen_is_kept(name: str) -> None:
    """As large as the window it shows, and not larger on the disk than it need be."""
    file = FOLDER / f"{name}.png"

    with Image.open(file) as picture:
        assert picture.size == KEPT[name].window
    assert file.stat().st_size <= LARGEST


def test_nothing_else_is_kept() -> None:
    """But what the README shows."""
    shown = set(re.findall(r"assets/screenshots/(\w+)\.png", README))

    assert {file.stem for file in FOLDER.iterdir()} == {*KEPT, *shown}


def test_every_kept_picture_shows_a_scene() -> None:
    """And every scene can be looked at in every theme and size."""
    assert {shot.scene for shot in KEPT.values()} <= SCENES.keys()
    assert len(set(EVERY.values())) == len(EVERY)


def test_a_picture_can_be_made_again(tmp_path: Path) -> None:
    """Twice the same, of a window of its size."""
    shot = Shot("question", window=(960, 540))
    first, second = (save(shot, tmp_path / f"{name}.png").read_bytes() for name in ("first", "second"))

    with Image.open(tmp_path / "first.png") as picture:
        assert picture.size == (960, 540)
    assert first == second
