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
from game.analysis.walks.leading import leading, next_to
from game.model.story import Choice
from game.source.catalogue import NEVER_UNLOCKS


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """A choice with a reason why it is not open, and what becomes of those who have read the reason."""

    choice: str
    menu: int
    states: npt.NDArray[np.intp]
    """Those of its menu in which it is shown locked to somebody who has not found it open yet."""
    opens: bool
    """Whether it is open for anybody."""
    met_again: bool
    """Whether one of those can come to its menu again."""
    unlocks: bool
    """Whether one of those can find it open then."""

    @property
    def seen(self) -> bool:
        """Whether anybody is shown it locked."""
        return len(self.states) > 0


def locks(explored: Explored) -> Iterator[Lock]:
    """Every choice that can be shown locked."""
    for block, node in explored.nodes.items():
        for place, option in enumerate(node.options):
            if option.choice is not None:
                choice = explored.story.blocks[block].choices[option.choice]
                if choice.locked and choice.condition is not None:
                    yield _lock(explored, block, place, choice)


def locked(explored: Explored, routes: Routes) -> Iterator[Finding]:
    """Each locked choice that is a promise: whoever sees it comes back to it, and never finds it open.

    One whose menu is met only once promises nothing: it shows that there are other ways to have come. One
    that closes after it was open promises nothing either: it says that this is over.
    """
    for lock in locks(explored):
        if lock.seen and lock.met_again and not lock.unlocks and lock.opens:
            route = routes.to_states(lock.menu, lock.states)
            yield Finding(
                code=NEVER_UNLOCKS,
                message="whoever sees this choice locked never finds it open later",
                block=lock.choice,
                part=f"{lock.choice}:locked",
                help="let something on the way back change what its `if` asks, or leave `locked` out"
                + remembering(explored.story, route),
                route=route.choices,
            )


def _lock(explored: Explored, block: int, place: int, choice: Choice) -> Lock:
    shut = _shut(explored, block, choice)
    opened = open_states(explored, block, place)
    group = next(group for group in explored.groups if block in group)
    again = unlocks = False
    if shut.any() and explored.is_loop(group):
        shut &= _first_met(explored, group, block, opened)
        around = leading(explored, lambda other: _only(explored, other, block, np.ones_like(shut)), [group])
        again = bool((shut & next_to(explored, block, around)).any())
        if again and opened.any():
            ways = leading(explored, lambda other: _only(explored, other, block, opened), [group])
            unlocks = bool((shut & next_to(explored, block, ways)).any())
    return Lock(
        choice=choice.id,
        menu=block,
        states=np.flatnonzero(shut),
        opens=bool(opened.any()),
        met_again=again,
        unlocks=unlocks,
    )


def _first_met(explored: Explored, group: tuple[int, ...], block: int, opened: Yes) -> Yes:
    """In which states a menu is met by somebody who has not found the choice open before."""
    begin = {each: np.zeros(explored.count(each), np.bool_) for each in group}
    if explored.story.start in begin:
        begin[explored.story.start][list(explored.starts)] = True
    for outside in explored.nodes.keys() - begin.keys():
        for lead in explored.leads(outside):
            if lead.flow.target in begin:
                begin[lead.flow.target][lead.flow.to] = True
    barred = {block: opened}
    return following(explored, group, begin, barred)[block]


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
