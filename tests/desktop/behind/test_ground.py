"""Backgrounds, also those that cannot be had."""

from pathlib import Path

import pygame
import pytest

from game.desktop.behind.ground import Ground, _bands, cover, ground_of, make_ground
from game.desktop.behind.veil import Column, column_of
from game.desktop.layout.sizes import sizes
from game.desktop.settings import Settings
from game.desktop.theme import NIGHT, TINTS
from game.view.screen import Atmosphere

SIZES = sizes((1280, 720))
STILL = Settings(reduced_motion=True)
DREAM = Atmosphere(background="room", tint=("blue", 28), blur=3, light=40)


def _picture(folder: Path, size: tuple[int, int] = (64, 36), name: str = "room.png") -> None:
    picture = pygame.Surface(size)
    picture.fill((90, 60, 30))
    pygame.image.save(picture, folder / name)


def _made(folder: Path, atmosphere: Atmosphere) -> pygame.Surface:
    return make_ground(ground_of(atmosphere, SIZES, STILL), folder)


def test_a_picture_fills_the_window(tmp_path: Path) -> None:
    """Beside the column the picture is as it was painted, right to the window's edge."""
    _picture(tmp_path)

    ground = _made(tmp_path, Atmosphere(background="room"))

    assert ground.get_size() == (1280, 720)
    assert ground.get_at((1279, 360))[:3] == (90, 60, 30)


@pytest.mark.parametrize("content", [None, b"", b"RIFF....WEBPVP8 broken", b"no picture"])
def test_a_picture_that_cannot_be_had_is_a_frame_with_a_cross(
    tmp_path: Path, content: bytes | None, capsys: pytest.CaptureFixture[str]
) -> None:
    """A missing or broken file is told on stderr and seen on the page, and play goes on."""
    if content is not None:
        (tmp_path / "room.webp").write_bytes(content)

    ground = _made(tmp_path, Atmosphere(background="room"))

    frame = pygame.Rect(0, 0, 1280 // 5, 720 // 4)
    frame.midright = (1280 - 1280 // 20, 360)
    assert ground.get_at(frame.topleft)[:3] != ground.get_at((frame.left - 4, frame.top - 4))[:3]
    assert "room" in capsys.readouterr().err


def test_a_place_without_a_picture_is_dark_and_nothing_is_missed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No background is named, so none is missing."""
    ground = _made(tmp_path, Atmosphere())

    assert ground.get_at((1270, 100))[:3] == NIGHT.ground
    assert capsys.readouterr().err == ""


def test_each_effect_changes_the_ground(tmp_path: Path) -> None:
    """Wash, blur and light are seen; an unknown wash is told and left out."""
    checks = pygame.Surface((64, 36))
    for x in range(0, 64, 8):
        checks.fill((160, 160, 160), (x, 0, 4, 36))
    pygame.image.save(checks, tmp_path / "room.png")
    plain = pygame.image.tobytes(_made(tmp_path, Atmosphere(background="room")), "RGB")

    for look in (Atmosphere(background="room", tint=("blue", 28)), Atmosphere(background="room", blur=3)):
        assert pygame.image.tobytes(_made(tmp_path, look), "RGB") != plain
    assert pygame.image.tobytes(_made(tmp_path, Atmosphere(background="room", light=10)), "RGB") != plain


def test_an_unknown_wash_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A colour the theme does not have costs the wash and nothing else."""
    _picture(tmp_path)

    _made(tmp_path, Atmosphere(background="room", tint=("puce", 28)))

    assert "puce" in capsys.readouterr().err
    assert "blue" in TINTS


def test_clear_text_leaves_every_effect_out() -> None:
    """With clear text two looks of one place need but one ground."""
    plain = ground_of(Atmosphere(background="room"), SIZES, STILL)

    assert ground_of(DREAM, SIZES, Settings(clear_text=True)) == plain
    assert ground_of(DREAM, SIZES) != plain


@pytest.mark.parametrize(("source", "target"), [(1440, 1080), (1440, 720), (1440, 541), (1080, 2160), (7, 7)])
def test_bands_cover_everything_once(source: int, target: int) -> None:
    """Scaled band by band, no row of either picture is left out or done twice."""
    bands = list(_bands(source, target))

    assert [above for above, _, _ in bands] == [n * bands[0][1] for n in range(len(bands))]
    assert sum(band for _, band, _ in bands) == source
    assert sum(height for _, _, height in bands) == target


def test_bands_leave_no_seam() -> None:
    """A picture scaled in bands is the picture scaled whole, within rounding."""
    picture = pygame.Surface((256, 144))
    for x in range(256):
        for y in range(144):
            picture.set_at((x, y), (x, y, (x * y) % 256))
    banded = pygame.Surface((192, 108))
    cover(banded, picture)
    whole = pygame.transform.smoothscale(picture, (192, 108))

    rows = zip(pygame.image.tobytes(banded, "RGB"), pygame.image.tobytes(whole, "RGB"), strict=True)
    assert max(abs(one - other) for one, other in rows) <= 2


def test_a_title_picture_is_veiled_only_where_it_is_bright(tmp_path: Path) -> None:
    """On the black of the title page a picture away from the words is untouched."""
    picture = pygame.Surface((640, 360))
    picture.fill((200, 120, 60), (0, 0, 100, 360))
    pygame.image.save(picture, tmp_path / "title_room.png")

    shown = make_ground(Ground("title_room", (640, 360), Column(300, 500), title=True), tmp_path)

    assert shown.get_at((50, 100))[:3] == (200, 120, 60)
    assert shown.get_at((400, 100))[:3] == (0, 0, 0)
    assert column_of(SIZES).left >= 0
