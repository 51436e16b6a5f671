"""Steps of one slot, and what they do to sets and cuts."""

from hypothesis import given
from hypothesis import strategies as st

from game.analysis.gates.clip import Clip, becomes, below, edges, inner, members

SIZE = 9

ranks = st.integers(0, SIZE - 1)
sets = st.integers(0, below(SIZE))
clips = st.builds(
    lambda add, ends: Clip(add, min(ends), max(ends)), st.integers(-12, 12), st.tuples(ranks, ranks)
)


@given(first=clips, second=clips, rank=ranks)
def test_two_steps_are_one(first: Clip, second: Clip, rank: int) -> None:
    """One step after another does what both do."""
    assert second(first(rank)) == first.then(second)(rank)


@given(clip=clips, some=sets)
def test_what_comes_of_a_set_is_what_comes_of_each(clip: Clip, some: int) -> None:
    """The set of what comes of its members."""
    assert sorted({clip(rank) for rank in members(some)}) == members(clip.images(some))


@given(clip=clips, cuts=sets.map(lambda some: some & inner(SIZE)))
def test_a_cut_is_pulled_back_to_where_it_tells_apart(clip: Clip, cuts: int) -> None:
    """Neighbours are told apart exactly where what comes of them is."""
    pulled = clip.cuts_before(cuts, SIZE)

    for rank in range(1, SIZE):
        between = [cut for cut in members(cuts) if clip(rank - 1) < cut <= clip(rank)]
        assert bool(between) == bool(pulled >> rank & 1)


@given(some=sets)
def test_edges_stand_where_a_set_begins_or_ends(some: int) -> None:
    """Between two neighbours of which one is in the set."""
    expected = [rank for rank in range(1, SIZE) if (some >> rank & 1) != (some >> (rank - 1) & 1)]

    assert expected == members(edges(some, SIZE))


def test_becoming_forgets_what_was() -> None:
    """After it there is nothing left to tell apart."""
    assert becomes(3).cuts_before(inner(SIZE), SIZE) == 0
    assert {becomes(3)(rank) for rank in range(SIZE)} == {3}
