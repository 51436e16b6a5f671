"""Text over pictures: what statement 2 asks, on the real backgrounds."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.desktop.behind.ground import ground_of, make_ground
from game.desktop.behind.veil import brightest, column_of, needed
from game.desktop.layout.sizes import sizes
from game.desktop.settings import Settings
from game.desktop.theme import NIGHT, PALETTES, Colour, Theme, contrast, luminance
from game.view.screen import Atmosphere
from tests.desktop.stage import ASSETS

BACKGROUNDS = ASSETS / "backgrounds"
NAMES = sorted(path.stem for path in BACKGROUNDS.glob("*.webp"))
WINDOWS = [((1920, 1080), 100), ((1280, 720), 200), ((960, 540), 100)]
Look = tuple[tuple[str, int] | None, int]
"""A tint, and the radius of light."""
WORST = 0.001
"""The share of pixels behind the text that are reckoned with: statement 2."""
ASKED = {Theme.NIGHT: 4.5, Theme.CONTRAST: 7.0, Theme.PAPER: 4.5}
"""The contrast words have to have over them, in each theme."""


def _grounds(folder: Path, name: str, look: Look, theme: Theme) -> Iterator[pygame.Surface]:
    for window, text_size in WINDOWS:
        measures = sizes(window, text_size)
        atmosphere = Atmosphere(background=name, tint=look[0], light=look[1])
        ground = ground_of(atmosphere, measures, Settings(theme=theme))
        surface = make_ground(ground, folder)
        yield _text_area(surface, measures.left, measures.column)


def _text_area(surface: pygame.Surface, left: int, column: int) -> pygame.Surface:
    """What is behind the text, as a picture of its own: of a part of one `grayscale` leaves pixels out."""
    area = pygame.Surface((column - column % 8, surface.get_height()))
    area.blit(surface, (-left, 0))
    return area


def _worst(surface: pygame.Surface, *, dark: bool = False) -> Colour:
    """The colour that all but the brightest thousandth of the pixels are darker than; on a page that is to be
    light, what all but the darkest are lighter than (`dark`).
    """
    counts: dict[int, int] = {}
    for value in pygame.image.tobytes(pygame.transform.grayscale(surface), "RGB")[::3]:
        counts[value] = counts.get(value, 0) + 1
    allowed = WORST * surface.get_width() * surface.get_height()
    seen = 0
    for value in sorted(counts, reverse=not dark):
        seen += counts[value]
        if seen > allowed:
            return value, value, value
    return 0, 0, 0


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("look", [(None, -1), (("blue", 28), -1), (("amber", 12), 40)])
@pytest.mark.parametrize("name", NAMES)
def test_every_ink_can_be_read_over_every_background(name: str, look: Look, theme: Theme) -> None:
    """All inks have what their theme promises against the worst thousandth behind the column, boxes and focus
    3 to 1.
    """
    palette = PALETTES[theme]
    for behind in _grounds(BACKGROUNDS, name, look, theme):
        worst = _worst(behind, dark=palette.page)

        assert min(contrast(ink, worst) for ink in palette.inks.values()) >= ASKED[theme]
        assert min(contrast(edge, worst) for edge in (palette.box, palette.focus)) >= 3


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("grey", [255, 0])
def test_a_blank_picture_is_veiled_too(tmp_path: Path, grey: int, theme: Theme) -> None:
    """An author's brightest picture hides no word, nor the darkest one: the veil grows as far as it must."""
    palette = PALETTES[theme]
    blank = pygame.Surface((320, 180))
    blank.fill((grey, grey, grey))
    pygame.image.save(blank, tmp_path / "blank.png")

    for behind in _grounds(tmp_path, "blank", (None, -1), theme):
        worst = _worst(behind, dark=palette.page)

        assert min(contrast(ink, worst) for ink in palette.inks.values()) >= ASKED[theme]


def test_high_contrast_has_no_tints() -> None:
    """Nothing is washed, blurred or dimmed: what is seen is the picture."""
    look = Atmosphere(background="street", tint=("blue", 28), blur=3, light=40)
    measures = sizes((1280, 720))

    plain = ground_of(Atmosphere(background="street"), measures, Settings(theme=Theme.CONTRAST))
    assert plain == ground_of(look, measures, Settings(theme=Theme.CONTRAST))


def test_beside_a_page_of_paper_is_the_picture() -> None:
    """The page is whole behind the column, and beyond its shadow the picture is as it is by night."""
    measures = sizes((1920, 1080))
    column = column_of(measures)
    page = make_ground(
        ground_of(Atmosphere(background="street"), measures, Settings(theme=Theme.PAPER)), BACKGROUNDS
    )
    night = make_ground(ground_of(Atmosphere(background="street"), measures), BACKGROUNDS)

    assert {PALETTES[Theme.PAPER].veil} == {
        page.get_at((x, y))[:3] for x in (column.left, column.right - 1) for y in (0, 1079)
    }
    assert page.get_at((1900, 500)) == night.get_at((1900, 500))


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
