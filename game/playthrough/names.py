"""States in the names an author gave, and back into a story that may have been edited since."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from game.model.state import State
from game.model.story import Story, Variable, VariableKind
from game.playthrough.renamed import renamed, renamed_word

Plain: TypeAlias = bool | int | str
"""A value as a file holds it: yes or no, a number, or a word."""

NOTHING = State(block=-1, values=())
"""What the first state of a save differs from: nobody's head, nowhere, no value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedState:
    """A State without one number that a new version of the story could give to something else."""

    at: str
    values: Mapping[str, Plain] = field(default_factory=dict)
    visited: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    pov: str = ""
    place: str = ""
    music: str = ""


class Names:
    """The names of one story, gathered once: a save has hundreds of states."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._variables = {variable.name: index for index, variable in enumerate(story.variables)}
        self._people = {person.id: index for index, person in enumerate(story.cast)}
        self._places = {place.id: index for index, place in enumerate(story.places)}
        scenes = (story.blocks[index] for index in story.scenes.values())
        self._visited = {scene.id: scene.visited_bit for scene in scenes if scene.visited_bit}
        choices = (choice for block in story.blocks for choice in block.choices)
        self._taken = {choice.id: choice.once_bit for choice in choices if choice.once_bit}

    def told(self, state: State, before: State = NOTHING) -> dict[str, object]:
        """What a file says of a state: where it is, and what differs from the state before it."""
        story = self.story
        told: dict[str, object] = {"at": story.blocks[state.block].id}
        changed = [
            (index, value)
            for index, value in enumerate(state.values)
            if before.values[index : index + 1] != (value,)
        ]
        if changed:
            told["values"] = self.named_values(changed)
        if state.visited != before.visited:
            told["visited"] = _of_mask(self._visited, state.visited)
        if state.once != before.once:
            told["taken"] = _of_mask(self._taken, state.once)
        if state.pov != before.pov:
            told["pov"] = story.cast[state.pov].id
        if state.place != before.place:
            told["place"] = story.places[state.place].id
        if state.music != before.music:
            told["music"] = state.music
        return told

    def named_values(self, values: Iterable[tuple[int, int]]) -> dict[str, Plain]:
        """Some values by the names of their variables."""
        variables = self.story.variables
        return {variables[index].name: _plain(variables[index], value) for index, value in values}

    def state(self, named: NamedState) -> State | None:
        """The state in the story as it is now; None if the block waited at is gone.

        Names nobody knows any more are dropped, and variables the file does not know begin as they start.
        """
        block = self.story.block_ids.get(renamed(self.story, named.at, self.story.block_ids))
        if block is None:
            return None
        values = [variable.start for variable in self.story.variables]
        for index, value in self.values(named.values).items():
            values[index] = value
        here = self.story.blocks[block]
        return State(
            block,
            tuple(values),
            self._mask(self._visited, named.visited),
            self._mask(self._taken, named.taken),
            self._people.get(named.pov, -1 if here.pov is None else here.pov),
            self._places.get(named.place, -1 if here.place is None else here.place),
            named.music,
        )

    def values(self, named: Mapping[str, Plain]) -> dict[int, int]:
        """The values of those variables that the story still has, by index."""
        known = {renamed(self.story, name, self._variables): value for name, value in named.items()}
        return {
            index: _known(self.story, self.story.variables[index], known[name])
            for name, index in self._variables.items()
            if name in known
        }

    def _mask(self, bits: Mapping[str, int], names: tuple[str, ...]) -> int:
        mask = 0
        for name in names:
            mask |= bits.get(renamed(self.story, name, bits), 0)
        return mask


def _of_mask(bits: Mapping[str, int], mask: int) -> tuple[str, ...]:
    return tuple(name for name, bit in bits.items() if bit & mask) if mask else ()


def _plain(variable: Variable, value: int) -> Plain:
    match variable.kind:
        case VariableKind.YES_NO:
            return bool(value)
        case VariableKind.NUMBER:
            return value
        case VariableKind.WORD:
            return variable.words[value]


def _known(story: Story, variable: Variable, value: Plain) -> int:
    """A file's value as the story has it now: stopped at the bounds, the start where it means nothing."""
    match variable.kind, value:
        case VariableKind.YES_NO, bool() | int():
            return int(bool(value))
        case VariableKind.NUMBER, bool() | int():
            return min(max(int(value), variable.low), variable.high)
        case VariableKind.WORD, str():
            word = renamed_word(story, variable, value)
            return variable.words.index(word) if word in variable.words else variable.start
        case _:
            return variable.start
