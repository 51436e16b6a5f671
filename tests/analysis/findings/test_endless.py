"""Loops that nobody comes out of."""

from game.source.catalogue import NO_ENDING_AHEAD
from tests.analysis.findings.small import found_in, only

SCENES = """\
door:
  choices:
    - label: In.
      jump: hall
    - label: Out.
      jump: last
hall:
  text: |
    A hall.
  choices:
    - label: Round.
      change: {trust: +1}
      jump: hall
    - label: Back.
      jump: EXIT
"""
TRUST = "trust: {start: 0, from: 0, to: 3}"


def test_a_loop_without_a_way_out_is_told_once() -> None:
    """With the way into it."""
    found = only(found_in(SCENES.replace("EXIT", "hall"), TRUST), NO_ENDING_AHEAD)

    assert found.block == "one.hall"
    assert found.route == ("one.door/in",)


def test_a_loop_one_may_leave_is_none() -> None:
    """However long one stays."""
    assert found_in(SCENES.replace("EXIT", "door"), TRUST) == ()


def test_a_door_that_shuts_behind_somebody() -> None:
    """A loop that can be left only before something happened: from then on nothing ends."""
    scenes = """\
    door:
      text: |
        A door.
      choices:
        - label: Shut it.
          set: {shut: true}
          jump: door
        - label: Leave.
          if: not shut
          jump: last
        - label: Stay.
          jump: door
    """
    found = only(found_in(scenes, "shut: false"), NO_ENDING_AHEAD)

    assert found.route == ("one.door/shut_it",)


def test_who_is_stuck_is_not_in_a_loop() -> None:
    """That nobody gets on is the cause, and told; not also that no ending is ahead."""
    found = found_in("door:\n  choices:\n    - label: Look.\n      once: true\n      jump: door")

    assert [each.code.name for each in found if each.code.name.startswith("E")] == ["E501"]
