"""Whether everybody gets on, and is cared for."""

import pytest

from game.analysis.explore import explore
from game.analysis.findings.unreached import entered
from game.analysis.report.reach import care, dead_ends
from game.model.bars import Bars
from tests.analysis.report.small import one, values
from tests.compiler.small import story_of

BAD = """
door:
  choices:
    - label: In.
      jump: cell
    - label: Round.
      jump: ring
    - label: On.
      jump: last
cell:
  choices:
    - label: Out.
      if: fine
ring:
  text: |
    Round.
  jump: ring
attic:
  text: |
    Dust.
  jump: last
"""


def test_dead_ends_are_counted_and_named() -> None:
    """A menu without an open choice, a loop without an end, a scene that nobody comes to."""
    story = story_of(BAD.replace("if: fine\n", "if: fine\n  jump: last\n"))
    explored = explore(story)
    found = dead_ends(explored, entered(explored), Bars())

    assert (found.least, found.held) == (3, False)
    assert found.details == (
        "one.cell: nobody finds an open choice here",
        "one.ring: from here no ending can be reached any more, whatever is chosen",
        "one.attic: nobody comes here",
    )


def test_what_was_not_walked_to_the_end_is_not_judged() -> None:
    """There may be more behind."""
    explored = explore(story_of(BAD.replace("if: fine\n", "if: fine\n  jump: last\n")), limit=1)

    assert dead_ends(explored, frozenset(), Bars()).held is None


@pytest.mark.parametrize(
    ("text", "single"),
    [
        ("---\n\n    One line.", 1),
        ("---\n\n    One line.\n\n    Another.", 0),
        ("One line.", 0),
        ("---", 0),
        ("---\n\n    > One\n    > two", 0),
    ],
)
def test_a_one_line_page_is_a_turn_of_the_page_and_one_line(text: str, single: int) -> None:
    """Without choices."""
    story = story_of(f"door:\n  text: |\n    {text}\n  jump: last\n")

    assert values(care(story, Bars()))["one_line_pages"] == single


def test_of_a_one_line_page_in_parts_one_is_read() -> None:
    """Whichever holds."""
    part = "- if: fine\n      text: |\n        One.\n    - else: |\n        Another."
    story = story_of(f"door:\n  text:\n    - |\n      ---\n    {part}\n  jump: last\n")

    assert values(care(story, Bars()))["one_line_pages"] == 1


def test_a_note_has_a_short_version() -> None:
    """Or is named."""
    story = story_of("door:\n  note: Rain.\n  text: |\n    It rained.\n  jump: last\n")

    assert one(care(story, Bars()), "notes_without_short").details == ("one.door",)
