"""The cover and the icons as files: their sizes, and that what they show can be seen."""

from pathlib import Path

import pytest
from PIL import Image, ImageStat

ASSETS = Path(__file__).parent.parent.parent / "assets"


@pytest.fixture
def cover() -> Image.Image:
    """The cover, in colours."""
    return Image.open(ASSETS / "cover.png").convert("RGB")


def test_the_cover_is_square_and_light_enough(cover: Image.Image) -> None:
    """It is what a store page takes: 960 by 960, and at most 400 kB."""
    assert cover.size == (960, 960)
    assert (ASSETS / "cover.png").stat().st_size <= 400_000


def test_the_cover_has_two_lights_and_the_dark_between(cover: Image.Image) -> None:
    """The chair is amber, the shackle's wall has no colour, and between them is nothing."""
    chair, wall = _mean(cover, (100, 320, 440, 700)), _mean(cover, (640, 120, 900, 480))
    between, above = _mean(cover, (530, 620, 600, 800)), _mean(cover, (0, 0, 480, 200))

    assert chair[0] > 2.5 * chair[2]
    assert max(wall) < 1.2 * min(wall)
    assert min(chair[0], *wall) > 40
    assert max(*between, *above) < 8


def test_the_title_stands_clear_on_the_cover(cover: Image.Image) -> None:
    """Its letters are as light as bone, under them is dark, and they stand in its middle."""
    line = cover.convert("L").crop((0, 830, 960, 960))
    box = line.point(lambda level: 255 if level > 128 else 0).getbbox()

    assert box is not None
    left, top, right, bottom = box
    assert _lightest(line) > 220
    assert abs(left - (960 - right)) <= 4
    assert right - left > 700
    assert 50 < bottom - top < 70
    assert _lightest(line.crop((0, bottom + 4, 960, 130))) < 12


def _mean(picture: Image.Image, part: tuple[int, int, int, int]) -> tuple[float, ...]:
    return tuple(ImageStat.Stat(picture.crop(part)).mean)


def _lightest(grey: Image.Image) -> int:
    return max(level for level, count in enumerate(grey.histogram()) if count)
