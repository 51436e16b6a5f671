"""The order in a row: few lines cross."""

from hypothesis import given
from hypothesis import strategies as st

from game.analysis.map.ordering import crossings, ordered

PAIRS = st.sets(st.tuples(st.integers(0, 4), st.integers(5, 9)), max_size=20)
ROWS = [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]]


def _neighbours(pairs: set[tuple[int, int]]) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    up: dict[int, list[int]] = {}
    down: dict[int, list[int]] = {}
    for source, target in sorted(pairs):
        down.setdefault(source, []).append(target)
        up.setdefault(target, []).append(source)
    return up, down


def test_two_lines_that_need_not_cross_do_not() -> None:
    """What stands crosswise is turned round."""
    up, down = _neighbours({(0, 6), (1, 5)})

    found = ordered([[0, 1], [5, 6]], up, down, {})

    assert 1 == crossings([[0, 1], [5, 6]], down)
    assert 0 == crossings(found, down)


def test_lines_from_one_scene_do_not_cross() -> None:
    """They only begin together."""
    _, down = _neighbours({(0, 5), (0, 6), (0, 7)})

    assert 0 == crossings(ROWS, down)


def test_what_leads_to_another_chapter_stands_on_its_side() -> None:
    """The next chapter is on the right."""
    found = ordered([[0, 1, 2]], {}, {}, {0: 1.0, 2: 0.0})

    assert [[2, 1, 0]] == found


@given(PAIRS)
def test_no_order_is_worse_than_the_one_before(pairs: set[tuple[int, int]]) -> None:
    """And every scene is still in its row."""
    up, down = _neighbours(pairs)

    found = ordered(ROWS, up, down, {})

    assert crossings(found, down) <= crossings(ROWS, down)
    assert ROWS == [sorted(row) for row in found]


@given(PAIRS)
def test_crossings_are_counted_as_one_would_with_a_pencil(pairs: set[tuple[int, int]]) -> None:
    """Two lines cross if their ends stand in another order than their beginnings."""
    _, down = _neighbours(pairs)
    lines = sorted(pairs)

    drawn = sum(
        (one[0] - other[0]) * (one[1] - other[1]) < 0 for one in lines for other in lines if one < other
    )

    assert drawn == crossings(ROWS, down)
