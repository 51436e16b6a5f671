"""Why nobody gets through: the comparison that fails, and the values there are."""

import pytest

from game.analysis.explore import explore
from game.analysis.findings.findings import findings
from game.compiler.show import conditions_of
from tests.analysis.findings.small import compiled

STATE = "trust: {start: 0, from: 0, to: 9}, grip: {start: 2, from: 0, to: 9}, lamp: false, rope: false, "
STATE += "said: {start: none, one_of: [none, yes_, no_, later]}"

SCENES = """\
door:
  choices:
    - label: Knock.
      change: {trust: +1}
      set: {lamp: true, said: yes_}
    - label: Wait.
      change: {trust: +3, grip: -1}
      set: {rope: true}
  jump: hall
hall:
  choices:
    - label: Fly.
      if: ASKED
      jump: last
    - label: Go.
      jump: last
"""


def _labels(scenes: str, endings: str = "", state: str = STATE) -> dict[str, str]:
    story = compiled(scenes, state, endings=endings).story
    assert story is not None
    found = findings(explore(story), write=conditions_of(story))
    return {each.code.name: each.label for each in found if each.code.name != "W516"}


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
        ("pov == ann", "`pov == ann` never holds: `pov` is nobody whenever it is asked"),
    ],
)
def test_a_choice_that_is_never_open_says_which_comparison_fails(asked: str, label: str) -> None:
    """By itself, or where the others hold, with what its variables are then."""
    assert label in _labels(SCENES.replace("ASKED", asked))["W513"]


def test_a_number_of_many_values_is_told_by_its_ends() -> None:
    """Where the rest of what is asked holds; it counts in a loop, and only the last gate asks for it."""
    scenes = """\
    door:
      choices:
        - label: Count.
          if: not lamp
          change: {gold: +7}
          jump: door
        - label: Light it.
          change: {gold: -30}
          set: {lamp: true}
          jump: door
        - label: On.
          jump: hall
    hall:
      choices:
        - label: Buy.
          if: lamp and gold >= 190
          text: |
            Bought.
          jump: last
        - label: Go.
          jump: last
    """
    label = _labels(scenes, state="gold: {start: 5, from: 0, to: 200}, lamp: false")["W513"]

    assert label == (
        "`gold >= 190` never holds where `lamp` does: `gold` is between 0 and 170 whenever it is asked"
    )


def test_many_words_have_no_ends() -> None:
    """None of them is the least, so nothing is told of more than can be asked for one by one."""
    state = f"said: {{start: w3, one_of: [{', '.join(f'w{at}' for at in range(70))}]}}"
    scenes = SCENES.replace("ASKED", "said == w5")
    for change in ("change: {trust: +1}", "change: {trust: +3, grip: -1}"):
        scenes = scenes.replace(change, "")
    scenes = scenes.replace("{lamp: true, said: yes_}", "{said: w9}").replace("{rope: true}", "{said: w60}")

    assert _labels(scenes, state=state) == {"W513": "`said == w5` never holds"}


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
    assert _labels(scenes, "  away: {title: Away}\n") == {
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
    label = _labels(scenes)["W512"]

    assert label.startswith("in `one.door` `grip != 3` never holds where `trust < 1` does: `grip` is 3 ")


def test_values_are_those_for_which_no_jump_before_has_fitted() -> None:
    """The others are not asked about: those who knocked twice are gone by then."""
    scenes = """\
    door:
      choices:
        - label: Knock.
          change: {trust: +1}
        - label: Knock twice.
          change: {trust: +2}
        - label: Wait.
          change: {trust: +4}
      jump:
        - if: trust == 2 or trust == 7
          jump: last
        - if: trust >= 5
          jump: attic
        - jump: last
    attic:
      ending: away
    """
    label = "in `one.door` `trust >= 5` never holds: `trust` is 1 or 4 whenever it is asked"

    assert _labels(scenes, "  away: {title: Away}\n") == {"W511": label}
    far = STATE.replace("trust: {start: 0, from: 0, to: 9}", "trust: {start: 0, from: 0, to: 200}")
    told = _labels(scenes.replace("trust == 2", "trust >= 4"), "  away: {title: Away}\n", far)
    assert told["W511"].endswith("`trust` is between 1 and 2 whenever it is asked")


def test_a_jump_that_is_never_asked_has_no_values() -> None:
    """Those before it fit for everybody; only then it would fail as well."""
    scenes = """\
    door:
      choices:
        - label: Knock.
          change: {trust: +1}
        - label: Wait.
      jump:
        - if: trust == 0
          jump: last
        - if: trust == 1
          jump: last
        - if: trust >= 5
          jump: attic
        - jump: last
    attic:
      ending: away
    """
    label = "in `one.door` `trust >= 5` never holds"

    assert _labels(scenes, "  away: {title: Away}\n") == {"W511": label}


def test_other_ways_are_counted() -> None:
    """The nearest is told."""
    scenes = """\
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
        - label: On.
          jump: last
    attic:
      ending: away
    """
    label = _labels(scenes, "  away: {title: Away}\n")["W511"]

    assert label.startswith("in `one.door` `trust >= 2` never holds: `trust` is 0 whenever it is asked")
    assert label.endswith("; so with 1 other way")


def test_without_words_for_a_condition_nothing_is_said() -> None:
    """A finding is one without them too."""
    story = compiled(SCENES.replace("ASKED", "trust >= 5"), STATE).story
    assert story is not None
    (found,) = (each for each in findings(explore(story)) if each.code.name == "W513")

    assert found.label == ""
