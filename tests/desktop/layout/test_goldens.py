"""Whole turns set with the fonts that ship: what people read, row by row."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.desktop.fonts import CASTS, DYSLEXIC, FILES, HYPERLEGIBLE, SERIF, Fonts
from game.desktop.layout.pages import set_screen
from game.desktop.layout.sizes import sizes
from game.desktop.settings import LINE_HEIGHTS
from game.view.screen import Screen
from tests.desktop.layout.transcribe import transcribe
from tests.desktop.screens import CRYPT, ENDED, LONG, OPENING

ROOT = Path(__file__).parent.parent.parent
GOLDENS = ROOT / "goldens" / "layouts"
FONTS = ROOT.parent / "assets" / "fonts"
WINDOWS = [((1920, 1080), 100), ((1280, 720), 200), ((960, 540), 100), ((3840, 2160), 100)]
SHORT = {SERIF: "", HYPERLEGIBLE: "_hyperlegible", DYSLEXIC: "_dyslexic"}
"""What a family's goldens are called after."""
SCREENS = {"crypt": CRYPT, "opening": OPENING, "long": LONG, "ending": ENDED}


@pytest.fixture(name="fonts")
def _fonts() -> Iterator[Fonts]:
    pygame.font.init()
    yield Fonts(FONTS)
    pygame.font.quit()


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("at", WINDOWS)
@pytest.mark.parametrize("family", FILES)
def test_a_turn_is_set_as_it_was(
    name: str, at: tuple[tuple[int, int], int], family: str, fonts: Fonts, request: pytest.FixtureRequest
) -> None:
    """No row moves unnoticed, in any family."""
    window, text_size = at
    fonts.family = family
    measures = sizes(window, text_size, cast=CASTS[family])
    made = transcribe(set_screen(SCREENS[name], measures, fonts.measure), measures)
    golden = GOLDENS / f"{name}_{window[0]}x{window[1]}_{text_size}{SHORT[family]}.txt"
    if request.config.getoption("--accept", default=False):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(made, "utf-8")

    assert golden.read_text("utf-8") == made


@pytest.mark.parametrize("family", [SERIF, HYPERLEGIBLE])
def test_rows_have_sixty_to_seventy_signs(family: str, fonts: Fonts) -> None:
    """In the story's own prose a full row of the column holds 60 to 70 signs on the average, 80 at most."""
    fonts.family = family

    rows = [row for row in _full_rows(LONG, fonts) if row]

    assert 58 <= sum(map(len, rows)) / len(rows) <= 70
    assert max(map(len, rows)) <= 80


def test_a_wide_family_has_a_wider_column(fonts: Fonts) -> None:
    """OpenDyslexic's rows hold 50 signs and more on the average, and its small letters look no smaller."""
    fonts.family = DYSLEXIC

    rows = [row for row in _full_rows(LONG, fonts) if row]

    assert 50 <= sum(map(len, rows)) / len(rows) <= 70
    assert sizes((1920, 1080), cast=CASTS[DYSLEXIC]).body >= 28


@pytest.mark.parametrize("family", FILES)
def test_no_row_is_wider_than_its_column_with_real_fonts(family: str, fonts: Fonts) -> None:
    """What the fonts measure fits, in every window and at every text size."""
    fonts.family = family
    for window, text_size in WINDOWS:
        measures = sizes(window, text_size, cast=CASTS[family])
        for screen in SCREENS.values():
            for page in set_screen(screen, measures, fonts.measure):
                widths = [line.row.width for placed in page.blocks for line in placed.block.lines]
                assert max(widths, default=0) <= measures.column


@pytest.mark.parametrize(("letters", "words"), [(0.0, 0.32), (0.02, 0.0), (0.12, 0.16), (0.12, 0.32)])
@pytest.mark.parametrize("line_height", LINE_HEIGHTS)
def test_spaced_rows_fit_their_column_and_the_eye(
    letters: float, words: float, line_height: int, fonts: Fonts
) -> None:
    """However it is all spaced, rows fit, none has more than 80 signs, none covers another."""
    fonts.space(letters=letters, words=words)
    for window, text_size in WINDOWS:
        measures = sizes(window, text_size, line_height)
        for screen in SCREENS.values():
            pages = set_screen(screen, measures, fonts.measure)
            blocks = [placed.block.lines for page in pages for placed in page.blocks]
            boxes = [placed.box.lines for page in pages for placed in page.boxes]
            rows = [line for lines in (*blocks, *boxes) for line in lines]

            assert max(line.row.width for line in rows) <= measures.column
            assert max(len(line.row.text) for line in rows) <= 80
            assert min(line.height - line.size for line in rows) >= 0
            assert all(page.height <= measures.height for page in pages[:-1])


def _full_rows(screen: Screen, fonts: Fonts) -> list[str]:
    """The rows of all paragraphs of prose but their last ones."""
    measures = sizes((1920, 1080), cast=CASTS[fonts.family])
    pages = set_screen(screen, measures, fonts.measure)
    blocks = [placed.block for page in pages for placed in page.blocks if placed.block.kind == "prose"]
    return [line.row.text for block in blocks for line in block.lines[:-1]]
