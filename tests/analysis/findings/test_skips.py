"""Choices by which a block is skipped."""

import pytest

from game.source.catalogue import SKIP_CLOSED
from tests.analysis.findings.small import found_in, only

SCENES = """\
door:
  choices:
    - label: Take the lamp.
      set: {lamp: true}
    - label: Leave it.
  jump: stairs
stairs:
  note: A fall.
  skip: slowly
  text: |
    She fell.
  short: |
    The stairs.
  choices:
    - label: Slowly.
      if: CONDITION
    - label: Fast.
  jump: last
"""


def test_who_skips_may_find_the_choice_closed() -> None:
    """It is shown by the way on which it is."""
    found = only(found_in(SCENES.replace("CONDITION", "lamp"), "lamp: false"), SKIP_CLOSED)

    assert (found.block, found.part) == ("one.stairs", "one.stairs:skip")
    assert found.route == ("one.door/leave_it",)


@pytest.mark.parametrize("condition", ["lamp or dark", "not lamp or not dark"])
def test_a_condition_that_holds_for_everybody_who_comes_closes_nothing(condition: str) -> None:
    """Only playing can show that it does."""
    scenes = SCENES.replace("CONDITION", condition).replace("Leave it.", "Leave it.\n      set: {dark: true}")

    assert found_in(scenes, "lamp: false, dark: false") == ()
