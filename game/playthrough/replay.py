"""Turns told again from what was kept of them, also after the story has been edited since."""

from collections.abc import Mapping

from game.model.state import State
from game.model.story import Story
from game.runtime.step import begin, look
from game.runtime.turn import Entry, Turn


def first_turn(story: Story, recalled: Mapping[int, int]) -> Turn:
    """The turn a playthrough begins with."""
    return begin(story, dict(recalled))


def replay(story: Story, turn: Turn | None, state: State) -> Turn:
    """The turn that ended at `state`, `turn` being what the same choice leads to now (None: nowhere).

    In an unchanged story that is `turn` itself. Where an author has edited the way there, the kept state
    holds: the way is told as it is now if it still leads to the same block, else only that block is read.
    Where nothing can be chosen in that block any more, the turn goes on from it.
    """
    if turn is not None and turn.state == state:
        return turn
    waits = look(story, state)
    here = Entry(state.block, state, card=False)
    way: tuple[Entry, ...] = ()
    if turn is not None and turn.entries and turn.state.block == state.block:
        here, way = here._replace(card=turn.entries[-1].card), turn.entries[:-1]
    return waits._replace(entries=(*way, here, *waits.entries))
