"""Choices shown locked that stay locked for everybody who has seen them so."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from game.analysis.explored import Explored, Yes
from game.analysis.findings.finding import Finding, remembering
from game.analysis.gates.nodes import asked_of, not_taken
from game.analysis.gates.question import denied, every
from game.analysis.packing.asked import asked
from game.analysis.packing.columns import Columns
from game.analysis.routes import Routes
from game.analysis.walks.dead_ends import open_states
from game.analysis.walks.following import following
from game.analysis.walks.inside import Inside, coming, inside
from game.analysis.walks.leading import leading, next_to
from game.model.story import Choice
from game.source.catalogue import NEVER_UNLOCKS

MOST_INSIDE = 20_000_000
"""States of a loop by itself past which it is looked at as it is in the whole story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """A choice with a reason why it is not open, and what becomes of those who have read the reason."""

    choice: str
    menu: int
    place: int
    """Which of the options of its menu it is."""
    seen: bool
    """Whether it is shown locked to anybody who has not found it open before."""
    opens: bool
    """Whether it is open for anybody."""
    met_again: bool
    """Whether somebody who has seen it locked can come to its menu again."""
    unlocks: bool
    """Whether one of those can find it open then."""


def locks(explored: Explored) -> Iterator[Lock]:
    """Every choice that can be shown locked."""
    for group in explored.groups:
        found = [
            (block, place, choice) for block in group for place, choice in _locked_choices(explored, block)
        ]
        if not found:
            continue
        loop = _by_itself(explored, group) if explored.is_loop(group) else None
        for block, place, choice in found:
            yield _lock(explored, loop, (block, place), choice)


def locked(explored: Explored, routes: Routes) -> Iterator[Finding]:
    """Each locked choice that is a promise: whoever sees it comes back to it, and never finds it open.

    One whose menu is met only once promises nothing: it shows that there are other ways to have come. One
    that closes after it was open promises nothing either: it says that this is over.
    """
    for lock in locks(explored):
        if lock.seen and lock.met_again and not lock.unlocks and lock.opens:
            route = routes.to_states(lock.menu, _shown(explored, lock))
            yield Finding(
                code=NEVER_UNLOCKS,
                message="whoever sees this choice locked never finds it open later",
                block=lock.choice,
                part=f"{lock.choice}:locked",
                help="let something on the way back change what its `if` asks, or leave `locked` out"
                + remembering(explored.story, route),
                route=route.choices,
            )


def _locked_choices(explored: Explored, block: int) -> Iterator[tuple[int, Choice]]:
    for place, option in enumerate(explored.nodes[block].options):
        if option.choice is not None:
            choice = explored.story.blocks[block].choices[option.choice]
            if choice.locked and choice.condition is not None:
                yield place, choice


def _by_itself(explored: Explored, group: tuple[int, ...]) -> Inside:
    """A loop with as few states as it can have: whether a lock opens in it depends on nothing outside."""
    whole = Inside(explored=explored, group=group, arrived=coming(explored, group))
    return inside(whole, MOST_INSIDE) or whole


def _lock(explored: Explored, loop: Inside | None, at: tuple[int, int], choice: Choice) -> Lock:
    block, place = at
    here = loop.explored if loop else explored
    shut, opened = _shut(here, block, choice), open_states(here, block, place)
    again = unlocks = False
    if loop is not None and shut.any():
        shut &= _first_met(loop, block, opened)
        again = _leads_back(loop, block, shut, np.ones_like(shut))
        unlocks = again and _leads_back(loop, block, shut, opened)
    return Lock(
        choice=choice.id,
        menu=block,
        place=place,
        seen=bool(shut.any()),
        opens=bool(opened.any()),
        met_again=again,
        unlocks=unlocks,
    )


def _first_met(loop: Inside, block: int, opened: Yes) -> Yes:
    """In which states a menu is met by somebody who has not found the choice open before."""
    begin = {each: np.zeros(loop.explored.count(each), np.bool_) for each in loop.group}
    begin |= {each: come > 0 for each, come in loop.arrived.items()}
    return following(loop.explored, loop.group, begin, {block: opened})[block]


def _leads_back(loop: Inside, block: int, begin: Yes, goal: Yes) -> bool:
    """Whether one comes from some states of a menu, by one step or more, to one of others of it."""
    if not goal.any():
        return False
    found = leading(loop.explored, lambda other: _only(loop.explored, other, block, goal), [loop.group])
    return bool((begin & next_to(loop.explored, block, found)).any())


def _shown(explored: Explored, lock: Lock) -> npt.NDArray[np.intp]:
    """The states in which it is shown locked to somebody who has not found it open before."""
    group = next(group for group in explored.groups if lock.menu in group)
    loop = Inside(explored=explored, group=group, arrived=coming(explored, group))
    choice = next(each for each in explored.story.blocks[lock.menu].choices if each.id == lock.choice)
    opened = open_states(explored, lock.menu, lock.place)
    return np.flatnonzero(_shut(explored, lock.menu, choice) & _first_met(loop, lock.menu, opened))


def _only(explored: Explored, block: int, goal: int, states: Yes) -> Yes:
    return states if block == goal else np.zeros(explored.count(block), np.bool_)


def _shut(explored: Explored, block: int, choice: Choice) -> Yes:
    """In which states of its menu a choice is shown with the reason why it is not open."""
    slots, layout, node = explored.slots, explored.layouts[block], explored.nodes[block]
    question = denied(asked_of(choice.condition, slots), slots)
    if choice.once_bit:
        question = every((question, not_taken(choice, slots)), slots)
    answer = asked(question, layout, node.entering, slots)
    found = np.zeros(explored.count(block), np.bool_)
    for generation in explored.generations.get(block, ()):
        generation.of(found)[:] = answer(Columns(layout, generation.codes))
    return found
