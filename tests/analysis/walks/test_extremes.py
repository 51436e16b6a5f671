"""The least and the most a number is, held against everything that is played."""

from hypothesis import assume, given, settings

from game.analysis.explore import explore
from game.analysis.walks.asks import asks
from game.analysis.walks.extremes import Ends, extremes
from game.model.story import Story
from game.runtime.turn import Stuck
from tests.analysis.chance import stories
from tests.analysis.played import played

TRUST, GRIP = 0, 1


@settings(max_examples=60, deadline=None)
@given(told=stories)
def test_they_are_those_of_some_play(told: Story) -> None:
    """At every block that is come to, with or without something that has to be so there."""
    explored = explore(told)
    turns = [stretch.turn for recalled in ({}, {4: 1}) for stretch in played(told, recalled)]
    assume(all(turn.stuck is not Stuck.LOOP for turn in turns))  # such a turn does not say where it was
    every = list(asks(explored, [(block.index, (block.index,), ()) for block in told.blocks]))

    for index in (TRUST, GRIP):
        values: dict[int, list[int]] = {}
        for entry in (entry for turn in turns for entry in turn.entries):
            values.setdefault(entry.block, []).append(entry.state.values[index])
        slot = explored.slots.all[index]

        assert extremes(explored, index, every) == {
            block: Ends(slot.rank(min(found)), slot.rank(max(found))) for block, found in values.items()
        }


@settings(max_examples=60, deadline=None)
@given(told=stories)
def test_where_something_else_holds_they_are_those_of_plays_in_which_it_does(told: Story) -> None:
    """Each condition of a choice, asked at its menu."""
    explored = explore(told)
    turns = [stretch.turn for recalled in ({}, {4: 1}) for stretch in played(told, recalled)]
    assume(all(turn.stuck is not Stuck.LOOP for turn in turns))
    gates = [
        (block.index, choice.condition)
        for block in told.blocks
        for choice in block.choices
        if choice.condition is not None
    ]
    wanted = [(at, (block,), ((condition, True),)) for at, (block, condition) in enumerate(gates)]
    found = extremes(explored, GRIP, asks(explored, wanted))

    for at, (block, condition) in enumerate(gates):
        values = [
            entry.state.values[GRIP]
            for turn in turns
            for entry in turn.entries
            if entry.block == block and condition.holds(entry.state)
        ]
        assert (at in found) is bool(values)
        if values:
            assert found[at] == Ends(min(values), max(values))
