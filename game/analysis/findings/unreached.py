"""Endings, scenes and choices that no play comes to."""

from collections.abc import Iterator

import numpy as np

from game.analysis.explored import Explored
from game.analysis.findings.finding import Finding, remembering
from game.analysis.routes import Routes
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
            yield Finding(
                code=UNREACHED_ENDING,
                message=f"nobody can reach the ending `{ending.id}`",
                block=f"endings/{ending.id}",
                help="loosen a condition on the way to it, or take the ending away",
            )
    for block in story.blocks:
        if block.index in here:
            yield from _closed_choices(explored, routes, block, here)
    for block in story.blocks:
        if block.parent is None and block.index not in here | told and _is_led_to(explored, block, here):
            yield Finding(
                code=NEVER_ENTERED,
                message=f"nobody can come to `{block.id}`: no jump that leads here ever fits",
                block=block.id,
                help="loosen the condition of a jump, or mind the order of the jumps before it",
            )


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


def _is_led_to(explored: Explored, scene: Block, here: frozenset[int]) -> bool:
    """Whether a block that plays come to has a jump to the scene."""
    return any(
        jump.target == scene.index
        for block in explored.story.blocks
        if block.index in here
        for jump in block.jumps
    )
