"""A save back into a playthrough, also of a story that was edited since."""

from dataclasses import dataclass

from game.model.state import State
from game.model.story import Story
from game.playthrough.envelope import Unsound
from game.playthrough.names import Names
from game.playthrough.notes import Manner, Met
from game.playthrough.playthrough import Checkpoint, Playthrough
from game.playthrough.renamed import renamed
from game.playthrough.save_file import KeptTurn, Save
from game.runtime.turn import CONTINUE

MOVED = (
    "The story has been changed since this save was made, and the page it was made on is gone. "
    "You are at the last page before it that is still there."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """A playthrough that goes on; `sentence` tells the player if it is not where the save was made."""

    playthrough: Playthrough
    sentence: str = ""


def restore(story: Story, save: Save, *, standing: Manner = Manner.ASK) -> Restored | Unsound:
    """The playthrough a save holds, or why this story cannot take it."""
    if save.story != story.id or (save.ifid and story.ifid and save.ifid != story.ifid):
        return Unsound(f"This save is from another story: {save.title or save.story}.")
    names = Names(story)
    states = [names.state(turn.state) for turn in save.turns]
    checkpoints = tuple(
        _checkpoint(story, state, turn)
        for state, turn in zip(states, save.turns, strict=True)
        if state is not None
    )
    playthrough = Playthrough(story, names.values(save.recalled), standing=standing)
    if states[-1] is not None:
        playthrough.stand(checkpoints[:-1], checkpoints[-1].state, checkpoints[-1].met)
        return Restored(playthrough=playthrough)
    playthrough.stand(checkpoints, playthrough.turn.state, {})
    if not playthrough.rollback():
        return Unsound("The story has been changed since this save was made: no page of it is still there.")
    return Restored(playthrough=playthrough, sentence=MOVED)


def _checkpoint(story: Story, state: State, turn: KeptTurn) -> Checkpoint:
    """The last turn of a save becomes one without a choice, which is then stood at and not kept."""
    return Checkpoint(
        state=state,
        choice=turn.choice if turn.choice == CONTINUE else renamed(story, turn.choice, story.block_ids),
        met=_met(story, turn),
        automatic=turn.automatic,
    )


def _met(story: Story, turn: KeptTurn) -> Met:
    named = {renamed(story, block, story.block_ids): manner for block, manner in turn.met.items()}
    return {story.block_ids[block]: manner for block, manner in named.items() if block in story.block_ids}
