"""A condition's tree as an author would write it."""

from collections.abc import Callable
from typing import assert_never

from game.compiler.vocabulary import Term, Vocabulary
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
from game.model.story import Story, VariableKind


def show(tree: Expression, vocabulary: Vocabulary, scenes: tuple[str, ...] = ()) -> str:
    """The words that would be read as `tree`. `scenes` are those asked about, in the order of their bits."""
    return _Show(vocabulary, scenes).question(tree, _LOOSE)


def conditions_of(story: Story) -> Callable[[Expression], str]:
    """What writes a condition of this story as its author would."""
    vocabulary = Vocabulary(
        terms={each.name: Term(index, each) for index, each in enumerate(story.variables)},
        cast={each.id: index for index, each in enumerate(story.cast)},
    )
    asked = sorted((block.visited_bit, block.id) for block in story.blocks if block.visited_bit)
    scenes = tuple(id_ for _, id_ in asked)
    return lambda tree: show(tree, vocabulary, scenes)


_LOOSE, _BOTH, _DENIED, _TEST, _SUM, _ATOM = range(6)


class _Show:
    """Writes a tree with no more brackets than reading it back needs."""

    def __init__(self, vocabulary: Vocabulary, scenes: tuple[str, ...]) -> None:
        self._terms = {term.slot: (name, term.variable) for name, term in vocabulary.terms.items()}
        self._cast = tuple(vocabulary.cast)
        self._scenes = scenes

    def question(self, tree: Expression, tightness: int) -> str:
        """The tree where a yes or no is asked for: there 1 is `true`."""
        if isinstance(tree, Constant):
            return "true" if tree.value else "false"
        return self.written(tree, tightness)

    def written(self, tree: Expression, tightness: int) -> str:
        """The tree, in brackets if it binds less tightly than what it stands in."""
        match tree:
            case Or(operands):
                words, own = " or ".join(self.question(part, _BOTH) for part in operands), _LOOSE
            case And(operands):
                words, own = " and ".join(self.question(part, _DENIED) for part in operands), _BOTH
            case Not(operand):
                words, own = f"not {self.question(operand, _DENIED)}", _DENIED
            case Compare(sign, left, right):
                words, own = f"{self._beside(right, left)} {sign} {self._beside(left, right)}", _TEST
            case Sum(left, right, minus):
                sign = "-" if minus else "+"
                words, own = f"{self.written(left, _SUM)} {sign} {self.written(right, _ATOM)}", _SUM
            case _:
                words, own = self._atom(tree), _ATOM
        return words if own >= tightness else f"({words})"

    def _beside(self, other: Expression, side: Expression) -> str:
        """One side of a comparison: a word beside a one-of variable, `true` beside a yes or no."""
        if not isinstance(side, Constant):
            return self.written(side, _SUM)
        if isinstance(other, PointOfView):
            return self._cast[side.value]
        if isinstance(other, Variable):
            variable = self._terms[other.index][1]
            if variable is not None and variable.kind is VariableKind.WORD:
                return variable.words[side.value]
        return self.question(side, _SUM) if self._is_yes_no(other) else str(side.value)

    def _is_yes_no(self, tree: Expression) -> bool:
        if isinstance(tree, Variable):
            variable = self._terms[tree.index][1]
            return variable is not None and variable.kind is VariableKind.YES_NO
        return isinstance(tree, Visited | Compare | Not | And | Or)

    def _atom(self, tree: Constant | Variable | PointOfView | Visited) -> str:
        match tree:
            case Constant(value):
                return str(value)
            case Variable(index):
                return self._terms[index][0]
            case PointOfView():
                return "pov"
            case Visited(bit):
                return f"visited({self._scenes[bit.bit_length() - 1]})"
            case _:
                assert_never(tree)
