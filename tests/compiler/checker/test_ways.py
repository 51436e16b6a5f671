"""Every block leads on, and every `skip` is open."""

import pytest

from tests.compiler.small import told_of


@pytest.mark.parametrize(
    ("scenes", "told"),
    [
        ("door:\n  text: So.\n", [("E168", "door")]),
        ("door:\n  choices:\n    - label: Go.\n", [("E168", "Go.")]),
        ("door:\n  choices:\n    - label: Go.\n      jump: last\n    - label: Stay.\n", [("E168", "Stay.")]),
        ("door:\n  choices:\n    - label: Go.\n      jump: last\n      choices:\n        - label: On.\n", []),
        ("door:\n  jump: last\n  choices:\n    - label: Go.\n      choices:\n        - label: On.\n", []),
        ("door:\n  choices:\n    - label: Go.\n      ending: home\n", []),
        (
            "door:\n  choices:\n    - label: Go.\n      ending: home\n    - label: Fly.\n      never: No.\n",
            [],
        ),
        ("door:\n  jmup: last\n", [("E151", "jmup")]),
        ("door: last\n", [("E154", "last")]),
        ("door:\n", [("E154", "door")]),
    ],
)
def test_after_every_block_something_comes(scenes: str, told: list[tuple[str, str]]) -> None:
    """By its own keys or those around it; what follows from another mistake is not told."""
    assert told_of(scenes) == told


@pytest.mark.parametrize(
    ("choice", "told"),
    [
        ("", []),
        ("      if: fine\n", []),
        ("      once: true\n", []),
        ("      never: No.\n", [("E213", "go")]),
        ("      id: onward\n", [("E206", "go")]),
    ],
)
def test_a_skip_is_a_choice_that_there_is(choice: str, told: list[tuple[str, str]]) -> None:
    """Not one that is crossed out for good; whether it is open in every state the explorer tells."""
    menu = f"  choices:\n    - label: Go.\n{choice}    - label: Stay.\n"

    assert told_of(f"door:\n  note: Dark.\n  skip: go\n  jump: last\n{menu}") == told


def test_a_skip_of_what_has_no_choices_is_told() -> None:
    """There is nothing to skip to."""
    assert told_of("door:\n  note: Dark.\n  skip: go\n  jump: last\n") == [("E206", "go")]


def test_a_short_version_nobody_is_asked_about_is_a_warning() -> None:
    """A note may stand on the block itself or on one around it."""
    answer = "  choices:\n    - label: Go.\n      short: They go.\n      jump: last\n"

    assert told_of(f"door:\n{answer}") == [("W404", "Go.")]
    assert told_of(f"door:\n  note: Dark.\n{answer}") == []
