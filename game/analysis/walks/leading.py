"""From which states something can still be reached: the ways walked backwards."""

from collections.abc import Callable, Iterable, Mapping

import numpy as np

from game.analysis.explored import Explored, Lead, Yes


def leading(
    explored: Explored, goal: Callable[[int], Yes], groups: Iterable[tuple[int, ...]] | None = None
) -> dict[int, Yes]:
    """For each state of each node (of some groups, if given) whether it is a goal or leads to one.

    `goal(block)` says which of a node's states are. What is outside the groups leads nowhere.
    """
    found: dict[int, Yes] = {}
    for group in reversed(tuple(explored.groups if groups is None else groups)):
        for block in group:
            found[block] = goal(block).copy()
        before = -1
        while before < (now := sum(int(found[block].sum()) for block in group)):
            before = now
            for block in reversed(group):
                _look_ahead(explored, block, found)
            if not explored.is_loop(group):
                break
    return found


def next_to(explored: Explored, block: int, found: Mapping[int, Yes]) -> Yes:
    """For each state of a node whether one step from it leads to a state that was found."""
    there = np.zeros(explored.count(block), np.bool_)
    for lead in explored.leads(block):
        _mark(lead, there, found)
    return there


def _look_ahead(explored: Explored, block: int, found: dict[int, Yes]) -> None:
    own = found[block]
    for lead in explored.leads(block):
        if own.all():
            return
        _mark(lead, own, found)


def _mark(lead: Lead, own: Yes, found: Mapping[int, Yes]) -> None:
    """Mark the states that go this way to a marked one."""
    there = found.get(lead.flow.target)
    if there is None or not there.any():
        return
    if lead.flow.taken is None and there.all():
        lead.generation.of(own)[:] = True
        return
    own[lead.states()] |= there[lead.flow.to]
