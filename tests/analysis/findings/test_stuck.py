"""Players who cannot go on."""

from game.source.catalogue import EMPTY_RING, NO_JUMP_FITS, NOTHING_OPEN
from tests.analysis.findings.small import codes, compiled, found_in, line_of, only

MENU = """\
door:
  text: |
    A door.
  choices:
    - label: Knock.
      change: {trust: +1}
      jump: hall
    - label: Wait.
      jump: hall
hall:
  choices:
    - label: Go in.
      if: trust >= 1
      jump: last
    - label: Go up.
      if: trust >= 1 and lamp
      jump: last
"""
TRUST = "trust: {start: 0, from: 0, to: 3}, lamp: false"


def test_a_menu_in_which_nothing_may_be_open() -> None:
    """It is shown by the choices that lead there, and who has others goes on."""
    found = only(tuple(each for each in found_in(MENU, TRUST) if each.code is NOTHING_OPEN), NOTHING_OPEN)

    assert found.block == "one.hall"
    assert found.route == ("one.door/wait",)
    assert found.message == "not everybody finds an open choice here"
    assert line_of(compiled(MENU, TRUST), found) == "hall:"


def test_a_menu_of_nothing_but_crossed_out_choices() -> None:
    """Nobody gets on there, without any condition."""
    found = found_in("door:\n  choices:\n    - label: Up.\n      never: No stairs.")

    assert found[0].code is NOTHING_OPEN
    assert found[0].message == "nobody finds an open choice here"
    assert found[0].route == ()


def test_once_choices_that_are_used_up() -> None:
    """A loop of `once` choices comes to an end that is none."""
    found = found_in(
        """\
        door:
          choices:
            - label: Look.
              once: true
              jump: door
            - label: Listen.
              once: true
              jump: door
        """
    )

    assert found[0].code is NOTHING_OPEN
    assert sorted(found[0].route) == ["one.door/listen", "one.door/look"]


def test_a_place_from_which_no_jump_may_fit() -> None:
    """The choice that leads nowhere is the last of the route, and its own `jump` is pointed at."""
    scenes = """\
    door:
      choices:
        - label: Knock.
          change: {trust: +1}
          jump:
            - if: trust >= 2
              jump: last
        - label: Wait.
          change: {trust: +1}
          jump: door
        - label: Leave.
          jump: last
    """
    found = only(found_in(scenes, TRUST), NO_JUMP_FITS)

    assert found.block == "one.door/knock"
    assert found.part == "one.door/knock:jump"
    assert found.route == ("one.door/knock",)
    assert line_of(compiled(scenes, TRUST), found) == "jump:"


def test_a_ring_of_scenes_without_a_word() -> None:
    """The state of play comes back and nothing was read or chosen."""
    scenes = """\
    door:
      choices:
        - label: In.
          jump: left
        - label: Out.
          jump: last
    left:
      text:
        - if: trust >= 1
          text: |
            A word.
      jump: right
    right:
      jump: left
    """
    found = found_in(scenes, TRUST)

    assert EMPTY_RING in {each.code for each in found}
    ring = next(each for each in found if each.code is EMPTY_RING)
    assert ring.route == ("one.door/in",)
    assert ring.block == "one.left"
    assert "`one.left`, `one.right`" in ring.message


def test_a_ring_behind_scenes_without_a_choice_is_shown_from_the_beginning() -> None:
    """The way there has no choices, and is told all the same."""
    scenes = "door:\n  text: |\n    A door.\n  jump: left\nleft:\n  jump: right\nright:\n  jump: left"
    ring = next(each for each in found_in(scenes) if each.code is EMPTY_RING)

    assert ring.help.endswith("; the way here from the beginning: `one.door`")


def test_a_ring_with_a_word_is_none() -> None:
    """Where something is read the play waits; that nobody comes out of it is told otherwise."""
    found = found_in("door:\n  text: |\n    Round.\n  jump: hall\nhall:\n  jump: door")

    assert "E503" not in codes(found)
    assert "E504" in codes(found)
