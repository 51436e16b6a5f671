"""What comes after some states: the ways of a loop walked forwards again."""

from collections.abc import Mapping

import numpy as np

from game.analysis.explored import Explored, Yes


def following(
    explored: Explored, group: tuple[int, ...], begin: Mapping[int, Yes], barred: Mapping[int, Yes]
) -> dict[int, Yes]:
    """For each state of each node of a group whether one comes to it from those of `begin`.

    No way is followed out of the group, nor on from the states in `barred`.
    """
    found = {block: begin[block].copy() for block in group}
    done = {block: np.zeros(explored.count(block), np.bool_) for block in group}
    while any([_pass_on(explored, block, found, done, barred) for block in group]):  # noqa: C419  every block each time
        pass
    return found


def _pass_on(
    explored: Explored,
    block: int,
    found: dict[int, Yes],
    done: dict[int, Yes],
    barred: Mapping[int, Yes],
) -> bool:
    """Mark what follows the states of a node that were not passed on yet; whether there were any."""
    new = found[block] & ~done[block]
    if block in barred:
        new &= ~barred[block]
    if not new.any():
        return False
    done[block] |= new
    for lead in explored.leads(block):
        there = found.get(lead.flow.target)
        if there is not None:
            there[lead.flow.to[lead.going(new)]] = True
    return True
