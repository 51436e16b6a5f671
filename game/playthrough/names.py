"""States in the names an author gave, and back into a story that may have been edited since."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from game.model.state import State
from game.model.story import Story, Variable, VariableKind
from game.playthrough.left import NOTHING_LEFT, Left, Plain
from game.playthrough.renamed import renamed, renamed_word

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
    left: Left = NOTHING_LEFT


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
        return {variables[index].name: plain(variables[index], value) for index, value in values}

    def state(self, named: NamedState) -> State | None:
        """The state in the story as it is now; None if the block waited at is gone.

        Names nobody knows any more are left out, and variables the file does not know begin as they start.
        """
        block = self.story.block_ids.get(renamed(self.story, named.at, self.story.block_ids))
        if block is None:
            return None
        values = self._all_values(named)
        here = self.story.blocks[block]
        return State(
            block,
            tuple(values),
            self._mask(self._visited, (*named.visited, *named.left.visited)),
            self._mask(self._taken, (*named.taken, *named.left.taken)),
            self._people.get(named.pov, -1 if here.pov is None else here.pov),
            self._places.get(named.place, -1 if here.place is None else here.place),
            named.music,
        )

    def left(self, named: NamedState) -> Left:
        """What of it the story does not know: names that are gone, and words nobody can have any more."""
        every = (*named.left.values.items(), *named.values.items())
        values = {name: value for name, value in every if not self._takes(name, value)}
        return Left(
            values=values,
            visited=self._strange(self._visited, (*named.visited, *named.left.visited)),
            taken=self._strange(self._taken, (*named.taken, *named.left.taken)),
        )

    def values(self, named: Mapping[str, Plain]) -> dict[int, int]:
        """The values of those variables that the story still has, by index."""
        return {
            index: _known(self.story, self.story.variables[index], value)
            for index, value in self.plain_values(named).items()
        }

    def plain_values(self, named: Mapping[str, Plain]) -> dict[int, Plain]:
        """The same as the file has them, before they are made to fit the story."""
        known = {renamed(self.story, name, self._variables): value for name, value in named.items()}
        return {index: known[name] for name, index in self._variables.items() if name in known}

    def _all_values(self, named: NamedState) -> list[int]:
        """A value for each variable; what an older story left counts for a variable still at its start."""
        values = [variable.start for variable in self.story.variables]
        for index, value in self.values(named.values).items():
            values[index] = value
        for index, value in self.values(named.left.values).items():
            if values[index] == self.story.variables[index].start:
                values[index] = value
        return values

    def _takes(self, name: str, value: Plain) -> bool:
        """Whether the story knows that value now, or one near it."""
        index = self._variables.get(renamed(self.story, name, self._variables))
        return index is not None and _is_meant(self.story, self.story.variables[index], value)

    def _strange(self, bits: Mapping[str, int], names: tuple[str, ...]) -> tuple[str, ...]:
        """The names that mean nothing now, each once."""
        return tuple(name for name in dict.fromkeys(names) if renamed(self.story, name, bits) not in bits)

    def _mask(self, bits: Mapping[str, int], names: tuple[str, ...]) -> int:
        mask = 0
        for name in names:
            mask |= bits.get(renamed(self.story, name, bits), 0)
        return mask


def _of_mask(bits: Mapping[str, int], mask: int) -> tuple[str, ...]:
    return tuple(name for name, bit in bits.items() if bit & mask) if mask else ()


def plain(variable: Variable, value: int) -> Plain:
    """A value as a file holds it."""
    match variable.kind:
        case VariableKind.YES_NO:
            return bool(value)
        case VariableKind.NUMBER:
            return value
        case VariableKind.WORD:
            return variable.words[value]


def fits(story: Story, variable: Variable, value: Plain) -> bool:
    """Whether a file's value means something to the variable, and is not stopped at a bound."""
    is_cut = variable.kind is VariableKind.NUMBER and _known(story, variable, value) != value
    return _is_meant(story, variable, value) and not is_cut


def _is_meant(story: Story, variable: Variable, value: Plain) -> bool:
    if variable.kind is VariableKind.WORD:
        return isinstance(value, str) and renamed_word(story, variable, value) in variable.words
    return not isinstance(value, str)


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
