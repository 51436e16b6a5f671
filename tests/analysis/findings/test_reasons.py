"""Why nobody gets through: the comparison that fails, and the values there are."""

import pytest

from game.analysis.explore import explore
from game.analysis.findings.findings import findings
from tests.analysis.findings.small import HALL, STATE, compiled, labels

AWAY = "  away: {title: Away}\n"
THIRD = """\
        - label: Higher.
          if: trust >= 4
          text: |
            Higher.
          jump: attic
"""


@pytest.mark.parametrize(
    ("asked", "label"),
    [
        ("trust >= 5", "`trust >= 5` never holds: `trust` is 1 or 3 whenever it is asked"),
        ("lamp and trust >= 5", "`trust >= 5` never holds: `trust` is 1 or 3 whenever it is asked"),
        (
            "grip >= 3 or trust > 4",
            "never holds: `grip` is 1 to 2 and `trust` is 1 or 3 whenever it is asked",
        ),
        (
            "trust + grip == 9",
            "`trust + grip == 9` never holds: `trust + grip` is 3 to 4 whenever it is asked",
        ),
        ("grip > trust + 1", "never holds: `grip` is 1 to 2 and `trust + 1` is 2 or 4 whenever it is asked"),
        ("not (trust < 4)", "`trust >= 4` never holds: `trust` is 1 or 3 whenever it is asked"),
        ("said == later", "`said == later` never holds: `said` is none or yes_ whenever it is asked"),
        ("lamp and rope", "`rope` never holds where `lamp` does"),
        ("lamp and said != yes_", "`said != yes_` never holds where `lamp` does: `said` is yes_ whenever"),
        ("lamp and trust >= 2", "`trust >= 2` never holds where `lamp` does: `trust` is 1 whenever"),
        ("visited(hall)", "`visited(one.hall)` never holds"),
        ("not visited(door)", "`not visited(one.door)` never holds"),
        (
            "visited(hall) or trust > 4",
            "never holds: `visited(one.hall)` is false and `trust` is 1 or 3 whenever it is asked",
        ),
        (
            "trust - grip == 9",
            "`trust - grip == 9` never holds: `trust - grip` is -1 or 2 whenever it is asked",
        ),
        (
            "(rope or said == later) and trust < 3",
            "`trust < 3` never holds where `rope or said == later` does",
        ),
        (
            "(rope or said == yes_) and (lamp or said == later) and trust != 1",
            "`trust != 1` never holds where `lamp or said == later` does: `trust` is 1 whenever",
        ),
        (
            "(rope or said == yes_) and grip + trust == 4 and said == yes_",
            "`said == yes_` never holds where `grip + trust == 4` does: `said` is none whenever",
        ),
        ("pov == ann", "`pov == ann` never holds: `pov` is nobody whenever it is asked"),
    ],
)
def test_a_choice_that_is_never_open_says_which_comparison_fails(asked: str, label: str) -> None:
    """By itself, or where the others hold, with what its variables are then."""
    assert label in labels(HALL.replace("ASKED", asked))["W513"]


def test_what_is_held_together_is_bracketed_as_it_would_be_read() -> None:
    """Three conditions of which any two go together."""
    scenes = """\
    door:
      choices:
        - label: Knock.
          set: {lamp: true, rope: true}
        - label: Wait.
          set: {lamp: true, coat: true}
        - label: Run.
          set: {rope: true, coat: true}
      jump: hall
    hall:
      choices:
        - label: Fly.
          if: (lamp or gone) and (rope or gone) and coat
          jump: last
        - label: Go.
          jump: last
    """
    label = labels(scenes, state="lamp: false, rope: false, coat: false, gone: false")["W513"]

    assert label == "`coat` never holds where `(lamp or gone) and (rope or gone)` does"


def test_an_ending_says_where_its_last_gate_is() -> None:
    """In the scene, over all its choices, though the ending is behind another scene."""
    scenes = """\
    door:
      choices:
        - label: Knock.
          change: {trust: +1}
        - label: Wait.
      jump:
        - if: trust >= 5
          jump: attic
        - jump: last
    attic:
      ending: away
    """
    assert labels(scenes, endings=AWAY) == {
        "W511": "in `one.door` `trust >= 5` never holds: `trust` is 0 to 1 whenever it is asked"
    }


def test_a_jump_that_never_fits_since_one_before_it_does() -> None:
    """What holds for it is told as where the one before does not."""
    scenes = """\
    door:
      choices:
        - label: Knock.
          change: {trust: +1}
        - label: Wait.
          change: {grip: +1}
      jump:
        - if: trust >= 1 or grip == 3
          jump: last
        - if: grip >= 1
          jump: attic
        - jump: last
    attic:
      text: |
        Dust.
      jump: last
    """
    label = labels(scenes)["W512"]

    assert label.startswith("in `one.door` `grip != 3` never holds where `trust < 1` does: `grip` is 3 ")


@pytest.mark.parametrize(("more", "others"), [("", "1 other way"), (THIRD, "2 other ways")])
def test_other_ways_are_counted(more: str, others: str) -> None:
    """The nearest is told."""
    scenes = f"""\
    door:
      choices:
        - label: Up.
          if: trust >= 2
          text: |
            Up.
          jump: attic
        - label: On.
          jump: hall
    hall:
      choices:
        - label: Up.
          if: trust >= 3
          text: |
            Up.
          jump: attic
{more}        - label: On.
          jump: last
    attic:
      ending: away
    """
    label = labels(scenes, endings=AWAY)["W511"]

    assert label.startswith("in `one.door` `trust >= 2` never holds: `trust` is 0 whenever it is asked")
    assert label.endswith(f"; so with {others}")


def test_without_words_for_a_condition_nothing_is_said() -> None:
    """A finding is one without them too."""
    story = compiled(HALL.replace("ASKED", "trust >= 5"), STATE).story
    assert story is not None
    (found,) = (each for each in findings(explore(story)) if each.code.name == "W513")

    assert found.label == ""
