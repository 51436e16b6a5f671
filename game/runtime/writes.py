"""Whether a text writes anything in a state."""

from game.model.prose import Either, Inline, Kind, Paragraph, Styled, Text, Value, Words
from game.model.state import State


def writes(text: Text, state: State) -> bool:
    """Whether at least one paragraph is not empty; a turn of the page alone writes nothing."""
    for item in text:
        if isinstance(item, Paragraph):
            if item.kind is not Kind.TURN and (item.verse or says(item.words, state)):
                return True
            continue
        for condition, inside in item.branches:
            if condition is None or condition.holds(state):
                if writes(inside, state):
                    return True
                break
    return False


def says(words: Inline, state: State) -> bool:
    """Whether the words come to more than spaces."""
    for word in words:
        match word:
            case Words(text):
                if text.strip():
                    return True
            case Styled(_, inside):
                if says(inside, state):
                    return True
            case Value():
                return True
            case Either(condition, then, otherwise):
                if says(then if condition.holds(state) else otherwise, state):
                    return True
    return False
