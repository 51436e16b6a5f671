"""Walk every state a play can come to."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from game.analysis.explored import Explored
from game.analysis.gates.nodes import Node, nodes_of
from game.analysis.gates.possible import first_ranks, possible
from game.analysis.gates.profiles import profiles
from game.analysis.gates.rings import silent_questions
from game.analysis.gates.slots import Slots, slots_of
from game.analysis.gates.told_apart import told_apart
from game.analysis.gates.variants import conditions_of
from game.analysis.packing.layout import Codes, Layout, layout
from game.analysis.walks.order import order
from game.analysis.walks.walk import Walk
from game.model.story import Story

MOST_STATES = 200_000_000
"""States past which exploring stops, unless told otherwise: with their transitions they take about 2 GB."""


def explore(
    story: Story,
    *,
    limit: int = MOST_STATES,
    merging: bool = True,
    progress: Callable[[int], None] | None = None,
    share: Callable[[float], None] | None = None,
) -> Explored:
    """Every state of what decides about the way, at most `limit` of them.

    States from which the same is offered ever after are one; without `merging` only those are that differ in
    nothing a later gate reads. `progress` is told how many states there are so far, `share` at which part of
    the places where play can stand somebody has arrived.
    """
    slots = slots_of(story, tuple(conditions_of(story)))
    nodes = nodes_of(story, slots)
    ranks = possible(nodes, slots, story.start, first_ranks(story, slots))
    nodes = {block: node for block, node in nodes.items() if block in ranks}
    cuts = told_apart(nodes, slots, merging=merging, also=silent_questions(story, nodes, slots))
    layouts = {block: layout(cuts[block], ranks[block]) for block in nodes}
    walk = Walk(nodes, layouts, slots, limit)
    remembered = profiles(story, _recalled(story, slots, layouts[story.start]))
    starts = walk.begin(story.start, _codes(story, slots, layouts[story.start], remembered))
    groups = order(_targets(nodes))
    complete = walk.walk(groups, lambda: _tell(walk, progress, share))
    return Explored(
        story=story,
        slots=slots,
        nodes=nodes,
        possible=ranks,
        layouts=layouts,
        groups=groups,
        generations=walk.generations(),
        profiles=remembered,
        starts=tuple(starts.tolist()),
        states=walk.states,
        transitions=walk.transitions,
        limit=limit,
        complete=complete,
    )


def _tell(walk: Walk, progress: Callable[[int], None] | None, share: Callable[[float], None] | None) -> None:
    if progress:
        progress(walk.states)
    if share:
        share(walk.share)


def _recalled(story: Story, slots: Slots, start: Layout) -> dict[int, tuple[int, ...]]:
    """For each recalled variable that makes a difference, one value for each difference it makes."""
    found = {}
    for index, variable in enumerate(story.variables):
        field = start.by_slot.get(index)
        if variable.recall and field:
            slot = slots.all[index]
            unknown = slot.rank(variable.start)
            different = [
                variable.start if field.digit(unknown) == digit else slot.value(rank)
                for digit, rank in enumerate(field.lowest)
            ]
            found[index] = tuple(different)
    return found


def _codes(story: Story, slots: Slots, start: Layout, remembered: Sequence[Mapping[int, int]]) -> Codes:
    """The states in which plays begin, one for each of what is remembered."""
    return np.concatenate([start.code(_ranks(story, slots, each)) for each in remembered], axis=1)


def _ranks(story: Story, slots: Slots, recalled: Mapping[int, int]) -> tuple[int, ...]:
    """The ranks a play with these memories begins with."""
    own = (
        slot.rank(recalled.get(index, variable.start))
        for index, (slot, variable) in enumerate(zip(slots.all, story.variables, strict=False))
    )
    return (*own, *[0] * (len(slots.all) - len(story.variables)))


def _targets(nodes: Mapping[int, Node]) -> dict[int, tuple[int, ...]]:
    return {
        block: tuple(
            dict.fromkeys(way.target for option in node.options for way in option.ways if way.target in nodes)
        )
        for block, node in nodes.items()
    }
