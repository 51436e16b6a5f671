"""`change` and `set`."""

import pytest

from game.model.story import Effect
from tests.compiler.small import STORY, block_of, help_of, told_of

DOOR = "door:\n  {}\n  jump: last\n"


def test_a_change_is_added_and_a_set_becomes() -> None:
    """Numbers with a sign, words by their place, yes and no as one and zero."""
    block = block_of(
        DOOR.format("change: {trust: +2, nights: -1}\n  set: {fine: true, stake: hidden, told: false}")
    )

    assert block.effects == (
        Effect(variable=0, amount=2, add=True),
        Effect(variable=1, amount=-1, add=True),
        Effect(variable=2, amount=1, add=False),
        Effect(variable=4, amount=2, add=False),
        Effect(variable=3, amount=0, add=False),
    )


@pytest.mark.parametrize(
    ("effects", "told"),
    [
        ("change: {trust: 1}", [("E159", "1")]),
        ("change: {trust: lots}", [("E159", "lots")]),
        ("change: {fine: +1}", [("E211", "+1")]),
        ("change: {stake: +1}", [("E211", "+1")]),
        ("change: {trsut: +1}", [("E202", "trsut")]),
        ("change: {trust: +12345678901}", [("E150", "+12345678901")]),
        ("change: {trust: +9}", [("W405", "+9")]),
        ("change: {trust: -12}", [("W405", "-12")]),
        ("change: {trust: [1]}", [("E154", "[1]")]),
        ("change: {}", [("E154", "{}")]),
        ("change: trust", [("E154", "trust")]),
        ("set: {trust: 9}", [("E212", "9")]),
        ("set: {nights: 3}", [("E212", "3")]),
        ("set: {trust: many}", [("E156", "many")]),
        ("set: {fine: yes}", [("E155", "yes")]),
        ("set: {fine: True}", [("E155", "True")]),
        ("set: {fine: 1}", [("E155", "1")]),
        ("set: {stake: throwm}", [("E314", "throwm")]),
        ("set: {nigths: 4}", [("E202", "nigths")]),
        ("change: {trust: +1}\n  set: {trust: 3}", [("E160", "trust")]),
        ("change: {trust: 1, fine: +1}\n  set: {told: on}", [("E159", "1"), ("E211", "+1"), ("E155", "on")]),
    ],
)
def test_what_a_state_cannot_do_is_told(effects: str, told: list[tuple[str, str]]) -> None:
    """Each mistake at its own value, and all of them."""
    assert told_of(DOOR.format(effects)) == told


@pytest.mark.parametrize(
    ("effects", "way"),
    [
        ("change: {trust: 1}", "write `trust: +1`, or `set: {trust: 1}` for the value"),
        ("change: {stake: +1}", "write `set: {stake: hidden}`"),
        ("set: {fine: off}", "write `false`"),
        ("set: {stake: hiden}", "did you mean `hidden`?"),
        ("change: {trust: +9}", "write `set: {trust: 8}`"),
    ],
)
def test_every_mistake_shows_what_to_write(effects: str, way: str) -> None:
    """The help can be pasted."""
    assert help_of(DOOR.format(effects)) == way


def test_the_same_mistake_is_told_in_every_place() -> None:
    """What was read once is remembered only when nothing was wrong with it."""
    scenes = DOOR.format("change: {trust: +9}") + "hall:\n  change: {trust: +9}\n  jump: last\n"

    assert told_of(scenes) == [("W405", "+9"), ("W405", "+9")]


def test_what_is_recalled_cannot_be_changed() -> None:
    """It belongs to another story."""
    story = STORY + "\nrecalls:\n  known: {story: other}\n"

    assert told_of(DOOR.format("set: {known: true}"), story=story) == [("E210", "known")]
