"""Between what the values are where nobody gets through."""

import pytest

from game.analysis.findings import reasons as module
from tests.analysis.findings.small import HALL, STATE, labels

AWAY = "  away: {title: Away}\n"


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
    label = labels(scenes, state="gold: {start: 5, from: 0, to: 200}, lamp: false")["W513"]

    assert label == (
        "`gold >= 190` never holds where `lamp` does: `gold` is between 0 and 170 whenever it is asked"
    )


def test_several_values_with_a_gap_are_told_by_their_ends() -> None:
    """And one of many that there could be as it is."""
    choices = "".join(
        f"    - label: By {by}.\n      change: {{trust: +{by}, gold: +8}}\n" for by in (1, 2, 3, 4, 6)
    )
    scenes = f"door:\n  choices:\n{choices}  jump: hall\n{HALL[HALL.index('hall:') :]}"
    state = "trust: {start: 0, from: 0, to: 9}, gold: {start: 5, from: 0, to: 200}"

    def label(asked: str) -> str:
        return labels(scenes.replace("ASKED", asked), state=state)["W513"]

    assert label("trust == 7").endswith(": `trust` is 1 to 6, but not all between whenever it is asked")
    assert label("gold >= 50").endswith(": `gold` is 13 whenever it is asked")


def test_no_ends_are_looked_for_in_what_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would take longer than playing it did."""
    monkeypatch.setattr(module, "MOST_CARRIED", 0)
    state = STATE.replace("trust: {start: 0, from: 0, to: 9}", "trust: {start: 0, from: 0, to: 200}")

    assert labels(HALL.replace("ASKED", "trust > 90"), state=state)["W513"] == "`trust > 90` never holds"


def test_many_words_have_no_ends() -> None:
    """None of them is the least, so nothing is told of more than can be asked for one by one."""
    state = f"said: {{start: w3, one_of: [{', '.join(f'w{at}' for at in range(70))}]}}"
    scenes = HALL.replace("ASKED", "said == w5")
    for change in ("change: {trust: +1}", "change: {trust: +3, grip: -1}"):
        scenes = scenes.replace(change, "")
    scenes = scenes.replace("{lamp: true, said: yes_}", "{said: w9}").replace("{rope: true}", "{said: w60}")

    assert labels(scenes, state=state) == {"W513": "`said == w5` never holds"}


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

    assert labels(scenes, endings=AWAY) == {"W511": label}
    far = STATE.replace("trust: {start: 0, from: 0, to: 9}", "trust: {start: 0, from: 0, to: 200}")
    told = labels(scenes.replace("trust == 2", "trust >= 4"), far, endings=AWAY)
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

    assert labels(scenes, endings=AWAY) == {"W511": label}
