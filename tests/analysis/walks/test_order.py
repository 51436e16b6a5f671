"""In which order nodes are walked."""

from hypothesis import given
from hypothesis import strategies as st

from game.analysis.walks.order import order

graphs = st.dictionaries(
    st.integers(0, 9), st.lists(st.integers(0, 9), max_size=4, unique=True), min_size=1, max_size=10
).map(lambda ways: {node: tuple(each for each in targets if each in ways) for node, targets in ways.items()})


@given(targets=graphs)
def test_no_way_leads_to_an_earlier_group(targets: dict[int, tuple[int, ...]]) -> None:
    """And every node stands in one group."""
    groups = order(targets)
    place = {node: number for number, group in enumerate(groups) for node in group}

    assert sorted(targets) == sorted(node for group in groups for node in group)
    for node, after in targets.items():
        assert all(place[node] <= place[target] for target in after)


@given(targets=graphs)
def test_a_group_of_several_is_a_loop(targets: dict[int, tuple[int, ...]]) -> None:
    """From each of its nodes one can come to each other, inside it."""
    for group in order(targets):
        for node in group:
            assert set(group) <= {node} | _reached(node, targets, set(group))


def test_in_a_loop_few_ways_lead_back() -> None:
    """A day that comes round: all of it in order, and the one way back at its end."""
    day = {0: (1,), 1: (2, 5), 2: (3,), 3: (4,), 4: (0, 9), 5: (4,), 9: ()}

    (loop, end) = order(day)
    backwards = [
        (node, target)
        for node in loop
        for target in day[node]
        if target in loop and loop.index(target) <= loop.index(node)
    ]

    assert end == (9,)
    assert len(backwards) == 1


def test_a_large_loop_is_no_burden() -> None:
    """One of ten thousand nodes is put in order, if not in the best."""
    ring = {node: ((node + 1) % 10_000,) for node in range(10_000)}

    (loop,) = order(ring)

    assert sorted(loop) == sorted(ring)


def _reached(start: int, targets: dict[int, tuple[int, ...]], inside: set[int]) -> set[int]:
    found: set[int] = set()
    waiting = [start]
    while waiting:
        for target in targets[waiting.pop()]:
            if target in inside and target not in found:
                found.add(target)
                waiting.append(target)
    return found
