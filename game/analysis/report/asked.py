"""What texts, menus and jumps ask of a state."""

from collections.abc import Iterator

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
from game.model.prose import Either, Inline, Part, Styled, Text, Value, Words
from game.model.story import Block, Chapter, Note


def asked_by_text(text: Text) -> Iterator[Condition]:
    """Every condition that a text asks."""
    for item in text:
        if isinstance(item, Part):
            for condition, inside in item.branches:
                if condition is not None:
                    yield condition
                yield from asked_by_text(inside)
        else:
            for words in (item.words, *(row.words for row in item.verse)):
                yield from asked_by_words(words)


def spelled_by_text(text: Text) -> Iterator[int]:
    """Every variable that a text spells out, by index."""
    for item in text:
        if isinstance(item, Part):
            for _, inside in item.branches:
                yield from spelled_by_text(inside)
        else:
            for words in (item.words, *(row.words for row in item.verse)):
                yield from spelled_by_words(words)


def asked_by_words(words: Inline) -> Iterator[Condition]:
    """Every condition that a sentence asks."""
    return (word.condition for word in _pieces(words) if isinstance(word, Either))


def spelled_by_words(words: Inline) -> Iterator[int]:
    """Every variable that a sentence spells out, by index."""
    return (word.variable for word in _pieces(words) if isinstance(word, Value))


def read_by_text(text: Text) -> frozenset[int]:
    """The variables a text depends on."""
    asked = (variables_of(condition.tree) for condition in asked_by_text(text))
    return frozenset(spelled_by_text(text)).union(*asked)


def read_by_words(words: Inline) -> frozenset[int]:
    """The variables a sentence depends on."""
    asked = (variables_of(condition.tree) for condition in asked_by_words(words))
    return frozenset(spelled_by_words(words)).union(*asked)


def read_by_ways(block: Block) -> frozenset[int]:
    """The variables that what comes after a block's text depends on: its menu, and its jumps."""
    sentences = (
        words for choice in block.choices for words in (choice.label, choice.locked, choice.never) if words
    )
    asked = [choice.condition for choice in block.choices] + [jump.condition for jump in block.jumps]
    gates = (variables_of(condition.tree) for condition in asked if condition is not None)
    return frozenset().union(*map(read_by_words, sentences), *gates)


def read_by_block(block: Block) -> frozenset[int]:
    """The variables that somebody who comes to a block may meet."""
    return (
        read_by_text(block.text) | read_by_words(block.note) | read_by_text(block.short) | read_by_ways(block)
    )


def read_by_chapter(chapter: Chapter) -> frozenset[int]:
    """The variables that a chapter's title and card depend on."""
    return read_by_words(chapter.title) | read_by_text(chapter.card)


def read_by_note(note: Note) -> frozenset[int]:
    """The variables that an entry of the notebook depends on."""
    words = map(read_by_words, (note.label, note.entry, note.verdict, note.truth))
    return variables_of(note.condition.tree).union(*words)


def variables_of(tree: Expression) -> frozenset[int]:
    """The variables a condition asks, by index."""
    match tree:
        case Variable(index):
            return frozenset({index})
        case Sum(left, right) | Compare(_, left, right):
            return variables_of(left) | variables_of(right)
        case Not(operand):
            return variables_of(operand)
        case And(operands) | Or(operands):
            return frozenset().union(*map(variables_of, operands))
        case Constant() | PointOfView() | Visited():
            return frozenset()


def _pieces(words: Inline) -> Iterator[Either | Value]:
    """What of a sentence depends on the state, also inside other pieces."""
    for word in words:
        match word:
            case Styled(_, inside):
                yield from _pieces(inside)
            case Either(_, then, otherwise):
                yield word
                yield from _pieces((*then, *otherwise))
            case Value():
                yield word
            case Words():
                pass
