"""The menu over a page: the keys that are printed in it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.desktop.desk import Desk
from game.desktop.hands.names import printed
from game.desktop.intents import Press, Wish
from game.desktop.layout.items import Item
from game.desktop.menu import Menu
from game.desktop.panel import Back, Move, Open, Stay
from game.desktop.panels.history import History
from game.desktop.panels.reading import Reading
from game.model.condition import Condition
from game.model.expression import Constant
from game.model.story import Note, Story
from game.playthrough.playthrough import Playthrough
from tests.desktop.stage import settled, stage
from tests.playthrough.rooms import three_rooms
from tests.stories import words

STORY = replace(three_rooms(), id="rooms", title="Three Rooms")
NOTE = Note(id="door", condition=Condition(Constant(1)), label=words("A door"), entry=words("Shut."))
TOLD = replace(
    STORY, notebook=(NOTE,), variables=tuple(replace(each, shown="number") for each in STORY.variables)
)


@pytest.fixture(name="desk")
def _desk(tmp_path: Path) -> Iterator[Desk]:
    with stage(tmp_path, (1280, 720), stories={"rooms": STORY}) as desk:
        yield desk


def _paused(desk: Desk, story: Story) -> tuple[Reading, Menu]:
    """A page after one choice, and the menu over it."""
    playthrough = Playthrough.begin(story)
    playthrough.choose("one.hall/knock")
    reading = Reading(desk, playthrough)
    settled(desk, reading)
    opened = reading.take(Press(Wish.MENU))
    assert isinstance(opened, Open)
    assert isinstance(opened.panel, Menu)
    return reading, opened.panel


def _printed(desk: Desk, menu: Menu) -> dict[str, Wish]:
    """What the keys mean that are printed in it, by the item they stand beside."""
    by_keys = {printed(wish, desk.keys): wish for wish in Wish}
    items = [each.entry for each in menu.list._entries if isinstance(each.entry, Item)]
    return {item.id: by_keys[item.keys] for item in items if item.keys}


def _named(move: Move) -> str:
    """The kind of move, and the panel that it opens."""
    return move.panel.title if isinstance(move, Open) else type(move).__name__


def test_each_key_that_is_printed_in_the_menu_does_there_what_its_item_does(desk: Desk) -> None:
    """As if the item had been taken, which is in focus when the menu is seen again."""
    by_item = _printed(desk, _paused(desk, TOLD)[1])
    done, taken, foci = {}, {}, []

    for item, wish in by_item.items():
        _, menu = _paused(desk, TOLD)
        done[item] = _named(menu.take(Press(wish)))
        foci.append(menu.list.focus)
        _, menu = _paused(desk, TOLD)
        menu.list.focus = item
        taken[item] = _named(menu.take(Press(Wish.GO_ON)))

    assert len(by_item) == 8
    assert done == taken
    assert foci == list(by_item)
    assert done["history"] == "History"
    assert done["rollback"] == "Back"


def test_a_choice_is_taken_back_from_the_menu_by_its_key(desk: Desk) -> None:
    """Once, and the page is seen again."""
    reading, menu = _paused(desk, STORY)

    assert menu.take(Press(Wish.ROLLBACK)) == Back()
    assert reading.playthrough.checkpoints == ()


def test_what_a_story_does_not_have_has_no_key_in_its_menu(desk: Desk) -> None:
    """Nor has anything that is not printed there."""
    _, menu = _paused(desk, STORY)

    assert [menu.take(Press(wish)) for wish in (Wish.NOTEBOOK, Wish.STATS, Wish.QUICK_SAVE)] == [Stay()] * 3
    assert desk.notice == ""


def test_the_key_that_opened_the_history_closes_it_over_the_menu_too(desk: Desk) -> None:
    """Then the menu is there again."""
    _, menu = _paused(desk, STORY)
    opened = menu.take(Press(Wish.HISTORY))

    assert isinstance(opened, Open)
    assert isinstance(opened.panel, History)
    assert opened.panel.take(Press(Wish.HISTORY)) == Back()
