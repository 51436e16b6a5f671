"""Lists: focus, pointer and wheel."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.desktop.desk import Desk
from game.desktop.intents import Choose, Click, Heed, Point, Press, Scroll, Take, Wish
from game.desktop.layout.items import Entry, Head, Item
from game.desktop.list_view import Act, Area, ListView
from game.desktop.panels.words import said
from tests.desktop.stage import stage

AREA = Area(200, 600, 100, 700)
THREE = (Item(id="a", label="First"), Item(id="b", label="Second", open=False), Item(id="c", label="Third"))


@pytest.fixture(name="desk")
def _desk(tmp_path: Path) -> Iterator[Desk]:
    with stage(tmp_path, (1280, 720)) as desk:
        yield desk


def _list(desk: Desk, entries: Sequence[Entry] = THREE) -> ListView:
    made = ListView(desk)
    made.fill(entries, AREA)
    return made


def _press(view: ListView, *wishes: Wish) -> list[str]:
    foci = []
    for wish in wishes:
        view.take(Press(wish))
        foci.append(view.focus)
    return foci


def test_nothing_is_in_focus_at_first(desk: Desk) -> None:
    """Enter on a list nobody has touched does nothing."""
    assert _list(desk).take(Press(Wish.GO_ON)) == Act()


def test_focus_goes_through_what_can_be_taken(desk: Desk) -> None:
    """Arrows pass over what is closed and stop at both ends; Tab goes round."""
    view = _list(desk)

    assert _press(view, Wish.DOWN, Wish.DOWN, Wish.DOWN, Wish.UP) == ["a", "c", "c", "a"]
    assert _press(view, Wish.NEXT, Wish.NEXT, Wish.PREVIOUS) == ["c", "a", "c"]
    assert view.take(Press(Wish.GO_ON)) == Act("c")


def test_from_nothing_the_arrows_begin_at_the_first(desk: Desk) -> None:
    """Also upwards: the last item of a menu is often the way out."""
    assert [_press(_list(desk), wish) for wish in (Wish.UP, Wish.DOWN, Wish.PREVIOUS)] == [
        ["a"],
        ["a"],
        ["c"],
    ]


def test_a_digit_leads_to_an_item_and_takes_nothing(desk: Desk) -> None:
    """It counts what can be taken; one too high does nothing."""
    view = _list(desk)

    assert (Act(), "c") == (view.take(Choose(2)), view.focus)
    assert (Act(), "c") == (view.take(Choose(3)), view.focus)


def test_a_digit_takes_an_answer_in_a_box(desk: Desk) -> None:
    """Boxes are answers to a question, as on the page; one too high still does nothing."""
    view = ListView(desk, boxed=True)
    view.fill(THREE, AREA)

    assert view.take(Choose(2)) == Act("c")
    assert view.take(Choose(3)) == Act()


def test_a_value_is_turned_with_both_hands(desk: Desk) -> None:
    """Left and right turn the value in focus; a click at its left half turns it down, elsewhere up."""
    view = _list(desk, [Item(id="size", label="Size", value="100 %", turns=True)])
    view.take(Press(Wish.DOWN))
    left, right = view._entries[0].value
    middle = AREA.top + view._entries[0].height // 2

    assert view.take(Press(Wish.RIGHT)) == Act("size", 1)
    assert view.take(Press(Wish.LEFT)) == Act("size", -1)
    assert view.take(Click((AREA.left + left + 2, middle))) == Act("size", -1)
    assert view.take(Click((AREA.left + right - 2, middle))) == Act("size", 1)
    assert view.take(Click((AREA.left + 5, middle))) == Act("size", 1)


def test_a_click_beside_takes_nothing(desk: Desk) -> None:
    """Only what is under the pointer is meant."""
    view = _list(desk)
    view.take(Press(Wish.DOWN))

    assert view.take(Click((5, 5))) == Act()
    assert view.take(Click((AREA.left, AREA.bottom + 5))) == Act()


def test_what_is_in_focus_is_in_sight(desk: Desk) -> None:
    """However long the list, the focus never leaves what is seen of it."""
    view = _list(desk, [Item(id=str(number), label=f"Item {number}") for number in range(80)])

    for wish in [Wish.DOWN] * 90 + [Wish.UP] * 90:
        view.take(Press(wish))
        entry = next(entry for entry in view._entries if entry.id == view.focus)
        assert view._scrolled <= entry.y
        assert entry.y + entry.height <= view._scrolled + AREA.bottom - AREA.top


def test_text_before_an_item_is_not_jumped_over(desk: Desk) -> None:
    """Arrows scroll through a long text on the way to the item behind it, so that it can be read."""
    view = _list(
        desk, [*(said(f"Paragraph {number}. " * 12) for number in range(30)), Item(id="end", label="End")]
    )

    view.take(Press(Wish.DOWN))

    assert view.focus == ""
    assert 0 < view._scrolled < view.height - 600
    _press(view, *[Wish.DOWN] * 200)
    assert view.focus == "end"


def test_the_wheel_stops_at_both_ends(desk: Desk) -> None:
    """A list scrolls no further than there is something."""
    view = _list(desk, [Item(id=str(number), label=f"Item {number}") for number in range(80)])

    view.take(Scroll(1000))
    bottom = view._scrolled
    view.take(Scroll(-2000))

    assert bottom == view.height - (AREA.bottom - AREA.top)
    assert view._scrolled == 0
    assert view.at_top


def test_the_pointer_lights_without_taking_the_focus(desk: Desk) -> None:
    """Hovering changes what is lit and nothing that Enter would do."""
    view = _list(desk)
    view.take(Point((AREA.left + 5, AREA.top + 5)))
    view.draw(pygame.display.get_surface() or pygame.Surface((1280, 720)))

    assert view.pointed == "a"
    assert view.take(Press(Wish.GO_ON)) == Act()


def test_the_focus_stays_while_the_list_is_filled_again(desk: Desk) -> None:
    """Turning a value keeps the focus on it; an item that is gone loses it."""
    view = _list(desk)
    view.take(Press(Wish.DOWN))

    view.fill(THREE, AREA)
    kept = view.focus
    view.fill(THREE[1:], AREA)

    assert kept == "a"
    assert view.focus == ""


def test_an_item_is_seen_whole_or_not_at_all(desk: Desk) -> None:
    """Wherever the list is scrolled, no name is cut off at its edges, and what is not seen takes no click."""
    view = _list(desk, [Item(id=str(number), label=f"Item {number}") for number in range(60)])
    room = view.area.bottom - view.area.top
    spare = desk.sizes.body // 4

    for scrolled in range(0, 200, 7):
        view._scroll_to(scrolled)
        for entry in view._in_sight():
            assert -spare <= entry.y - scrolled
            assert entry.y + entry.height - scrolled <= room + spare
    view._scroll_to(view._entries[0].height // 2)
    assert view.take(Click((view.area.left + 5, view.area.top + 2))) == Act()


def test_items_are_taken_and_put_in_focus_by_name(desk: Desk) -> None:
    """As a screen reader does; what is closed, or not there any more, is neither."""
    view = _list(desk)

    assert view.take(Heed("c")) == Act()
    assert view.focus == "c"
    assert view.take(Take("a", 1)) == Act("a", 1)
    assert view.focus == "a"
    assert [view.take(Take(name)) for name in ("b", "gone")] == [Act(), Act()]
    view.take(Heed("b"))
    assert view.focus == "a"


def test_an_item_named_out_of_sight_comes_into_sight(desk: Desk) -> None:
    """Whoever hears it is not alone before the window."""
    view = _list(desk, [Item(id=str(number), label=str(number)) for number in range(60)])
    view.take(Heed("50"))

    spot = next(thing.spot for thing in view.aloud("Many").things if thing.id == "50")
    assert spot is not None
    assert AREA.top <= spot[1] <= spot[1] + spot[3] <= AREA.bottom


def test_no_group_is_named_without_a_row_of_it(desk: Desk) -> None:
    """At the foot of what is seen its name would stand alone."""
    view = _list(desk, [each for name in "abcdefghij" for each in _group(name)])

    for scrolled in range(0, 400, 7):
        view._scroll_to(scrolled)
        assert not isinstance([*view._in_sight()][-1].entry, Head)


def _group(name: str) -> list[Entry]:
    return [Head(name), *(Item(id=f"{name}{number}", label=f"Item {number}") for number in range(3))]


def test_two_clicks_of_a_still_hand_mean_the_same(desk: Desk) -> None:
    """Rows that move under the pointer after the first click are not what the second one means."""
    values = [Item(id=name, label=name, value="100 %", turns=True) for name in "abc"]
    view = _list(desk, values)
    left, _ = view._entries[0].value
    at = (AREA.left + left + 2, AREA.top + view._entries[0].height // 2)
    view.take(Point(at))
    first = view.take(Click(at))
    view.fill([Head("New"), *values], AREA._replace(top=AREA.top - view._entries[0].height * 2))

    view.take(Point((at[0] + 6, at[1] - 6)))

    assert first == view.take(Click((at[0] + 6, at[1] - 6))) == Act("a", -1)
    assert (view.focus, view.pointed) == ("a", "a")


def test_a_hand_that_has_moved_means_what_it_points_to(desk: Desk) -> None:
    """Also if it came back, if a key or the wheel was used meanwhile, or the item is gone."""
    at = (AREA.left + 5, AREA.top + 5)
    for between in (Point((at[0] + 7, at[1])), Scroll(1), Press(Wish.LOOK_ON), Heed("c")):
        view = _list(desk)
        assert view.take(Click(at)) == Act("a")
        view.fill(THREE[::-1], AREA)
        view.take(between)
        view.take(Point(at))
        assert view.take(Click(at)) == Act("c")
    view = _list(desk)
    view.take(Click(at))
    view.fill(THREE[2:], AREA)
    assert view.take(Click(at)) == Act("c")
    view = _list(desk)
    view.take(Click((AREA.left + 5, AREA.bottom - 5)))
    assert view.take(Click((AREA.left + 5, AREA.bottom - 5))) == Act()


def test_what_is_clicked_at_an_edge_comes_wholly_into_sight(desk: Desk) -> None:
    """A quarter of a letter's height may be cut off of a row, but not of the frame of what is in focus."""
    view = _list(desk, [Item(id=str(number), label=f"Item {number}") for number in range(60)])
    room = AREA.bottom - AREA.top
    last = next(entry for entry in view._entries if entry.y + entry.height > room)
    view._scroll_to(last.y + last.height - room - desk.sizes.body // 4)

    assert view.take(Click((AREA.left + 5, AREA.bottom - 5))) == Act(last.id)
    assert last.y + last.height <= view._scrolled + room


def test_what_is_in_focus_stays_in_sight_when_the_text_grows(desk: Desk) -> None:
    """Coming back from the settings, where it was made larger. What was scrolled away stays away."""
    entries = [Item(id=str(number), label=f"Item {number}") for number in range(60)]
    view = _list(desk, entries)
    view.take(Heed("9"))
    desk.change(replace(desk.settings, text_size=200))
    view.fill(entries, AREA)
    entry = view._entries[9]

    assert view._scrolled <= entry.y
    assert entry.y + entry.height <= view._scrolled + AREA.bottom - AREA.top
    view._scroll_to(view.height)
    view.fill(entries, AREA)
    assert view._scrolled == view.height - (AREA.bottom - AREA.top)


def _seen(view: ListView) -> set[str]:
    return {entry.id for entry in view._in_sight() if entry.id}


def test_enter_with_nothing_in_focus_leafs_down_to_the_end(desk: Desk) -> None:
    """As on a page that is too high; nothing is passed over, and nothing is taken."""
    view = _list(desk, [each for name in "abcdefghij" for each in _group(name)])
    leaves = [_seen(view)]
    tops = [view._scrolled]
    end = view.height - (AREA.bottom - AREA.top)
    while view._scrolled < end and len(leaves) < 20:
        assert view.take(Press(Wish.GO_ON)) == Act()
        leaves.append(_seen(view))
        tops.append(view._scrolled)

    assert view._scrolled == end
    assert set.union(*leaves) == set(view._ids)
    assert view.take(Press(Wish.GO_ON)) == Act()
    assert view._scrolled == tops[-1]
    for top in reversed(tops):
        assert view._scrolled <= top
        view.take(Press(Wish.LOOK_BACK))
    assert view.at_top


def test_nothing_is_passed_over_leafing_either_way(desk: Desk) -> None:
    """Wherever it begins: what was cut off at one edge is seen next."""
    told = "What it does, at some length. " * 8
    view = _list(desk, [Item(id=str(number), label="One", detail=told) for number in range(30)])
    ids = view._ids
    for scrolled in range(600, 900, 7):
        for wish in (Wish.LOOK_ON, Wish.LOOK_BACK):
            view._scroll_to(scrolled)
            seen = _seen(view)
            view.take(Press(wish))
            both = sorted(map(ids.index, seen | _seen(view)))
            assert view._scrolled != scrolled
            assert both == list(range(both[0], both[-1] + 1))


def test_an_arrow_stands_under_a_list_of_which_there_is_more(desk: Desk) -> None:
    """As under a page; not at its end, and not where all is in sight."""
    view = _list(desk, [Item(id=str(number), label=f"Item {number}") for number in range(60)])
    small = desk.sizes.small
    ends = [(view, 0, True), (view, view.height, False), (_list(desk), 0, False)]

    for each, scrolled, more in ends:
        canvas = pygame.Surface((1280, AREA.bottom + 3 * small))
        each._scroll_to(scrolled)
        each.draw(canvas)
        foot = canvas.subsurface((0, AREA.bottom, 1280, 3 * small))
        drawn = pygame.mask.from_threshold(foot, desk.palette.focus, (40, 40, 40, 255)).get_bounding_rects()
        assert bool(drawn) is more
        assert all(rect.left >= AREA.left and rect.right <= AREA.left + small for rect in drawn)
