"""Whether a text writes anything, as a question."""

from game.analysis.gates.nodes import asked_of
from game.analysis.gates.question import ALWAYS, NEVER, Question, denied, every, some
from game.analysis.gates.slots import Slots
from game.model.prose import Either, Inline, Kind, Paragraph, Part, Styled, Text, Value, Words


def writes(text: Text, slots: Slots) -> Question:
    """Whether a text writes anything."""
    return some(tuple(_item_writes(item, slots) for item in text), slots)


def _item_writes(item: Paragraph | Part, slots: Slots) -> Question:
    if isinstance(item, Paragraph):
        if item.kind is Kind.TURN:
            return NEVER
        return ALWAYS if item.verse else _says(item.words, slots)
    found = []
    left: Question = ALWAYS
    for condition, inside in item.branches:
        asked = asked_of(condition, slots)
        found.append(every((left, asked, writes(inside, slots)), slots))
        left = every((left, denied(asked, slots)), slots)
    return some(tuple(found), slots)


def _says(words: Inline, slots: Slots) -> Question:
    found: list[Question] = []
    for word in words:
        match word:
            case Words(text):
                found.append(ALWAYS if text.strip() else NEVER)
            case Styled(_, inside):
                found.append(_says(inside, slots))
            case Value():
                found.append(ALWAYS)
            case Either(condition, then, otherwise):
                asked = asked_of(condition, slots)
                found.append(every((asked, _says(then, slots)), slots))
                found.append(every((denied(asked, slots), _says(otherwise, slots)), slots))
    return some(tuple(found), slots)
