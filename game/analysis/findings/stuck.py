"""Players who cannot go on: nothing open, no jump that fits, a ring of scenes without a word."""

from collections.abc import Iterator

import numpy as np

from game.analysis.explored import Explored, Yes
from game.analysis.findings.finding import Finding, remembering, way_in
from game.analysis.routes import Routes, States
from game.analysis.walks.dead_ends import no_way, nothing_open, ringing
from game.source.catalogue import EMPTY_RING, NO_JUMP_FITS, NOTHING_OPEN


def stuck(explored: Explored, routes: Routes) -> Iterator[Finding]:
    """Every place where somebody can be stuck, each with the nearest state in which one is."""
    for block, node in explored.nodes.items():
        if explored.story.blocks[block].choices:
            yield from _nothing_open(explored, routes, block)
        if explored.complete:
            for place in range(len(node.options)):
                yield from _no_jump_fits(explored, routes, block, place)
    if explored.complete:
        for ring, states in ringing(explored):
            yield from _empty_ring(explored, routes, ring, states)


def _nothing_open(explored: Explored, routes: Routes, block: int) -> Iterator[Finding]:
    closed = np.flatnonzero(nothing_open(explored, block))
    if len(closed):
        route = routes.to_states(block, closed)
        how = "nobody finds" if len(closed) == explored.count(block) else "not everybody finds"
        yield Finding(
            code=NOTHING_OPEN,
            message=f"{how} an open choice here",
            block=explored.story.blocks[block].id,
            help="let one choice have neither `if` nor `once` nor `never`"
            + remembering(explored.story, route),
            route=route.choices,
        )


def _no_jump_fits(explored: Explored, routes: Routes, block: int, place: int) -> Iterator[Finding]:
    lost = np.flatnonzero(no_way(explored, block, place))
    if not len(lost):
        return
    route = routes.to_states(block, lost)
    choice = explored.nodes[block].options[place].choice
    choices = explored.story.blocks[block].choices
    owner = explored.story.blocks[block].id if choice is None else choices[choice].id
    yield Finding(
        code=NO_JUMP_FITS,
        message="no jump fits for everybody who goes on from here",
        block=owner,
        part=f"{owner}:jump",
        help=f"end the list with a `jump` that has no `if`{remembering(explored.story, route)}",
        route=route.choices if choice is None else (*route.choices, owner),
    )


def _empty_ring(
    explored: Explored, routes: Routes, ring: tuple[int, ...], states: dict[int, Yes]
) -> Iterator[Finding]:
    caught = [States(block, np.flatnonzero(states[block])) for block in ring if states[block].any()]
    if not caught:
        return
    block, numbers = routes.nearest(caught)
    route = routes.to_states(block, numbers)
    names = ", ".join(f"`{explored.story.blocks[each].id}`" for each, _ in caught)
    yield Finding(
        code=EMPTY_RING,
        message=f"the way leads round and round without a word or a choice, through {names}",
        block=explored.story.blocks[block].id,
        help="give one of these scenes a text, choices, or another way out"
        + remembering(explored.story, route)
        + way_in(route, routes.passed(block, numbers)),
        route=route.choices,
    )
