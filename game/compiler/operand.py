"""What a piece of a condition is: its tree, its kind, and the values it can take."""

from enum import StrEnum
from typing import NamedTuple

from game.compiler.vocabulary import Term, Vocabulary
from game.model.expression import Constant, Expression, PointOfView, Variable
from game.model.story import VariableKind


class Sort(StrEnum):
    """What can be done with a piece of a condition."""

    YES_NO = "yes or no"
    NUMBER = "a number"
    WORD = "a word"
    """A one-of variable, or `pov`."""
    NAME = "a name"
    """Not a variable: a word, if it stands beside a one-of variable."""
    ANY = "anything"
    """Part of it is a mistake that has been told; no more is said about it."""


class Operand(NamedTuple):
    """One piece, and where it stands. `name` is a lone name as written, `words` what a one-of can be."""

    tree: Expression
    sort: Sort
    start: int
    end: int
    low: int = 0
    high: int = 1
    name: str = ""
    words: tuple[str, ...] = ()


NOTHING = Constant(0)
"""Stands where a mistake stood; such a tree is thrown away."""

_SORTS = {
    VariableKind.YES_NO: Sort.YES_NO,
    VariableKind.NUMBER: Sort.NUMBER,
    VariableKind.WORD: Sort.WORD,
}


def operand_of(name: str, vocabulary: Vocabulary, start: int, end: int) -> Operand:
    """The variable of this name, `pov`, or a name that is neither."""
    if name == "pov":
        sort = Sort.ANY if "cast" in vocabulary.blind else Sort.WORD
        return Operand(PointOfView(), sort, start, end, -1, len(vocabulary.cast), name, (*vocabulary.cast,))
    term = vocabulary.terms.get(name)
    if term is None:
        return Operand(NOTHING, Sort.NAME, start, end, name=name)
    return _term(name, term, start, end)


def _term(name: str, term: Term, start: int, end: int) -> Operand:
    tree, variable = Variable(term.slot), term.variable
    if variable is None:
        return Operand(tree, Sort.ANY, start, end, name=name)
    sort, low, high = _SORTS[variable.kind], variable.low, variable.high
    return Operand(tree, sort, start, end, low, high, name, variable.words)


def possible(sign: str, left: Operand, right: Operand) -> tuple[bool, bool]:
    """Whether a comparison can hold, and whether it can fail, as far as the bounds of both sides tell."""
    less, equal = left.low < right.high, left.low <= right.high and right.low <= left.high
    more, one = left.high > right.low, left.low == left.high == right.low == right.high
    return {
        "==": (equal, not one),
        "!=": (not one, equal),
        "<": (less, left.high >= right.low),
        "<=": (left.low <= right.high, more),
        ">": (more, left.low <= right.high),
        ">=": (left.high >= right.low, less),
    }[sign]
