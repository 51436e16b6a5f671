"""What is said many times in a story and written once: conditions, jumps, numbers in words.

A condition is a list that a page can work out, the sign first, then what it stands between:

    3   ["v", variable]   ["pov"]   ["left", bit]   ["+", a, b]   ["-", a, b]
    ["==", a, b] and the other comparisons   ["not", a]   ["and", a, …]   ["or", a, …]
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import assert_never

from game.analysis.map.plain import Json
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
from game.model.prose import Form
from game.model.story import Jump, Story
from game.runtime.spell import spell

Written = Callable[[Expression], str]
"""What gives the words of a condition."""

MOST_SPELLED = 2_000
"""Values of one variable that are spelled in words; from a thousand on they are figures anyway."""


class Tables:
    """Everything that was asked for so far, by its number; conditions with their words."""

    def __init__(self, story: Story, written: Written) -> None:
        self._story = story
        self._written = written
        self._conditions: dict[Expression, int] = {}
        self._jumps: dict[tuple[Jump, ...], int] = {}
        self._spelled: dict[tuple[int, Form], None] = {}

    def condition(self, condition: Condition) -> int:
        """Its place among the conditions."""
        return self._conditions.setdefault(condition.tree, len(self._conditions))

    def jumps(self, jumps: tuple[Jump, ...]) -> int:
        """The place of a list of jumps among the lists."""
        return self._jumps.setdefault(jumps, len(self._jumps))

    def spelled(self, variable: int, form: Form) -> str:
        """The name of a form in which the values of a variable are needed."""
        self._spelled[variable, form] = None
        return form.value

    def written(self, places: Mapping[int, int]) -> dict[str, Json]:
        """The tables. `places` numbers the scenes by the index of their block."""
        jumps: list[Json] = [self._targets(jumps, places) for jumps in self._jumps]
        spelled: dict[str, Json] = {
            f"{variable}:{form.value}": self._values(variable, form) for variable, form in self._spelled
        }
        conditions: list[Json] = [[self._written(tree), as_list(tree)] for tree in self._conditions]
        return {"jumps": jumps, "spelled": spelled, "conditions": conditions}

    def _targets(self, jumps: Iterable[Jump], places: Mapping[int, int]) -> list[Json]:
        return [
            [None if jump.condition is None else self.condition(jump.condition), places[jump.target]]
            for jump in jumps
        ]

    def _values(self, variable: int, form: Form) -> list[Json]:
        """The values from the lowest on."""
        spoken = self._story.variables[variable]
        values = islice(range(spoken.low, spoken.high + 1), MOST_SPELLED)
        return [spell(spoken, value, form) for value in values]


def as_list(tree: Expression) -> Json:  # noqa: PLR0911  one return for each kind of tree
    """The tree, so that it can be asked again elsewhere."""
    match tree:
        case Constant(value):
            return value
        case Variable(index):
            return ["v", index]
        case PointOfView():
            return ["pov"]
        case Visited(bit):
            return ["left", bit.bit_length() - 1]
        case Sum(left, right, minus):
            return ["-" if minus else "+", as_list(left), as_list(right)]
        case Compare(sign, left, right):
            return [sign, as_list(left), as_list(right)]
        case Not(operand):
            return ["not", as_list(operand)]
        case And(operands):
            return ["and", *map(as_list, operands)]
        case Or(operands):
            return ["or", *map(as_list, operands)]
        case _:
            assert_never(tree)
