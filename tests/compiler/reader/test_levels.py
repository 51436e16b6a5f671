"""The tables of keys say what the format page says, and nothing that does not hold."""

import re
from pathlib import Path

import pytest

from game.compiler.reader.fields import Field, Level, Shape
from game.compiler.reader.levels import BLOCKS, CHOICE, PART, SCENE
from game.compiler.reader.story_levels import LOOK, STORY, TABLES
from tests.compiler.small import told_of

PAGE = (Path(__file__).parent.parent.parent.parent / "story" / "format.md").read_text("utf-8")
LEVELS = {**BLOCKS, **TABLES}
FIELDS = [(level, field) for level in LEVELS.values() for field in level.fields.values()]
NAMES = [f"{level.name}: {field.key}" for level, field in FIELDS]
ONE_LINERS = [field for field in SCENE.fields.values() if field.shape not in {Shape.TEXT, Shape.LIST}]
"""Keys whose example is not the beginning of several lines."""


def _keys(heading: str) -> set[str]:
    """The keys in the first column of the first table behind a heading."""
    table = PAGE.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    rows = re.findall(r"^\| (.*?) \|", table, re.MULTILINE)
    return {key for row in rows for key in re.findall(r"`([a-z_]+)`", row)}


def test_the_page_and_the_compiler_know_the_same_keys() -> None:
    """Of blocks and of story.yaml: a key that only one of them has is a lie of the other."""
    assert _keys("Blocks: a scene and a choice are the same thing") == CHOICE.keys | SCENE.keys
    assert _keys("story.yaml") == STORY.keys


def test_the_page_names_every_property_of_a_look() -> None:
    """In the row of `looks`."""
    (row,) = re.findall(r"^\| `looks` \|.*$", PAGE, re.MULTILINE)

    assert set(re.findall(r"`([a-z]+)(?::[^`]*)?`", row)) - {"looks", "none"} == LOOK.keys - {"if"}


@pytest.mark.parametrize(
    ("level", "field"), FIELDS, ids=[f"{level.name}: {field.key}" for level, field in FIELDS]
)
def test_every_key_says_what_it_takes(level: Level, field: Field) -> None:
    """An example that holds it, a meaning, and a level for what stands in a table or a list."""
    assert level[field.key] is field
    assert field.takes
    assert field.meaning
    assert re.search(r"\w", field.example)
    assert field.of in {"", "variable", *LEVELS}
    assert field.of or field.shape is not Shape.LIST


@pytest.mark.parametrize("field", ONE_LINERS, ids=lambda field: field.key)
def test_what_a_message_says_to_write_can_be_written(field: Field) -> None:
    """Each example of a scene's key is read where it belongs; only names are the story's own."""
    names = {"E201", "E203", "E204", "E205", "E206", "E202"}
    scene = f"door:\n  {field.example}\n" + ("" if field.key in {"jump", "ending"} else "  jump: last\n")

    assert {code for code, _ in told_of(scene)} - names - {"W404"} == set()


def test_required_keys_are_listed() -> None:
    """As `Level.required`, in their order."""
    assert CHOICE.required == ("label",)
    assert STORY.required == ("story", "start")
    assert PART.required == ()
