"""The masks of what is near in a picture: they belong to one, and leave the text alone."""

import re
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

ASSETS = Path(__file__).parent.parent.parent / "assets"
BACKGROUNDS = ASSETS / "backgrounds"
PAINTED = ASSETS / "build" / "pictures"
NAMED = re.compile(r"^(def near\(|from pictures\.\w+ import .*\bnear\b)", re.MULTILINE)
"""Where a picture's code says what is near in it."""
SIZE = (640, 360)
TEXT = 0.60
"""The share of the width that is the text's, or too close to it."""
DARK, LIGHT = 16, 240
LEAST, MOST = 0.002, 0.25
"""The share of a picture that may be near."""
SOFTEST = 1.0
"""As much of a mask may be between black and white, of what is white; more would be two pictures mixed."""

MASKS = tuple(sorted((BACKGROUNDS / "near").iterdir()))


def _levels(mask: Path) -> NDArray[np.uint8]:
    return np.asarray(Image.open(mask).convert("RGB"), np.uint8)


def test_there_are_masks() -> None:
    """A folder of nothing would pass all the rest."""
    assert MASKS


@pytest.mark.parametrize("mask", MASKS, ids=lambda mask: mask.stem)
def test_a_mask_belongs_to_a_picture(mask: Path) -> None:
    """By its name."""
    assert mask.suffix == ".webp"
    assert (BACKGROUNDS / mask.name).exists()


@pytest.mark.parametrize("mask", MASKS, ids=lambda mask: mask.stem)
def test_a_mask_can_be_cut_again(mask: Path) -> None:
    """A picture painted anew may have lost what its mask was cut from."""
    assert NAMED.search((PAINTED / f"{mask.stem}.py").read_text("utf-8"))
    assert f'"{mask.stem}"' in (ASSETS / "build" / "nearest.py").read_text("utf-8")


@pytest.mark.parametrize("mask", MASKS, ids=lambda mask: mask.stem)
def test_a_mask_is_grey_and_of_one_size(mask: Path) -> None:
    """All three colours say the same."""
    levels = _levels(mask)
    assert levels.shape == (SIZE[1], SIZE[0], 3)
    assert (levels == levels[:, :, :1]).all()


@pytest.mark.parametrize("mask", MASKS, ids=lambda mask: mask.stem)
def test_something_is_near_and_not_everything(mask: Path) -> None:
    """With edges that are soft, and no softer."""
    levels = _levels(mask)[:, :, 0]
    light = (levels >= LIGHT).mean()
    assert LEAST < light < MOST
    assert ((levels > DARK) & (levels < LIGHT)).mean() < SOFTEST * light


@pytest.mark.parametrize("mask", MASKS, ids=lambda mask: mask.stem)
def test_nothing_is_near_behind_the_text(mask: Path) -> None:
    """Not the least."""
    assert not _levels(mask)[:, : int(SIZE[0] * TEXT)].any()
