"""Bounds that are never touched."""

from game.analysis.explore import explore
from game.analysis.findings.bounds import bounds
from tests.analysis.findings.small import compiled, line_of

SCENES = """\
door:
  choices:
    - label: More.
      change: {trust: +1}
    - label: Less.
      change: {trust: -1}
  jump: hall
hall:
  choices:
    - label: More.
      change: {trust: +1}
    - label: Enough.
  jump: last
"""


def _untouched(scenes: str, state: str) -> list[str]:
    told = compiled(scenes, state).story
    assert told is not None
    return [found.message for found in bounds(explore(told))]


def test_a_bound_that_no_way_leads_to() -> None:
    """One up, one down, one up: from 1, that is 0 to 3. Both bounds of a number are one thing to mend."""
    assert _untouched(SCENES, "trust: {start: 1, from: 0, to: 3}") == []
    assert _untouched(SCENES, "trust: {start: 1, from: 0, to: 4}") == ["`trust` never comes to 4"]
    assert _untouched(SCENES, "trust: {start: 1, from: -1, to: 9}") == ["`trust` never comes to -1 nor to 9"]


def test_a_bound_that_only_a_gate_keeps_away() -> None:
    """Nobody who has 3 is let on to one more."""
    gated = SCENES.replace(
        "- label: More.\n      change: {trust: +1}\n    - label: Enough.",
        ("- label: More.\n      if: trust <= 1\n      change: {trust: +1}\n    - label: Enough."),
    )

    assert _untouched(gated, "trust: {start: 1, from: 0, to: 3}") == ["`trust` never comes to 3"]


def test_a_loop_touches_every_bound() -> None:
    """However far it is."""
    scenes = """\
    door:
      choices:
        - label: More.
          change: {trust: +1}
          jump: door
        - label: Go.
          jump: last
    """

    assert _untouched(scenes, "trust: {start: 0, from: 0, to: 40}") == []


def test_it_points_at_the_variable() -> None:
    """Where its bounds are written."""
    told = compiled(SCENES, "trust: {start: 1, from: 0, to: 4}")
    assert told.story is not None

    (found,) = bounds(explore(told.story))

    assert "trust" in line_of(told, found)
