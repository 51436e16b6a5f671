"""Where things are written, asked by the names the Story has."""

import pytest

from game.compiler.compile import Compiled, compile_files
from tests.compiler.small import STORY

CHAPTER = """\
chapter: The First
card: |
  A card.
place: room
scenes:
  door:
    text:
      - |
        One line.

        Ann: A speech.
      - if: trust >= 3
        text:
          - |
            Inside.
          - if: fine
            text: |
              Twice inside.
          - else: |
              Not fine.
      - else if: told
        text: |
          Told.
    choices:
      - label: Knock.
        if: nights > 4
        change: {trust: +1}
        choices:
          - label: Again.
            text: |
              A sound.
      - label: Leave.
        never: Where to?
    jump:
      - if: nights > 5
        jump: hall
      - jump: door
  hall: {ending: home}
"""
LOOKS = "looks:\n  - {if: fine, mist: 60}\n  - tint: blue 28\n"


def _compiled() -> Compiled:
    return compile_files({"story.yaml": STORY + LOOKS, "chapters/1_one.yaml": CHAPTER}, "small")


def _written(name: str) -> tuple[int, str]:
    """The line, counted from 1, and what of it is pointed at."""
    compiled = _compiled()
    span = compiled.spans.of(name)
    assert span is not None
    line = compiled.sources[span.path].lines[span.line]
    return span.line + 1, line[span.column : span.end_column if span.end_line == span.line else None]


@pytest.mark.parametrize(
    ("name", "line", "pointed"),
    [
        ("one", 1, "The First"),
        ("one:card", 2, "card"),
        ("one.door", 6, "door"),
        ("one.door:text:0.0", 12, "trust >= 3"),
        ("one.door:text:0.1", 21, "told"),
        ("one.door:text:0.0.0.0", 16, "fine"),
        ("one.door:text:0.0.0.1", 19, "else"),
        ("one.door/knock", 25, "Knock."),
        ("one.door/knock:if", 26, "nights > 4"),
        ("one.door/knock/again", 29, "Again."),
        ("one.door/knock/again:text", 30, "text"),
        ("one.door/leave", 32, "Leave."),
        ("one.door/leave:never", 33, "Where to?"),
        ("one.door:jump:0:if", 35, "nights > 5"),
        ("one.door:jump:1", 37, "door"),
        ("one.hall:ending", 38, "home"),
    ],
)
def test_what_stands_in_a_chapter_is_found(name: str, line: int, pointed: str) -> None:
    """By the names of scenes, choices, parts and jumps."""
    assert (line, pointed) == _written(name)


@pytest.mark.parametrize(
    ("name", "pointed"),
    [
        ("cast/ben", "ben"),
        ("cast/ben:ink", "amber"),
        ("state/trust", "trust"),
        ("state/trust:to", "8"),
        ("places/yard:alt", "A yard."),
        ("endings/away", "away"),
        ("looks/1:tint", "blue 28"),
        ("looks/0:if", "fine"),
    ],
)
def test_what_story_yaml_declares_is_found(name: str, pointed: str) -> None:
    """By its table and its name, or by its number in a list."""
    assert pointed == _written(name)[1]


def test_every_paragraph_is_found() -> None:
    """Wherever it stands, by its id."""
    compiled = _compiled()
    found = {_written(name)[1] for name in compiled.spans.paragraphs}

    texts = ("A card.", "One line.", "Ann: A speech.", "Inside.", "Twice inside.", "Not fine.", "Told.")
    assert found == {*texts, "A sound."}


def test_a_key_that_is_not_there_leads_to_its_owner() -> None:
    """It was taken from around it, or is not written at all."""
    assert _written("one.door") == _written("one.door:place")
    assert _written("one.door/knock") == _written("one.door/knock:text:0.1")
    assert _written("state/trust") == _written("state/trust:shown")


@pytest.mark.parametrize("name", ["two", "two.door", "one.cellar", "state/grip", "looks/7", "one.door/sing"])
def test_a_name_nobody_has_is_nowhere(name: str) -> None:
    """Also where its chapter or its table is known."""
    assert _compiled().spans.of(name) is None
