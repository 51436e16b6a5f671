"""What presses do on the pages of a turn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.desktop.intents import Choose, Intent, Press, Wish
from game.desktop.leafing import Leafing, begin, click_box, completed, heeded, leaf, moved_to
from game.runtime.turn import CONTINUE

GO_ON = Press(Wish.GO_ON)
BOXES = ("left", "ahead", "right")


def _menu(pages: int = 1, *, focus_first: bool = False) -> Leafing:
    return begin(pages, BOXES, goes_on=False, focus_first=focus_first)


def _after(now: Leafing, *intents: Intent) -> tuple[Leafing, list[str]]:
    chosen = []
    for intent in intents:
        now, taken = leaf(now, intent)
        chosen += [taken] if taken else []
    return now, chosen


def test_two_hundred_presses_never_choose() -> None:
    """Somebody who only ever goes on ends before the choices, with their edges lit, and takes none."""
    now, chosen = _after(_menu(pages=3), *[GO_ON] * 200)

    assert chosen == []
    assert now.lit
    assert now.last


@given(st.lists(st.sampled_from([GO_ON, Press(Wish.LOOK_BACK), Press(Wish.LOOK_ON), Press(Wish.ROLLBACK)])))
def test_without_a_focus_nothing_is_chosen(intents: list[Intent]) -> None:
    """Whatever is pressed, a choice is only taken by its number or out of focus."""
    _, chosen = _after(_menu(pages=2), *intents)

    assert chosen == []


def test_a_press_that_completes_a_page_does_nothing_else() -> None:
    """While paragraphs still come up, one press completes them: go on, a digit and a click alike."""
    for intent in (GO_ON, Choose(1), Press(Wish.DOWN)):
        now, chosen = _after(_menu(), intent)

        assert chosen == []
        assert now == completed(_menu())
    assert click_box(_menu(), "left") == (completed(_menu()), "")


def test_a_digit_chooses_at_once() -> None:
    """A number takes the open choice that bears it, on the page that shows it, and only there."""
    now = completed(_menu(pages=2))

    assert leaf(now, Choose(2)) == (now, "")
    assert leaf(moved_to(now, 1), Choose(2))[1] == "ahead"
    assert leaf(moved_to(now, 1), Choose(4))[1] == ""


def test_arrows_enter_the_menu_and_leave_it_again() -> None:
    """Down goes into the boxes and stops at the last; up comes back out to the page."""
    down, up = Press(Wish.DOWN), Press(Wish.UP)
    now = completed(_menu())

    foci = []
    for intent in (down, down, down, down, up, up, up, up):
        now, _ = leaf(now, intent)
        foci.append(now.focus)

    assert foci == [0, 1, 2, 2, 1, 0, None, None]


def test_tab_goes_round() -> None:
    """Tab goes through the boxes and back to the page, and is never caught."""
    now = completed(_menu())

    foci = []
    for _ in range(5):
        now, _ = leaf(now, Press(Wish.NEXT))
        foci.append(now.focus)

    assert foci == [0, 1, 2, None, 0]


def test_enter_takes_the_choice_in_focus() -> None:
    """What was put in focus is what is taken."""
    _, chosen = _after(completed(_menu()), Press(Wish.DOWN), Press(Wish.DOWN), GO_ON)

    assert chosen == ["ahead"]


def test_going_on_through_the_pages_and_out() -> None:
    """Where only *Continue* is offered, the press after the last page takes it."""
    now = begin(2, (), goes_on=True)

    _, chosen = _after(now, GO_ON, GO_ON, GO_ON, GO_ON)

    assert chosen == [CONTINUE]


def test_looking_back_shows_what_was_read_at_once() -> None:
    """A page that was seen does not come up again, and looking on stops at the turn's end."""
    now, _ = _after(_menu(pages=2), GO_ON, GO_ON, GO_ON)

    back, _ = leaf(now, Press(Wish.LOOK_BACK))
    on, _ = leaf(back, Press(Wish.LOOK_ON))

    assert (back.at, back.complete) == (0, True)
    assert (on.at, on.complete) == (1, True)
    assert leaf(on, Press(Wish.LOOK_ON)) == (on, "")


@pytest.mark.parametrize("wish", [Wish.UP, Wish.LOOK_BACK])
def test_there_is_nothing_before_the_first_page(wish: Wish) -> None:
    """Looking back inside a turn ends at its beginning."""
    now = completed(_menu(pages=2))

    assert leaf(now, Press(wish)) == (now, "")


def test_the_first_choice_is_in_focus_for_those_who_want_it() -> None:
    """With the setting, a press on a complete page takes the first choice."""
    _, chosen = _after(_menu(pages=2, focus_first=True), *[GO_ON] * 4)

    assert chosen == ["left"]


def test_a_box_is_put_in_focus_by_its_name() -> None:
    """Where it is in sight; what is named amiss changes nothing."""
    assert heeded(_menu(), "ahead").focus == 1
    assert heeded(_menu(), "ahead").complete
    assert heeded(_menu(), "nowhere") == _menu()
    assert heeded(_menu(pages=2), "ahead") == _menu(pages=2)
