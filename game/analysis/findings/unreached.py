"""Endings, scenes and choices that no play comes to."""

from collections.abc import Iterator, Sequence

import numpy as np

from game.analysis.explored import Explored
from game.analysis.findings.finding import Finding, remembering
from game.analysis.routes import Routes, Way
from game.model.story import Block
from game.source.catalogue import NEVER_ENTERED, NEVER_OPEN, UNREACHED_ENDING


def entered(explored: Explored) -> frozenset[int]:
    """Every block that some play comes to."""
    found = {block for block in explored.nodes if explored.count(block)}
    for block, generations in explored.generations.items():
        choices = explored.story.blocks[block].choices
        for opening in (opening for generation in generations for opening in generation.openings):
            choice = explored.nodes[block].options[opening.option].choice
            answer = None if choice is None else choices[choice].block
            if answer is not None:
                found.add(answer)
    return frozenset(found)


def unreached(explored: Explored, routes: Routes) -> Iterator[Finding]:
    """What nobody comes to, without what follows from it: behind a closed door all else is closed too."""
    here = entered(explored)
    story = explored.story
    told = set()
    for number, ending in enumerate(story.endings):
        blocks = [block for block in story.blocks if block.ending == number]
        if not any(block.index in here for block in blocks):
            told |= {block.index for block in blocks}
            yield _unreached_ending(explored, routes, ending.id, _doors(explored, blocks, here))
    for block in story.blocks:
        if block.index in here:
            yield from _closed_choices(explored, routes, block, here)
    for block in story.blocks:
        doors = _doors(explored, [block], here)
        if block.parent is None and block.index not in here | told and doors:
            yield _never_entered(explored, routes, block, doors)


def _closed_choices(
    explored: Explored, routes: Routes, block: Block, here: frozenset[int]
) -> Iterator[Finding]:
    for choice in block.choices:
        if choice.block is not None and choice.block not in here:
            route = routes.to_states(block.index, np.arange(explored.count(block.index)))
            yield Finding(
                code=NEVER_OPEN,
                message="this choice is never open for anybody",
                block=choice.id,
                help="loosen its `if`; what is meant to stay crossed out has `never`"
                + remembering(explored.story, route),
                route=route.choices,
            )


def _doors(explored: Explored, goals: Sequence[Block], here: frozenset[int]) -> list[int]:
    """The blocks that plays come to and that have a jump to one of these."""
    targets = {goal.index for goal in goals}
    return [
        block.index
        for block in explored.story.blocks
        if block.index in here and any(jump.target in targets for jump in block.jumps)
    ]


def _unreached_ending(explored: Explored, routes: Routes, ending: str, doors: list[int]) -> Finding:
    """With the way to the nearest of the jumps to it that never fit; there may be none that anybody meets."""
    way = routes.to_any(doors)
    return Finding(
        code=UNREACHED_ENDING,
        message=f"nobody can reach the ending `{ending}`",
        block=f"endings/{ending}",
        help="loosen a condition on the way to it, or take the ending away" + _met(explored, way),
        route=way.route.choices if way else (),
    )


def _never_entered(explored: Explored, routes: Routes, scene: Block, doors: list[int]) -> Finding:
    way = routes.to_any(doors)
    return Finding(
        code=NEVER_ENTERED,
        message=f"nobody can come to `{scene.id}`: no jump that leads here ever fits",
        block=scene.id,
        help="loosen the condition of a jump, or mind the order of the jumps before it" + _met(explored, way),
        route=way.route.choices if way else (),
    )


def _met(explored: Explored, way: Way | None) -> str:
    """Where a jump stands that never fits, to be told behind a way out."""
    if way is None:
        return ""
    return f": in `{explored.story.blocks[way.block].id}`{remembering(explored.story, way.route)}"
