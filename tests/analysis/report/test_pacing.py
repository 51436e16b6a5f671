"""How much is read before a choice and between two."""

import pytest

from game.analysis.report.pacing import Stretches
from game.analysis.spread import spread
from game.model.bars import Bar, Bars
from tests.analysis.report.small import one, played, values, watched
from tests.compiler.small import story_of

STORY = story_of("""
door:
  text: |
    One two three four five.
  choices:
    - label: In.
      text: |
        One two three.
      jump: hall
    - label: Out.
      jump: yard
hall:
  text: |
    One two.
  jump: room
room:
  text: |
    One two three four.
  choices:
    - label: Sit.
      text: |
        One two three four five six.
    - label: Stand.
  jump: last
yard:
  text: |
    One.
  choices:
    - label: Wait.
    - label: Go.
  jump: last
""")
"""In: 3 + 2 + 4 words to the next menu, over a page. Out: 1."""


def test_words_are_counted_from_a_choice_to_the_next_menu() -> None:
    """Over pages that are turned on the way; what stands behind the last choice is no stretch."""
    watcher = Stretches(STORY, Bars())
    watched(watcher, played(STORY, "in", "sit"), played(STORY, "out", "wait"))

    assert [5, 5] == watcher.first
    assert [9, 1] == watcher.between
    assert [5 + 9 + 6 + 2, 5 + 1 + 2] == watcher.words
    assert [2, 2] == watcher.choices


def test_stretches_are_held_to_bars() -> None:
    """The words before the first choice, the middle stretch, those of a good length, the longest."""
    bars = Bars(stated={"between": Bar(5, 20), "between_most": Bar(high=8)})
    watcher = Stretches(STORY, bars)
    watched(watcher, played(STORY, "in", "sit"), played(STORY, "out", "wait"))
    measures = list(watcher.measures())

    assert values(measures) == {
        "first_choice": 5,
        "between_median": 5,
        "between_share": 50,
        "between_most": 9,
    }
    assert one(measures, "between_share").title == "stretches of 5 to 20 words"
    assert one(measures, "between_most").held is False
    assert one(measures, "between_most").details == ("9 words from one.door/in to one.room",)


def test_a_share_of_stretches_has_the_error_of_its_plays() -> None:
    """One play all within, one all outside: half, and half an error of a tossed coin's two."""
    watcher = Stretches(STORY, Bars(stated={"between": Bar(5, 20)}))
    watched(watcher, played(STORY, "in", "sit"), played(STORY, "out", "wait"))

    assert one(watcher.measures(), "between_share").error == pytest.approx(100 * (0.25 + 0.25) ** 0.5 / 2)


def test_a_story_without_a_choice_has_nothing_between() -> None:
    """Which is said, and misses no bar."""
    story = story_of("door:\n  text: |\n    So.\n  jump: last\n")
    watcher = Stretches(story, Bars())
    watched(watcher, played(story))

    assert {measure.held for measure in watcher.measures()} == {None}


def test_a_spread_is_told_by_its_middle_and_its_ends() -> None:
    """Of the numbers from 0 to 100 one in twenty is under 5, and one over 95."""
    found = spread(list(range(101)))

    assert (found.mean, found.low, found.median, found.high, found.most) == (50, 5, 50, 95, 100)
