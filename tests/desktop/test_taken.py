"""Choices that were taken in an earlier play: a ribbon, and words for those who do not see it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.desktop.desk import Desk
from game.desktop.intents import Choose, Press, Wish
from game.desktop.layout.pages import PlacedBox, set_screen
from game.desktop.paint import Stamp, box_rect, draw_box
from game.desktop.panels.reading import Reading
from game.desktop.theme import PALETTES, Theme, contrast, mix
from game.places import read_path
from game.playthrough.playthrough import Playthrough
from game.playthrough.read_before import ReadBefore
from game.playthrough.taken import Taken
from game.playthrough.writer import Writer
from game.view.screen import Button
from tests.desktop.screens import CRYPT
from tests.desktop.stage import settled, stage
from tests.playthrough.rooms import three_rooms


@pytest.fixture(name="desk")
def _desk(tmp_path: Path) -> Iterator[Desk]:
    with stage(tmp_path, (1280, 720)) as desk:
        yield desk


def _begun(desk: Desk) -> Reading:
    reading = Reading(desk, Playthrough.begin(three_rooms()))
    reading._show(come_up=False)
    settled(desk, reading)
    return reading


def _marked(reading: Reading) -> list[str]:
    return [button.id for button in reading._view.screen.buttons if button.taken]


def _placed(desk: Desk, button: Button) -> PlacedBox:
    """The box of a choice on its page."""
    pages = set_screen(replace(CRYPT, buttons=(button,)), desk.sizes, desk.fonts.measure)
    return pages[-1].boxes[0]


def _drawn(desk: Desk, placed: PlacedBox, theme: Theme = Theme.NIGHT) -> tuple[Stamp, ...]:
    return draw_box(placed, desk.sizes, desk.fonts, PALETTES[theme])


def test_a_first_play_has_no_marks_and_a_second_one_has(desk: Desk, tmp_path: Path) -> None:
    """Also at the next start, from a file; a choice nobody took has none."""
    first = _begun(desk)
    assert _marked(first) == []
    first.take(Choose(1))
    settled(desk, first)
    assert _marked(_begun(desk)) == ["one.hall/knock"]

    desk.keeping.close()
    with stage(tmp_path, (1280, 720)) as later:
        assert _marked(_begun(later)) == ["one.hall/knock"]


def test_the_window_knows_what_was_chosen_in_a_terminal(desk: Desk, tmp_path: Path) -> None:
    """One player, one story, one file."""
    writer = Writer()
    playthrough = Playthrough.begin(three_rooms())
    playthrough.choose("one.hall/knock")
    read = ReadBefore(read_path(tmp_path, playthrough.story.id), writer)
    Taken(playthrough.story, read).learn(playthrough)
    writer.close()

    assert _marked(_begun(desk)) == ["one.hall/knock"]


def test_what_was_just_taken_back_has_one(desk: Desk) -> None:
    """Who goes back to choose something else sees where the way went."""
    reading = _begun(desk)
    reading.take(Choose(1))
    settled(desk, reading)
    reading.take(Press(Wish.ROLLBACK))
    settled(desk, reading)

    assert _marked(reading) == ["one.hall/knock"]


def test_a_save_from_before_marks_were_kept_makes_them(desk: Desk) -> None:
    """Where reading goes on, what led there is known."""
    playthrough = Playthrough.begin(three_rooms())
    playthrough.choose("one.hall/knock")

    assert _marked(Reading(desk, playthrough)) == ["one.hall/knock"]


def test_it_is_heard_and_read_by_a_screen_reader(desk: Desk) -> None:
    """After the words of the choice."""
    first = _begun(desk)
    first.take(Choose(1))
    again = _begun(desk).aloud()

    assert "1. Knock. Taken before." in again.parts
    assert "1. Knock. Taken before." in [thing.words for thing in again.things]


@pytest.mark.parametrize("label", CRYPT.buttons[:3])
def test_no_word_moves_for_the_ribbon(label: Button, desk: Desk) -> None:
    """It hangs in the margin right of the words, over the box's upper edge."""
    plain, marked = (_placed(desk, replace(label, taken=taken)) for taken in (False, True))
    assert plain == marked._replace(box=replace(marked.box, taken=False))

    *words, ribbon = _drawn(desk, marked)
    assert [_pixels(stamp) for stamp in words] == [_pixels(stamp) for stamp in _drawn(desk, plain)]
    rect = box_rect(marked, desk.sizes)
    wide, high = ribbon.surface.get_size()
    assert desk.sizes.column < ribbon.x < ribbon.x + wide < rect.right
    assert rect.top - desk.sizes.body * 0.45 < ribbon.y < rect.top < ribbon.y + high < rect.bottom


@pytest.mark.parametrize("theme", Theme)
def test_the_ribbon_can_be_seen(theme: Theme, desk: Desk) -> None:
    """As well as words, on the page and on a box that is in focus."""
    palette = PALETTES[theme]
    ribbon = _drawn(desk, _placed(desk, replace(CRYPT.buttons[0], taken=True)), theme)[-1].surface
    red, green, blue, alpha = ribbon.get_at((ribbon.get_width() // 2, 1))

    assert alpha == 255
    for under in (palette.veil, mix(palette.veil, palette.lit, 11)):
        assert contrast((red, green, blue), under) >= (7 if theme is Theme.CONTRAST else 4.5)


def _pixels(stamp: Stamp) -> tuple[int, int, bytes]:
    return stamp.x, stamp.y, pygame.image.tobytes(stamp.surface, "RGBA")
