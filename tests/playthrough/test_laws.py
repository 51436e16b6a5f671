"""What holds of every playthrough of every story."""

import copy

from hypothesis import assume, given

from game.playthrough.notes import Manner
from game.playthrough.playthrough import Playthrough
from game.playthrough.reading import readings
from game.playthrough.restore import Restored, restore
from game.playthrough.save_file import Save, decode, encode, moment
from game.runtime.step import step
from game.runtime.turn import CONTINUE
from tests.chance import Dice, dice, playthroughs, press, presses


def everything(playthrough: Playthrough) -> object:
    """All that a player could tell two playthroughs apart by."""
    return (
        playthrough.turn,
        playthrough.met,
        playthrough.checkpoints,
        playthrough.recalled,
        list(readings(playthrough)),
    )


def restored(playthrough: Playthrough) -> Playthrough:
    """The same, saved and loaded."""
    save = decode(encode(moment(playthrough, 0)))
    assert isinstance(save, Save)
    result = restore(playthrough.story, save, standing=playthrough.standing)
    assert isinstance(result, Restored)
    assert not result.sentence
    return result.playthrough


@given(playthrough=playthroughs, dice=dice)
def test_rollback_restores_turn_and_history_exactly(playthrough: Playthrough, dice: Dice) -> None:
    """Going back after a choice, or after a note was met by skipping, leaves no trace of it."""
    able = presses(playthrough)
    assume(able)
    name = dice.one_of(able)
    assume(name != CONTINUE and (playthrough.waiting is None or name == Manner.SKIP))
    before = everything(playthrough)
    count = len(playthrough.checkpoints)

    press(playthrough, name)
    assume(len(playthrough.checkpoints) > count)

    assert playthrough.rollback()
    assert before == everything(playthrough)


@given(playthrough=playthroughs)
def test_rollback_ends_at_the_beginning(playthrough: Playthrough) -> None:
    """Going back again and again reaches the first page, without asking anything twice on the way."""
    steps = 0
    while playthrough.rollback():
        steps += 1

    assert steps <= 11
    assert all(checkpoint.automatic for checkpoint in playthrough.checkpoints)


@given(playthrough=playthroughs)
def test_rollback_stands_where_something_can_be_chosen(playthrough: Playthrough) -> None:
    """Or at the beginning."""
    while playthrough.rollback():
        begun = all(checkpoint.automatic for checkpoint in playthrough.checkpoints)
        assert begun or not playthrough.turn.continues


@given(playthrough=playthroughs)
def test_save_then_load_is_the_identity(playthrough: Playthrough) -> None:
    """What was saved is what is loaded, to the last bit that can be told."""
    assert everything(playthrough) == everything(restored(playthrough))


@given(playthrough=playthroughs, dice=dice)
def test_a_loaded_playthrough_goes_on_like_the_one_that_was_saved(
    playthrough: Playthrough, dice: Dice
) -> None:
    """The same choice leads to the same place from both."""
    able = presses(playthrough)
    assume(able)
    loaded = restored(playthrough)
    name = dice.one_of(able)

    press(playthrough, name)
    press(loaded, name)

    assert everything(playthrough) == everything(loaded)


@given(playthrough=playthroughs, dice=dice)
def test_step_never_changes_its_argument(playthrough: Playthrough, dice: Dice) -> None:
    """A state is a value: taking a choice makes another one."""
    assume(playthrough.waiting is None)
    able = presses(playthrough)
    assume(able)
    state = playthrough.turn.state
    before = copy.deepcopy(state)

    step(playthrough.story, state, dice.one_of(able))

    assert before == state


@given(playthrough=playthroughs)
def test_variables_stay_in_their_bounds(playthrough: Playthrough) -> None:
    """No way through a story takes a value where its author did not let it go."""
    states = [checkpoint.state for checkpoint in playthrough.checkpoints] + [playthrough.turn.state]
    for state in states:
        for variable, value in zip(playthrough.story.variables, state.values, strict=True):
            assert variable.low <= value <= variable.high
