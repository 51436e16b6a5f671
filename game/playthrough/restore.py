"""A save back into a playthrough, also of a story that was edited since."""

from dataclasses import dataclass

from game.model.state import State
from game.model.story import Story
from game.playthrough.envelope import Unsound
from game.playthrough.losses import losses
from game.playthrough.names import Names
from game.playthrough.notes import Manner, Met
from game.playthrough.playthrough import Checkpoint, Playthrough
from game.playthrough.renamed import renamed
from game.playthrough.save_file import KeptTurn, Save
from game.runtime.turn import CONTINUE

CHANGED = "The story has been changed since this save was made"
MOVED = (
    f"{CHANGED}, and the page it was made on is gone. You are at the last page before it that is still there."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """A playthrough that goes on; `sentence` tells the player what of the save is no longer as it was.

    `whole` is false where pages of the save are gone: no save made from here on has them any more. `page` is
    the id of the piece that began the page in sight, which the story need not have any more.
    """

    playthrough: Playthrough
    sentence: str = ""
    whole: bool = True
    page: str = ""


def restore(story: Story, save: Save, *, standing: Manner = Manner.ASK) -> Restored | Unsound:
    """The playthrough a save holds, or why this story cannot take it."""
    if save.story != story.id or (save.ifid and story.ifid and save.ifid != story.ifid):
        return Unsound(f"This save is from another story: {save.title or save.story}.")
    names = Names(story)
    turns = [(turn, names.state(turn.state)) for turn in save.turns]
    there = [(turn, state) for turn, state in turns if state is not None]
    checkpoints = tuple(_checkpoint(names, state, turn) for turn, state in there)
    playthrough = Playthrough(story, names.values(save.recalled), standing=standing)
    moved, whole = turns[-1][1] is None, len(there) == len(turns)
    if not moved:
        playthrough.stand(checkpoints[:-1], checkpoints[-1])
    elif not _falls_back(playthrough, checkpoints):
        return Unsound(f"{CHANGED}: no page of it is still there.")
    told = _told(losses(names, there[-1][0].state), moved=moved)
    return Restored(playthrough=playthrough, sentence=told, whole=whole, page=save.page)


def _falls_back(playthrough: Playthrough, checkpoints: tuple[Checkpoint, ...]) -> bool:
    """Whether there is a page to stand at before the one that is gone; then that is where it stands."""
    playthrough.stand(checkpoints, Checkpoint(state=playthrough.turn.state, choice=""))
    return playthrough.step_back()


def _told(lost: str, *, moved: bool) -> str:
    if moved:
        return f"{MOVED} {lost[:1].upper()}{lost[1:]}." if lost else MOVED
    return f"{CHANGED}: {lost}." if lost else ""


def _checkpoint(names: Names, state: State, turn: KeptTurn) -> Checkpoint:
    """The last turn of a save becomes one without a choice, which is then stood at and not kept."""
    story = names.story
    return Checkpoint(
        state=state,
        choice=turn.choice if turn.choice == CONTINUE else renamed(story, turn.choice, story.block_ids),
        met=_met(story, turn),
        automatic=turn.automatic,
        left=names.left(turn.state),
    )


def _met(story: Story, turn: KeptTurn) -> Met:
    named = {renamed(story, block, story.block_ids): manner for block, manner in turn.met.items()}
    return {story.block_ids[block]: manner for block, manner in named.items() if block in story.block_ids}
