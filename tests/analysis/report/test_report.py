"""A whole report: exact where it says so, sampled where it cannot be, the same for the same seed."""

from dataclasses import replace

import pytest

from game.analysis.lint.manuscript import Manuscript
from game.analysis.report.report import Report, report
from game.model.bars import STANDARDS, Bar, Bars
from tests.analysis.lint.small import manuscript_of
from tests.compiler.small import STORY

SCENES = """
door:
  pov: ann
  truth: waking
  text: |
    The porch light was on, somehow.
  choices:
    - label: Go right in.
      change: {trust: +1}
      text: |
        He held the door.
      jump: hall
    - label: Wave to him.
      jump: yard
    - label: Turn around now.
      jump: yard
hall:
  text: |
    A long hall.
  ending: home
yard:
  text: |
    A yard.
  choices:
    - label: Stay here.
      ending: away
    - label: Go back.
      jump: hall
"""
TEMPERAMENTS = "temperaments:\n  bold: {trust: +1}\n  shy: {trust: -1}\nbanned: [somehow]\n"


@pytest.fixture(scope="module")
def manuscript() -> Manuscript:
    """The story of the porch."""
    return manuscript_of(SCENES, story=STORY + TEMPERAMENTS)


def _with(manuscript: Manuscript, bars: Bars) -> Manuscript:
    """The same story with bars of its own."""
    return Manuscript(
        story=replace(manuscript.story, bars=bars), where=manuscript.where, sources=manuscript.sources
    )


def test_what_can_be_known_is_exact(manuscript: Manuscript) -> None:
    """A third go in; of the others half go back. One choice, and a second for two thirds."""
    found = report(manuscript, plays=20)

    assert found.ends.odds == pytest.approx({"home": 1 / 3 + 1 / 3, "away": 1 / 3})
    assert found.ends.plays == 0
    assert found.taken == pytest.approx(5 / 3)
    assert (len(found.story.scenes), found.choices) == (4, 5)
    assert found.verdict.startswith("all ")
    assert {name: ends.likeliest for name, ends in found.temperaments.items()} == {
        "bold": "home",
        "shy": "home",
    }


def test_what_was_not_walked_is_sampled_and_says_so(manuscript: Manuscript) -> None:
    """Within four standard errors of what is exact; what only walking can tell is not known."""
    found = report(manuscript, plays=400, limit=1)

    assert found.ends.plays == 400
    assert found.ends.odds["away"] == pytest.approx(1 / 3, abs=4 * (2 / 9 / 400) ** 0.5)
    assert {measure.id for measure in found.measures if measure.id == "dead_ends" and measure.held is None}
    assert found.verdict.startswith("stopped at ")


def test_the_same_seed_gives_the_same_report(manuscript: Manuscript) -> None:
    """And another seed other plays."""
    first, again, other = (report(manuscript, plays=60, seed=seed) for seed in (1, 1, 2))

    assert _numbers(first) == _numbers(again)
    assert _numbers(first) != _numbers(other)


def test_every_standard_is_measured_in_its_order(manuscript: Manuscript) -> None:
    """But `between` and `options`, which say what other measures count; a story's own stand among them."""
    bars = Bars(pov={0: Bar(high=50)}, sentences={1: {4: Bar(2, 9)}})
    found = [measure.id for measure in report(_with(manuscript, bars), plays=4).measures]

    assert [name for name in STANDARDS if name not in {"between", "options"}] == [
        name for name in found if "." not in name
    ]
    assert found[found.index("dead_ends") + 1] == "pov.ann"
    assert found[found.index("repeated") + 1] == "sentences.nights.4"


def test_what_misses_its_bar_is_listed(manuscript: Manuscript) -> None:
    """A story's own bar, or the standard; a bar that a story does not want is none."""
    bars = Bars(stated={"first_choice": Bar(high=5), "endings": None}, pov={0: Bar(high=50)})
    missed = {measure.id for measure in report(_with(manuscript, bars), plays=40).missed}

    assert {"first_choice", "pov.ann", "same_endings", "phrases"} <= missed
    assert "endings" not in missed


def test_a_banned_phrase_is_named_with_its_place(manuscript: Manuscript) -> None:
    """As lint tells it."""
    (found,) = [each for each in report(manuscript, plays=4).measures if each.id == "phrases"]

    assert found.details == ("`somehow` is banned in this story: chapters/1_one.yaml:7",)


def test_it_is_told_how_far_it_is(manuscript: Manuscript) -> None:
    """States, plays, odds."""
    told: list[str] = []
    report(manuscript, plays=4, progress=told.append)

    assert [word.rpartition(" ")[2] for word in told][-2:] == ["plays", "odds"]
    assert any(word.endswith("states") for word in told)


def _numbers(found: Report) -> list[object]:
    return [(measure.id, measure.least, measure.most, measure.error) for measure in found.measures] + [
        found.values,
        found.words_read,
    ]
