"""Grain: fine, still, the same every time, and gone where a player wants none."""

import statistics
from pathlib import Path

import pygame
import pytest

from game.desktop.behind.grain import DEEP, lay_grain
from game.desktop.behind.ground import ground_of, make_ground
from game.desktop.behind.veil import column_of
from game.desktop.layout.sizes import sizes
from game.desktop.settings import Settings
from game.desktop.theme import Theme
from game.view.screen import Atmosphere

SIZES = sizes((1280, 720))
ROOM = Atmosphere(background="room")


def _levels(picture: pygame.Surface) -> bytes:
    """One colour of every pixel."""
    return pygame.image.tobytes(picture, "RGB")[::3]


def test_grain_is_fine_and_leaves_a_picture_as_bright_as_it_was() -> None:
    """It makes pixels a little brighter and a little darker, as often the one as the other."""
    picture = pygame.Surface((300, 300))
    picture.fill((80, 80, 80))

    lay_grain(picture)

    levels = _levels(picture)
    assert abs(statistics.fmean(levels) - 80) < 0.2
    assert 80 - DEEP <= min(levels) < 80 - DEEP // 2
    assert 80 + DEEP // 2 < max(levels) <= 80 + DEEP


def test_grain_is_the_same_every_time() -> None:
    """A place that is come back to is the place that was left."""
    one, other = pygame.Surface((300, 200)), pygame.Surface((300, 200))

    lay_grain(one)
    lay_grain(other)

    assert _levels(one) == _levels(other)


@pytest.mark.parametrize(
    "settings", [Settings(reduced_motion=True), Settings(clear_text=True), Settings(theme=Theme.CONTRAST)]
)
def test_who_wants_none_has_none(settings: Settings) -> None:
    """Reduced motion, clear text and high contrast leave it out, and so does a place without a picture."""
    assert not ground_of(ROOM, SIZES, settings).grain
    assert not ground_of(Atmosphere(), SIZES).grain
    assert ground_of(ROOM, SIZES).grain


def test_grain_stays_off_a_page_of_paper(tmp_path: Path) -> None:
    """It lies on the picture and under the page."""
    picture = pygame.Surface((64, 36))
    picture.fill((90, 90, 90))
    pygame.image.save(picture, tmp_path / "room.png")
    column = column_of(SIZES)

    made = make_ground(ground_of(ROOM, SIZES, Settings(theme=Theme.PAPER)), tmp_path)

    page = made.subsurface((column.left, 0, column.right - column.left, 720)).copy()
    beside = made.subsurface((column.right + 60, 0, 200, 720)).copy()
    assert len(set(_levels(page))) == 1
    assert len(set(_levels(beside))) > DEEP
