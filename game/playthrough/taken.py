"""Which choices were taken before, in this playthrough or in any other of the story."""

from game.model.prose import paragraphs_in
from game.model.story import Story
from game.playthrough.playthrough import Playthrough
from game.playthrough.read_before import ReadBefore
from game.runtime.turn import CONTINUE

_SIGN = "#taken"
"""What the name of a choice ends in where it stands among the names of what was read."""


class Taken:
    """The ids of choices, asked with `in`. Mutable: it grows while somebody plays.

    It is kept among what was `read`. What older games kept tells it too: an answer is read by nobody who
    did not choose it.
    """

    def __init__(self, story: Story, read: ReadBefore) -> None:
        self._story = story
        self._read = read

    def learn(self, playthrough: Playthrough) -> None:
        """What the player has chosen so far was taken; what a skip chose was not."""
        self._read.add(
            f"{checkpoint.choice}{_SIGN}"
            for checkpoint in playthrough.checkpoints
            if checkpoint.choice != CONTINUE and not checkpoint.unseen
        )

    def __contains__(self, choice: object) -> bool:
        at = self._story.block_ids.get(str(choice))
        answer = () if at is None else paragraphs_in(self._story.blocks[at].text)
        return self._read.has_any((f"{choice}{_SIGN}", *(paragraph.id for paragraph in answer)))
