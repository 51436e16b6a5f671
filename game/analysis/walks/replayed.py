"""Routes played with `step`: what an array says is believed once a play has shown it."""

from collections.abc import Iterator
from typing import NamedTuple

from game.analysis.explored import Explored
from game.analysis.walks.depths import Route
from game.model.state import State
from game.model.story import Story
from game.runtime.step import begin, step
from game.runtime.turn import CONTINUE, Entry, Stuck, Turn


class Arrival(NamedTuple):
    """A block on the way, and the state just before it is entered."""

    block: int
    before: State


def leads_to(explored: Explored, route: Route, block: int, number: int) -> bool:
    """Whether a route leads to a state of a node, at its end or on the pages behind it."""
    layout = explored.layouts[block]
    (wanted,) = (
        generation.codes[:, number - generation.first]
        for generation in explored.generations[block]
        if generation.first <= number < generation.first + generation.count
    )
    for arrivals, turn in _last_turns(explored.story, route):
        if turn.stuck is Stuck.LOOP:
            return True
        for arrival in arrivals:
            ranks = explored.slots.ranks(arrival.before)
            if arrival.block == block and (layout.code(ranks)[:, 0] == wanted).all():
                return True
    return False


def arrivals(story: Story, before: State, entries: tuple[Entry, ...]) -> Iterator[Arrival]:
    """The blocks of a turn, of which the first was entered from `before`."""
    for entry in entries:
        yield Arrival(entry.block, before)
        left = story.blocks[story.blocks[entry.block].scene].visited_bit
        before = entry.state._replace(visited=entry.state.visited | left)


def leaving(story: Story, state: State, pressed: str) -> State:
    """The state once a choice is taken, or a scene is left, and nothing has been entered."""
    block = story.blocks[state.block]
    if pressed == CONTINUE:
        return state._replace(visited=state.visited | block.visited_bit)
    choice = next(choice for choice in block.choices if choice.id == pressed)
    return state._replace(once=state.once | choice.once_bit)


def _last_turns(story: Story, route: Route) -> Iterator[tuple[tuple[Arrival, ...], Turn]]:
    """The turn a route ends with, and those that follow when pages are turned."""
    values = (route.recalled.get(index, variable.start) for index, variable in enumerate(story.variables))
    before, turn = State(story.start, tuple(values)), begin(story, dict(route.recalled))
    seen: set[State] = set()
    left = list(route.choices)
    while True:
        if not left:
            yield tuple(arrivals(story, before, turn.entries)), turn
            if not turn.continues or turn.state in seen:
                return
            seen.add(turn.state)
        pressed = CONTINUE if turn.continues else left.pop(0)
        before = leaving(story, turn.state, pressed)
        turn = step(story, turn.state, pressed)
