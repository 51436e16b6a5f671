"""How states are packed."""

import pytest

from game.analysis.gates.clip import below
from game.analysis.packing import layout as packing
from game.analysis.packing.columns import Columns
from game.analysis.packing.layout import NARROW, WIDE, layout


def test_only_what_is_told_apart_and_possible_has_room() -> None:
    """Cuts at 2 and 5 of nine ranks make three classes; where only 0 to 3 are possible, two."""
    cuts = {0: 1 << 2 | 1 << 5, 2: 1 << 1}

    every = layout(cuts, (below(9), below(4), below(2)))
    some = layout(cuts, (below(4), below(4), 0b10))

    assert [(each.slot, each.size) for each in every.fields] == [(0, 3), (2, 2)]
    assert every.room == 6
    assert [(each.slot, each.lowest) for each in some.fields] == [(0, (0, 2))]
    assert some.fixed == (0, 0, 1)


def test_a_code_gives_back_the_classes_of_its_ranks() -> None:
    """Each rank stands in the class that begins below it."""
    packed = layout({0: 1 << 2 | 1 << 5, 1: 0b1110}, (below(9), below(4)))
    states = Columns(packed, packed.code((4, 3)))

    assert [int(states.digits(each)[0]) for each in packed.fields] == [1, 3]


@pytest.mark.parametrize(("most", "words", "kind"), [(1 << 64, 1, NARROW), (20, 4, WIDE)])
def test_what_has_no_room_in_one_word_goes_into_several(
    most: int, words: int, kind: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unpacked it is the same."""
    monkeypatch.setattr(packing, "MOST_ROOM", most)
    cuts = dict.fromkeys(range(6), below(4) & ~1)
    packed = layout(cuts, (below(4),) * 6)
    ranks = (3, 1, 0, 2, 1, 3)

    states = Columns(packed, packed.code(ranks))

    assert len(packed.rooms) == words - (words > 1)
    assert packed.type == kind
    assert [int(states.digits(each)[0]) for each in packed.fields] == list(ranks)
