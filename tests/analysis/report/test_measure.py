"""A number and its bar."""

import pytest

from game.analysis.report.measure import mean, measured, ranged, ratio, share_error
from game.model.bars import STANDARDS, Bar, Bars, Unit


@pytest.mark.parametrize(
    ("bar", "unit", "words"),
    [
        (Bar(3, 4), Unit.COUNT, "3 to 4"),
        (Bar(low=90), Unit.SHARE, "at least 90 %"),
        (Bar(high=320), Unit.WORDS, "at most 320"),
        (Bar(high=0), Unit.COUNT, "0"),
        (Bar(low=100), Unit.SHARE, "100 %"),
        (Bar(1, 1), Unit.COUNT, "1"),
    ],
)
def test_a_bar_in_words(bar: Bar, unit: Unit, words: str) -> None:
    """Where only one value is within, that."""
    assert ranged(bar, unit) == words


Value = float | tuple[float, float] | None


@pytest.mark.parametrize(
    ("held", "values"), [(True, [3, 4.0, (3, 4)]), (False, [2.9, 4.1, (3, 5), (2, 4)]), (None, [None])]
)
def test_a_measure_is_held_from_end_to_end(*, held: bool | None, values: list[Value]) -> None:
    """Where it has two ends, both are within; nothing measured is nothing missed."""
    bars = Bars(stated={"label_words": Bar(3, 4)})

    assert {held} == {measured(bars, "label_words", value).held for value in values}


def test_without_a_bar_nothing_is_missed() -> None:
    """A story may ask for none."""
    assert measured(Bars(stated={"label_words": None}), "label_words", 99).held is None


def test_every_standard_can_be_missed() -> None:
    """But for those that only a story can state."""
    assert {name for name, each in STANDARDS.items() if each.bar is None} == {"one_line_pages"}


def test_errors_are_those_of_the_textbook() -> None:
    """Of a share, of a mean, of a ratio between plays of different length."""
    assert share_error(50, 100) == 5
    assert mean([1, 3]) == pytest.approx((2, 1 / 2**0.5))
    assert mean([]) == (0, 0)
    assert ratio([1, 3], [2, 6]) == (50, 0)
    assert ratio([2, 0], [2, 2]) == pytest.approx((50, 100 * 2**0.5 / 4))
    assert ratio([0], [0]) == (0, 0)
