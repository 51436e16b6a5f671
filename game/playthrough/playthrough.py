"""One player's way through a story: the turn that is read now, and every choice that led to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from game.model.state import State
from game.model.story import Story
from game.playthrough.left import NOTHING_LEFT, Left
from game.playthrough.notes import Manner, Met, met_on_arrival, unseen_choice, waiting
from game.playthrough.replay import first_turn, replay
from game.runtime.step import step
from game.runtime.turn import CONTINUE, Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """What is kept for one choice: the state before it, its id, and how the notes of its page were met.

    `automatic` is true of a choice that nobody pressed: it was played by a skip that followed at once on
    another choice, so rollback passes over it. `left` is what a save knew besides the state.
    """

    state: State
    choice: str
    met: Met = field(default_factory=dict)
    automatic: bool = False
    left: Left = NOTHING_LEFT

    @property
    def unseen(self) -> bool:
        """Whether a skip chose, automatic or asked for."""
        return self.choice != CONTINUE and self.met.get(self.state.block) is Manner.SKIP


class Playthrough:
    """The one mutable class: a story, the turn that is read now, and the checkpoints behind it.

    `recalled` are the values this playthrough began with because of other stories, by variable index.
    `standing` is how content notes are met unless the player is asked; it may be set at any time and holds
    from the next turn on. Everything else that can be told of a playthrough (the page, the history) follows
    from these by replaying; only `announced`, the numbers of the turns that announce a chapter, is kept as
    well, since every page is headed by the last of them and there may be a thousand turns to look through.
    """

    def __init__(self, story: Story, recalled: Mapping[int, int], *, standing: Manner = Manner.ASK) -> None:
        self.story = story
        self.recalled: Mapping[int, int] = dict(recalled)
        self.standing = standing
        self.checkpoints: tuple[Checkpoint, ...] = ()
        self.announced: tuple[int, ...] = (0,)
        self.turn: Turn = first_turn(story, self.recalled)
        self.met: Met = met_on_arrival(story, self.turn, {}, standing)
        self.left = NOTHING_LEFT

    @classmethod
    def begin(
        cls, story: Story, recalled: Mapping[int, int] | None = None, *, standing: Manner = Manner.ASK
    ) -> Self:
        """A new playthrough at the start of `story`."""
        playthrough = cls(story, recalled or {}, standing=standing)
        playthrough._play_unseen(automatic=True)
        return playthrough

    @property
    def waiting(self) -> int | None:
        """The block whose content note waits for `meet`; None where reading goes on."""
        return waiting(self.turn, self.met)

    def choose(self, choice_id: str) -> None:
        """Take an open choice, or `continue`. Raises ValueError for what cannot be chosen now."""
        if self.waiting is not None:
            raise ValueError("a content note waits to be met")
        self._take(choice_id, automatic=False)
        self._play_unseen(automatic=True)

    def meet(self, manner: Manner) -> None:
        """Say how the text behind the waiting note is met. Raises ValueError where that makes no sense."""
        block = self.waiting
        if block is None:
            raise ValueError("no content note waits")
        if manner is Manner.ASK or (manner is Manner.SHORT and not self.story.blocks[block].short):
            raise ValueError(f"this note cannot be met by {manner.value!r}")
        self.met = {**self.met, block: manner}
        self._play_unseen(automatic=False)

    def rollback(self) -> bool:
        """Take the last choice back, with what only went on or was skipped after it; whether there was one.

        Where nothing was chosen before, it leads to the beginning. Going back over a skip that was asked for
        leads before its note, which asks again.
        """
        taken = [index for index, each in enumerate(self.checkpoints) if not each.automatic]
        chosen = [index for index in taken if self.checkpoints[index].choice != CONTINUE]
        return self._back_to(*(chosen[-1:] or taken[:1]))

    def step_back(self) -> bool:
        """Go back one turn, also to one that only went on; whether there was one."""
        taken = [index for index, each in enumerate(self.checkpoints) if not each.automatic]
        return self._back_to(*taken[-1:])

    def stand(self, checkpoints: tuple[Checkpoint, ...], here: Checkpoint) -> None:
        """Stand `here`, where nothing is chosen yet, with these choices behind, as a save kept them."""
        self._return(checkpoints, here)
        turns = range(len(checkpoints) + 1)
        self.announced = tuple(index for index in turns if _announces(self.turn_at(index)))

    def turn_at(self, index: int) -> Turn:
        """The turn that ended with the choice of `checkpoints[index]`; at their count, the turn read now."""
        if index == len(self.checkpoints):
            return self.turn
        before = self.checkpoints[index - 1] if index else None
        return self._replayed(before, self.checkpoints[index].state)

    def met_at(self, index: int) -> Met:
        """How the notes of that turn were met."""
        if index == len(self.checkpoints):
            return self.met
        return self.checkpoints[index].met if index >= 0 else {}

    def _back_to(self, index: int | None = None) -> bool:
        if index is None:
            return False
        checkpoint = self.checkpoints[index]
        block, met = checkpoint.state.block, checkpoint.met
        asked = _asked_again(self.story, block, met) if checkpoint.unseen else met
        self._return(self.checkpoints[:index], replace(checkpoint, met=asked))
        self.announced = tuple(each for each in self.announced if each <= index)
        return True

    def _take(self, choice_id: str, *, automatic: bool) -> None:
        turn = step(self.story, self.turn.state, choice_id)
        state, met = self.turn.state, self.met
        taken = Checkpoint(state=state, choice=choice_id, met=met, automatic=automatic, left=self.left)
        self.checkpoints = (*self.checkpoints, taken)
        self.turn = turn
        if _announces(turn):
            self.announced = (*self.announced, len(self.checkpoints))
        self.met = met_on_arrival(self.story, turn, taken.met, self.standing)

    def _play_unseen(self, *, automatic: bool) -> None:
        """Play on while what waits is being skipped; a block that comes round again asks, so this ends."""
        played: set[int] = set()
        while self.waiting is None and self.met.get(self.turn.state.block) is Manner.SKIP:
            block = self.turn.state.block
            choice = unseen_choice(self.story, self.turn)
            if choice is None:
                return
            if block in played:
                self.met = _asked_again(self.story, block, self.met)
                return
            played.add(block)
            self._take(choice, automatic=automatic)
            automatic = True

    def _return(self, checkpoints: tuple[Checkpoint, ...], here: Checkpoint) -> None:
        before = checkpoints[-1] if checkpoints else None
        self.checkpoints = checkpoints
        self.turn = self._replayed(before, here.state)
        arrived = met_on_arrival(self.story, self.turn, before.met if before else {}, self.standing)
        self.met = {**arrived, **here.met}
        self.left = here.left

    def _replayed(self, before: Checkpoint | None, state: State) -> Turn:
        if before is None:
            return replay(self.story, first_turn(self.story, self.recalled), state)
        try:
            turn = step(self.story, before.state, before.choice)
        except ValueError:
            turn = None
        return replay(self.story, turn, state)


def _announces(turn: Turn) -> bool:
    return any(entry.card for entry in turn.entries)


def _asked_again(story: Story, block: int, met: Met) -> Met:
    """The same, but a note that was answered with a skip waits again."""
    if met.get(block) is Manner.SKIP and story.blocks[block].note:
        return {**met, block: Manner.ASK}
    return met
