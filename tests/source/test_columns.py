"""The width of a text in a terminal, and the piece of a line that is shown."""

from hypothesis import given
from hypothesis import strategies as st

from game.source.columns import columns, visible, window

LINES = st.text(st.sampled_from("ab \t好e\u0301\u00a0\x1b🙂"), max_size=60)


def test_widths_are_those_of_a_terminal() -> None:
    """Two columns for wide signs, none for accents that join the sign before."""
    assert [columns(text) for text in ("abc", "好好", "e\u0301", "🙂", "")] == [3, 4, 1, 2, 0]


def test_signs_nobody_sees_are_shown() -> None:
    """Tabs, control signs, spaces of other kinds, signs that turn the writing round."""
    assert visible("a\tb\x1b\x7f\u00a0\u202e\u3000c") == "a→   b␛\ufffd·\ufffd·c"


@given(LINES, st.integers(-5, 70), st.integers(-5, 70), st.integers(8, 40))
def test_what_is_marked_is_in_view(line: str, start: int, end: int, width: int) -> None:
    """However long the line, the shown piece fits, and so does the mark."""
    text, begins, ends = window(line, start, end, width)

    assert columns(text) <= width
    assert 0 <= begins < ends
    assert begins <= columns(text)
    assert ends <= max(columns(text), begins + 1)


@given(LINES, st.integers(0, 60), st.integers(0, 60))
def test_a_line_that_fits_is_shown_whole(line: str, start: int, end: int) -> None:
    """With the mark under the signs that it marks."""
    text, begins, ends = window(line, start, end, 1000)

    assert text == visible(line)
    assert begins == columns(visible(line[:start]))
    assert ends == max(begins + 1, columns(visible(line[: max(start, end)])))
