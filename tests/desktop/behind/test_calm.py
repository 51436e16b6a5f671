"""Where beside the column least is going on."""

import time
from pathlib import Path

import pygame
import pytest

from game.desktop.behind.calm import Calm
from game.desktop.behind.ground import Ground, make_ground
from game.desktop.behind.veil import column_of
from game.desktop.layout.sizes import sizes
from tests.desktop.stage import ASSETS, stage

SIZES = sizes((1920, 1080))
LEFT, RIGHT = SIZES.margin


def _ground() -> pygame.Surface:
    ground = pygame.Surface(SIZES.window)
    ground.fill((20, 20, 20))
    return ground


def test_a_dark_even_place_is_calmer_than_a_bright_or_a_busy_one() -> None:
    """A moon is bright, a sign is neither one nor the other."""
    ground = _ground()
    ground.fill((90, 90, 90), (LEFT, 200, 200, 100))
    ground.fill((90, 90, 90), (LEFT + 300, 200, 50, 100))
    calm = Calm(ground, SIZES)
    bright, busy, dark = (
        calm.unrest(pygame.Rect(x, y, 100, 60))
        for x, y in ((LEFT + 40, 220), (LEFT + 270, 220), (LEFT + 40, 600))
    )

    assert dark < 24
    assert dark < bright < busy


def test_of_equally_calm_places_the_first_is_taken() -> None:
    """So a page looks the same each time, and on an even ground as if nothing had been asked."""
    places = [pygame.Rect(LEFT + x, 300, 100, 60) for x in (120, 40, 80)]

    assert Calm(_ground(), SIZES).calmest(places) == places[0]
    assert Calm(_ground(), SIZES).calmest([]) is None


def test_what_is_close_to_a_place_counts_too() -> None:
    """Words stand off from a sign, and not along its edge."""
    ground = _ground()
    ground.fill((120, 120, 120), (LEFT + 104, 300, 60, 60))
    beside, away = pygame.Rect(LEFT, 300, 100, 60), pygame.Rect(LEFT, 600, 100, 60)
    calm = Calm(ground, SIZES)

    assert calm.calmest([beside, away]) == beside
    assert calm.calmest([beside, away], around=10) == away


def test_a_place_may_reach_to_the_edges_of_the_margin() -> None:
    """Or a little beyond: what is not there is not asked about."""
    calm = Calm(_ground(), SIZES)
    around = (LEFT, 0), (RIGHT - 100, 0), (LEFT, 1020), (RIGHT - 100, 1020), (RIGHT - 50, 1050)

    assert {calm.unrest(pygame.Rect(at, (100, 60))) for at in around} == {
        calm.unrest(pygame.Rect(LEFT + 50, 500, 100, 60))
    }


@pytest.mark.parametrize("window", [(1920, 1080), (2560, 1440)])
def test_looking_takes_no_time_that_is_seen(tmp_path: Path, window: tuple[int, int]) -> None:
    """A real picture and as many places as a page has at most: under 2 ms."""
    measures = sizes(window)
    left, _ = measures.margin
    with stage(tmp_path, window):
        ground = make_ground(Ground("street", window, column_of(measures)), ASSETS / "backgrounds")
        places = [pygame.Rect(left + 8 * at, 40 + 12 * at, 240, 60) for at in range(70)]
        taken = []
        for _ in range(9):
            start = time.perf_counter()
            Calm(ground, measures).calmest(places)
            taken.append(time.perf_counter() - start)

    assert min(taken) < 0.002
