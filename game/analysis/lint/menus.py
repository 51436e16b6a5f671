"""What stands in a menu: labels that can be told apart, and read at a glance."""

from collections.abc import Iterator
from itertools import combinations

from game.analysis.lint.manuscript import Manuscript, Rule
from game.model.prose import Either, Inline, Styled, Value, Words
from game.model.story import Choice
from game.source.catalogue import LABEL_TWICE, LONG_LABEL
from game.source.diagnostic import Diagnostic

MOST_WORDS = 12
"""Of a label: more cannot be weighed against the others at a glance."""


def same_labels(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Two choices of one menu that read the same and can be open together."""
    for block in manuscript.story.blocks:
        if len({_folded(choice.label) for choice in block.choices}) == len(block.choices):
            continue
        for first, second in combinations(block.choices, 2):
            if _folded(first.label) == _folded(second.label) and _together(manuscript, first, second):
                yield Diagnostic(
                    code=LABEL_TWICE,
                    message="two choices that can be open together read the same",
                    span=manuscript.where(second.id),
                    label=f"`{first.id.rpartition('/')[2]}` reads like this too",
                    help="say what is different, or give them conditions that exclude each other",
                )


def long_labels(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A label of more than twelve words."""
    for block in manuscript.story.blocks:
        for choice in block.choices:
            words = len(_longest(choice.label).split())
            if words > MOST_WORDS:
                yield Diagnostic(
                    code=LONG_LABEL,
                    message=f"this label has {words} words",
                    span=manuscript.where(choice.id),
                    label=f"{MOST_WORDS} are read at a glance",
                    help="keep what is decided, and let the answer's text say the rest",
                )


def _together(manuscript: Manuscript, first: Choice, second: Choice) -> bool:
    return manuscript.possible(
        tuple(each.condition for each in (first, second) if each.condition is not None)
    )


def _folded(label: Inline) -> tuple[object, ...] | str:
    """What a reader takes for the same; of a label that depends on the state, what is written."""
    if all(isinstance(word, Words) for word in label):
        text = "".join(word.text for word in label if isinstance(word, Words))
        return " ".join(text.casefold().strip(" .!…").split())
    return label


def _longest(words: Inline) -> str:
    """What it reads like at its longest; a value is one word."""
    found = []
    for word in words:
        match word:
            case Words(text):
                found.append(text)
            case Styled(_, inside):
                found.append(_longest(inside))
            case Either(_, then, otherwise):
                found.append(max(_longest(then), _longest(otherwise), key=lambda half: len(half.split())))
            case Value():
                found.append("4")
    return "".join(found)


MENUS: tuple[Rule, ...] = (same_labels, long_labels)
