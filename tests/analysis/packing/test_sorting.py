"""Sorting and looking up."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.packing.sorting import Known, distinct

words = st.lists(st.integers(0, 40), min_size=1, max_size=60)


@given(some=words, wide=st.booleans())
def test_distinct_codes_are_in_order_and_can_be_put_back(some: list[int], *, wide: bool) -> None:
    """Also where a code and its place do not fit into one word."""
    shift = 58 if wide else 0
    codes = np.array([word << shift for word in some], np.uint64)

    found = distinct(codes, 1 << 64 if wide else 41)

    assert sorted({word << shift for word in some}) == found.codes.tolist()
    assert (found.codes[found.which] == codes).all()
    assert (codes[found.first] == found.codes).all()


@given(batches=st.lists(st.sets(st.integers(0, 200), min_size=1), max_size=12), asked=words)
def test_what_was_added_is_found(batches: list[set[int]], asked: list[int]) -> None:
    """Under the number it was given, whatever was added later."""
    known, numbers = Known(), dict[int, int]()
    for batch in batches:
        new = np.array(sorted(batch - numbers.keys()), np.uint64)
        first = len(numbers)
        numbers.update((int(code), first + at) for at, code in enumerate(new))
        if len(new):
            known.add(new, np.arange(first, first + len(new)))

    codes = sorted(set(asked))
    expected = [numbers.get(code, -1) for code in codes]
    assert expected == known.numbers(np.array(codes, np.uint64)).tolist()
