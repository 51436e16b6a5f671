"""Whether conditions can hold together, by trying every value that matters.

Variables are taken to be free of each other: what is called impossible here is so in every state, what is
called possible may still never come about when the story is played (that is for `explore` to say).
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, product
from math import prod
from typing import NamedTuple, TypeAlias, assert_never

from game.model.condition import Condition
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
from game.model.story import Effect, Story
from game.model.story import Variable as Declared

MOST = 20_000
"""Combinations that are tried; where there are more, everything is taken to be possible."""

_POV = "pov"
_Slot: TypeAlias = int | str | tuple[int]
"""A variable by its index, the point of view, or a scene's bit in a tuple of its own."""


class Range(NamedTuple):
    """What each variable can be, and whose head it can be, ascending."""

    values: tuple[Sequence[int], ...]
    povs: Sequence[int]


class Possible:
    """Answers for one story; the same question is worked out once."""

    __slots__ = ("_answers", "_slots", "_start", "bounds", "reached")

    def __init__(self, story: Story) -> None:
        self.bounds = _bounds(story)
        """What the bounds allow."""
        self.reached = _reached(story)
        """What the effects of the story can bring about, in whatever order they come."""
        self._start = [variable.start for variable in story.variables]
        self._slots: dict[int, dict[_Slot, frozenset[int] | None]] = {}
        self._answers: dict[tuple[int, ...], bool] = {}

    def __call__(
        self, held: Sequence[Condition], denied: Sequence[Condition] = (), *, within: Range | None = None
    ) -> bool:
        """Whether all of `held` can hold while none of `denied` does; within the bounds, or within less."""
        key = (id(within), *map(id, held), 0, *map(id, denied))
        answer = self._answers.get(key)
        if answer is None:
            answer = self._answers[key] = self._tried(list(held), list(denied), within or self.bounds)
        return answer

    def asks(self, condition: Condition) -> Iterator[int]:
        """The variables a condition asks about, by their index."""
        return (slot for slot in self._asked(condition) if isinstance(slot, int))

    def _tried(self, held: list[Condition], denied: list[Condition], within: Range) -> bool:
        """To leave a condition out can only make more possible, so it is safe where there are too many."""
        while True:
            slots = self._together([*held, *denied])
            choices = {slot: _values(slot, constants, within) for slot, constants in slots.items()}
            if prod(map(len, choices.values())) <= MOST:
                break
            if not denied:
                return True
            denied.pop(0)
        return any(
            all(condition.holds(state) for condition in held)
            and not any(condition.holds(state) for condition in denied)
            for state in self._states(choices)
        )

    def _states(self, choices: dict[_Slot, Sequence[int]]) -> Iterator[State]:
        values = list(self._start)
        for combination in product(*choices.values()):
            visited, pov = 0, -1
            for slot, value in zip(choices, combination, strict=True):
                if isinstance(slot, int):
                    values[slot] = value
                elif isinstance(slot, tuple):
                    visited |= slot[0] * value
                else:
                    pov = value
            yield State(0, tuple(values), visited=visited, pov=pov)

    def _together(self, conditions: Iterable[Condition]) -> dict[_Slot, frozenset[int] | None]:
        found: dict[_Slot, frozenset[int] | None] = {}
        for condition in conditions:
            for slot, constants in self._asked(condition).items():
                _add(found, slot, constants)
        return found

    def _asked(self, condition: Condition) -> dict[_Slot, frozenset[int] | None]:
        found = self._slots.get(id(condition))
        if found is None:
            found = self._slots[id(condition)] = {}
            _look(condition.tree, found)
        return found


def _bounds(story: Story) -> Range:
    return Range(tuple(map(_whole, story.variables)), range(-1, len(story.cast)))


def _reached(story: Story) -> Range:
    effects: dict[int, set[Effect]] = {}
    for effect in set(chain.from_iterable(block.effects for block in story.blocks)):
        effects.setdefault(effect.variable, set()).add(effect)
    values = tuple(
        _closure(variable, effects.get(index, set())) for index, variable in enumerate(story.variables)
    )
    return Range(values, (-1, *sorted({block.pov for block in story.blocks if block.pov is not None})))


def _whole(variable: Declared) -> Sequence[int]:
    return range(variable.low, variable.high + 1)


def _closure(variable: Declared, effects: set[Effect]) -> Sequence[int]:
    """Every value that the effects lead to from the start; all for what another story has left."""
    if variable.recall is not None or variable.high - variable.low > MOST:
        return _whole(variable)
    found = {variable.start, *(effect.amount for effect in effects if not effect.add)}
    waiting = list(found)
    changes = {effect.amount for effect in effects if effect.add}
    while waiting:
        value = waiting.pop()
        for change in changes:
            after = min(max(value + change, variable.low), variable.high)
            if after not in found:
                found.add(after)
                waiting.append(after)
    return tuple(sorted(found))


def _look(tree: Expression, found: dict[_Slot, frozenset[int] | None]) -> None:
    """What a tree asks about, and beside which constants: None if it can be beside anything."""
    match tree:
        case Constant():
            return
        case Variable(index):
            _add(found, index, None)
        case PointOfView():
            _add(found, _POV, None)
        case Visited(bit):
            _add(found, (bit,), None)
        case Compare(_, Variable(index), Constant(value)) | Compare(_, Constant(value), Variable(index)):
            _add(found, index, frozenset((value,)))
        case Compare(_, left, right) | Sum(left, right):
            _look(left, found)
            _look(right, found)
        case Not(operand):
            _look(operand, found)
        case And(operands) | Or(operands):
            for operand in operands:
                _look(operand, found)
        case _:
            assert_never(tree)


def _add(found: dict[_Slot, frozenset[int] | None], slot: _Slot, constants: frozenset[int] | None) -> None:
    known = found.get(slot, frozenset())
    found[slot] = None if constants is None or known is None else known | constants


def _values(slot: _Slot, constants: frozenset[int] | None, within: Range) -> Sequence[int]:
    """The values of a slot; of those that no comparison tells apart one is enough."""
    if isinstance(slot, tuple):
        return (0, 1)
    values = within.povs if isinstance(slot, str) else within.values[slot]
    if constants is None or len(values) <= 3:
        return values
    places = {0, len(values) - 1}
    for constant in constants:
        place = bisect_left(values, constant)
        places |= {place - 1, place, place + 1}
    return [values[place] for place in sorted(places) if 0 <= place < len(values)]
