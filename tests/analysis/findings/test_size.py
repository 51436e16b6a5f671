"""Stories with more states than can be walked."""

import pytest

from game.analysis.explore import explore
from game.analysis.explored import Explored
from game.analysis.findings import size as module
from game.analysis.findings.findings import findings
from game.analysis.findings.size import predicted, size
from game.source.catalogue import TOO_MANY_STATES
from tests.analysis.findings.small import compiled, line_of

STATE = "stones: {start: 0, from: 0, to: 3}, steps: {start: 0, from: 0, to: 40}"
SCENES = """\
door:
  choices:
    - label: Walk.
      change: {steps: +1}
      jump: door
    - label: Bend.
      change: {stones: +1}
      jump: door
    - label: Throw.
      change: {stones: -1}
      jump: hall
hall:
  choices:
    - label: In.
      if: steps == 40 or stones == 2
      jump: last
    - label: Out.
      jump: last
"""


def _explored(limit: int) -> Explored:
    told = compiled(SCENES, STATE).story
    assert told is not None
    return explore(told, limit=limit)


def test_who_was_stopped_is_told_which_variable_multiplies_the_states() -> None:
    """The one that has most values where most states are, and by how many times."""
    (found,) = size(_explored(100))

    assert found.code is TOO_MANY_STATES
    assert found.message.startswith("there are more states than the limit of 100, perhaps 1")
    assert found.block == "state/steps"
    assert "without `steps` there would be " in found.help
    assert line_of(compiled(SCENES, STATE), found).startswith("state: ")


def test_a_once_that_multiplies_the_states_is_told_as_one() -> None:
    """It has no values that there could be fewer of, and only a menu asks it."""
    bells = "".join(f"    - label: Bell {at}.\n      once: true\n      jump: door\n" for at in range(9))
    told = compiled(f"door:\n  choices:\n{bells}    - label: Go.\n      jump: last\n")
    assert told.story is not None
    (found,) = size(explore(told.story, limit=300))

    assert found.block == "one.door/bell_0"
    assert line_of(told, found) == "- label: Bell 0."
    assert found.help.startswith("without the `once` of `one.door/bell_0` there would be ")
    assert found.help.endswith(": leave it out where nobody minds that it can be taken again")


def test_a_flag_cannot_have_fewer_values() -> None:
    """It can be asked by prose alone."""
    scenes = """\
    door:
      choices:
        - label: Light it.
          set: {lamp: true}
          jump: door
        - label: On.
          if: lamp
          jump: last
    """
    told = compiled(scenes, "lamp: false").story
    assert told is not None
    (found,) = size(explore(told, limit=1))

    assert found.help.endswith(" times fewer: let only prose ask it, which costs nothing")


def test_what_was_walked_to_its_end_is_not_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless there are more than anybody should have."""
    whole = _explored(1_000)

    assert list(size(whole)) == []
    assert predicted(whole) == whole.states
    monkeypatch.setattr(module, "MOST_PREDICTED", 100)
    (found,) = size(whole)
    assert found.message == f"there are {whole.states} states"


def test_what_was_not_walked_to_its_end_is_not_said_to_be_never() -> None:
    """Only dead ends that were met, and that there is more."""
    assert [each.code for each in findings(_explored(100))] == [TOO_MANY_STATES]
