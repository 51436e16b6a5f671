"""What stands behind a page agrees with the hour it tells of."""

import pytest

from game.model.story import Story
from tests.story.shipped import shipped


def _background(story: Story, scene: str) -> str:
    """What stands behind the scene where it names a place; empty where it keeps the one before."""
    place = next(block.place for block in story.blocks if block.id == scene)
    return "" if place is None or place < 0 else story.places[place].background


@pytest.mark.parametrize(
    ("scene", "background"),
    [
        ("endings_morning.asleep", "crypt_low"),
        ("endings_morning.asleep_sun", "crypt_low_day"),
        ("endings_dusk.man_chair/shoe", "crypt_low_day"),
        ("endings_dusk.man_dusk", ""),
        ("endings_dusk.man_weeks", "crypt_low"),
        ("endings_dusk.grey", "crypt_day"),
        ("endings_dusk.grey_caps", ""),
    ],
)
def test_in_the_crypt_day_comes_and_goes_with_the_text(scene: str, background: str) -> None:
    """Where an ending comes to day, and where it comes to the next night."""
    assert _background(shipped("quiet_chair"), scene) == background
