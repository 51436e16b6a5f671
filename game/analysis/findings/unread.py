"""Texts that nobody can read, though people come to where they stand."""

from collections.abc import Iterator, Sequence

import numpy as np

from game.analysis.explored import Explored
from game.analysis.findings.finding import Finding, remembering
from game.analysis.findings.unreached import entered
from game.analysis.gates.variants import Variant, variants_of
from game.analysis.routes import Route, Routes
from game.analysis.walks.asks import Spot, asks, spots
from game.analysis.walks.dead_ends import open_states
from game.analysis.walks.readable import can_hold
from game.analysis.walks.witnesses import unread as unread_by_chance
from game.source.catalogue import UNREADABLE


def unread(explored: Explored, routes: Routes) -> Iterator[Finding]:
    """Each text that cannot be read in any state, the outermost only: what is inside it follows."""
    variants = variants_of(explored.story)
    here = entered(explored)
    never = never_read(explored, variants)
    where = spots(explored.story, explored.nodes)
    for number in sorted(never):
        variant = variants[number]
        blocks = [block for block in variant.blocks if block in here]
        if blocks and variant.outer not in never:
            route = _route(explored, routes, variant, where[blocks[0]])
            yield Finding(
                code=UNREADABLE,
                message=f"nobody can ever read this: {variant.words}".rstrip(": "),
                block=variant.owner,
                part=variant.part,
                help="loosen its condition or take it away: nobody who comes here has what it asks for"
                + remembering(explored.story, route),
                route=route.choices,
            )


def never_read(explored: Explored, variants: Sequence[Variant]) -> frozenset[int]:
    """Which of the variants, by their places, cannot be read by anybody.

    Most have been read in some play by chance, which is proof enough; only the others are worked out.
    """
    left = unread_by_chance(explored.story, variants)
    wanted = ((number, variants[number].blocks, variants[number].path) for number in sorted(left))
    return left - can_hold(explored, asks(explored, wanted))


def _route(explored: Explored, routes: Routes, variant: Variant, spot: Spot) -> Route:
    """A way to where it stands, to see that it is not read; none to what stands in many places."""
    if len(variant.blocks) > 1:
        return Route((), {})
    if spot.option is None:
        return routes.to_states(spot.node, np.arange(explored.count(spot.node)))
    route = routes.to_states(spot.node, np.flatnonzero(open_states(explored, spot.node, spot.option)))
    choice = explored.nodes[spot.node].options[spot.option].choice
    assert choice is not None, "what is read on the way is read in an answer"
    return Route((*route.choices, explored.story.blocks[spot.node].choices[choice].id), route.recalled)
