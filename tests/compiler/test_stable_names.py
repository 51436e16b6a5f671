"""Names that outlive editing."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.compiler.stable_names import CHOICE_NAME, LineIds, full_scene, slug


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Give them the bright voice.", "give_them_the_bright_voice"),
        ("Keep hold of Dawn's sleeve.", "keep_hold_of_dawn_s_sleeve"),
        ("Count nights. {nights:Word}. {nights:Word} is a number.", "count_nights_is_a_number"),
        ("{fine: Go {told: home | out} now. | Stay.} Then sit.", "then_sit"),
        ("7 steps, and *turn* _back_.", "7_steps_and_turn_back"),
        ("Étage – où?", "étage_où"),
        ("{never closed", "never_closed"),
        ("a} b {c {d} e", "a_b_c_d_e"),
        ("…?!", ""),
    ],
)
def test_a_label_becomes_a_name(label: str, name: str) -> None:
    """Lower case, without what stands in braces, letters and digits joined by `_`."""
    assert name == slug(label)


@given(st.text(max_size=80))
def test_every_name_made_from_a_label_can_be_a_name(label: str) -> None:
    """Whatever a label holds, its name is letters, digits and `_`, or nothing."""
    assert slug(label) == "" or CHOICE_NAME.match(slug(label))


def test_a_bare_scene_stands_in_this_chapter() -> None:
    """A name with a dot has its chapter."""
    assert full_scene("door", "one") == "one.door"
    assert full_scene("two.door", "one") == "two.door"


def test_the_same_words_twice_in_a_block_get_two_ids() -> None:
    """And the same two whenever the block is read again."""
    first, again = LineIds("one.door"), LineIds("one.door")

    given = [first.of("Rain."), first.of("Wind."), first.of("Rain."), first.of("Rain.")]

    assert len(set(given)) == 4
    assert given == [again.of("Rain."), again.of("Wind."), again.of("Rain."), again.of("Rain.")]
    assert all(id_.startswith("one.door#") and len(id_) == len("one.door#") + 8 for id_ in given)


@pytest.mark.parametrize("label", ["{" * 200_000, "{" * 100_000 + "}" * 100_000, "{a}" * 70_000])
def test_a_heap_of_braces_takes_a_moment(label: str) -> None:
    """However deep they nest."""
    started = time.process_time()

    slug(label)

    assert time.process_time() - started < 2


def test_a_line_that_stands_ten_thousand_times_takes_a_moment() -> None:
    """Each time it is told apart from all before, without counting through them."""
    ids, started = LineIds("one.door"), time.process_time()

    given = {ids.of("Rain.") for _ in range(10_000)}

    assert len(given) == 10_000
    assert time.process_time() - started < 2
