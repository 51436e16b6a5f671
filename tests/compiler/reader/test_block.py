"""What a scene and a choice have in common."""

import pytest

from game.model.prose import Words
from game.model.story import Truth
from tests.compiler.small import block_of, story_of, told_of

DOOR = "door:\n  {}\n  jump: last\n"


def test_names_become_places_in_their_tables() -> None:
    """Who, where, and the music that stops at `none`."""
    block = block_of(DOOR.format("pov: ben\n  place: yard\n  music: rain"))

    assert (block.pov, block.place, block.music) == (1, 1, "rain")
    assert block_of(DOOR.format("music: none")).music == ""
    assert block_of(DOOR.format("text: So.")).music is None


def test_note_short_and_skip_belong_together() -> None:
    """The note is a sentence, the short version a text, the skip a choice by its full name."""
    choices = "  choices:\n    - label: Go.\n      jump: last\n"
    story = story_of(f"door:\n  note: It is dark.\n  short: They go.\n  skip: go\n{choices}")
    block = story.blocks[0]

    assert block.note == (Words("It is dark."),)
    assert len(block.short) == 1
    assert block.skip == "one.door/go"


def test_an_ending_ends() -> None:
    """By its place among the endings."""
    assert block_of("door:\n  ending: away\n").ending == 1


def test_what_is_so_and_what_it_is_taken_for() -> None:
    """Of a choice as its scene says, unless it says so itself; without `seems` it seems what it is."""
    scenes = """
    door:
      truth: waking
      seems: dream
      jump: last
      choices:
        - label: Go.
        - label: Wake.
          seems: waking
    hall:
      truth: dream
      jump: last
      choices:
        - label: Go.
        - label: Wake.
          truth: waking
    """
    story = story_of(scenes)
    found = {block.id: (block.truth, block.seems) for block in story.blocks}
    waking, dream = Truth.WAKING, Truth.DREAM

    assert found["one.door"] == found["one.door/go"] == (waking, dream)
    assert found["one.door/wake"] == (waking, waking)
    assert found["one.hall"] == found["one.hall/go"] == (dream, dream)
    assert found["one.hall/wake"] == (waking, waking)
    assert found["one.last"] == (None, None)


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("pov: anne", [("E203", "anne")]),
        ("place: rom", [("E204", "rom")]),
        ("music: [rain]", [("E154", "[rain]")]),
        ("music: two words", [("E157", "two words")]),
        ("truth: asleep", [("E154", "asleep")]),
        ("seems: dreem", [("E154", "dreem")]),
        ("pov: []", [("E154", "[]")]),
        ("note: {a: b}", [("E154", "{a: b}")]),
        ("txt: So.", [("E151", "txt")]),
        ("label: So.", [("E152", "label")]),
        ("nights: 5", [("E152", "nights")]),
        (
            "pov: anne\n  place: rom\n  music: 1 2\n  text: '{nigths}'",
            [("E203", "anne"), ("E204", "rom"), ("E157", "1 2"), ("E202", "nigths")],
        ),
    ],
)
def test_what_no_block_can_hold_is_told(keys: str, told: list[tuple[str, str]]) -> None:
    """Each mistake at its own place, and one does not hide the next."""
    assert told_of(DOOR.format(keys)) == told


def test_an_ending_stands_alone() -> None:
    """Nothing comes after it."""
    scenes = "door:\n  ending: home\n  jump: last\n  choices:\n    - label: Go.\n      jump: last\n"

    assert told_of(scenes) == [("E161", "jump"), ("E161", "choices")]


def test_an_unknown_ending_is_not_told_twice() -> None:
    """That nothing comes after its block follows from it."""
    assert told_of("door:\n  ending: hoem\n") == [("E205", "hoem")]
