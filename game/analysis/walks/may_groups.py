"""Slots that are asked together, and the bits that stand for what they may be."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, product
from typing import TypeAlias

from game.analysis.explored import Explored
from game.analysis.gates.clip import below
from game.analysis.gates.nodes import Clips
from game.analysis.gates.question import Question
from game.analysis.gates.told_apart import Cuts, told_apart
from game.analysis.packing.layout import Layout, layout
from game.analysis.walks.asks import Ask

BITS = 63
"""Bits of a word that stand for values; the lowest one says that a state is reached."""

Also: TypeAlias = dict[int, list[tuple[Clips, Question]]]

Values: TypeAlias = tuple[int, ...]
"""One rank for each slot of a group, each standing for all that nothing tells from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Slots whose combinations are carried; its values at each node where they are asked or will be."""

    slots: tuple[int, ...]
    values: Mapping[int, tuple[Values, ...]]
    cuts: Mapping[int, Cuts]
    _places: Mapping[int, Mapping[Values, int]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        places = {
            node: {self._classes(node, ranks): place for place, ranks in enumerate(values)}
            for node, values in self.values.items()
        }
        object.__setattr__(self, "_places", places)

    @property
    def width(self) -> int:
        """The most bits it needs anywhere."""
        return max(map(len, self.values.values()), default=0)

    def place(self, node: int, ranks: Sequence[int]) -> int | None:
        """Which of its values at a node stands for these ranks of its slots; None if none of it can be."""
        return self._places[node].get(self._classes(node, ranks))

    def _classes(self, node: int, ranks: Sequence[int]) -> Values:
        """For each slot how many cuts stand below its rank."""
        cuts = self.cuts[node]
        return tuple(
            (cuts.get(slot, 0) & below(rank + 1)).bit_count()
            for slot, rank in zip(self.slots, ranks, strict=True)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A group in a word, from bit `first` on."""

    group: Group
    first: int


def groups_for(explored: Explored, asked: Iterable[Ask]) -> dict[tuple[int, ...], tuple[Group, ...]]:
    """For each set of unknown slots the groups that carry it: one, or one for each slot if that is too much.

    A set with a slot that is too much by itself is left out.
    """
    also: Also = {}
    sets: dict[tuple[int, ...], None] = {}
    for ask in asked:
        also.setdefault(ask.spot.node, []).append((ask.spot.inside, ask.question))
        sets[ask.unknown] = None
    cuts = told_apart(explored.nodes, explored.slots, gates=False, also=also)
    layouts = {node: layout(cuts[node], explored.possible[node]) for node in explored.nodes}
    found: dict[tuple[int, ...], Group] = {}
    carrying = {}
    for slots in sets:
        parts = [found.setdefault(slots, _group(slots, cuts, layouts))]
        if parts[0].width > BITS:
            parts = [found.setdefault((slot,), _group((slot,), cuts, layouts)) for slot in slots]
        if all(part.width <= BITS for part in parts):
            carrying[slots] = tuple(parts)
    return carrying


def words(groups: Iterable[Group]) -> list[tuple[Carried, ...]]:
    """The groups in as few words as they fit into, each found once."""
    found: list[list[Carried]] = []
    room = 0
    for group in sorted({each.slots: each for each in groups}.values(), key=lambda each: -each.width):
        if group.width > room or not found:
            found.append([])
            room = BITS
        found[-1].append(Carried(group=group, first=BITS - room + 1))
        room -= group.width
    return [tuple(word) for word in found]


def _group(slots: tuple[int, ...], cuts: Mapping[int, Cuts], layouts: Mapping[int, Layout]) -> Group:
    values = {}
    for node, each in layouts.items():
        if any(slot in each.by_slot for slot in slots):
            ranks = (
                each.by_slot[slot].lowest if slot in each.by_slot else (each.fixed[slot],) for slot in slots
            )
            values[node] = tuple(islice(product(*ranks), BITS + 1))
    return Group(slots=slots, values=values, cuts=cuts)
