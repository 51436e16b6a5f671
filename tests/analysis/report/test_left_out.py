"""Bars that a small story cannot hold, or that measure what it does not have."""

from dataclasses import replace

import pytest

from game.analysis.report.left_out import leaving_out
from game.analysis.report.measure import Measure
from game.model.bars import STANDARDS, Bar, Bars
from game.model.story import Recall, Story
from tests.analysis.findings.small import compiled

TRUST = "trust: {start: 0, from: 0, to: 3}"
FLAG = "door:\n  choices:\n    - label: Go.\n      set: {lamp: true}\n      jump: last\n"
AWAY = "  away: {title: Away}\n  gone: {title: Gone}\n"


def _story(
    scenes: str = "door:\n  jump: last", state: str = "", *, endings: str = "", more: str = ""
) -> Story:
    story = compiled(scenes, state, endings=endings, more=more).story
    assert story is not None
    return story


def _left_out(story: Story, words: int = 5_000) -> dict[str, str]:
    """What is left out of one measure for each standard, and why."""
    measures = [
        Measure(id=name, title=each.title, unit=each.unit, least=0, most=100, bar=story.bars.of(name))
        for name, each in STANDARDS.items()
    ]
    found = leaving_out(story, words, measures)
    assert all(each.held is None for each in found if each.left_out)
    return {each.id: each.left_out for each in found if each.left_out}


def test_a_few_words_have_no_stretches_and_no_second_play() -> None:
    """A thousand may."""
    few, many = _left_out(_story(), 999), _left_out(_story(), 1_000)

    assert {name for name in few if name not in many} == {
        *("between_median", "between_share", "freshness", "overlap", "overlap_high")
    }
    assert few["freshness"] == "fewer than 1,000 words"


@pytest.mark.parametrize(
    ("story", "name", "why"),
    [
        (_story(), "range_used", "no numbers"),
        (_story(), "flags_read", "no flags"),
        (_story(state="lamp: false", scenes=FLAG), "flags_return", "fewer than 9 scenes"),
        (_story(), "unlocked", "no locked choices"),
        (_story(), "same_endings", "fewer than two temperaments"),
        (_story(), "endings", "too few endings to stay below 35 % each"),
        (
            _story(state=TRUST, more="temperaments: {bold: {trust: +1}, shy: {trust: -1}}\n"),
            "same_endings",
            "fewer endings than temperaments",
        ),
        (_story(state=TRUST, more="bars: {calendar: [trust]}\n"), "last_values", "no numbers"),
    ],
)
def test_what_is_not_there_is_not_judged(story: Story, name: str, why: str) -> None:
    """And says why."""
    assert _left_out(story)[name] == why


def test_a_flag_can_come_back_in_nine_scenes() -> None:
    """Not in eight."""
    scenes = [f"hall{at}:\n  jump: last\n" for at in range(7)]
    eight, nine = (_story("".join((FLAG, *some)), "lamp: false") for some in (scenes[1:], scenes))

    assert "flags_return" in _left_out(eight)
    assert "flags_return" not in _left_out(nine)


def test_a_number_of_another_story_is_none_of_this_one() -> None:
    """It ends as it began."""
    story = _story(state=TRUST)
    (trust,) = story.variables
    recalled = replace(story, variables=(replace(trust, recall=Recall(story="other")),))

    assert "range_used" not in _left_out(story)
    assert _left_out(recalled)["range_used"] == "no numbers"


def test_what_is_there_is_judged() -> None:
    """Numbers, flags, endings enough."""
    left_out = _left_out(_story(FLAG, f"{TRUST}, lamp: false", endings=AWAY))

    assert not {"range_used", "last_values", "flags_read", "endings"} & left_out.keys()
    assert not {"first_choice", "dead_ends", "options_share", "phrases"} & left_out.keys()


def test_a_bar_that_the_story_states_is_judged() -> None:
    """However small it is; one that it does not want is none, and not counted."""
    story = replace(_story(), bars=Bars(stated={"freshness": Bar(low=10), "overlap": None}))

    assert not {"freshness", "overlap"} & _left_out(story, 10).keys()
    assert "overlap_high" in _left_out(story, 10)
