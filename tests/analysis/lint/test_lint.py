"""All rules together, and what is not said twice."""

from game.analysis.lint.lint import lint
from game.analysis.lint.manuscript import Assets
from game.analysis.lint.scenery import unused_pictures
from tests.analysis.lint.small import manuscript_of
from tests.compiler.small import compile_small

ALWAYS = """\
door:
  text: |
    A door.
  choices:
    - label: Knock.
      if: trust >= 0
    - label: Wait.
  jump: last
"""
ASSETS = Assets(
    backgrounds=frozenset({"room", "yard", "attic", "title_small"}),
    sounds=frozenset(),
    inks=frozenset(),
    tints=frozenset(),
)


def test_what_the_compiler_said_of_a_line_is_not_said_again() -> None:
    """It knows better where in the line."""
    told = compile_small(ALWAYS).diagnostics
    manuscript = manuscript_of(ALWAYS)

    assert [found.code.name for found in told] == ["W400"]
    assert "W431" in {found.code.name for found in lint(manuscript)}
    assert "W431" not in {found.code.name for found in lint(manuscript, told)}


def test_of_assets_that_are_not_known_nothing_is_said() -> None:
    """A story alone cannot miss a picture."""
    codes = {found.code.name for found in lint(manuscript_of("door:\n  place: room\n  jump: last"))}

    assert not codes & {"W462", "W463", "W466"}


def test_a_picture_that_no_story_shows_is_told() -> None:
    """Of all stories together; what is shown without being named is handed in."""
    story = manuscript_of("door:\n  place: room\n  jump: last").story
    told = [found.message for found in unused_pictures([story], ASSETS, frozenset({"title_small"}))]

    assert told == ["no story shows the picture `attic`"]


def test_a_hidden_part_is_told_once() -> None:
    """When nothing is left over, every part behind is hidden by the same cause."""
    scenes = """\
    door:
      text:
        - if: fine
          text: |
            One.
        - else if: not fine
          text: |
            Two.
        - else if: told
          text: |
            Three.
        - else: |
            Four.
      set: {fine: true, told: true}
      jump: last
    """

    assert [found.code.name for found in lint(manuscript_of(scenes))].count("W432") == 1
