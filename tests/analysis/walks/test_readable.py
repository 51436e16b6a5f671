"""What may be read, held against everything that is read in play."""

from hypothesis import assume, given, settings

from game.analysis.explore import explore
from game.analysis.gates.variants import variants_of
from game.analysis.walks.asks import asks
from game.analysis.walks.readable import can_hold, exact
from game.model.condition import Condition
from game.model.expression import Compare, Constant, Variable
from game.model.story import Story
from game.runtime.turn import Stuck
from tests.analysis.chance import stories
from tests.analysis.findings.small import compiled
from tests.analysis.played import played


@settings(max_examples=80, deadline=None)
@given(told=stories)
def test_what_is_read_in_some_play_can_be_read(told: Story) -> None:
    """May-sets may claim too much and never too little."""
    explored = explore(told)
    variants = variants_of(told)
    wanted = [(place, variant.blocks, variant.path) for place, variant in enumerate(variants)]

    found = can_hold(explored, asks(explored, wanted))

    for recalled in ({}, {4: 1}):
        for stretch in played(told, recalled):
            for entry in stretch.turn.entries:
                for place, variant in enumerate(variants):
                    if entry.block in variant.blocks and variant.is_read(entry.state):
                        assert place in found


@settings(max_examples=60, deadline=None)
@given(told=stories)
def test_what_gates_tell_apart_is_known_exactly(told: Story) -> None:
    """What depends on nothing but what is told apart can be read if and only if it is read in some play."""
    explored = explore(told)
    variants = variants_of(told)
    wanted = [(place, variant.blocks, variant.path) for place, variant in enumerate(variants)]
    every = list(asks(explored, wanted))
    unknown = {ask.about for ask in every if ask.unknown}
    read = {
        place
        for recalled in ({}, {4: 1})
        for stretch in played(told, recalled)
        for entry in stretch.turn.entries
        for place, variant in enumerate(variants)
        if entry.block in variant.blocks and variant.is_read(entry.state)
    }

    assert can_hold(explored, every) - unknown <= read


@settings(max_examples=60, deadline=None)
@given(told=stories)
def test_values_of_one_thing_are_known_exactly(told: Story) -> None:
    """Each value of each variable at each block, whether a gate asks for it or nothing does."""
    explored = explore(told)
    values = [
        (block.index, index, value)
        for block in told.blocks
        for index, variable in enumerate(told.variables)
        for value in range(variable.low, variable.high + 1)
    ]
    wanted = [
        (place, (block,), ((Condition(Compare("==", Variable(index), Constant(value))), True),))
        for place, (block, index, value) in enumerate(values)
    ]
    every = list(asks(explored, wanted))

    there = {values[place] for place in can_hold(explored, every)}

    assert all(exact(explored, every))
    turns = [stretch.turn for recalled in ({}, {4: 1}) for stretch in played(told, recalled)]
    assume(all(turn.stuck is not Stuck.LOOP for turn in turns))  # such a turn does not say where it was
    assert there == {
        (entry.block, index, value)
        for turn in turns
        for entry in turn.entries
        for index, value in enumerate(entry.state.values)
    }


def test_what_does_not_fit_into_one_set_is_not_known_exactly() -> None:
    """Two numbers that are always the same: by itself each is known, a hundred pairs are not."""
    scenes = """\
    door:
      choices:
        - label: Both.
          change: {one: +1, two: +1}
          jump: door
        - label: On.
          jump: last
    """
    told = compiled(scenes, "one: {start: 0, from: 0, to: 9}, two: {start: 0, from: 0, to: 9}").story
    assert told is not None
    explored = explore(told)
    is_one, is_two = (
        [(Condition(Compare("==", Variable(index), Constant(value))), True) for value in range(10)]
        for index in (0, 1)
    )
    paths = [*((one,) for one in is_one), *((one, two) for one in is_one for two in is_two)]
    every = list(asks(explored, [(at, (told.start,), path) for at, path in enumerate(paths)]))

    assert exact(explored, every) == [len(path) == 1 for path in paths]
