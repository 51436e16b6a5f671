"""Colours that can be told apart."""

import pytest

from game.desktop.layout.lettering import Ink
from game.desktop.theme import (
    CONTRAST,
    NIGHT,
    ON_PICTURES,
    PALETTES,
    PAPER,
    Palette,
    contrast,
    luminance,
    mix,
)


def test_contrast_is_the_one_of_wcag() -> None:
    """Black on white is 21 to 1, and the order does not matter."""
    assert round(contrast((0, 0, 0), (255, 255, 255)), 3) == 21
    assert round(contrast((118, 118, 118), (255, 255, 255)), 2) == 4.54
    assert contrast((9, 9, 9), (200, 0, 0)) == contrast((200, 0, 0), (9, 9, 9))


ASKED = [(NIGHT, 4.5), (CONTRAST, 7), (PAPER, 4.5)]
"""The contrast that statement 2 asks of each theme."""


@pytest.mark.parametrize(("palette", "asked"), [(NIGHT, 7), (CONTRAST, 12), (PAPER, 4.5)])
def test_every_ink_can_be_read_on_the_bare_ground(palette: Palette, asked: float) -> None:
    """Where there is no picture, boxes and the focus have 3 to 1, and inks more than over one by night."""
    for colour in palette.inks.values():
        assert contrast(colour, palette.ground) >= asked
    for colour in (palette.box, palette.focus):
        assert contrast(colour, palette.ground) >= (3 if not palette.page else 2.4)


@pytest.mark.parametrize(("palette", "asked"), ASKED)
def test_every_ink_can_be_read_on_what_the_window_itself_tells(palette: Palette, asked: float) -> None:
    """Its sentences, and on paper the page, are of the veil alone; a lit box lies thinly on that."""
    for under in (palette.veil, mix(palette.veil, palette.lit, 11)):
        assert min(contrast(ink, under) for ink in palette.inks.values()) >= asked
        assert min(contrast(edge, under) for edge in (palette.box, palette.focus)) >= 3


@pytest.mark.parametrize(("palette", "asked"), ASKED)
def test_lists_and_the_corner_can_be_read_over_any_picture(palette: Palette, asked: float) -> None:
    """What is laid over a picture behind a list, and behind the word in the corner, is enough for white, and
    for black where it is paper.
    """
    for picture in ((255, 255, 255), (0, 0, 0)):
        under = mix(picture, palette.veil, 100 * palette.cover / 255)

        assert min(contrast(ink, under) for ink in palette.inks.values()) >= asked
        assert contrast(palette.focus, under) >= 3


def test_every_theme_has_every_ink() -> None:
    """A story names its inks once; each theme has its own version of them."""
    assert {frozenset(palette.inks) for palette in PALETTES.values()} == {frozenset(NIGHT.inks)}
    assert len({palette.inks["amber"] for palette in PALETTES.values()}) == len(PALETTES)


def test_beside_the_page_nothing_is_drawn_in_dark_ink() -> None:
    """Pictures are dark in every theme, so what stands on them is light."""
    for palette in ON_PICTURES.values():
        assert luminance(palette.inks["text"]) > luminance(palette.veil)


def test_an_unknown_ink_is_the_ordinary_one() -> None:
    """A story may name an ink this theme does not have; its words are drawn all the same."""
    assert NIGHT.ink(Ink("turquoise")) == NIGHT.inks["text"]


def test_a_share_lies_between_two_colours() -> None:
    """Nought percent is the one, a hundred the other."""
    assert mix((0, 0, 0), (200, 100, 50), 0) == (0, 0, 0)
    assert mix((0, 0, 0), (200, 100, 50), 100) == (200, 100, 50)
    assert luminance(mix((0, 0, 0), (200, 100, 50), 50)) < luminance((200, 100, 50))
