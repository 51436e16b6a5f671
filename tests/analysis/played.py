"""A story played out one step at a time: what the explorer must agree with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from game.analysis.explored import Explored, Opening, unpacked
from game.analysis.walks.replayed import Arrival, arrivals, leaving
from game.model.state import State
from game.model.story import Story
from game.runtime.step import begin, step
from game.runtime.turn import CONTINUE, Turn

Place = tuple[int, int]
"""A node and the number of a state there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """What one press led to: from where (None at the beginning), by which id, and every block on the way.

    `entered` are the blocks with the state just before each of them was entered.
    """

    origin: State | None
    pressed: str
    entered: tuple[Arrival, ...]
    turn: Turn


MOST = 3000
"""States after which playing everything is given up."""


def played(story: Story, recalled: Mapping[int, int], most: int = MOST) -> Iterator[Stretch]:
    """Every press in every state there is; nothing more after `most` states."""
    first = begin(story, dict(recalled))
    values = tuple(recalled.get(index, variable.start) for index, variable in enumerate(story.variables))
    before = State(story.start, values)
    yield Stretch(origin=None, pressed="", entered=tuple(arrivals(story, before, first.entries)), turn=first)
    seen = {first.state: first}
    waiting = [first]
    while waiting and len(seen) < most:
        turn = waiting.pop()
        for pressed in presses(turn):
            after = step(story, turn.state, pressed)
            entered = tuple(arrivals(story, leaving(story, turn.state, pressed), after.entries))
            yield Stretch(origin=turn.state, pressed=pressed, entered=entered, turn=after)
            if after.state not in seen and not after.stuck:
                seen[after.state] = after
                waiting.append(after)


def presses(turn: Turn) -> list[str]:
    """What can be pressed."""
    return [offer.choice.id for offer in turn.offers if offer.open] + ([CONTINUE] if turn.continues else [])


@dataclass(slots=True)
class Atlas:
    """What was explored, looked up by state."""

    explored: Explored
    numbers: dict[tuple[int, bytes], int] = field(init=False, default_factory=dict)
    after: dict[tuple[Place, int | None], Place] = field(init=False, default_factory=dict)
    """Where an option (the place of a choice in its menu; None: going on) leads."""
    open: dict[Place, set[int | None]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for block, generations in self.explored.generations.items():
            for generation in generations:
                for column in range(generation.count):
                    number = generation.first + column
                    self.numbers[block, generation.codes[:, column].tobytes()] = number
                    self.open[block, number] = set()
                for opening in generation.openings:
                    self._note_open(block, generation.first, generation.count, opening)
            for lead in self.explored.leads(block):
                choice = self.explored.option(lead).choice
                for number, to in zip(lead.states(), lead.flow.to, strict=True):
                    self.after[(block, int(number)), choice] = lead.flow.target, int(to)

    def place(self, block: int, before: State) -> Place:
        """The node, and the number of the state in which it is about to be entered."""
        layout = self.explored.layouts[block]
        code = layout.code(self.explored.slots.ranks(before))
        return block, self.numbers[block, code[:, 0].tobytes()]

    def _note_open(self, block: int, first: int, count: int, opening: Opening) -> None:
        choice = self.explored.nodes[block].options[opening.option].choice
        mask = [True] * count if opening.open is None else unpacked(opening.open, count)
        for column in range(count):
            if mask[column]:
                self.open[block, first + column].add(choice)
