"""A gate: the tree an analysis reads and the closure a playthrough asks."""

from dataclasses import dataclass, field

from game.model.expression import Evaluator, Expression, evaluator


@dataclass(frozen=True, slots=True)
class Condition:
    """One `if`. `holds(state)` is true or false as a number."""

    tree: Expression
    holds: Evaluator = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "holds", evaluator(self.tree))
