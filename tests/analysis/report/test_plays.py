"""Plays by chance, with all that is read in them."""

from collections.abc import Sequence

import pytest

from game.analysis.report import plays
from game.analysis.report.plays import Step, watch
from tests.analysis.report.small import played
from tests.compiler.small import story_of

STORY = story_of("""
door:
  text: |
    One two {fine: three four | three}.

    ---

    Five.
  choices:
    - label: In.
      text: |
        Six.
      jump: hall
    - label: Out.
  jump: last
hall:
  text: |
    Seven eight.
  jump: last
""")


class Witness:
    """Somebody who remembers what was chosen."""

    def __init__(self) -> None:
        self.chosen: list[tuple[str, ...]] = []

    def add(self, steps: Sequence[Step]) -> None:
        """One play."""
        self.chosen.append(tuple(step.pressed for step in steps))


def test_a_step_holds_what_was_read_since_the_last() -> None:
    """The answer and the scene behind it, then after a page is turned the last."""
    first, second, third = played(STORY, "in")

    assert [first.words, second.words, third.words] == [4, 3, 2]
    assert [first.chosen, second.chosen, third.chosen] == [False, True, False]
    assert [passage.text.text for passage in second.read] == ["Six.", "Seven eight."]


def test_a_text_is_read_once_for_each_way_it_comes_out() -> None:
    """The same words are the same value."""
    (one, *_), (other, *_) = played(STORY, "in"), played(STORY, "out")

    assert one.read[0].text is other.read[0].text
    assert [dict(leaf) for leaf in one.read[0].text.leaves] == [
        {"one": 1, "two": 1, "three": 1},
        {"five": 1},
    ]


def test_the_same_seed_plays_the_same() -> None:
    """And all plays are counted."""
    one, again = Witness(), Witness()

    assert watch(STORY, 20, 7, [one]) == 20
    watch(STORY, 20, 7, [again])
    assert one.chosen == again.chosen
    assert len(set(one.chosen)) == 2


def test_a_story_without_an_end_is_not_played_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """No further play is begun after so many steps, and how many there were is told."""
    monkeypatch.setattr(plays, "MOST_STEPS", 50)
    ring = story_of(
        "door:\n  choices:\n    - {label: Left., jump: door}\n    - {label: Right., jump: door}\n"
    )
    witness = Witness()

    assert watch(ring, 20, 1, [witness]) == 1
    assert len(witness.chosen) == 1
