"""All that can happen in a story, as arrays: the states at each node, and where each way leads from each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from game.analysis.gates.nodes import Node, Option
from game.analysis.gates.possible import Ranks
from game.analysis.gates.slots import Slots
from game.analysis.packing.close import Close, Numbers
from game.analysis.packing.layout import Codes, Layout
from game.model.story import Story

Bits: TypeAlias = npt.NDArray[np.uint8]
"""Yes or no for each of many states, eight to a byte."""

Yes: TypeAlias = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """Where the states of a generation come to that go one way of an option."""

    way: int
    target: int
    taken: Bits | None
    """Which states of the generation go this way; None: all."""
    leading: Close
    """The number of the state each of these comes to."""

    @property
    def to(self) -> Numbers:
        """The same as an array, made anew each time."""
        return self.leading.numbers()


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """One option where a generation stands."""

    option: int
    open: Bits | None
    """In which states of the generation it is open; None: in all."""
    flows: tuple[Flow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """States of one node that were found together, numbered from `first`, and what is open in them.

    Options that are open in none of them are left out.
    """

    first: int
    codes: Codes
    openings: tuple[Opening, ...]

    @property
    def count(self) -> int:
        """How many states."""
        return int(self.codes.shape[1])

    def of(self, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Of values for each state of the node those of this generation."""
        return values[self.first : self.first + self.count]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A flow with all it belongs to: from which states of which node, by which option."""

    block: int
    generation: Generation
    opening: Opening
    flow: Flow

    def going(self, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Of values for each state of the node those of the states that go this way."""
        own = self.generation.of(values)
        return own if self.flow.taken is None else own[unpacked(self.flow.taken, self.generation.count)]

    def states(self) -> npt.NDArray[np.intp]:
        """The numbers of the states that go this way."""
        count = self.generation.count
        if self.flow.taken is None:
            return np.arange(self.generation.first, self.generation.first + count)
        return self.generation.first + np.flatnonzero(unpacked(self.flow.taken, count))


@dataclass(frozen=True, slots=True, kw_only=True)
class Explored:
    """Every state a play can come to, as far as what is offered and where it leads depends on it.

    `groups` hold the nodes in walking order: one by itself, or all of a loop. `starts` are the states of the
    start node that plays begin in, one for each of `profiles` (what is recalled, by variable). If not
    `complete`, exploring stopped at the limit, and there is more than was found.
    """

    story: Story
    slots: Slots
    nodes: Mapping[int, Node]
    possible: Mapping[int, Ranks]
    """For each node the ranks each slot may have when it is about to be entered."""
    layouts: Mapping[int, Layout]
    groups: tuple[tuple[int, ...], ...]
    generations: Mapping[int, tuple[Generation, ...]]
    profiles: tuple[Mapping[int, int], ...]
    starts: tuple[int, ...]
    states: int
    transitions: int
    limit: int
    complete: bool

    @property
    def verdict(self) -> str:
        """What was done, in words that promise no more."""
        if self.complete:
            if self.states <= 1:
                return "its one state played: nothing depends on an earlier choice"
            states = f"all {self.states:,} states"
            begun = (
                f" for each of {len(self.profiles)} pasts a player can bring"
                if len(self.profiles) > 1
                else ""
            )
            return f"{states} played{begun}; what only prose asks, value by value"
        return f"stopped at {self.states:,} of a limit of {self.limit:,} states"

    def count(self, block: int) -> int:
        """How many states a node has."""
        return sum(generation.count for generation in self.generations.get(block, ()))

    def leads(self, block: int) -> Iterator[Lead]:
        """Everything that leads on from a node."""
        for generation in self.generations.get(block, ()):
            for opening in generation.openings:
                for flow in opening.flows:
                    yield Lead(block=block, generation=generation, opening=opening, flow=flow)

    def option(self, lead: Lead) -> Option:
        """The option by which it leads on."""
        return self.nodes[lead.block].options[lead.opening.option]

    def targets(self, block: int) -> frozenset[int]:
        """The nodes it leads to."""
        return frozenset(lead.flow.target for lead in self.leads(block))

    def is_loop(self, group: tuple[int, ...]) -> bool:
        """Whether one can come back to a node of the group."""
        return len(group) > 1 or group[0] in self.targets(group[0])


def packed(mask: Yes) -> Bits:
    """The mask in an eighth of the memory."""
    return np.packbits(mask)


def unpacked(bits: Bits, count: int) -> Yes:
    """The mask again."""
    return np.unpackbits(bits, count=count).view(np.bool_)
