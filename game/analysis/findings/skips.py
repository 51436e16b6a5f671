"""Blocks whose `skip` leads to a choice that is not open for everybody."""

from collections.abc import Iterator

import numpy as np

from game.analysis.explored import Explored
from game.analysis.findings.finding import Finding, remembering
from game.analysis.routes import Routes
from game.analysis.walks.dead_ends import open_states
from game.source.catalogue import SKIP_CLOSED


def skips(explored: Explored, routes: Routes) -> Iterator[Finding]:
    """Each `skip` that may find its choice closed, with the nearest state in which it does."""
    for block, node in explored.nodes.items():
        written = explored.story.blocks[block]
        for place, option in enumerate(node.options):
            if option.choice is not None and written.skip == written.choices[option.choice].id:
                closed = np.flatnonzero(~open_states(explored, block, place))
                if len(closed):
                    route = routes.to_states(block, closed)
                    yield Finding(
                        code=SKIP_CLOSED,
                        message="who skips this is led by a choice that may not be open",
                        block=written.id,
                        part=f"{written.id}:skip",
                        help=f"name a choice without `if` and `once`{remembering(explored.story, route)}",
                        route=route.choices,
                    )
