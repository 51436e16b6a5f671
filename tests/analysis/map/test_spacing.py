"""Places in a row: near what is linked, and apart."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from game.analysis.map.spacing import spaced

PAIRS = st.sets(st.tuples(st.integers(0, 4), st.integers(5, 9)), max_size=20)
ROWS = [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]]
APART = 10.0


def _apart(_left: int, _right: int) -> float:
    return APART


def test_a_chain_is_straight() -> None:
    """One below the other, as far to the right."""
    chain = {0: [1], 1: [2], 2: [3]}
    back = {1: [0], 2: [1], 3: [2]}

    assert {0.0} == set(spaced([[0], [1], [2], [3]], back, chain, _apart).values())


def test_a_scene_stands_over_the_middle_of_those_it_leads_to() -> None:
    """As a parent over its children."""
    found = spaced([[0], [1, 2]], {1: [0], 2: [0]}, {0: [1, 2]}, _apart)

    assert {0: APART / 2, 1: 0.0, 2: APART} == found


def test_nothing_at_all_has_no_places() -> None:
    """A chapter may be without scenes."""
    assert {} == spaced([], {}, {}, _apart)


@given(PAIRS)
def test_neighbours_never_come_too_near(pairs: set[tuple[int, int]]) -> None:
    """They keep their order and their distance, and the leftmost is at 0."""
    up: dict[int, list[int]] = {}
    down: dict[int, list[int]] = {}
    for source, target in pairs:
        down.setdefault(source, []).append(target)
        up.setdefault(target, []).append(source)

    found = spaced(ROWS, up, down, _apart)

    assert 0 == min(found.values())
    for row in ROWS:
        assert all(found[right] - found[left] >= APART - 1e-6 for left, right in pairwise(row))
