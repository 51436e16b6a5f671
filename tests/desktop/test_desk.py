"""What all panels share: themes that are turned quickly."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.desktop.calm import SECOND
from game.desktop.desk import SETTINGS, Desk
from game.desktop.theme import PALETTES, Theme
from tests.desktop.stage import later, stage


@pytest.fixture(name="desk")
def _desk(tmp_path: Path) -> Iterator[Desk]:
    with stage(tmp_path, (960, 540)) as desk:
        yield desk


def _turn_five_times(desk: Desk) -> None:
    for theme in (Theme.PAPER, Theme.NIGHT, Theme.PAPER, Theme.NIGHT, Theme.CONTRAST):
        desk.light(theme)


def test_a_theme_is_seen_at_once(desk: Desk) -> None:
    """Whoever turns it once waits for nothing."""
    desk.light(Theme.PAPER)

    assert desk.palette is PALETTES[Theme.PAPER]
    assert not desk.waiting


def test_the_window_is_lit_anew_three_times_a_second(desk: Desk) -> None:
    """Turned five times at once, the third theme is seen until the window is calm, then the last."""
    _turn_five_times(desk)
    at_once, waiting = desk.settings.theme, desk.waiting
    later(desk, SECOND)
    looked = desk.look_around()

    assert (at_once, waiting, looked) == (Theme.PAPER, True, True)
    assert desk.palette is PALETTES[Theme.CONTRAST]
    assert not desk.waiting


def test_a_theme_that_was_not_seen_yet_is_kept(tmp_path: Path) -> None:
    """The window closed before it was calm opens in the theme that was meant."""
    with stage(tmp_path, (960, 540)) as desk:
        _turn_five_times(desk)

    assert json.loads((tmp_path / SETTINGS).read_text("utf-8"))["theme"] == Theme.CONTRAST
