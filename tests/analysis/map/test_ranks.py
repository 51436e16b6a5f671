"""Rows: what leads to a scene stands above it."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from game.analysis.map.ranks import MOST_ABREAST, rank

PAIRS = st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=40)


def test_a_chain_stands_one_below_the_other() -> None:
    """The first at the top."""
    assert {0: 0, 1: 1, 2: 2} == rank([0, 1, 2], [(0, 1), (1, 2)])


def test_a_scene_stands_below_all_that_lead_to_it() -> None:
    """A way past another scene does not lift the one it leads to."""
    assert {0: 0, 1: 1, 2: 2} == rank([0, 1, 2], [(0, 1), (1, 2), (0, 2)])


def test_a_loop_is_torn_where_it_is_read_last() -> None:
    """What leads back to where the reader came from is the one that points upward."""
    assert {0: 0, 1: 1, 2: 2} == rank([0, 1, 2], [(0, 1), (1, 2), (2, 0)])


def test_what_comes_from_outside_stands_right_above_what_it_leads_to() -> None:
    """Not at the top of the chapter, with a long line down."""
    assert 1 == rank([0, 1, 2, 3], [(0, 1), (1, 2), (3, 2)])[3]


def test_a_row_does_not_become_wider_than_a_column() -> None:
    """Endings that nothing connects stand in rows."""
    rows = rank(list(range(20)), [])

    assert MOST_ABREAST >= max(list(rows.values()).count(row) for row in rows.values())
    assert {0, 1, 2, 3} == set(rows.values())


@given(PAIRS)
def test_only_what_closes_a_ring_leads_upward(pairs: list[tuple[int, int]]) -> None:
    """Of scenes without a loop between them no line points up."""
    rows = rank(list(range(12)), pairs)

    for source, target in pairs:
        assert rows[source] < rows[target] or source in _reached(target, pairs)


def _reached(first: int, pairs: list[tuple[int, int]]) -> set[int]:
    found, waiting = {first}, [first]
    while waiting:
        for target in _targets(waiting.pop(), pairs):
            if target not in found:
                found.add(target)
                waiting.append(target)
    return found


def _targets(node: int, pairs: list[tuple[int, int]]) -> Iterator[int]:
    return (target for source, target in pairs if source == node)
