"""What is a slip of the pen, and what only looks like one."""

import pytest

from game.analysis.lint.lint import lint
from tests.analysis.lint.small import codes_of, manuscript_of
from tests.compiler.small import STORY


@pytest.mark.parametrize(
    "words",
    [
        "All that she had had was that that one.",
        "Gave her her coat. No, no. Was _was_ a word?",
        "Left\\: a door. It read: come in.",
        'It was 6" wide, and "wide" was the word.',
        "Wait ... and {fine: then | and} and go.",
        "She'd said '\"no\"' to it.",
        "> la la land\n        > the the",
    ],
)
def test_what_is_written_on_purpose_is_left_alone(words: str) -> None:
    """Grammar, rhythm, measure, and marks."""
    assert codes_of(f"door:\n      text: |\n        {words}\n      jump: last") == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("The the door.", "W481"),
        ("A door, and and, well.", "W481"),
        ("“A door’s a door, isn't it?”", "W480"),
        ("A  door.", "W482"),
        ("A door , and a wall.", "W483"),
        ('A "door.', "W484"),
        ("Zoé: a door.", "W485"),
        ("Mother Anne: A door.", "W485"),
        ("Her blood ran\n        cold.", "W486"),
    ],
)
def test_a_slip_is_told(words: str, code: str) -> None:
    """Each by its own code, once."""
    assert [code] == codes_of(f"door:\n      text: |\n        {words}\n      jump: last")


def test_other_languages_have_their_own_ways() -> None:
    """`die die` is no slip in German, nor a space before `!` in French."""
    scenes = "door:\n  text: |\n    Die, die die Tür sah.\n  jump: last"
    french = "door:\n  text: |\n    La porte !\n  jump: last"

    assert codes_of(scenes, story=f"{STORY}language: de\n") == []
    assert codes_of(french, story=f"{STORY}language: fr\n") == []


def test_a_slip_is_pointed_at_exactly() -> None:
    """Also in a later line of its paragraph, and in a label."""
    scenes = (
        "door:\n  text: |\n    One line\n    and and more.\n  choices:\n    - label: Go go.\n  jump: last"
    )
    manuscript = manuscript_of(scenes)
    found = [each for each in lint(manuscript) if each.code.name == "W481"]
    pointed = []
    for each in found:
        assert each.span is not None
        line = manuscript.sources[each.span.path].lines[each.span.line]
        pointed.append((line.strip(), line[each.span.column : each.span.end_column], each.span.column))

    assert pointed == [("and and more.", "and", 10), ("- label: Go go.", "go", 18)]
