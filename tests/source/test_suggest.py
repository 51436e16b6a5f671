"""Did you mean."""

import time

import pytest

from game.source.suggest import FEW, Names, listed, meant, nearest

MANY = Names(f"part{chapter}.scene{number}" for chapter in range(100) for number in range(100))


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("kichen", "kitchen"),
        ("KITCHEN", "kitchen"),
        ("kitchne", "kitchen"),
        ("kitchens", "kitchen"),
        ("cellar", ""),
        ("floor", ""),
        ("chicken", ""),
    ],
)
def test_the_nearest_of_a_few_names_is_found(name: str, near: str) -> None:
    """A slip of the keys finds its name; another word finds none."""
    assert near == nearest(name, ["kitchen", "landing", "door"])


@pytest.mark.parametrize("name", ["part7.scene41x", "prat7.scene41", "part7.scen41", "part7.scene4l"])
def test_the_nearest_of_very_many_is_a_slip_away(name: str) -> None:
    """Among more names than are compared one by one, a slip is still found."""
    assert len(MANY.all) > FEW
    assert nearest(name, MANY).startswith("part7.scene4")


def test_a_thousand_slips_among_ten_thousand_names_take_a_moment() -> None:
    """A story in which a chapter was renamed is told so without a wait."""
    nearest("part1.scene1x", MANY)
    started = time.process_time()

    for number in range(1000):
        nearest(f"part{number % 100}.scenne{number % 97}", MANY)

    assert time.process_time() - started < 5


def test_a_way_out_is_a_question_or_what_else_can_be_done() -> None:
    """Nothing is suggested that nobody meant."""
    assert meant("dor", ["door"], "add it") == "did you mean `door`?"
    assert meant("window", ["door"], "add it") == "add it"


def test_a_list_of_names_ends_before_it_tires() -> None:
    """The first of them, and that there are more."""
    assert listed(["a", "b"]) == "`a`, `b`"
    assert listed(["a", "b", "c"], most=2) == "`a`, `b` …"
