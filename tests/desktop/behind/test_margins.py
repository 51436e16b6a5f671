"""Words and plates beside the column: where they stand on a picture."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.desktop.behind.calm import ABOUT, Calm
from game.desktop.behind.ground import ground_of, make_ground
from game.desktop.behind.margins import margin_stamps
from game.desktop.behind.plates import Type
from game.desktop.desk import Desk
from game.desktop.paint import Stamp
from game.desktop.settings import Settings
from game.desktop.theme import ON_PICTURES, Theme
from game.view.figures import Figure
from game.view.screen import Atmosphere
from tests.desktop.stage import ASSETS, stage

WORDS = ("raincoat", "fourteen", "toothpaste")
LAST = "It was just her out there."
PLAN = Figure("trust", "floor_plan_3", "At the foot of the chair.", "Where Spike is")


@pytest.fixture(name="desk")
def _desk(tmp_path: Path) -> Iterator[Desk]:
    with stage(tmp_path, (1920, 1080)) as desk:
        yield desk


def _even(desk: Desk) -> pygame.Surface:
    ground = pygame.Surface(desk.sizes.window)
    ground.fill((24, 24, 24))
    return ground


def _stamps(desk: Desk, look: Atmosphere, ground: pygame.Surface) -> tuple[Stamp, ...]:
    type_ = Type(desk.sizes, desk.fonts, ON_PICTURES[Theme.NIGHT])
    return margin_stamps(look, type_, ground, ASSETS / "figures")


def _areas(stamps: tuple[Stamp, ...]) -> list[pygame.Rect]:
    return [stamp.surface.get_rect(topleft=(stamp.x, stamp.y)) for stamp in stamps]


def test_no_word_lies_on_what_is_bright(desk: Desk) -> None:
    """Wherever words stand on an even ground, a moon put there sends them elsewhere, and all stay."""
    look = Atmosphere(background="x", ghost=LAST, ghosts=1, strays=WORDS)
    plain = _areas(_stamps(desk, look, _even(desk)))

    for area in plain:
        ground = _even(desk)
        moon = pygame.Rect(0, 0, 110, 110)
        moon.center = area.center
        pygame.draw.ellipse(ground, (240, 236, 220), moon)
        moved = _areas(_stamps(desk, look, ground))

        assert len(moved) == len(plain) == 4
        assert not any(word.colliderect(moon.inflate(-34, -34)) for word in moved)
        assert not any(one.colliderect(other) for one, other in itertools.combinations(moved, 2))


def test_a_page_looks_the_same_each_time(desk: Desk) -> None:
    """The same words over the same picture stand in the same places, and other words in others."""
    look = Atmosphere(background="street", ghost=LAST, ghosts=1, strays=WORDS)
    ground = make_ground(ground_of(look, desk.sizes, Settings()), ASSETS / "backgrounds")
    one, two = (_areas(_stamps(desk, look, ground)) for _ in range(2))

    assert one == two
    assert len({area.x for area in one}) > 1


@pytest.mark.parametrize("background", ["street", "graves", "bedroom", "kitchen", "lot", "town_summer"])
def test_words_stand_where_a_real_picture_is_calmer(desk: Desk, background: str) -> None:
    """As calm as the usual place about as far down, or calmer."""
    look = Atmosphere(background=background, strays=WORDS)
    ground = make_ground(ground_of(look, desk.sizes, Settings()), ASSETS / "backgrounds")
    calm = Calm(ground, desk.sizes)
    left, right = desk.sizes.margin

    for area in _areas(_stamps(desk, look, ground)):
        beside = [
            calm.unrest(pygame.Rect((x, y), area.size))
            for x in range(left, right - area.width, 40)
            for y in range(area.y - 120, area.y + 121, 40)
        ]
        assert calm.unrest(area) <= sorted(beside)[len(beside) // 2] + ABOUT


def test_a_plate_covers_the_calmer_corner(desk: Desk) -> None:
    """The lower right one, unless something is there: then the upper."""
    _, right = desk.sizes.margin
    look = Atmosphere(background="x", figure=PLAN)
    (usual,) = _areas(_stamps(desk, look, _even(desk)))
    ground = _even(desk)
    pygame.draw.circle(ground, (255, 220, 150), usual.center, 40)
    (moved,) = _areas(_stamps(desk, look, ground))

    assert (usual.right, usual.bottom) == (right, desk.sizes.bottom)
    assert (moved.right, moved.top) == (right, desk.sizes.top)


def test_words_keep_clear_of_a_plate(desk: Desk) -> None:
    """In whatever corner it is."""
    look = Atmosphere(background="x", ghost=LAST, ghosts=2, strays=WORDS, figure=PLAN)
    for down in (0.15, 0.85):
        ground = pygame.Surface(desk.sizes.window)
        ground.fill((200, 180, 40))
        wide, high = desk.sizes.window
        dark = pygame.Rect(0, 0, 620, 560)
        dark.center = round(wide * 0.95), round(high * down)
        ground.fill((10, 10, 10), dark)
        drawn, *words = _areas(_stamps(desk, look, ground))

        assert words
        assert not any(drawn.colliderect(word) for word in words)


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("background", ["crypt", "crypt_low"])
def test_a_plan_keeps_its_corner_in_a_place(tmp_path: Path, background: str, theme: Theme) -> None:
    """Whatever the look of the moment and the size of the window, and off the painted candles."""
    looks = ((("amber", 8), 0), (("amber", 8), 3), (("amber", 12), 0), (None, 0))
    for window in ((1920, 1080), (2560, 1440), (1600, 900)):
        with stage(tmp_path, window) as desk:
            for tint, blur in looks:
                look = Atmosphere(background=background, tint=tint, blur=blur, figure=PLAN)
                ground = make_ground(
                    ground_of(look, desk.sizes, Settings(theme=theme)), ASSETS / "backgrounds"
                )
                (area,) = _areas(_stamps(desk, look, ground))

                assert area.top == desk.sizes.top


def test_a_plate_says_what_it_is_a_picture_of(desk: Desk) -> None:
    """Its name stands over its words, and takes a row."""
    named = Atmosphere(background="x", figure=PLAN)
    bare = Atmosphere(background="x", figure=PLAN._replace(label=""))
    high = [_stamps(desk, look, _even(desk))[0].surface.get_height() for look in (named, bare)]

    assert high[0] - high[1] == round(desk.sizes.small * 1.35)
