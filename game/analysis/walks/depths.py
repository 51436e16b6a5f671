"""How far every state is from the beginning, and the shortest way there."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from game.analysis.explored import Explored, Lead
from game.analysis.gates.nodes import Option

Steps: TypeAlias = npt.NDArray[np.int32]

CHOICE = 1 << 12
"""What a choice weighs; a scene passed without one weighs 1, so that of the ways with fewest choices the
one through fewest scenes is taken."""

REMEMBERING = 1 << 28
"""What a beginning weighs in which something is remembered: a new player's route is better."""

FAR = 1 << 30
"""More than any way weighs."""


class Route(NamedTuple):
    """Choices, by id, that lead to a state, and what is recalled when they do (by variable)."""

    choices: tuple[str, ...]
    recalled: Mapping[int, int]


class Depths:
    """The least weight of a way to each state, found once, and routes made of it."""

    def __init__(self, explored: Explored) -> None:
        self._explored = explored
        self._steps = _steps(explored)
        self._into: dict[int, list[Lead]] = {}
        for block in explored.nodes:
            for lead in explored.leads(block):
                self._into.setdefault(lead.flow.target, []).append(lead)

    def nearest(self, block: int, numbers: npt.NDArray[np.intp]) -> int:
        """Which of these states of a node is the easiest to come to."""
        return int(numbers[np.argmin(self._steps[block][numbers])])

    def weight(self, block: int, number: int) -> int:
        """How far a state is; good for nothing but comparing."""
        return int(self._steps[block][number])

    def route(self, block: int, number: int) -> Route:
        """The fewest choices that lead to a state, a new player's if there are any."""
        back = list(self._back(block, number))
        if back:
            block, number = back[-1][0].block, back[-1][1]
        profile = self._begins(block, number)
        assert profile is not None, "a way goes back to a beginning"
        choices = (self._chosen(lead) for lead, _ in reversed(back))
        return Route(tuple(filter(None, choices)), self._explored.profiles[profile])

    def passed(self, block: int, number: int) -> tuple[str, ...]:
        """The same way from the beginning: its choices, and the scenes that are left without one."""
        blocks = self._explored.story.blocks
        back = [lead for lead, _ in self._back(block, number)]
        return tuple(self._chosen(lead) or blocks[lead.block].id for lead in reversed(back))

    def _back(self, block: int, number: int) -> Iterator[tuple[Lead, int]]:
        """What leads to a state and from which, then what leads there, back to a beginning."""
        while self._begins(block, number) is None:
            lead, number = self._before(block, number)
            block = lead.block
            yield lead, number

    def _chosen(self, lead: Lead) -> str:
        """The id of the choice it is; empty where a scene is left without one."""
        choice = self._explored.option(lead).choice
        return "" if choice is None else self._explored.story.blocks[lead.block].choices[choice].id

    def _begins(self, block: int, number: int) -> int | None:
        """The profile that begins here, if a play does and nothing shorter leads here."""
        explored, steps = self._explored, self._steps[block][number]
        if block != explored.story.start or number not in explored.starts:
            return None
        profile = explored.starts.index(number)
        return profile if steps == (REMEMBERING if profile else 0) else None

    def _before(self, block: int, number: int) -> tuple[Lead, int]:
        """A state one step before on a shortest way, and how it leads here."""
        steps = self._steps[block][number]
        for lead in self._into[block]:
            here = lead.flow.leading.find(number)
            if len(here):
                sources = lead.states()[here]
                wanted = steps - _weight(self._explored.option(lead))
                nearer = sources[self._steps[lead.block][sources] == wanted]
                if len(nearer):
                    return lead, int(nearer[0])
        raise AssertionError("every state but a first one has one before it")


def _steps(explored: Explored) -> dict[int, Steps]:
    steps = {block: np.full(explored.count(block), FAR, np.int32) for block in explored.nodes}
    for profile, number in enumerate(explored.starts):
        first = steps[explored.story.start]
        first[number] = min(first[number], REMEMBERING if profile else 0)
    for group in explored.groups:
        nearer = set(group)
        while nearer:
            for block in group:
                if block in nearer:
                    nearer.discard(block)
                    nearer |= _pass_on(explored, block, steps) & set(group)
    return steps


def _pass_on(explored: Explored, block: int, steps: dict[int, Steps]) -> set[int]:
    """Tell the states after those of a node how far they are; the nodes where that made one nearer."""
    nearer = set()
    for lead in explored.leads(block):
        there, to = steps[lead.flow.target], lead.flow.to
        own = lead.going(steps[block]) + _weight(explored.option(lead))
        better = own < there[to]
        if better.any():
            np.minimum.at(there, to[better], own[better])
            nearer.add(lead.flow.target)
    return nearer


def _weight(option: Option) -> int:
    return 1 if option.choice is None else CHOICE
