"""Texts that nobody can read."""

from game.source.catalogue import UNREADABLE
from tests.analysis.findings.small import codes, compiled, found_in, line_of, only

FLAGS = "trust: {start: 0, from: 0, to: 3}, red: false, blue: false, told: false"

EITHER_FLAG = """\
door:
  choices:
    - label: Red.
      set: {red: true}
    - label: Blue.
      set: {blue: true}
    - label: Neither.
  jump: hall
hall:
  text:
    - if: red
      text: |
        Red.
    - else if: blue
      text: |
        Blue.
    - if: red and blue
      text: |
        Violet.
    - else: |
        Plain.
  jump: last
"""


def test_a_combination_that_nobody_can_have() -> None:
    """Each flag may be set and no gate asks; only together they never are."""
    found = only(found_in(EITHER_FLAG, FLAGS), UNREADABLE)

    assert found.message == "nobody can ever read this: Violet."
    assert found.part == "one.hall:text:1.0"
    assert line_of(compiled(EITHER_FLAG, FLAGS), found) == "- if: red and blue"
    assert len(found.route) == 1


def test_a_combination_that_a_loop_makes_possible() -> None:
    """Whoever comes back can have both."""
    scenes = EITHER_FLAG.replace("- label: Neither.", "- label: Again.\n      jump: again")
    scenes += (
        "again:\n  choices:\n    - label: Blue.\n      set: {blue: true}\n    - label: No.\n  jump: door\n"
    )

    assert found_in(scenes, FLAGS) == ()


def test_a_flag_that_is_set_too_late() -> None:
    """Nobody has it yet where it is asked; after it, everybody may."""
    scenes = """\
    door:
      text:
        - if: told
          text: |
            You know.
      choices:
        - label: Tell.
          set: {told: true}
        - label: Wait.
      jump: hall
    hall:
      text: |
        {told: You know. | You do not.}
      jump: last
    """
    found = only(found_in(scenes, FLAGS), UNREADABLE)

    assert found.block == "one.door"
    assert found.route == ()


def test_half_of_a_sentence_that_nobody_can_read() -> None:
    """It is found by its paragraph."""
    scenes = """\
    door:
      choices:
        - label: Tell.
          set: {told: true}
          text: |
            So. {told: You know. | You do not.}
        - label: Wait.
      jump: last
    """
    found = only(found_in(scenes, FLAGS), UNREADABLE)

    assert found.message.endswith("You do not.")
    assert found.route == ("one.door/tell",)
    assert line_of(compiled(scenes, FLAGS), found).startswith("So.")


def test_a_number_that_prose_asks_more_closely_than_gates() -> None:
    """A gate tells 2 and more from less; prose asks for 3, which nobody has, and for 2, which some have."""
    scenes = """\
    door:
      choices:
        - label: One.
          change: {trust: +1}
        - label: Two.
          change: {trust: +2}
      jump: hall
    hall:
      text:
        - if: trust == 3
          text: |
            Three.
        - else if: trust == 2
          text: |
            Two.
      choices:
        - label: In.
          if: trust >= 2
        - label: Out.
      jump: last
    """
    found = only(found_in(scenes, FLAGS), UNREADABLE)

    assert found.message.endswith("Three.")


def test_where_one_begins_and_comes_back_to_nobody_has_what_nobody_is_given() -> None:
    """What can be there later is not there at the beginning."""
    scenes = """\
    door:
      text:
        - if: red and not told
          text: |
            Red.
      choices:
        - label: Tell.
          set: {told: true}
          jump: door
        - label: Red.
          set: {told: true, red: true}
          jump: door
        - label: Go.
          jump: last
    """

    assert only(found_in(scenes, FLAGS), UNREADABLE).message.endswith("Red.")


def test_only_the_outermost_of_what_nobody_reads_is_told() -> None:
    """What is inside it is not read for the same reason."""
    scenes = """\
    door:
      text:
        - if: trust >= 2
          text:
            - |
              Two.
            - if: red
              text: |
                Red.
      choices:
        - label: More.
          change: {trust: +1}
        - label: Red.
          set: {red: true}
      jump: last
    """

    assert codes(found_in(scenes, FLAGS)) == ["W514"]


def test_what_is_remembered_of_another_story_may_be_read() -> None:
    """No gate asks for it; some players have it all the same."""
    scenes = "door:\n  text: |\n    {known: Again. | Well.}\n  jump: last"

    assert found_in(scenes, more="recalls: {known: {story: other}}\n") == ()


def test_reasons_and_labels_are_texts_too() -> None:
    """A reason is read only while its choice is shut."""
    scenes = """\
    door:
      choices:
        - label: Tell.
          set: {told: true}
        - label: "Go{told: , then}."
          if: red
          locked: "Not {red: ever | yet}."
        - label: Stay.
          set: {red: true}
          jump: door
      jump: last
    """
    found = found_in(scenes, FLAGS)

    assert ["nobody can ever read this: , then", "nobody can ever read this: ever"] == [
        each.message for each in found if each.code is UNREADABLE
    ]
    assert [each.part for each in found if each.code is UNREADABLE] == [
        "one.door/go:label",
        "one.door/go:locked",
    ]
