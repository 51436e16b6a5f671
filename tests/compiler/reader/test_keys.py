"""Keys that mean nothing where they stand."""

import pytest

from tests.compiler.small import STORY, compile_small, help_of, told_of


@pytest.mark.parametrize(
    ("key", "way"),
    [
        ("txet: So.", "did you mean `text`?"),
        ("goto: last", "did you mean `jump`?"),
        ("options: []", "did you mean `choices`?"),
        ("effects: {trust: +1}", "did you mean `change`?"),
        ("end: home", "did you mean `ending`?"),
        ("location: room", "did you mean `place`?"),
        ("trust: +1", "write `change: {trust: +1}`"),
        ("fine: true", "write `set: {fine: …}`"),
        ("odd one: 3", "a scene takes `text`, `change`"),
        ("start: one.door", "move it there, or leave it out"),
    ],
)
def test_a_key_of_no_scene_shows_where_it_leads(key: str, way: str) -> None:
    """To the nearest key, to what other tools call it, to an effect, or home."""
    assert help_of(f"door:\n  {key}\n  jump: last\n").startswith(way)


@pytest.mark.parametrize(
    ("key", "home"),
    [
        ("start: one.door", "a key of story.yaml"),
        ("label: Go.", "a key of a choice"),
        ("else if: fine", "a key of a part of a text"),
        ("card: So.", "a key of a chapter"),
        ("tint: blue 3", "a key of a place or a look"),
    ],
)
def test_a_key_of_another_level_is_told_where_it_belongs(key: str, home: str) -> None:
    """The levels of a chapter first."""
    assert compile_small(f"door:\n  {key}\n  jump: last\n").diagnostics[0].label == home


def test_a_missing_key_is_not_told_beside_its_misspelling() -> None:
    """One slip is one mistake."""
    assert told_of("door:\n  jump: last\n  choices:\n    - lable: Go.\n") == [("E151", "lable")]
    assert told_of("door:\n  jump: last\n", story=STORY.replace("start: one", "strat: one")) == [
        ("E151", "strat")
    ]


def test_a_key_twice_is_told_and_the_first_stays() -> None:
    """What YAML would have lost without a word."""
    told = told_of("door:\n  jump: last\n  pov: ann\n  pov: nobody\n")

    assert len(told) == 1
    assert told[0][1] == "pov"
