"""How much of a second play is new."""

import numpy as np
import pytest

from game.analysis.report.replay import Pairs, runs
from game.model.bars import Bars
from tests.analysis.report.small import played, values, watched
from tests.compiler.small import story_of

STORY = story_of("""
door:
  text: |
    One two three four five six.
  choices:
    - label: In.
      text: |
        Seven eight nine ten.
    - label: Out.
      text: |
        Seven eight nine eleven twelve thirteen.
  jump: last
""")
"""In all 12 words or 14: six at the door, four or six of an answer, and `The end.`"""


def test_words_are_fresh_in_paragraphs_that_were_not_shown() -> None:
    """Of 14 words six; the same paragraph a second time is not fresh, however its words differ."""
    watcher = Pairs()
    watched(watcher, played(STORY, "in"), played(STORY, "out"), played(STORY, "in"), played(STORY, "in"))

    assert watcher.fresh == pytest.approx([6 / 14, 0])


def test_plays_share_runs_of_five_words() -> None:
    """Over the ends of paragraphs: of 8 runs and 10 the first 5 are the same, so 5 of 13."""
    watcher = Pairs()
    watched(watcher, played(STORY, "in"), played(STORY, "out"), played(STORY, "in"), played(STORY, "in"))

    assert watcher.shared == pytest.approx([5 / 13, 1])


def test_pairs_are_measured_by_their_mean_and_their_closest() -> None:
    """In percent, with the error of the mean."""
    watcher = Pairs()
    watched(watcher, played(STORY, "in"), played(STORY, "out"), played(STORY, "out"), played(STORY, "in"))
    found = {measure.id: measure for measure in watcher.measures(Bars())}

    assert found["freshness"].least == pytest.approx(100 * (6 / 14 + 4 / 12) / 2)
    assert found["freshness"].error == pytest.approx(100 * (6 / 14 - 4 / 12) / 2 / 2**0.5)
    assert found["overlap"].least == pytest.approx(100 * 5 / 13)
    assert found["overlap_high"].least == pytest.approx(100 * 5 / 13)
    assert {4} == {measure.plays for measure in found.values()}


def test_one_play_is_no_pair() -> None:
    """Nothing is measured."""
    watcher = Pairs()
    watched(watcher, played(STORY, "in"))

    assert values(watcher.measures(Bars())) == {"freshness": None, "overlap": None, "overlap_high": None}


def test_a_run_is_counted_once() -> None:
    """The same word nine times has one run of five; fewer than five words have none."""
    assert len(runs(np.zeros(9, np.uint64))) == 1
    assert len(runs(np.arange(9, dtype=np.uint64))) == 5
    assert len(runs(np.arange(4, dtype=np.uint64))) == 0


def test_runs_of_the_same_words_in_another_order_differ() -> None:
    """A hash that adds would take them for one."""
    there = np.array([1, 2, 3, 4, 5], np.uint64)

    assert runs(there)[0] != runs(there[::-1])[0]
