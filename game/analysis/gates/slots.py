"""The parts of a state one by one: each variable, each scene left, each `once` choice taken, whose head."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.model.expression import (
    And,
    Compare,
    Constant,
    Expression,
    Not,
    Or,
    PointOfView,
    Sum,
    Variable,
    Visited,
)
from game.model.state import State
from game.model.story import Story, VariableKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One part of a state. Its values are counted in ranks from 0 up to `size - 1`.

    A rank is the value less the lowest one, except that words stand in the order of `words`: those that a
    condition names first, so that those that nothing tells apart are neighbours.
    """

    name: str
    size: int
    low: int = 0
    words: tuple[int, ...] = ()

    def value(self, rank: int) -> int:
        """The value in `State` that a rank stands for."""
        return self.words[rank] if self.words else rank + self.low

    def rank(self, value: int) -> int:
        """The rank of a value in `State`."""
        return self.words.index(value) if self.words else value - self.low


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """All parts of a story's states, in one order: variables, scenes left, `once` choices taken, the head."""

    all: tuple[Slot, ...]
    variables: int
    visited: tuple[int, ...]
    """The bits of `State.visited` in use, by slot."""
    once: tuple[int, ...]
    _visited_at: dict[int, int] = field(init=False, repr=False, compare=False)
    _once_at: dict[int, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        first = self.variables + len(self.visited)
        object.__setattr__(
            self, "_visited_at", {bit: self.variables + at for at, bit in enumerate(self.visited)}
        )
        object.__setattr__(self, "_once_at", {bit: first + at for at, bit in enumerate(self.once)})

    @property
    def pov(self) -> int:
        """The slot of whose head we are in."""
        return len(self.all) - 1

    def of_visited(self, bit: int) -> int:
        """The slot of a bit of `State.visited`."""
        return self._visited_at[bit]

    def of_once(self, bit: int) -> int:
        """The slot of a bit of `State.once`."""
        return self._once_at[bit]

    def ranks(self, state: State) -> tuple[int, ...]:
        """Every slot's rank in a state."""
        values = (
            *state.values,
            *(int(state.visited & bit != 0) for bit in self.visited),
            *(int(state.once & bit != 0) for bit in self.once),
            state.pov,
        )
        return tuple(slot.rank(value) for slot, value in zip(self.all, values, strict=True))

    def lone(self, slot: int, rank: int) -> State:
        """A state for conditions that ask nothing but `slot`."""
        value = self.all[slot].value(rank)
        if slot == self.pov:
            return State(0, (), pov=value)
        if slot < self.variables:
            return State(0, (0,) * slot + (value,))
        return State(0, (), visited=value and self.visited[slot - self.variables])

    def asked(self, tree: Expression) -> frozenset[int]:  # noqa: PLR0911  one return for each kind of tree
        """The slots a condition reads."""
        match tree:
            case Variable(index):
                return frozenset({index})
            case PointOfView():
                return frozenset({self.pov})
            case Visited(bit):
                return frozenset({self.of_visited(bit)}) if bit in self._visited_at else frozenset()
            case Constant():
                return frozenset()
            case Not(operand):
                return self.asked(operand)
            case Sum(left, right) | Compare(_, left, right):
                return self.asked(left) | self.asked(right)
            case And(operands) | Or(operands):
                return frozenset().union(*map(self.asked, operands))


def slots_of(story: Story, conditions: Sequence[Expression]) -> Slots:
    """The slots of a story. `conditions` say which words should be neighbours, the weightiest ones first."""
    visited = tuple(dict.fromkeys(block.visited_bit for block in story.blocks if block.visited_bit))
    bits = (choice.once_bit for block in story.blocks for choice in block.choices)
    once = tuple(dict.fromkeys(bit for bit in bits if bit))
    named = _named_words(story, conditions)
    slots = [
        Slot(
            name=variable.name,
            size=variable.high - variable.low + 1,
            low=variable.low,
            words=named.get(index, ()),
        )
        for index, variable in enumerate(story.variables)
    ]
    scenes = {block.visited_bit: block.id for block in story.blocks}
    choices = {choice.once_bit: choice.id for block in story.blocks for choice in block.choices}
    slots += [Slot(name=f"visited({scenes[bit]})", size=2) for bit in visited]
    slots += [Slot(name=f"once of {choices[bit]}", size=2) for bit in once]
    slots.append(Slot(name="pov", size=len(story.cast) + 1, low=-1))
    return Slots(all=tuple(slots), variables=len(story.variables), visited=visited, once=once)


def _named_words(story: Story, conditions: Sequence[Expression]) -> dict[int, tuple[int, ...]]:
    """For each one-of variable its words, named ones first.

    Only where words have no order: nothing is added to the variable, and nothing but `==` and `!=` asks it.
    """
    named: dict[int, list[int]] = {
        index: [] for index, variable in enumerate(story.variables) if variable.kind is VariableKind.WORD
    }
    for effect in (effect for block in story.blocks for effect in block.effects if effect.add):
        named.pop(effect.variable, None)
    for tree in conditions:
        _name_words(tree, named)
    return {index: _all_words(words, story.variables[index].high) for index, words in named.items()}


def _all_words(named: list[int], high: int) -> tuple[int, ...]:
    every = range(high + 1)
    return tuple(dict.fromkeys((*(word for word in named if word in every), *every)))


def _name_words(tree: Expression, named: dict[int, list[int]]) -> None:
    match tree:
        case Compare("==" | "!=", Variable(index), Constant(value)):
            if index in named:
                named[index].append(value)
        case Compare(_, left, right) | Sum(left, right):
            _name_words(left, named)
            _name_words(right, named)
        case Not(operand):
            _name_words(operand, named)
        case And(operands) | Or(operands):
            for operand in operands:
                _name_words(operand, named)
        case Variable(index):
            named.pop(index, None)
        case Constant() | PointOfView() | Visited():
            pass
