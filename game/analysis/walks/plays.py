"""Plays by chance, one step at a time."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from game.analysis.gates.profiles import can_remember
from game.analysis.walks.shares import score
from game.model.story import Choice, Story
from game.runtime.step import begin, step
from game.runtime.turn import CONTINUE, Turn

MOST_TURNS = 2_000
"""Turns after which a play is given up: it goes round in a loop."""

TRIES = 50


class Chance:
    """Numbers by chance, the same for the same seed. Drawn many at a time: one by one is slow."""

    __slots__ = ("_drawn", "_generator")

    def __init__(self, seed: int) -> None:
        self._generator = np.random.default_rng(seed)
        self._drawn: Iterator[float] = iter(())

    def below(self, size: int) -> int:
        """A number from 0 up to `size - 1`, each as likely."""
        drawn = next(self._drawn, None)
        if drawn is None:
            self._drawn = iter(self._generator.random(4096).tolist())
            drawn = next(self._drawn)
        return int(drawn * size)


class Press(NamedTuple):
    """A choice taken, by id (`CONTINUE` for a page turned, empty at the beginning), and what it led to."""

    pressed: str
    turn: Turn


def play(
    story: Story, chance: Chance, recalled: Mapping[int, int], temperament: str | None = None
) -> Iterator[Press]:
    """One play to its end, every open choice as likely, or those a temperament likes best."""
    weights = None if temperament is None else dict(story.temperaments[temperament])
    turn = begin(story, dict(recalled))
    yield Press("", turn)
    for _ in range(MOST_TURNS):
        if turn.continues:
            pressed = CONTINUE
        else:
            opened = [offer.choice for offer in turn.offers if offer.open]
            if not opened:
                return
            if weights is not None:
                opened = _best(story, opened, weights)
            pressed = opened[chance.below(len(opened))].id
        turn = step(story, turn.state, pressed)
        yield Press(pressed, turn)


def _best(story: Story, opened: Sequence[Choice], weights: Mapping[int, int]) -> list[Choice]:
    """The choices with the greatest sum of weight times change."""
    scores = [0 if choice.block is None else score(story, choice.block, weights) for choice in opened]
    return [choice for choice, each in zip(opened, scores, strict=True) if each == max(scores)]


def remembered(story: Story, chance: Chance) -> dict[int, int]:
    """What some player may remember; nothing, where what chance gives goes on not to fit together."""
    recalled = [index for index, variable in enumerate(story.variables) if variable.recall]
    for _ in range(TRIES if recalled else 0):
        found = {}
        for index in recalled:
            variable = story.variables[index]
            found[index] = variable.low + chance.below(variable.high - variable.low + 1)
        if can_remember(story, found):
            return found
    return {}
