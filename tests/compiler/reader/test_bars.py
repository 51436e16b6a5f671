"""`bars` and `banned`: what a story holds itself to, and what is wrong with what it says of that."""

import re
from pathlib import Path

import pytest

from game.analysis.report.measure import ranged
from game.model.bars import STANDARDS, Bar, Bars
from game.model.story import Story
from tests.compiler.small import STORY, compile_small, story_of, told_of

SCENES = "door:\n  jump: last\n"
PAGE = (Path(__file__).parent.parent.parent.parent / "story" / "format.md").read_text("utf-8")


def _story(more: str) -> Story:
    return story_of(SCENES, story=f"{STORY}\n{more}\n")


def test_a_bar_is_open_where_it_has_no_end() -> None:
    """Both ends, one of them, or none at all."""
    bars = _story("bars:\n  options: {from: 3, to: 6}\n  freshness: {from: 45}\n  endings: none").bars

    assert bars.of("options") == Bar(3, 6)
    assert bars.of("freshness") == Bar(low=45)
    assert bars.of("endings") is None


def test_what_a_story_does_not_name_is_held_to_the_standard() -> None:
    """Also in a story without bars."""
    assert _story("").bars == Bars()
    assert _story("").bars.of("overlap") == Bar(high=40)


def test_eyes_sentences_and_the_calendar_have_bars_by_name() -> None:
    """By the places of the cast, the variables and their values."""
    bars = _story(
        "bars:\n"
        "  pov: {ben: {to: 45}}\n"
        "  sentences: {nights: {5: {from: 10, to: 12}}, stake: {hidden: {to: 9}}}\n"
        "  calendar: [nights]"
    ).bars

    assert bars.pov == {1: Bar(high=45)}
    assert bars.sentences == {1: {5: Bar(10, 12)}, 4: {2: Bar(high=9)}}
    assert bars.calendar == (1,)


def test_banned_phrases_are_kept_as_written() -> None:
    """But for the spaces in them."""
    assert _story("banned:\n  - somehow\n  - 'a single   tear'").banned == ("somehow", "a single tear")


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("bars: 3", [("E154", "3")]),
        ("bars: {freshness: 45}", [("E154", "45")]),
        ("bars: {freshnes: {from: 45}}", [("E151", "freshnes")]),
        ("bars: {freshness: {}}", [("E153", "{}")]),
        ("bars: {freshness: {form: 45}}", [("E151", "form")]),
        ("bars: {freshness: {from: half}}", [("E156", "half")]),
        ("bars: {freshness: {from: 120}}", [("E212", "120")]),
        ("bars: {options: {from: -1}}", [("E212", "-1")]),
        ("bars: {options: {from: 6, to: 3}}", [("E170", "3")]),
        ("bars: {pov: {bne: {to: 45}}}", [("E203", "bne")]),
        ("bars: {pov: {ben: {to: 450}}}", [("E212", "450")]),
        ("bars: {sentences: {nihgts: {4: {to: 9}}}}", [("E202", "nihgts")]),
        ("bars: {sentences: {nights: {3: {to: 9}}}}", [("E212", "3")]),
        ("bars: {calendar: [nihgts]}", [("E202", "nihgts")]),
        ("bars: {calendar: [fine]}", [("E211", "fine")]),
        ("bars: {calendar: nights}", [("E154", "nights")]),
        ("banned: somehow", [("E154", "somehow")]),
    ],
)
def test_a_bar_that_cannot_be_one_is_told(more: str, expected: list[tuple[str, str]]) -> None:
    """Each mistake at its own place, once."""
    assert told_of(SCENES, story=f"{STORY}\n{more}\n") == expected


@pytest.mark.parametrize(
    ("more", "way"),
    [
        ("bars: {freshnes: {from: 45}}", "did you mean `freshness`?"),
        ("bars: {length: {to: 9}}", "there are `first_choice`, "),
        ("bars: {freshness: 45}", "write `freshness: {from: 1, to: 9}`"),
        ("bars: {options: {from: 6, to: 3}}", "write `from: 3, to: 6`"),
        ("bars: {pov: {benn: {to: 45}}}", "did you mean `ben`?"),
    ],
)
def test_a_way_out_is_shown(more: str, way: str) -> None:
    """The nearest name, or what to write."""
    assert compile_small(SCENES, story=f"{STORY}\n{more}\n").diagnostics[0].help.startswith(way)


def test_the_page_lists_every_bar_as_it_is() -> None:
    """By name, with what it measures and its standard."""
    table = PAGE.split("\n## Bars\n", 1)[1].split("\n## ", 1)[0]
    rows = re.findall(r"^\| `([a-z_]+)` \| (.*) \| (.*) \|$", table, re.MULTILINE)

    assert [
        (name, each.title, ranged(each.bar, each.unit) if each.bar else "none")
        for name, each in STANDARDS.items()
    ] == rows


def test_the_bars_the_page_shows_are_read() -> None:
    """But for the names, which are another story's."""
    example = PAGE.split("\n## Bars\n", 1)[1].split("```yaml\n")[1].split("```")[0]
    written = example.replace("spike", "ben")

    assert told_of(SCENES, story=f"{STORY}\n{written}") == []
