"""A loop by itself: for what happens inside it nothing matters but what is asked inside it.

What only later scenes ask is forgotten, so there are far fewer states, often a thousandth; then also that can
be worked out which takes a walk of its own for each scene and choice of the loop.
"""

from dataclasses import dataclass, replace

import numpy as np

from game.analysis.explored import Explored
from game.analysis.gates.nodes import Node
from game.analysis.gates.told_apart import told_apart
from game.analysis.packing.columns import Columns
from game.analysis.packing.layout import Codes, Layout, layout
from game.analysis.packing.moves import move
from game.analysis.walks.pushing import Pending, counted
from game.analysis.walks.shares import Mass
from game.analysis.walks.walk import Walk


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """The loop of a group in what was explored, and what has come into it from outside."""

    explored: Explored
    group: tuple[int, ...]
    arrived: Pending


def inside(loop: Inside, limit: int) -> Inside | None:
    """The same loop by itself; None if even so it has more states than the limit."""
    explored, group = loop.explored, loop.group
    nodes = _with_ends(explored, group)
    cuts = told_apart(nodes, explored.slots, also={})
    layouts = {block: layout(cuts[block], explored.possible[block]) for block in nodes}
    walk = Walk(nodes, layouts, explored.slots, limit)
    begun = {}
    for block, mass in loop.arrived.items():
        codes, weights = _arrived(explored, block, mass, layouts[block])
        if codes.shape[1] > limit:
            return None
        begun[block] = walk.begin(block, codes), weights
    groups = (group, *((block,) for block in nodes if block not in group))
    if not walk.walk(groups):
        return None
    found = replace(
        explored,
        nodes=nodes,
        layouts=layouts,
        groups=groups,
        generations=walk.generations(),
        states=walk.states,
        transitions=walk.transitions,
        limit=limit,
    )
    return Inside(
        explored=found,
        group=group,
        arrived={block: counted(*come, found.count(block)) for block, come in begun.items()},
    )


def coming(explored: Explored, group: tuple[int, ...]) -> Pending:
    """What comes into a loop from outside it in any play: something in each state, no matter how much."""
    come = {block: np.zeros(explored.count(block), np.float64) for block in group}
    if explored.story.start in come:
        come[explored.story.start][list(explored.starts)] = 1.0
    for outside in explored.nodes.keys() - come.keys():
        for lead in explored.leads(outside):
            if lead.flow.target in come:
                come[lead.flow.target][lead.flow.to] = 1.0
    return {block: each for block, each in come.items() if each.any()}


def _with_ends(explored: Explored, group: tuple[int, ...]) -> dict[int, Node]:
    """The nodes of the loop, and where ways lead out of it to: places at which nothing more is asked."""
    nodes = {block: explored.nodes[block] for block in group}
    options = (option for node in nodes.values() for option in node.options)
    targets = {way.target for option in options for way in option.ways} & explored.nodes.keys()
    return {block: Node(block=block, entering={}, options=()) for block in targets} | nodes


def _arrived(explored: Explored, block: int, mass: Mass, there: Layout) -> tuple[Codes, Mass]:
    """The states that have come to a node, as they are packed inside, and how much of each."""
    layout = explored.layouts[block]
    over = move({}, layout, there)
    codes, weights = [], []
    for generation in explored.generations[block]:
        own = generation.of(mass)
        come = np.flatnonzero(own)
        codes.append(over.codes(Columns(layout, generation.codes[:, come])))
        weights.append(own[come])
    return np.concatenate(codes, axis=1), np.concatenate(weights)
