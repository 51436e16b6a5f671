"""The signs of a page, explained on the page of keys."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.desktop.desk import Desk
from game.desktop.intents import Press, Wish
from game.desktop.layout.items import Item, Shape, Shapes
from game.desktop.ornaments import draw_shape
from game.desktop.panels.keys import keys_panel
from game.desktop.panels.page_signs import MEANINGS, signs
from tests.desktop.stage import settled, stage


@pytest.fixture(name="desk")
def _desk(tmp_path: Path) -> Iterator[Desk]:
    with stage(tmp_path, (1280, 720)) as desk:
        yield desk


def _drawn(desk: Desk, sign: Shapes) -> bytes:
    canvas = pygame.Surface((80, 80))
    draw_shape(canvas, desk, Shape(sign, 36, 36, 9, 9), (0, 0))
    return pygame.image.tobytes(canvas, "RGB")


def test_every_sign_is_drawn_and_looks_like_no_other(desk: Desk) -> None:
    """Nobody looks for words for a picture that is not there."""
    pictures = {_drawn(desk, sign) for sign in MEANINGS}

    assert [entry.mark for entry in signs() if isinstance(entry, Item)] == list(MEANINGS)
    assert len(pictures) == len(MEANINGS)
    assert bytes(80 * 80 * 3) not in pictures


def test_signs_are_heard_with_what_they_mean(desk: Desk) -> None:
    """Under their heading, by a name each."""
    parts = keys_panel(desk).aloud().parts
    at = parts.index("Signs on the page")

    assert "A choice you took before, in this play or an earlier one: ribbon." in parts[at:]
    assert {"A choice that is not open now: ring.", "A choice that is never open: cross."} <= {*parts[at:]}
    assert "There is more to read: arrow." in parts[at:]


def test_signs_come_into_sight_by_keys_alone(desk: Desk) -> None:
    """They stand right above the way back, where keys that move come to at last."""
    panel = keys_panel(desk)
    settled(desk, panel)
    for _ in range(60):
        panel.take(Press(Wish.DOWN))
    settled(desk, panel)
    view, high = panel.list, panel.list.area.bottom - panel.list.area.top
    shown = [each for each in view._entries if isinstance(each.entry, Item) and each.entry.mark in MEANINGS]

    assert len(shown) == len(MEANINGS)
    for each in shown:
        assert 0 <= each.y - view._scrolled <= high - each.height
