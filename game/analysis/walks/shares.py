"""How likely each open choice is taken: all alike, or as a temperament would have it."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from game.analysis.explored import Explored, Generation, Opening, Yes, unpacked
from game.model.story import Story

Mass: TypeAlias = npt.NDArray[np.float64]

Shares: TypeAlias = Callable[[int, Generation], "list[Mass]"]
"""For each opening of a generation of a node the part of each of its states that goes there."""


def evenly(_block: int, generation: Generation) -> list[Mass]:
    """Every open choice alike."""
    opens = [opened(generation, opening) for opening in generation.openings]
    return _even(opens, generation.count)


def by_temperament(explored: Explored, temperament: str) -> Shares:
    """The open choice with the greatest sum of weight times change; where several have it, those alike."""
    weights = dict(explored.story.temperaments[temperament])

    def shares(block: int, generation: Generation) -> list[Mass]:
        scores = [_score(explored, block, opening, weights) for opening in generation.openings]
        opens = [opened(generation, opening) for opening in generation.openings]
        left = np.ones(generation.count, np.bool_)
        chosen = [np.zeros(generation.count, np.bool_) for _ in opens]
        for score in sorted(set(scores), reverse=True):
            best = [at for at, each in enumerate(scores) if each == score]
            for at in best:
                chosen[at] = opens[at] & left
            for at in best:
                left &= ~opens[at]
        return _even(chosen, generation.count)

    return shares


def score(story: Story, block: int, weights: Mapping[int, int]) -> int:
    """The sum of weight times change of an answer."""
    effects = (effect for effect in story.blocks[block].effects if effect.add)
    return sum(weights.get(effect.variable, 0) * effect.amount for effect in effects)


def opened(generation: Generation, opening: Opening) -> Yes:
    """In which states of the generation the option is open."""
    if opening.open is None:
        return np.ones(generation.count, np.bool_)
    return unpacked(opening.open, generation.count)


def _score(explored: Explored, block: int, opening: Opening, weights: Mapping[int, int]) -> int:
    choice = explored.nodes[block].options[opening.option].choice
    answer = None if choice is None else explored.story.blocks[block].choices[choice].block
    return 0 if answer is None else score(explored.story, answer, weights)


def _even(chosen: list[Yes], count: int) -> list[Mass]:
    if not chosen:
        return []
    number = np.zeros(count, np.uint16)
    for each in chosen:
        number += each
    share = 1.0 / np.maximum(number, 1)
    return [share * each for each in chosen]
