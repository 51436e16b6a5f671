"""Loops that nobody comes out of."""

from collections.abc import Iterator

import numpy as np

from game.analysis.explored import Explored, Yes
from game.analysis.findings.finding import Finding, remembering, way_in
from game.analysis.routes import Routes, States
from game.analysis.walks.dead_ends import no_way, nothing_open, ringing
from game.analysis.walks.leading import leading
from game.source.catalogue import NO_ENDING_AHEAD

MOST_NAMED = 6
"""Scenes of a loop that are named."""


def endless(explored: Explored, routes: Routes) -> Iterator[Finding]:
    """Each loop with states that lead neither to an ending nor to where one is stuck, which is told apart."""
    silent = {block: states for _, found in ringing(explored) for block, states in found.items()}
    ahead = leading(explored, lambda block: _stops(explored, block, silent))
    for group in explored.groups:
        caught = [States(block, np.flatnonzero(~ahead[block])) for block in group if not ahead[block].all()]
        if caught and explored.is_loop(group):
            yield _no_ending(explored, routes, caught)


def _stops(explored: Explored, block: int, silent: dict[int, Yes]) -> Yes:
    """In which states of a node a play ends, well or badly."""
    story_block = explored.story.blocks[block]
    found = np.full(explored.count(block), story_block.ending is not None)
    if story_block.choices:
        found |= nothing_open(explored, block)
    for place in range(len(explored.nodes[block].options)):
        found |= no_way(explored, block, place)
    return found | silent[block] if block in silent else found


def _no_ending(explored: Explored, routes: Routes, caught: list[States]) -> Finding:
    block, numbers = routes.nearest(caught)
    route = routes.to_states(block, numbers)
    blocks = explored.story.blocks
    entered = [each.block for each in caught].index(block)
    names = [f"`{blocks[each.block].id}`" for each in (*caught[entered:], *caught[:entered])]
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
