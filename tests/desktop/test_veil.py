"""Text over pictures: what statement 2 asks, on the real backgrounds."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.desktop.ground import Ground, make_ground
from game.desktop.layout.sizes import sizes
from game.desktop.theme import NIGHT, Colour, contrast, luminance
from game.desktop.veil import brightest, column_of, needed
from tests.desktop.stage import ASSETS

BACKGROUNDS = ASSETS / "backgrounds"
NAMES = sorted(path.stem for path in BACKGROUNDS.glob("*.webp"))
WINDOWS = [((1920, 1080), 100), ((1280, 720), 200), ((960, 540), 100)]
WORST = 0.001
"""The share of pixels behind the text that are reckoned with: statement 2."""


def _grounds(folder: Path, name: str, tint: tuple[str, int] | None) -> Iterator[tuple[int, pygame.Surface]]:
    for window, text_size in WINDOWS:
        measures = sizes(window, text_size)
        ground = Ground(name, window, column_of(measures), tint)
        surface = make_ground(ground, folder, NIGHT)
        yield measures.body, surface.subsurface(_text_area(measures.left, measures.column, window))


def _text_area(left: int, column: int, window: tuple[int, int]) -> tuple[int, int, int, int]:
    return left, 0, column, window[1]


def _worst(surface: pygame.Surface) -> Colour:
    """The colour that all but the brightest thousandth of the pixels are darker than."""
    counts: dict[int, int] = {}
    for value in pygame.image.tobytes(pygame.transform.grayscale(surface), "RGB")[::3]:
        counts[value] = counts.get(value, 0) + 1
    allowed = WORST * surface.get_width() * surface.get_height()
    seen = 0
    for value in sorted(counts, reverse=True):
        seen += counts[value]
        if seen > allowed:
            return value, value, value
    return 0, 0, 0


@pytest.mark.parametrize("tint", [None, ("blue", 28), ("amber", 12)])
@pytest.mark.parametrize("name", NAMES)
def test_every_ink_can_be_read_over_every_background(name: str, tint: tuple[str, int] | None) -> None:
    """All inks have 4.5 to 1 against the brightest thousandth behind the column, boxes and focus 3 to 1."""
    for _, behind in _grounds(BACKGROUNDS, name, tint):
        worst = _worst(behind)

        assert min(contrast(ink, worst) for ink in NIGHT.inks.values()) >= 4.5
        assert min(contrast(edge, worst) for edge in (NIGHT.box, NIGHT.focus)) >= 3


def test_a_white_picture_is_veiled_too(tmp_path: Path) -> None:
    """An author's brightest picture hides no word: the veil grows as far as it must."""
    white = pygame.Surface((320, 180))
    white.fill((255, 255, 255))
    pygame.image.save(white, tmp_path / "white.png")

    for _, behind in _grounds(tmp_path, "white", None):
        worst = _worst(behind)

        assert min(contrast(ink, worst) for ink in NIGHT.inks.values()) >= 4.5


def test_a_dark_picture_is_hardly_veiled() -> None:
    """The veil is as thin as the picture allows, so that what is dark enough stays to be seen."""
    assert needed(20, NIGHT) < needed(90, NIGHT) < needed(255, NIGHT)


def test_the_brightest_pixels_are_found() -> None:
    """A moon counts, a star does not."""
    picture = pygame.Surface((400, 300))
    column = column_of(sizes((400, 300)))
    picture.set_at((200, 100), (255, 255, 255))
    star = brightest(picture, column)
    pygame.draw.circle(picture, (200, 200, 200), (200, 150), 40)

    assert star <= 1
    assert brightest(picture, column) in {200, 201}


def test_dim_inks_are_dimmer_by_design_only_so_far() -> None:
    """The dimmest ink is what the veil is reckoned for, so none may be darker than the locked one."""
    dimmest = min(NIGHT.inks.values(), key=luminance)

    assert dimmest == NIGHT.inks["locked"]
