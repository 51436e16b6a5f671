"""Type: measuring and drawing rows of words."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.desktop.fonts import CUTS, FILES, SERIF, Fonts
from game.desktop.layout.blocks import Line
from game.desktop.layout.lettering import Face, Ink, Lettering
from game.desktop.layout.words import Stretch, words_of
from game.desktop.layout.wrap import wrap
from game.desktop.rows import draw_line
from game.desktop.theme import NIGHT
from tests.desktop.stage import ASSETS

FONTS = ASSETS / "fonts"
BODY = Lettering(Face.ROMAN, 30)


@pytest.fixture(autouse=True)
def _type() -> Iterator[None]:
    pygame.font.init()
    yield
    pygame.font.quit()


@pytest.mark.parametrize("family", FILES)
@pytest.mark.parametrize("face", list(Face))
def test_every_cut_is_there(family: str, face: Face) -> None:
    """Both families have all cuts, as files of their own."""
    assert (FONTS / family / FILES[family].format(CUTS[face])).is_file()
    assert Fonts(FONTS, family).measure("Word", Lettering(face, 30)) > 30


def test_words_are_shaped() -> None:
    """Ligatures and kerning hold: signs measured apart are wider than together."""
    fonts = Fonts(FONTS)

    assert fonts.measure("ffi", BODY) < sum(fonts.measure(sign, BODY) for sign in "ffi")


def test_letters_keep_half_pixels_at_small_sizes() -> None:
    """Small letters are measured at twice their size, large ones at their own."""
    fonts = Fonts(FONTS)

    assert (fonts.times(BODY), fonts.times(Lettering(Face.ROMAN, 60))) == (2, 1)
    assert any(fonts.measure("n" * count, BODY) % 1 for count in range(1, 9))


def test_spaced_letters_are_wider() -> None:
    """Letterspacing adds its pixels after every sign."""
    fonts = Fonts(FONTS)

    assert fonts.measure("AB", BODY._replace(spacing=3.0)) >= fonts.measure("A", BODY) + 6


def test_the_player_spaces_letters_and_words() -> None:
    """What is added is what was asked for: after every letter, and after every word besides."""
    fonts = Fonts(FONTS)
    plain = fonts.measure("nnnnn", BODY), fonts.measure(" ", BODY)

    fonts.space(letters=0.1, words=0.2)

    assert fonts.measure("nnnnn", BODY) == pytest.approx(plain[0] + 5 * 3, abs=1)
    assert fonts.measure(" ", BODY) == pytest.approx(plain[1] + 3 + 6)
    fonts.space(letters=0, words=0)
    assert (fonts.measure("nnnnn", BODY), fonts.measure(" ", BODY)) == plain


def test_spaced_letters_do_not_join() -> None:
    """A ligature is taken apart, an accent stays on its letter, and kerning holds."""
    fonts = Fonts(FONTS)
    fonts.space(letters=0.02, words=0)

    assert ["T", "h", "e\N{COMBINING ACUTE ACCENT}"] == [
        sign for sign, _ in fonts.pieces("The\N{COMBINING ACUTE ACCENT}", BODY)
    ]
    starts = [x for _, x in fonts.pieces("Th", BODY)]
    assert starts[1] >= fonts.measure("T", BODY) - 0.5
    assert fonts.measure("To", BODY) < fonts.measure("T", BODY) + fonts.measure("o", BODY)


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="open files are counted in /proc")
def test_fonts_that_are_let_go_of_leave_no_file_open() -> None:
    """Nothing is left of them, though `pygame.font` ends before the process does."""
    before = len(list(Path("/proc/self/fd").iterdir()))
    fonts = Fonts(FONTS)
    for face in Face:
        fonts.measure("Word", Lettering(face, 30))
    assert len(list(Path("/proc/self/fd").iterdir())) > before

    fonts.close()

    assert len(list(Path("/proc/self/fd").iterdir())) == before


@pytest.mark.parametrize("content", [None, b"", b"no font at all"])
def test_a_font_that_cannot_be_had_is_replaced(
    tmp_path: Path, content: bytes | None, capsys: pytest.CaptureFixture[str]
) -> None:
    """A missing or broken font file is told once, and the words stand there in another font."""
    shutil.copytree(FONTS, tmp_path / "fonts")
    broken = tmp_path / "fonts" / SERIF / "Literata-Regular.ttf"
    broken.unlink()
    if content is not None:
        broken.write_bytes(content)
    fonts = Fonts(tmp_path / "fonts")

    widths = [fonts.measure("Word", Lettering(Face.ROMAN, size)) for size in (20, 30)]

    assert min(widths) > 20
    assert capsys.readouterr().err.count("Literata-Regular.ttf") == 1


def _inked(line: Line, fonts: Fonts) -> pygame.Rect:
    """What the letters of a drawn row cover, from the line's own corner."""
    row = draw_line(line, fonts, NIGHT)
    return row.surface.get_bounding_rect(min_alpha=8).move(row.x, row.y)


@pytest.mark.parametrize("letters", [0.0, 0.12])
@pytest.mark.parametrize("size", [18, 30, 60])
def test_a_row_is_drawn_where_it_was_set(size: int, letters: float) -> None:
    """The letters stand inside the width the layout gave them, and in the middle of their row."""
    fonts = Fonts(FONTS)
    fonts.space(letters=letters, words=letters)
    lettering = Lettering(Face.ROMAN, size)
    (row,) = wrap(words_of([Stretch("Hamburgefonts, quickly said", lettering)]), 9000, fonts.measure)
    inked = _inked(Line(0, round(size * 1.5), size, row), fonts)

    assert inked.left >= -size // 8
    assert inked.right <= row.width + size // 8 + 2
    assert inked.top >= 0
    assert inked.bottom <= size * 1.5 + size // 4


def test_a_word_in_two_inks_has_both() -> None:
    """A thought inside a sentence keeps its colour, and no dark fringe comes between."""
    pair = [Stretch("So", Lettering(Face.ITALIC, 30, Ink("thought"))), Stretch(", then", BODY)]
    (row,) = wrap(words_of(pair), 900, Fonts(FONTS).measure)
    surface = draw_line(Line(0, 45, 30, row), Fonts(FONTS), NIGHT).surface

    solid = {
        surface.get_at((x, y))[:3]
        for x in range(surface.get_width())
        for y in range(surface.get_height())
        if surface.get_at((x, y))[3] == 255
    }
    assert {NIGHT.inks["thought"], NIGHT.inks["text"]} <= solid


def test_a_crossed_out_row_has_a_stroke_through_it() -> None:
    """The line says it, not the fading: it runs from the first letter to the last."""
    (row,) = wrap(words_of([Stretch("l l l l l", BODY)]), 900, Fonts(FONTS).measure)
    line = Line(0, 45, 30, row)

    plain = draw_line(line, Fonts(FONTS), NIGHT).surface
    struck = draw_line(line, Fonts(FONTS), NIGHT, struck=True).surface

    rows = [y for y in range(plain.get_height()) if plain.get_at((24, y)) != struck.get_at((24, y))]
    assert rows
