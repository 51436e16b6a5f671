"""The least and the most a number is where something is asked, however many values it has.

Carried along with every state that was walked: what a step does to a number never changes which of two is the
greater, so the least after a step is what comes of the least before. That is exact: some play has it.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from game.analysis.explored import Explored, Lead, Yes
from game.analysis.gates.clip import STAYS, Clip
from game.analysis.gates.nodes import compose
from game.analysis.packing.asked import asked
from game.analysis.packing.columns import Columns
from game.analysis.walks.asks import Ask
from game.analysis.walks.readable import standing

Ranks: TypeAlias = npt.NDArray[np.int32]
"""A rank for each state of a node."""

FAR = 1 << 30
"""A rank that no play has: of states that nothing has come to yet."""


class Ends(NamedTuple):
    """The least and the most."""

    least: int
    most: int


def extremes(explored: Explored, slot: int, asks: Iterable[Ask]) -> dict[int, Ends]:
    """By what each ask is about, the ranks between which a slot is where its question holds.

    Of questions that a packed state can answer, for a slot that is the same at the beginning of every play.
    What never holds is left out.
    """
    here: dict[int, list[Ask]] = {}
    for ask in asks:
        here.setdefault(ask.spot.node, []).append(ask)
    found: dict[int, Ends] = {}
    for block, low, high in _carried(explored, slot):
        for ask in here.get(block, ()):
            clip = compose(explored.nodes[block].entering, ask.spot.inside).get(slot, STAYS)
            for mask in _holding(explored, ask):
                ends = Ends(clip(int(low[mask].min())), clip(int(high[mask].max())))
                known = found.get(ask.about, ends)
                found[ask.about] = Ends(min(known.least, ends.least), max(known.most, ends.most))
    return found


def _holding(explored: Explored, ask: Ask) -> Iterator[Yes]:
    """The states of its node in which an ask holds, generation by generation; no empty ones."""
    node, layout = explored.nodes[ask.spot.node], explored.layouts[ask.spot.node]
    question = asked(ask.question, layout, compose(node.entering, ask.spot.inside), explored.slots)
    for generation in explored.generations.get(node.block, ()):
        for where in standing(generation, ask.spot.option, None):
            mask = np.zeros(explored.count(node.block), np.bool_)
            generation.of(mask)[:] = where & question(Columns(layout, generation.codes))
            if mask.any():
                yield mask


def _carried(explored: Explored, slot: int) -> Iterator[tuple[int, Ranks, Ranks]]:
    """Each node with the least and the most of a slot in each of its states, as it is about to be entered."""
    carrying = _Carrying(explored, slot)
    for group in explored.groups:
        carrying.settle(group)
        for block in group:
            yield (block, *carrying.pop(block))


class _Carrying:
    """The ranks at the nodes that are not done with, and the states of which others have not been told."""

    def __init__(self, explored: Explored, slot: int) -> None:
        self._explored = explored
        self._slot = slot
        self._low: dict[int, Ranks] = {}
        self._high: dict[int, Ranks] = {}
        self._news: dict[int, Yes] = {}
        story = explored.story
        first = explored.slots.all[slot].rank(story.variables[slot].start)
        begun = np.array(explored.starts)
        self._note(
            story.start, begun, np.full(len(begun), first, np.int32), np.full(len(begun), first, np.int32)
        )

    def settle(self, group: tuple[int, ...]) -> None:
        """Pass on what the states of a group have until nothing is new."""
        while any(self._news[block].any() for block in group if block in self._news):
            for block in group:
                if block in self._news and self._news[block].any():
                    new = self._news[block]
                    self._news[block] = np.zeros_like(new)
                    for lead in self._explored.leads(block):
                        self._pass_on(lead, new)

    def pop(self, block: int) -> tuple[Ranks, Ranks]:
        """The least and the most at a node that is done with."""
        self._make(block)
        del self._news[block]
        return self._low.pop(block), self._high.pop(block)

    def _pass_on(self, lead: Lead, new: Yes) -> None:
        going, to = lead.going(new), lead.flow.to
        if going.any():
            way = self._explored.option(lead).ways[lead.flow.way]
            clip = compose(self._explored.nodes[lead.block].entering, way.clips).get(self._slot, STAYS)
            low, high = (lead.going(ranks[lead.block])[going] for ranks in (self._low, self._high))
            self._note(lead.flow.target, to[going], _clipped(low, clip), _clipped(high, clip))

    def _note(self, block: int, to: npt.NDArray[np.integer], low: Ranks, high: Ranks) -> None:
        """Some states are come to with these."""
        self._make(block)
        news = (low < self._low[block][to]) | (high > self._high[block][to])
        np.minimum.at(self._low[block], to, low)
        np.maximum.at(self._high[block], to, high)
        self._news[block][to[news]] = True

    def _make(self, block: int) -> None:
        if block not in self._low:
            count = self._explored.count(block)
            self._low[block] = np.full(count, FAR, np.int32)
            self._high[block] = np.full(count, -1, np.int32)
            self._news[block] = np.zeros(count, np.bool_)


def _clipped(ranks: Ranks, clip: Clip) -> Ranks:
    return ranks if clip == STAYS else np.clip(ranks + clip.add, clip.low, clip.high).astype(np.int32)
