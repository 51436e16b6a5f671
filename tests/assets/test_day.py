"""The crypt by day: the same room, and a light that does not come to where anybody sits."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

BACKGROUNDS = Path(__file__).parent.parent.parent / "assets" / "backgrounds"
SEEN = (640, 360)
CHAIR = {"crypt": (362, 170, 502, 314), "crypt_low": (345, 160, 530, 240)}
"""Where the chair is in it, without what is seen past it."""
DAY = {"crypt": (586, 304, 640, 360), "crypt_low": (610, 260, 640, 275)}
"""Where the day lies."""


def _greys(name: str) -> NDArray[np.float32]:
    picture = Image.open(BACKGROUNDS / f"{name}.webp").convert("L")
    return np.asarray(picture.resize(SEEN), np.float32)


def _part(greys: NDArray[np.float32], area: tuple[int, int, int, int]) -> NDArray[np.float32]:
    left, top, right, bottom = area
    return greys[top:bottom, left:right]


def _edges(greys: NDArray[np.float32]) -> NDArray[np.float32]:
    """How steep the picture is at each place, whatever it is lit by."""
    down, across = np.gradient(np.log(greys + 6))
    steep: NDArray[np.float32] = np.hypot(down, across)
    return steep


@pytest.mark.parametrize("name", CHAIR)
def test_the_day_stops_short_of_the_chair(name: str) -> None:
    """It is as bright as day is where it lies, and the chair stays in the dark."""
    day = _greys(f"{name}_day")

    assert _part(day, DAY[name]).max() > 225
    assert np.percentile(_part(day, CHAIR[name]), 99.5) < 110


@pytest.mark.parametrize("name", CHAIR)
def test_by_day_it_is_the_same_room(name: str) -> None:
    """Its edges are where they were, and not where another room's are: so one can dissolve into the other."""
    day = _edges(_greys(f"{name}_day")).ravel()
    night, other = (_edges(_greys(room)).ravel() for room in (name, "kitchen"))
    same, strange = (float(np.corrcoef(day, edges)[0, 1]) for edges in (night, other))

    assert same > 0.4
    assert same > 4 * abs(strange)


@pytest.mark.parametrize("name", CHAIR)
def test_a_day_is_light(name: str) -> None:
    """Both days together are at most 0.4 MB, and neither is brighter than its night by much."""
    assert sum((BACKGROUNDS / f"{room}_day.webp").stat().st_size for room in CHAIR) <= 400_000
    assert _greys(f"{name}_day").mean() < 1.3 * _greys(name).mean()
