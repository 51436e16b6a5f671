"""Endings, scenes and choices that nobody comes to, without what follows from it."""

from tests.analysis.findings.small import codes, compiled, found_in, line_of

TRUST = "trust: {start: 0, from: 0, to: 3}"
SCENES = """\
door:
  choices:
    - label: Knock.
      change: {trust: +1}
    - label: Wait.
  jump:
    - if: trust >= 2
      jump: attic
    - jump: hall
attic:
  text: |
    Dust.
  jump: cellar
cellar:
  text: |
    More dust.
  ending: away
hall:
  choices:
    - label: Fly.
      if: trust >= 3
      text: |
        Up.
      jump: roof
    - label: Go.
      jump: last
roof:
  text: |
    Tiles.
  jump: last
"""
AWAY = "  away: {title: Away}\n"


def test_only_the_first_of_what_nobody_comes_to_is_told() -> None:
    """The ending; the choice, not the scene behind it; the scene, not the one after it."""
    told = compiled(SCENES, TRUST, endings=AWAY)
    found = found_in(SCENES, TRUST, endings=AWAY)

    assert codes(found) == ["W511", "W513", "W512"]
    ending, choice, scene = found
    assert ending.block == "endings/away"
    assert line_of(told, ending).startswith("away:")
    assert choice.block == "one.hall/fly"
    assert choice.route == ("one.door/knock",)
    assert line_of(told, choice) == "- label: Fly."
    assert scene.block == "one.attic"
    assert scene.route == ("one.door/knock",)
    assert scene.help.endswith(": in `one.door/knock`")


def test_an_ending_is_shown_by_the_jump_that_does_not_lead_there() -> None:
    """The last place to which somebody comes."""
    scenes = """\
    door:
      choices:
        - label: Wait.
      jump:
        - if: trust >= 1
          jump: attic
        - jump: last
    attic:
      ending: away
    """
    found = found_in(scenes, TRUST, endings=AWAY)

    assert codes(found) == ["W511"]
    assert found[0].route == ("one.door/wait",)


def test_what_everybody_may_come_to_is_not_told() -> None:
    """A story without such places gives no alarm."""
    assert found_in("door:\n  choices:\n    - label: Go.\n      jump: last") == ()
