"""How many choices a second of one core `step` plays, headless, with and without making the words."""

import random
import time
from collections.abc import Sequence
from pathlib import Path

from game.compiler.folder import compile_folder
from game.model.story import Story
from game.runtime.read import read
from game.runtime.step import begin, step
from game.runtime.turn import CONTINUE, Turn
from tests.benchmarks.figure import Figure, repeated, show

STORY = Path(__file__).parent.parent.parent / "story" / "quiet_chair"
CHOICES = 50_000


def measure() -> Sequence[Figure]:
    """Choices a second through the shipped story by chance, from the beginning again at each ending."""
    story = compile_folder(STORY).story
    assert story is not None, "the shipped story compiles"
    return (
        Figure(
            name="choices a second, step alone",
            values=repeated(lambda: _pace(story, reading=False)),
            unit="/s",
            bar=100_000,
            at_least=True,
        ),
        Figure(
            name="choices a second, with every word of every turn made",
            values=repeated(lambda: _pace(story, reading=True)),
            unit="/s",
        ),
    )


def _pace(story: Story, *, reading: bool) -> float:
    chance = random.Random(1)  # noqa: S311  plays, not secrets
    taken = 0
    started = time.process_time()
    turn = begin(story)
    while taken < CHOICES:
        if reading:
            _read(story, turn)
        if turn.ending is not None or turn.stuck:
            turn = begin(story)
            continue
        turn = step(story, turn.state, _any(turn, chance))
        taken += 1
    return taken / (time.process_time() - started)


def _any(turn: Turn, chance: random.Random) -> str:
    if turn.continues:
        return CONTINUE
    open_ones = [offer.choice.id for offer in turn.offers if offer.open]
    return open_ones[int(chance.random() * len(open_ones))]


def _read(story: Story, turn: Turn) -> None:
    for entry in turn.entries:
        read(story, story.blocks[entry.block].text, entry.state)


if __name__ == "__main__":
    raise SystemExit(show(measure()))
