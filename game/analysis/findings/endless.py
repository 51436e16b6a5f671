"""Loops that nobody comes out of."""

from collections.abc import Iterator, Mapping

import numpy as np

from game.analysis.explored import Explored, Yes
from game.analysis.findings.finding import Finding, remembering, way_in
from game.analysis.routes import Routes, States
from game.analysis.walks.dead_ends import no_way, nothing_open, ringing
from game.analysis.walks.leading import leading, next_to
from game.source.catalogue import NO_ENDING_AHEAD

MOST_NAMED = 6
"""Scenes of a loop that are named."""


def endless(explored: Explored, routes: Routes) -> Iterator[Finding]:
    """Each loop with states that lead neither to an ending nor to where one is stuck, which is told apart."""
    silent = {block: states for _, found in ringing(explored) for block, states in found.items()}
    ahead = leading(explored, lambda block: _stops(explored, block, silent))
    for group in explored.groups:
        caught = {block: ~ahead[block] for block in group if not ahead[block].all()}
        if caught and explored.is_loop(group):
            found = _going_round(explored, caught)
            states = [States(block, np.flatnonzero(each)) for block, each in found.items() if each.any()]
            if states:
                yield _no_ending(explored, routes, states)


def _going_round(explored: Explored, caught: Mapping[int, Yes]) -> Mapping[int, Yes]:
    """Of some states those that come from others of them and lead to others, again and again.

    A loop that one is only on the way through, to be caught behind it, has none.
    """
    found, before = caught, -1
    while before != (now := sum(int(each.sum()) for each in found.values())):
        before = now
        come = {block: np.zeros_like(each) for block, each in found.items()}
        for block, each in found.items():
            for lead in explored.leads(block):
                if lead.flow.target in come:
                    come[lead.flow.target][lead.flow.to[lead.going(each)]] = True
        found = {block: each & come[block] & next_to(explored, block, found) for block, each in found.items()}
    return found


def _stops(explored: Explored, block: int, silent: dict[int, Yes]) -> Yes:
    """In which states of a node a play ends, well or badly."""
    story_block = explored.story.blocks[block]
    found = np.full(explored.count(block), story_block.ending is not None)
    if story_block.choices:
        found |= nothing_open(explored, block)
    for place in range(len(explored.nodes[block].options)):
        found |= no_way(explored, block, place)
    return found | silent[block] if block in silent else found


def _no_ending(explored: Explored, routes: Routes, states: list[States]) -> Finding:
    block, numbers = routes.nearest(states)
    route = routes.to_states(block, numbers)
    blocks = explored.story.blocks
    entered = [each.block for each in states].index(block)
    names = [f"`{blocks[each.block].id}`" for each in (*states[entered:], *states[:entered])]
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return Finding(
        code=NO_ENDING_AHEAD,
        message="from here no ending can be reached any more, whatever is chosen",
        block=blocks[block].id,
        label=f"one goes round through {', '.join(names[:MOST_NAMED])}{more}",
        help=f"let some choice or jump lead out of this loop{remembering(explored.story, route)}"
        + way_in(route, routes.passed(block, numbers)),
        route=route.choices,
    )
