"""`choices`: what is offered, under which name, and what excludes what."""

import pytest

from game.model.prose import Words
from tests.compiler.small import block_of, story_of, told_of

HEAD = "door:\n  jump: last\n  choices:\n"


def test_a_choice_is_listed_with_its_label_and_leads_into_a_block() -> None:
    """The block knows its parent and its scene, and is called after the label."""
    story = story_of(HEAD + '    - label: It\'s "so".\n      text: Yes.\n')
    door = story.blocks[story.scenes["one.door"]]
    (choice,) = door.choices

    assert choice.id == "one.door/it_s_so"
    assert choice.label == (Words("It’s “so”."),)
    assert choice.block is not None
    block = story.blocks[choice.block]
    assert (block.id, block.parent, block.scene) == (choice.id, door.index, door.index)


def test_an_id_is_a_name_that_stays() -> None:
    """Whatever becomes of the label."""
    story = story_of(HEAD + "    - label: Knock.\n      id: door_1\n    - label: Wait.\n      id: 2\n")

    assert [choice.id for choice in story.blocks[0].choices] == ["one.door/door_1", "one.door/2"]


def test_choices_nest_and_their_names_too() -> None:
    """A small branch needs no scene."""
    go = "    - label: Go.\n      choices:\n        - label: On.\n"
    deep = f"{HEAD}{go}          choices:\n            - label: Far.\n"
    story = story_of(deep)

    assert "one.door/go/on/far" in story.block_ids
    assert block_of(deep, "one.door/go/on/far").parent == story.block_ids["one.door/go/on"]


def test_never_has_no_block() -> None:
    """Nothing can hide behind it."""
    story = story_of(
        HEAD + "    - label: Knock.\n    - label: Fly.\n      if: fine\n      never: You cannot.\n"
    )
    choice = story.blocks[0].choices[1]

    assert choice.block is None
    assert choice.never == (Words("You cannot."),)
    assert choice.condition is not None


def test_each_once_has_a_bit_of_its_own() -> None:
    """`once: false` has none."""
    written = {"A": "true", "B": "true", "C": "false"}
    choices = (f"    - label: {label}.\n      once: {once}\n" for label, once in written.items())
    story = story_of(HEAD + "".join(choices))

    assert [choice.once_bit for choice in story.blocks[0].choices] == [1, 2, 0]


@pytest.mark.parametrize(
    ("choices", "told"),
    [
        ("    - label: Go.\n    - label: go!", [("E208", "go!")]),
        ("    - label: Go.\n    - label: On.\n      id: go", [("E208", "go")]),
        ("    - label: …", [("E177", "…")]),
        ("    - label: Go.\n      id: a-b", [("E157", "a-b")]),
        ("    - label: Go.\n      locked: Not yet.", [("E163", "locked")]),
        ("    - label: Go.\n      never: No.\n      text: So.", [("E162", "text")]),
        (
            "    - label: Go.\n      never: No.\n      change: {trust: +1}\n      jump: last",
            [("E162", "change"), ("E162", "jump")],
        ),
        ("    - text: So.", [("E153", "text: So.")]),
        ("    - labl: Go.", [("E151", "labl")]),
        ("    - Go.", [("E154", "Go.")]),
        ("    - label: Go.\n      once: maybe", [("E155", "maybe")]),
        ("    - label:\n      jump: last", [("E154", "")]),
        (
            "    - label: A.\n      if: fnie\n      choices:\n        - label: B.\n          set: {fine: 9}",
            [("E202", "fnie"), ("E155", "9")],
        ),
        ("    - label: Go.\n      trust: +1", [("E152", "trust")]),
        ("    - label: Go.\n      fine: true", [("E152", "fine")]),
        ("    - label: Go.\n      goto: last", [("E151", "goto")]),
        ("    - label: Go.\n      start: last", [("E152", "start")]),
    ],
)
def test_what_no_choice_can_be_is_told(choices: str, told: list[tuple[str, str]]) -> None:
    """Each mistake at its own place, once."""
    assert told_of(HEAD + choices + "\n") == told


def test_one_label_may_stand_under_two_parents() -> None:
    """Only under one parent a name has to differ."""
    assert told_of(HEAD + "    - label: Go.\n      choices:\n        - label: Go.\n    - label: On.\n") == []


def test_choices_past_all_reason_are_refused() -> None:
    """Seventeen deep is a mistake of the keys, not a story."""
    lines = [HEAD.rstrip("\n")]
    for depth in range(17):
        lines += [f"{'    ' * depth}    - label: Go.", f"{'    ' * depth}      choices:"]
    lines.append(f"{'    ' * 17}    - label: Stop.")

    assert told_of("\n".join(lines) + "\n") == [("E176", "- label: Go.")]
