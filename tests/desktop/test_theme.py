"""Colours that can be told apart."""

from game.desktop.corner import COVER
from game.desktop.layout.lettering import Ink
from game.desktop.menu import DIM
from game.desktop.theme import NIGHT, contrast, luminance, mix


def test_contrast_is_the_one_of_wcag() -> None:
    """Black on white is 21 to 1, and the order does not matter."""
    assert round(contrast((0, 0, 0), (255, 255, 255)), 3) == 21
    assert round(contrast((118, 118, 118), (255, 255, 255)), 2) == 4.54
    assert contrast((9, 9, 9), (200, 0, 0)) == contrast((200, 0, 0), (9, 9, 9))


def test_every_ink_can_be_read_on_the_bare_ground() -> None:
    """Where there is no picture, all inks have 7 to 1, and boxes and the focus 3 to 1."""
    for colour in NIGHT.inks.values():
        assert contrast(colour, NIGHT.ground) >= 7
    for colour in (NIGHT.box, NIGHT.focus):
        assert contrast(colour, NIGHT.ground) >= 3


def test_lists_and_the_corner_can_be_read_over_the_brightest_picture() -> None:
    """What is laid over a picture behind a list, and behind the word in the corner, is enough for white."""
    white = (255, 255, 255)
    for cover in (DIM, COVER):
        under = mix(white, NIGHT.veil, 100 * cover / 255)

        assert min(contrast(ink, under) for ink in NIGHT.inks.values()) >= 4.5
        assert contrast(NIGHT.focus, under) >= 3


def test_an_unknown_ink_is_the_ordinary_one() -> None:
    """A story may name an ink this theme does not have; its words are drawn all the same."""
    assert NIGHT.ink(Ink("turquoise")) == NIGHT.inks["text"]


def test_a_share_lies_between_two_colours() -> None:
    """Nought percent is the one, a hundred the other."""
    assert mix((0, 0, 0), (200, 100, 50), 0) == (0, 0, 0)
    assert mix((0, 0, 0), (200, 100, 50), 100) == (200, 100, 50)
    assert luminance(mix((0, 0, 0), (200, 100, 50), 50)) < luminance((200, 100, 50))
