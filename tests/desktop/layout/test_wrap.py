"""Words in rows."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.desktop.layout.words import SPACES
from game.desktop.layout.wrap import LONGEST, wrap
from tests.desktop.layout.rulers import BODY, by_sign, words

PROSE = st.text("abcde fghij klm—-… ’”,.!\u00a0", max_size=400)


@given(PROSE, st.integers(20, 300))
def test_rows_rejoin_to_the_same_words(text: str, width: int) -> None:
    """Nothing is lost, doubled or put in another order."""
    rows = wrap(words(text), width, by_sign)

    assert _bare(text) == _bare("".join(row.text for row in rows))


@given(PROSE, st.integers(20, 600), st.integers(0, 15), st.integers(0, 15))
def test_no_row_is_too_wide(text: str, width: int, indent: int, hang: int) -> None:
    """No row is wider than the column, wherever it begins, and none has more than eighty signs."""
    for row in wrap(words(text), width, by_sign, indent=indent, hang=hang):
        assert row.width <= width
        assert len(row.text) <= LONGEST


@given(st.text("abcde fghij klm", max_size=400), st.integers(20, 300))
def test_rows_are_as_full_as_they_can_be(text: str, width: int) -> None:
    """The first word of a row had no room at the end of the row before; a divided one may have had some, and
    so may a word that keeps the last one company.
    """
    rows = wrap(words(text), width, by_sign)
    fits = {word.text for word in words(text) if by_sign(word.text, BODY) <= width}
    if rows and rows[-1].text.count(" ") == 1:
        rows = rows[:-1]

    for row, after in itertools.pairwise(rows):
        first = after.text.split(" ")[0]
        if first in fits:
            assert row.width + by_sign(f" {first}", BODY) > width or len(row.text) + len(first) >= LONGEST


def test_a_word_wider_than_the_row_is_divided() -> None:
    """A word that no row can hold goes on in the next one, an accent with its letter."""
    rows = wrap(words("aaaae\N{COMBINING ACUTE ACCENT}aaa b"), 25, by_sign)

    assert [row.text for row in rows] == ["aaaa", "e\N{COMBINING ACUTE ACCENT}aaa", "b"]


def test_verse_hangs() -> None:
    """The rest of a long verse row stands further in than its beginning."""
    rows = wrap(words("one two three four"), 60, by_sign, indent=10, hang=20)

    assert [row.placed[0].x for row in rows] == [10, 20, 20]


def test_words_keep_their_distance() -> None:
    """A space stands between words in a row, and none after a dash."""
    (row,) = wrap(words("ab—cd ef"), 600, by_sign)

    assert row.text == "ab—cd ef"
    assert [item.x for item in row.placed] == [0, 15, 30]


def test_a_short_last_word_has_company() -> None:
    """A word of a few signs does not have the last row to itself; a long one may, and so may one in two rows
    that have no more to give.
    """
    assert [row.text for row in wrap(words("aa bb cc dd ee"), 60, by_sign)] == ["aa bb cc", "dd ee"]
    assert [row.text for row in wrap(words("aa bb cc dd eeeeeeeeeeee"), 60, by_sign)][-1] == "eeeeeeeeeeee"
    assert [row.text for row in wrap(words("aaaa bb ee"), 40, by_sign)] == ["aaaa bb", "ee"]


def test_quotation_marks_that_open_a_row_hang() -> None:
    """The letters after them stand on the column's edge; a mark inside a row keeps its place."""
    (row,) = wrap(words("“ab “cd"), 600, by_sign)

    assert [item.x for item in row.placed] == pytest.approx([-4.8, 15.2])


def _bare(text: str) -> str:
    return "".join(sign for sign in text if sign not in SPACES)
