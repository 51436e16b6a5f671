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
    assert found.label == "one goes round through `one.hall`"
    assert found.help == "let some choice or jump lead out of this loop"


def test_a_ring_of_jumps_is_shown_from_the_beginning() -> None:
    """With every scene of it, and with the scenes and choices one comes through."""
    scenes = """\
    door:
      text: |
        A door.
      jump: hall
    hall:
      choices:
        - label: Up.
          jump: stairs
        - label: Out.
          jump: last
    stairs:
      text: |
        Stairs.
      jump: left
    left:
      text: |
        Left.
      jump: right
    right:
      text: |
        Right.
      jump: left
    """
    found = only(found_in(scenes), NO_ENDING_AHEAD)

    assert found.block == "one.left"
    assert found.label == "one goes round through `one.left`, `one.right`"
    assert found.help.endswith("; the way here from the beginning: `one.door`, `one.hall/up`, `one.stairs`")
    assert found.route == ("one.hall/up",)


def test_a_long_loop_and_a_long_way_are_told_in_short() -> None:
    """Six scenes of the one, twelve steps of the other."""
    halls = "".join(f"h{at}:\n  text: |\n    Hall.\n  jump: h{at + 1}\n" for at in range(20))
    rooms = "".join(f"r{at}:\n  text: |\n    Room.\n  jump: r{(at + 1) % 9}\n" for at in range(9))
    scenes = (
        f"{halls}h20:\n  choices:\n    - label: In.\n      jump: r0\n    - label: Out.\n      jump: last\n"
    )
    found = only(found_in(scenes + rooms, start="one.h0"), NO_ENDING_AHEAD)

    assert found.label.endswith("`one.r5` and 3 more")
    assert found.help.count("`one.") == 12
    assert "`one.h5`, …, `one.h15`" in found.help


def test_a_story_that_begins_in_its_ring_says_so() -> None:
    """There is no way to it."""
    (found, *_) = found_in("door:\n  text: |\n    Round.\n  jump: hall\nhall:\n  jump: door")

    assert found.code is NO_ENDING_AHEAD
    assert found.help.endswith("; the story begins here")


def test_a_loop_one_is_only_on_the_way_through_is_none() -> None:
    """Whoever lights it in the hall falls, and goes round below: nobody goes round in the hall."""
    scenes = """\
    door:
      choices:
        - label: Light it.
          once: true
          set: {lamp: true}
          jump: hall
        - label: Out.
          if: not lamp
          jump: last
        - label: Down.
          jump: hall
    hall:
      choices:
        - label: On.
          if: lamp
          jump: pit
        - label: Back.
          if: not lamp
          jump: door
    pit:
      text: |
        Dark.
      jump: pit
    """
    back = scenes.replace("Back.\n          if: not lamp", "Back.")

    assert [each.label for each in found_in(scenes, "lamp: false")] == ["one goes round through `one.pit`"]
    assert [each.label for each in found_in(back, "lamp: false")] == [
        "one goes round through `one.hall`, `one.door`",
        "one goes round through `one.pit`",
    ]


def test_only_what_one_goes_round_through_is_named() -> None:
    """Neither the attic one comes from nor the stairs one falls down, though others go round there."""
    scenes = """\
    door:
      choices:
        - label: Light it.
          once: true
          set: {lamp: true}
          jump: attic
        - label: Up.
          if: not lamp
          jump: attic
        - label: Out.
          if: not lamp
          jump: last
        - label: In.
          jump: hall
    attic:
      text: |
        Dust.
      jump: door
    hall:
      choices:
        - label: Down.
          jump: stairs
        - label: Back.
          jump: door
    stairs:
      text: |
        Stairs.
      jump:
        - if: lamp
          jump: pit
        - jump: door
    pit:
      text: |
        Dark.
      jump: pit
    """
    above, below = found_in(scenes, "lamp: false")

    assert above.label == "one goes round through `one.door`, `one.hall`"
    assert below.label == "one goes round through `one.pit`"


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
