"""A variable as a small picture beside the text, and what its value is called."""

from typing import NamedTuple

from game.model.state import State
from game.model.story import Story, Variable, VariableKind


class Figure(NamedTuple):
    """The picture of one value: whose, which file of `assets/figures`, and the same in words.

    The `label` says what it is a picture of; it is empty where the author gave none.
    """

    variable: str
    picture: str
    words: str
    label: str = ""


def figure(story: Story, state: State, name: str) -> Figure | None:
    """The picture of a variable in this state; None where its value has no step, and so no picture."""
    for variable, value in zip(story.variables, state.values, strict=True):
        if variable.name == name and (step := _step(variable, value)) is not None:
            at, words = step
            return Figure(name, variable.picture(at), words, variable.label)
    return None


def called(variable: Variable, value: int) -> str:
    """What a value is called; empty where the author gave it no words."""
    step = _step(variable, value)
    return step[1] if step else ""


def _step(variable: Variable, value: int) -> tuple[int, str] | None:
    """A number is called by the highest step it reaches; a word or a yes or no has each its own."""
    if variable.kind is VariableKind.NUMBER:
        return next((step for step in reversed(variable.steps) if value >= step[0]), None)
    return next((step for step in variable.steps if value == step[0]), None)
