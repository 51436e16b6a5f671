"""Numbers for packed states: by table, by sorting, and by a hash, always the same."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.analysis.packing import numbering
from game.analysis.packing.layout import Codes, Field, Layout
from game.analysis.packing.numbering import Numbering

MOST = 1 << 30

batches = st.lists(st.lists(st.integers(0, 59), min_size=1, max_size=30), min_size=1, max_size=6)


def _layout(*sizes: int, words: int = 1) -> Layout:
    """A layout of fields of these sizes, the first in the last word, spread over so many words."""
    fields, rooms = [], [1] * words
    for slot, size in enumerate(sizes):
        word = slot % words
        fields.append(Field(slot=slot, word=word, stride=rooms[word], size=size, lowest=tuple(range(size))))
        rooms[word] *= size
    return Layout(fields=tuple(fields), rooms=tuple(rooms), fixed=(0,) * len(sizes))


def _codes(layout: Layout, numbers: list[int]) -> Codes:
    """The states whose digits these numbers from 0 to 59 have: 60 is 5 times 4 times 3."""
    ranks = [(number % 5, number // 5 % 4, number // 20) for number in numbers]
    return np.concatenate([layout.code(each) for each in ranks], axis=1)


@settings(max_examples=100, deadline=None)
@given(batches=batches)
@pytest.mark.parametrize("table", [True, False])
@pytest.mark.parametrize("words", [1, 2, 3])
def test_a_state_has_one_number(batches: list[list[int]], words: int, *, table: bool) -> None:
    """The same the same, different ones different ones, without gaps, and in the order of what is known."""
    layout = _layout(5, 4, 3, words=words)
    numbers = Numbering(layout)
    known: dict[int, int] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(numbering, "MOST_TABLE", MOST if table else 0)
        for batch in batches:
            before = numbers.count
            found = numbers.number([_codes(layout, batch), _codes(layout, batch[:1])], MOST)

            assert found is not None
            for state, number in zip(batch, found.numbers[0], strict=True):
                assert known.setdefault(state, int(number)) == number
            assert found.numbers[0][0] == found.numbers[1][0]
            assert found.fresh.shape[1] == numbers.count - before

    assert sorted(known.values()) == list(range(numbers.count))
    in_order = np.concatenate(numbers.known, axis=1)
    for state, number in known.items():
        assert (in_order[:, number] == _codes(layout, [state])[:, 0]).all()


@given(batches=batches)
def test_states_whose_mixes_are_the_same_are_not_mistaken(batches: list[list[int]]) -> None:
    """A mix that throws everything together is noticed, and another one is used."""
    layout = _layout(5, 4, 3, words=2)
    numbers = Numbering(layout)
    numbers._mix = 0
    known: dict[int, int] = {}
    for batch in batches:
        found = numbers.number([_codes(layout, batch)], MOST)
        assert found is not None
        for state, number in zip(batch, found.numbers[0], strict=True):
            assert known.setdefault(state, int(number)) == number

    assert len(known) == numbers.count


@settings(max_examples=100, deadline=None)
@given(batches=batches, tables=st.lists(st.booleans(), min_size=6, max_size=6))
def test_what_many_rounds_found_may_be_joined(batches: list[list[int]], tables: list[bool]) -> None:
    """Whether by table or by sorting, and one after the other: every state keeps its number."""
    layout = _layout(5, 4, 3)
    numbers = Numbering(layout)
    known: dict[int, int] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(numbering, "MOST_KNOWN", 1)
        for batch, table in zip(batches, tables, strict=False):
            patch.setattr(numbering, "MOST_TABLE", MOST if table else 0)
            found = numbers.number([_codes(layout, batch)], MOST)
            assert found is not None
            for state, number in zip(batch, found.numbers[0], strict=True):
                assert known.setdefault(state, int(number)) == number

    assert sorted(known.values()) == list(range(numbers.count))


def test_a_long_loop_does_not_look_at_every_round_before() -> None:
    """One state in each."""
    layout = _layout(200, 1, 1)
    numbers = Numbering(layout)
    for number in range(200):
        found = numbers.number([layout.code((number, 0, 0))], MOST)
        assert found is not None
        assert found.numbers[0].tolist() == [number]

    assert len(numbers.known) <= numbering.MOST_KNOWN + 1


@pytest.mark.parametrize("table", [MOST, 0])
def test_more_new_ones_than_allowed_are_refused(table: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """And then nothing of them is known."""
    monkeypatch.setattr(numbering, "MOST_TABLE", table)
    layout = _layout(5, 4, 3)
    numbers = Numbering(layout)
    numbers.number([_codes(layout, [1, 2])], MOST)

    assert numbers.number([_codes(layout, [2, 3, 4])], 1) is None
    assert numbers.count == 2
    again = numbers.number([_codes(layout, [2, 3])], 1)
    assert again is not None
    assert again.numbers[0].tolist() == [1, 2]
