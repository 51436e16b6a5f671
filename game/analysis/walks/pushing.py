"""Probability sent along every way at once, until it has come to rest."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

import numpy as np

from game.analysis.explored import Explored, Generation, Opening, unpacked
from game.analysis.packing.close import Numbers
from game.analysis.walks.shares import Mass, Shares

SETTLED = 1e-12
"""What may still go round in a loop when it counts as at rest."""

MOST_ROUNDS = 10_000
"""Rounds of a loop after which what still goes round is reported instead."""

MOST_IDLE = 100
"""Rounds in which nothing leaves a loop after which nothing ever will."""

FLOW = 500
"""How many transitions are gone over in the time that it takes to begin with a flow."""

Pending: TypeAlias = dict[int, Mass]
"""By node, what has come to each of its states and not gone on yet."""


class Stop(NamedTuple):
    """Where to stay: at a node, or at one of its options once it is taken."""

    block: int
    option: int | None = None


class Pushing:
    """One play's probability on its way. `entered` and `taken` count times: a play may come back."""

    def __init__(self, explored: Explored, shares: Shares) -> None:
        self.entered: dict[int, float] = {}
        self.taken: dict[tuple[int, int], float] = {}
        """By node and the place of its option."""
        self.unsettled = 0.0
        """What was still going round when it was given up."""
        self.sent = 0
        """How many transitions something was sent over, and what it took to begin with each flow of them."""
        self._explored = explored
        self._shares = shares

    def push(self, group: tuple[int, ...], pending: Pending, stop: Stop | None = None) -> None:
        """Send on what is pending at the nodes of a group until nothing of it is left inside."""
        left, idle = 0.0, 0
        for _ in range(MOST_ROUNDS):
            before = left
            for block in group:
                mass = pending.pop(block, None)
                if mass is not None:
                    self._leave(block, mass, pending, stop)
            left = sum(float(pending[block].sum()) for block in group if block in pending)
            idle = idle + 1 if left >= before * (1 - 1e-13) else 0
            if left < SETTLED or idle == MOST_IDLE:
                break
        for block in group:
            pending.pop(block, None)
        self.unsettled += left

    def _leave(self, block: int, mass: Mass, pending: Pending, stop: Stop | None) -> None:
        total = float(mass.sum())
        self.entered[block] = self.entered.get(block, 0.0) + total
        if total == 0.0 or stop == Stop(block):
            return
        for generation in self._explored.generations[block]:
            own = generation.of(mass)
            if not generation.openings or not own.any():
                continue
            shares = self._shares(block, generation)
            for opening, share in zip(generation.openings, shares, strict=True):
                going = own * share
                part = float(going.sum())
                if part:
                    key = (block, opening.option)
                    self.taken[key] = self.taken.get(key, 0.0) + part
                    if stop != Stop(*key):
                        self._send(generation, opening, going, pending)

    def _send(self, generation: Generation, opening: Opening, going: Mass, pending: Pending) -> None:
        for flow in opening.flows:
            mass = going if flow.taken is None else going[unpacked(flow.taken, generation.count)]
            self.sent += len(mass) + FLOW
            count = self._explored.count(flow.target)
            there, to = pending.get(flow.target), flow.to
            if there is None:
                pending[flow.target] = counted(to, mass, count)
            elif len(mass) * 2 > count:
                there += counted(to, mass, count)
            else:
                np.add.at(there, to, mass)


def counted(to: Numbers, mass: Mass, count: int) -> Mass:
    """What comes to each state."""
    return np.bincount(to, mass, count).astype(np.float64, copy=False)


def beginning(explored: Explored, numbers: Sequence[int]) -> Pending:
    """One play's probability, in equal parts at these states of the start."""
    start = explored.story.start
    return {start: np.bincount(numbers, minlength=explored.count(start)) / len(numbers)}
