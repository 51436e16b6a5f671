"""Numbers kept as distances."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.packing import close
from game.analysis.packing.close import Close

numbers = st.lists(st.integers(0, 2**31 - 1) | st.integers(0, 300), max_size=80)


@given(kept=numbers, piece=st.sampled_from([1, 3, 1 << 13]), most=st.sampled_from([0.0, 1 / 16, 1.0]))
def test_what_is_kept_comes_back(kept: list[int], piece: int, most: float) -> None:
    """Whatever the distances are, and each number is found wherever it stands."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(close, "PIECE", piece)
        patch.setattr(close, "MOST_FAR", most)

        found = Close(np.array(kept, np.int32))

        assert len(kept) == found.count
        assert kept == found.numbers().tolist()
        for number in {*kept, 7}:
            assert [place for place, each in enumerate(kept) if each == number] == found.find(number).tolist()


def test_close_numbers_take_a_quarter_of_the_memory() -> None:
    """A byte for each, and next to nothing for all else."""
    kept = Close(np.arange(100_000, dtype=np.int32))

    parts = [getattr(kept, name) for name in Close.__slots__]
    assert sum(part.nbytes for part in parts if isinstance(part, np.ndarray)) < 110_000
