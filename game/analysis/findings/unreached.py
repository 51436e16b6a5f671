"""Endings, scenes and choices that no play comes to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from game.analysis.explored import Explored
from game.analysis.findings.finding import Finding, remembering
from game.analysis.findings.gates import Closed, Gate, gates_to, of_choice
from game.analysis.findings.reasons import Write, reasons
from game.analysis.routes import Routes, Way
from game.model.story import Block, Story
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


def unreached(explored: Explored, routes: Routes, write: Write | None = None) -> Iterator[Finding]:
    """What nobody comes to, without what follows from it: behind a closed door all else is closed too.

    With the comparison that fails at the nearest gate, if there is something to `write` it.
    """
    found = list(_unreached(explored, routes, entered(explored)))
    gates = [closed.gates[0] for closed in found if closed.gates]
    labels = iter(reasons(explored, gates, write) if write else [""] * len(gates))
    for closed in found:
        yield replace(closed.finding, label=_label(closed, next(labels) if closed.gates else ""))


class _Unentered(NamedTuple):
    """What nobody comes to, and the gates before it, the nearest first.

    `at` is where that one is, if it has to be told.
    """

    finding: Finding
    gates: tuple[Gate, ...]
    at: str = ""


def _unreached(explored: Explored, routes: Routes, here: frozenset[int]) -> Iterator[_Unentered]:
    story = explored.story
    told: set[int] = set()
    for number, ending in enumerate(story.endings):
        blocks = frozenset(block.index for block in story.blocks if block.ending == number)
        if not blocks & here:
            told |= blocks
            yield _unreached_ending(explored, routes, ending.id, gates_to(story, blocks, here))
    for block in story.blocks:
        if block.index in here:
            yield from _closed_choices(explored, routes, block, here)
    for block in story.blocks:
        if block.parent is None and block.index not in here | told and _has_door(story, block, here):
            yield _never_entered(explored, routes, block, gates_to(story, [block.index], here))


def _closed_choices(
    explored: Explored, routes: Routes, block: Block, here: frozenset[int]
) -> Iterator[_Unentered]:
    for choice in block.choices:
        if choice.block is not None and choice.block not in here:
            route = routes.to_states(block.index, np.arange(explored.count(block.index)))
            finding = Finding(
                code=NEVER_OPEN,
                message="this choice is never open for anybody",
                block=choice.id,
                help="loosen its `if`; what is meant to stay crossed out has `never`"
                + remembering(explored.story, route),
                route=route.choices,
            )
            yield _Unentered(finding, (of_choice(block, choice.condition),))


def _has_door(story: Story, goal: Block, here: frozenset[int]) -> bool:
    """Whether plays come to a block that has a jump to this one."""
    return any(
        block.index in here and any(jump.target == goal.index for jump in block.jumps)
        for block in story.blocks
    )


def _unreached_ending(explored: Explored, routes: Routes, ending: str, closed: Closed) -> _Unentered:
    """With the way to the nearest gate on the ways to it; there may be none that anybody meets."""
    way, nearest = _nearest(routes, closed.gates)
    finding = Finding(
        code=UNREACHED_ENDING,
        message=f"nobody can reach the ending `{ending}`",
        block=f"endings/{ending}",
        help="loosen a condition on the way to it, or take the ending away" + _met(explored, way),
        route=way.route.choices if way else (),
        causes=_causes(explored.story, closed),
    )
    return _Unentered(finding, nearest, _scene(explored, nearest))


def _never_entered(explored: Explored, routes: Routes, scene: Block, closed: Closed) -> _Unentered:
    way, nearest = _nearest(routes, closed.gates)
    finding = Finding(
        code=NEVER_ENTERED,
        message=f"nobody can come to `{scene.id}`: no jump that leads here ever fits",
        block=scene.id,
        help="loosen the condition of a jump, or mind the order of the jumps before it" + _met(explored, way),
        route=way.route.choices if way else (),
        causes=_causes(explored.story, closed),
    )
    return _Unentered(finding, nearest, _scene(explored, nearest))


def _causes(story: Story, closed: Closed) -> tuple[tuple[str, ...], ...]:
    """Where the mistakes may be that it follows from: at every gate, or, if nobody meets one, on the way."""
    if closed.gates:
        return tuple((gate.part,) for gate in closed.gates)
    return (tuple(story.blocks[block].id for block in closed.behind),)


def _nearest(routes: Routes, gates: tuple[Gate, ...]) -> tuple[Way | None, tuple[Gate, ...]]:
    """The way to the nearest of the gates, and the gates, that one first."""
    way = routes.to_any(block for gate in gates for block in gate.blocks)
    return way, tuple(sorted(gates, key=lambda gate: way is not None and way.block not in gate.blocks))


def _scene(explored: Explored, gates: Sequence[Gate]) -> str:
    """Where the first of some gates is: its block, or its scene if it is in several blocks of it."""
    if not gates:
        return ""
    blocks = explored.story.blocks
    first = blocks[gates[0].blocks[0]]
    return first.id if len(gates[0].blocks) == 1 else blocks[first.scene].id


def _label(closed: _Unentered, reason: str) -> str:
    """The reason with its place, and how many other gates there are."""
    if not reason:
        return ""
    others = len(closed.gates) - 1
    more = f"; so with {others} other way{'s' if others > 1 else ''}" if others else ""
    return f"in `{closed.at}` {reason}{more}" if closed.at else reason


def _met(explored: Explored, way: Way | None) -> str:
    """Where a jump stands that never fits, to be told behind a way out."""
    if way is None:
        return ""
    return f": in `{explored.story.blocks[way.block].id}`{remembering(explored.story, way.route)}"
