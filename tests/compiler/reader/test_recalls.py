"""`recalls`: what other stories left behind."""

import pytest

from game.compiler.reader.recalls import Neighbour
from game.model.story import Recall, Variable, VariableKind
from tests.compiler.small import STORY, compile_small, told

SCENES = "door:\n  jump: last\n"
NUMBER = Variable(name="trust", kind=VariableKind.NUMBER, start=1, low=-2, high=4)
WORD = Variable(name="stake", kind=VariableKind.WORD, start=0, low=0, high=1, words=("none", "thrown"))
OTHER = Neighbour(variables={"trust": NUMBER, "stake": WORD}, endings=frozenset({"room", "porch"}))


def _recalled(recall: str) -> Variable:
    compiled = compile_small(SCENES, story=f"{STORY}\nrecalls:\n  {recall}\n", neighbours={"other": OTHER})
    assert compiled.story is not None, compiled.diagnostics
    return compiled.story.variables[-1]


def _told(recall: str) -> list[tuple[str, str]]:
    return told(compile_small(SCENES, story=f"{STORY}\nrecalls:\n  {recall}\n", neighbours={"other": OTHER}))


def test_a_known_ending_is_a_yes_or_no_behind_the_state() -> None:
    """Of the whole story, or of some of its endings."""
    every, some = _recalled("known: {story: other}"), _recalled("known: {story: other, endings: [room]}")

    assert (every.kind, every.start) == (VariableKind.YES_NO, 0)
    assert every.recall == Recall(story="other")
    assert some.recall == Recall(story="other", endings=("room",))


def test_a_variable_is_recalled_with_its_bounds_and_words() -> None:
    """And starts as what it is while nothing is known."""
    number = _recalled("then: {story: other, variable: trust, unknown: -2}")
    word = _recalled("then: {story: other, variable: stake, unknown: thrown}")

    assert (number.kind, number.low, number.high, number.start) == (VariableKind.NUMBER, -2, 4, -2)
    assert number.recall == Recall(story="other", variable="trust")
    assert (word.kind, word.words, word.start) == (VariableKind.WORD, ("none", "thrown"), 1)


def test_a_recall_can_be_asked() -> None:
    """Like any variable, in conditions and in prose."""
    scenes = "door:\n  text: |\n    {known: Again. | At last.}\n  jump:\n    - if: known\n      jump: last\n"
    compiled = compile_small(scenes, story=f"{STORY}\nrecalls:\n  known: {{story: other}}\n")

    assert told(compiled) == []


@pytest.mark.parametrize(
    ("recall", "expected"),
    [
        ("known: {story: othr}", [("E207", "othr")]),
        ("known: {endings: [room]}", [("E153", "{endings: [room]}")]),
        ("known: other", [("E154", "other")]),
        ("known: {story: other, endings: [rom, porch]}", [("E205", "rom")]),
        ("known: {story: other, endings: room}", [("E154", "room")]),
        ("known: {story: other, variable: trsut, unknown: 0}", [("E202", "trsut")]),
        ("known: {story: other, variable: trust}", [("E173", "variable")]),
        ("known: {story: other, unknown: 0}", [("E173", "unknown")]),
        ("known: {story: other, variable: trust, unknown: 9}", [("E212", "9")]),
        ("known: {story: other, endings: [room], variable: trust, unknown: 0}", [("E173", "endings")]),
        ("trust: {story: other}", [("E209", "trust")]),
    ],
)
def test_what_cannot_be_recalled_is_told(recall: str, expected: list[tuple[str, str]]) -> None:
    """Other stories are looked into, as far as they are at hand."""
    assert _told(recall) == expected


def test_without_the_other_story_a_yes_or_no_can_be_told_from_its_value() -> None:
    """A number's bounds cannot."""
    story = STORY + "\nrecalls:\n  known: {story: far, variable: x, unknown: false}\n"

    assert told(compile_small(SCENES, story=story)) == []
    assert told(compile_small(SCENES, story=story.replace("unknown: false", "unknown: 3"))) == [("E207", "x")]
