"""Everything by the mouse's left button alone: no wheel, nothing dragged, nothing held, no double click."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.desktop.desk import Desk
from game.desktop.intents import Click, Point, Wish
from game.desktop.layout.items import Item
from game.desktop.menu import Menu
from game.desktop.page_view import PageView
from game.desktop.panel import Open, Stay
from game.desktop.panels.history import History
from game.desktop.panels.keys import keys_panel
from game.desktop.panels.pause import pause_menu
from game.desktop.panels.reading import Reading
from game.desktop.panels.settings import settings_panel
from game.playthrough.playthrough import Playthrough
from tests.desktop.screens import LONG
from tests.desktop.stage import later, settled, stage
from tests.playthrough.rooms import three_rooms


@pytest.fixture(name="desk", params=[((1280, 720), 100), ((1280, 720), 200), ((960, 540), 200)], ids=str)
def _desk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    window, size = request.param
    with stage(tmp_path, window) as desk:
        desk.change(replace(desk.settings, text_size=size))
        yield desk


def _at_bar(panel: Menu, *, down: bool) -> tuple[int, int]:
    area = panel.list.area
    x = min(area.left + area.width + round(panel.desk.sizes.outdent * 1.6), panel.desk.sizes.window[0] - 4)
    return x, area.bottom - 5 if down else area.top + 5


def _in_sight(panel: Menu) -> set[str]:
    return {entry.id for entry in panel.list._in_sight() if entry.id}


def test_every_line_of_a_long_list_comes_into_sight_by_clicks(desk: Desk) -> None:
    """Beside its bar: down to the last, and up again to the first."""
    panel = keys_panel(desk)
    settled(desk, panel)
    every = {entry.id for entry in panel.list._entries if entry.id}
    first, seen = _in_sight(panel), set[str]()

    for _ in range(60):
        seen |= _in_sight(panel)
        panel.take(Click(_at_bar(panel, down=True)))
    assert seen == every

    for _ in range(60):
        panel.take(Click(_at_bar(panel, down=False)))
    assert _in_sight(panel) == first


def test_every_choice_of_a_page_that_is_too_high_is_taken_by_a_click(desk: Desk) -> None:
    """A click beside the boxes goes down the page; one on a choice that is in sight takes it."""
    view = PageView(desk, LONG)
    column = desk.sizes.left + desk.sizes.column // 2
    beside = (desk.sizes.window[0] - 3, desk.sizes.window[1] // 2)
    found: set[str] = set()

    for _ in range(80):
        later(desk, 5.0)
        view.draw(pygame.Surface(desk.sizes.window))
        if view.leafing.last:
            rows = range(desk.sizes.top, desk.sizes.bottom, 6)
            found |= {view._sheet.box_at((column, y)) for y in rows if view.leafing.complete}
        assert not view.take(Click(beside))

    assert {button.id for button in LONG.buttons} <= found


def test_what_is_out_of_sight_takes_no_click(desk: Desk) -> None:
    """A box below the foot of a page that is too high is not there for a pointer."""
    view = PageView(desk, LONG)
    view.show(LONG, come_up=False)

    assert not view._sheet.box_at((desk.sizes.left + 9, desk.sizes.bottom + desk.sizes.gap))


def test_a_word_at_the_foot_looks_back(desk: Desk) -> None:
    """Page by page to the first one, where it is not shown any more; there a click is one that goes on."""
    reading = Reading(desk, Playthrough.begin(three_rooms()))
    reading._view.show(LONG, come_up=False)
    settled(desk, reading)
    last = reading._view.leafing.at
    word = reading._corner.rect(Wish.LOOK_BACK).center
    assert pygame.Rect((0, 0), desk.sizes.window).contains(reading._corner.rect(Wish.LOOK_BACK))
    assert not reading._corner.rect(Wish.LOOK_BACK).colliderect(reading._corner.rect(Wish.MENU))

    for _ in range(80):
        if not reading._view.can_look_back:
            break
        reading.take(Point(word))
        reading.take(Click(word))
        settled(desk, reading)

    assert (reading._view.leafing.at, reading._view._sheet.scrolled) == (0, 0)
    reading.take(Click(word))
    assert last == 0 or reading._view.leafing.at == 1 or reading._view._sheet.scrolled
    assert not reading.playthrough.checkpoints


def test_the_menu_leads_to_all_that_has_a_key(desk: Desk) -> None:
    """What is not in it is in the settings, or is a click or a word on the page itself."""
    in_menu = {
        Wish.ROLLBACK: "rollback",
        Wish.HISTORY: "history",
        Wish.SKIP: "skip",
        Wish.SAVE: "save",
        Wish.LOAD: "load",
        Wish.KEYS: "keys",
        Wish.MENU: "back",
        Wish.QUICK_SAVE: "save",
        Wish.QUICK_LOAD: "load",
    }
    of_stories = {Wish.NOTEBOOK, Wish.STATS}
    in_settings = {
        Wish.LARGER: "text_size",
        Wish.SMALLER: "text_size",
        Wish.VOICE: "read_aloud",
        Wish.FULL_SCREEN: "full_screen",
    }
    by_click = {Wish.GO_ON, Wish.LOOK_ON, Wish.LOOK_BACK}
    moving = {Wish.UP, Wish.DOWN, Wish.LEFT, Wish.RIGHT, Wish.NEXT, Wish.PREVIOUS}

    assert {*in_menu, *of_stories, *in_settings, *by_click, *moving} == set(Wish)
    assert set(in_menu.values()) <= _ids(pause_menu(desk, three_rooms(), lambda _: Stay(), lambda _: None))
    assert set(in_settings.values()) <= _ids(settings_panel(desk))


def test_the_corner_leads_to_the_history_and_back(desk: Desk) -> None:
    """Two clicks there, one back."""
    reading = Reading(desk, Playthrough.begin(three_rooms()))
    settled(desk, reading)
    menu = reading.take(Click(reading._corner.rect(Wish.MENU).center))
    assert isinstance(menu, Open)
    assert isinstance(menu.panel, Menu)
    settled(desk, menu.panel)
    while "history" not in _in_sight(menu.panel):
        menu.panel.take(Click(_at_bar(menu.panel, down=True)))
    entry = next(each for each in menu.panel.list._entries if each.id == "history")
    area = menu.panel.list.area
    opened = menu.panel.take(Click((area.left + 4, area.top + entry.y - menu.panel.list._scrolled + 4)))

    assert isinstance(opened, Open)
    assert isinstance(opened.panel, History)


def _ids(panel: Menu) -> set[str]:
    return {each.entry.id for each in panel.list._entries if isinstance(each.entry, Item)}
