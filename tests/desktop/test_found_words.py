"""Words that are looked for, marked where they stand."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.desktop.found_words import found_words
from game.desktop.intents import Erase, Press, Wish, Write
from game.desktop.layout.blocks import Line
from game.desktop.layout.lettering import Face, Lettering
from game.desktop.layout.words import Stretch, words_of
from game.desktop.layout.wrap import wrap
from game.desktop.list_drawing import marked
from game.desktop.panels.history import History
from game.desktop.settings import Settings
from game.desktop.theme import PALETTES, Theme, contrast, mix
from game.playthrough.playthrough import Playthrough
from tests.desktop.stage import settled, stage
from tests.playthrough.rooms import three_rooms

STORY = replace(three_rooms(), id="rooms", title="Three Rooms")
ROMAN, ITALIC = Lettering(Face.ROMAN, 10), Lettering(Face.ITALIC, 10)
FRAMED = 26 / 2.55
"""How much of the frame's light lies over the place that is meant, in percent."""


def _ruler(text: str, lettering: Lettering) -> float:
    """Every sign is 10 pixels wide, slanted ones 8."""
    return len(text) * (10.0 if lettering.face is Face.ROMAN else 8.0)


def _rows(*stretches: Stretch, width: int = 200) -> Sequence[Line]:
    rows = wrap(words_of(stretches), width, _ruler)
    return [Line(20 * at, 20, 10, row) for at, row in enumerate(rows)]


def _found(lines: Sequence[Line], words: str) -> list[tuple[int, float, float]]:
    """Row, left and right of each part."""
    return [(each.line.y // 20, each.left, each.right) for each in found_words(lines, words, _ruler)]


def test_words_are_found_where_they_stand() -> None:
    """Each time, in whatever case, with a keyboard's quotes, and inside words too."""
    lines = _rows(Stretch("It’s the chair. A CHAIR,", ROMAN), Stretch("armchairs", ITALIC), width=1000)

    assert _found(lines, "chair") == [(0, 90.0, 140.0), (0, 180.0, 230.0), (0, 264.0, 304.0)]
    assert _found(lines, "it's") == [(0, 0.0, 40.0)]
    assert _found(lines, "table") == []
    assert _found(lines, "  ") == []


def test_words_that_go_on_in_the_next_row_are_found_in_both() -> None:
    """After a space, and after a dash with none; what only looks like a word is not one."""
    lines = _rows(Stretch("The cat was at home with a good-for-nothing hen.", ROMAN), width=150)

    assert [line.row.text for line in lines] == ["The cat was at", "home with a", "good-for-", "nothing hen."]
    assert _found(lines, "at home") == [(0, 120.0, 140.0), (1, 0.0, 40.0)]
    assert _found(lines, "for-nothing") == [(2, 50.0, 90.0), (3, 0.0, 70.0)]
    assert _found(lines, "athome") == []


@pytest.mark.parametrize("theme", Theme)
def test_the_history_marks_what_is_looked_for(tmp_path: Path, theme: Theme) -> None:
    """A stroke in the accent's colour stands under the words in sight, and goes with them."""
    settings = Settings(asked=True, theme=theme)
    with stage(tmp_path, (1280, 720), settings, {"rooms": STORY}) as desk:
        playthrough = Playthrough.begin(STORY)
        playthrough.choose("one.hall/knock")
        panel = History(desk, playthrough)
        accent = desk.palette.inks["accent"]

        def strokes() -> int:
            """How many long flat strokes of about the accent's colour are seen."""
            mask = pygame.mask.from_threshold(settled(desk, panel), accent, (24, 24, 24, 255))
            parts = [part.get_bounding_rects()[0] for part in mask.connected_components(40)]
            return sum(part.height < 6 < part.width for part in parts)

        before = strokes()
        for sign in "/hall":
            panel.take(Write(sign))
        found = strokes()
        panel.take(Write("x"))
        nowhere = strokes()
        panel.take(Erase())
        again = strokes()
        panel.take(Press(Wish.MENU))

        assert (before, found, nowhere, again, strokes()) == (0, 2, 0, 2, 0)


@pytest.mark.parametrize("theme", Theme)
def test_marked_words_can_be_read(theme: Theme) -> None:
    """On the ground under them every ink of the story's has its contrast, in the frame as well."""
    palette = PALETTES[theme]
    asked = 7.0 if theme is Theme.CONTRAST else 4.5
    inks = [colour for name, colour in palette.inks.items() if name != "locked"]
    ground = marked(palette)

    assert ground != palette.veil
    assert min(contrast(ink, ground) for ink in inks) >= asked
    framed = [(mix(ink, palette.lit, FRAMED), mix(ground, palette.lit, FRAMED)) for ink in inks]
    assert min(contrast(ink, under) for ink, under in framed) >= asked
    assert contrast(palette.inks["accent"], palette.veil) >= 3
