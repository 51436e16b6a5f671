"""The page of keys: every wish can be given another one, and nobody is locked out by it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.desktop.desk import SETTINGS, Desk
from game.desktop.hands.keyboard import FIRST, LEFT_HAND, intent_of
from game.desktop.hands.table import LASTING, keys_for
from game.desktop.intents import Choose, Click, Point, Press, Scroll, Struck, Wish
from game.desktop.layout.items import Item
from game.desktop.list_view import Act
from game.desktop.menu import Menu
from game.desktop.panel import Back, Move, Open, Stay
from game.desktop.panels.keys import NO_KEY, RESET, keys_panel
from game.desktop.panels.other_keys import AWAY, GIVE, SWAP, OtherKeys
from game.desktop.panels.pause import pause_menu
from game.desktop.panels.reading import Reading
from game.desktop.panels.settings import first_question
from game.desktop.settings import Settings, read_settings
from game.playthrough.playthrough import Playthrough
from tests.desktop.stage import later, settled, stage
from tests.playthrough.rooms import three_rooms

GO_ON, DOWN, MENU = Press(Wish.GO_ON), Press(Wish.DOWN), Press(Wish.MENU)
EVERY_KEY = [
    *FIRST,
    pygame.K_j,
    pygame.K_F7,
    pygame.K_3,
    pygame.K_LCTRL,
    pygame.K_SLASH,
    pygame.K_KP5,
    987654321,
]


@pytest.fixture(name="desk")
def _desk(tmp_path: Path) -> Iterator[Desk]:
    with stage(tmp_path, (1280, 720)) as desk:
        yield desk


def _asked_for(desk: Desk, wish: Wish) -> OtherKeys:
    """The panel that gives a wish other keys, opened by keys alone."""
    page = keys_panel(desk)
    for _ in range(60):
        page.take(DOWN)
        if page.list.focus == wish.name:
            break
    opened = page.take(GO_ON)
    assert isinstance(opened, Open)
    assert isinstance(opened.panel, OtherKeys)
    return opened.panel


def _items(panel: Menu | OtherKeys) -> dict[str, Item]:
    menu = panel._menu if isinstance(panel, OtherKeys) else panel
    panel.take(Point((0, 0)))
    return {each.entry.id: each.entry for each in menu.list._entries if isinstance(each.entry, Item)}


def _press(desk: Desk, panel: OtherKeys, key: int) -> Move:
    """A key as the window hears it."""
    event = pygame.Event(pygame.KEYDOWN, key=key, mod=0, unicode="")
    intent = intent_of(event, desk.keys, asked=desk.asking)
    return panel.take(intent) if intent is not None else Stay()


def _click(panel: Menu | OtherKeys, item: str) -> Move:
    menu = panel._menu if isinstance(panel, OtherKeys) else panel
    settled(menu.desk, panel)
    entry = next(each for each in menu.list._entries if each.id == item)
    area = menu.list.area
    while not any(each.id == item for each in menu.list._in_sight()):
        panel.take(Scroll(1))
    return panel.take(Click((area.left + 4, area.top + entry.y - menu.list._scrolled + entry.height // 2)))


def test_another_key_holds_at_once_and_at_the_next_start(desk: Desk, tmp_path: Path) -> None:
    """It is pressed, kept by its name, and named wherever keys are."""
    panel = _asked_for(desk, Wish.HISTORY)

    for key in (pygame.K_j, pygame.K_h):
        _press(desk, panel, key)
    assert isinstance(_press(desk, panel, pygame.K_ESCAPE), Back)

    assert keys_for(Wish.HISTORY, desk.keys) == (pygame.K_j,)
    assert json.loads((tmp_path / SETTINGS).read_text("utf-8"))["keys"] == {"history": ["j"]}
    assert read_settings(tmp_path / SETTINGS) == (desk.settings, "")
    assert _items(keys_panel(desk))["HISTORY"].keys == ("J",)
    menu = pause_menu(desk, three_rooms(), lambda _: Stay(), lambda _: None)
    assert _items(menu)["history"].keys == ("J",)


def test_a_list_that_was_open_names_the_new_key(desk: Desk) -> None:
    """The page of keys under the question is made anew when it is seen again."""
    page = keys_panel(desk)
    panel = OtherKeys(desk, Wish.HISTORY)
    _press(desk, panel, pygame.K_h)
    _press(desk, panel, pygame.K_ESCAPE)

    assert (_items(page)["HISTORY"].keys, _items(page)["HISTORY"].value) == ((), NO_KEY)


def test_a_key_in_use_is_taken_from_there_only_after_a_yes(desk: Desk) -> None:
    """What it means now is told; Esc leaves it there, and the next yes takes it."""
    panel = _asked_for(desk, Wish.HISTORY)

    _press(desk, panel, pygame.K_n)
    told = " ".join(panel.aloud().parts)
    assert "N means “The notebook” now." in told
    assert isinstance(_press(desk, panel, pygame.K_ESCAPE), Stay)
    assert desk.keys == FIRST
    assert desk.asking

    _press(desk, panel, pygame.K_n)
    for key in (pygame.K_DOWN, pygame.K_RETURN):
        _press(desk, panel, key)

    assert desk.keys[pygame.K_n] is Wish.HISTORY
    assert keys_for(Wish.NOTEBOOK, desk.keys) == ()
    assert desk.asking


def test_everything_on_it_by_mouse_alone(desk: Desk) -> None:
    """A key is asked for, taken away, swapped, and all is as at first, by clicks beside the one key."""
    page = keys_panel(desk)
    opened = _click(page, "HISTORY")
    assert isinstance(opened, Open)
    panel = opened.panel
    assert isinstance(panel, OtherKeys)

    panel.take(Struck(pygame.K_n))
    _click(panel, SWAP)
    assert (desk.keys[pygame.K_n], desk.keys[pygame.K_h]) == (Wish.HISTORY, Wish.NOTEBOOK)
    _click(panel, f"{AWAY}{pygame.K_n}")
    assert keys_for(Wish.HISTORY, desk.keys) == ()
    assert isinstance(_click(panel, "back"), Back)
    assert not desk.asking

    question = _click(page, RESET)
    assert isinstance(question, Open)
    assert isinstance(question.panel, Menu)
    assert isinstance(_click(question.panel, RESET), Back)
    assert desk.keys == FIRST


@pytest.mark.parametrize(
    ("key", "why"),
    [
        (pygame.K_3, "Digits take choices."),
        (pygame.K_LCTRL, "left to the computer"),
        (pygame.K_SLASH, "looks for words"),
        (987654321, "no name"),
    ],
)
def test_what_cannot_be_given_says_why(desk: Desk, key: int, why: str) -> None:
    """In a sentence, and nothing changes."""
    panel = _asked_for(desk, Wish.HISTORY)

    _press(desk, panel, key)

    assert why in " ".join(panel.aloud().parts)
    assert desk.keys == FIRST


@pytest.mark.parametrize("wish", [*LASTING, Wish.MENU, Wish.NEXT, Wish.SAVE])
@pytest.mark.parametrize("letters", [True, False])
def test_no_presses_lock_anybody_out(desk: Desk, wish: Wish, letters: bool) -> None:  # noqa: FBT001
    """Every key there is given to everything, with a yes to each question: one goes on, moves and leaves."""
    desk.change(replace(desk.settings, letters=letters, left_hand=True))
    for each in (Wish.HISTORY, wish):
        panel = OtherKeys(desk, each)
        for key in EVERY_KEY:
            if key != pygame.K_ESCAPE:
                _press(desk, panel, key)
            if not desk.asking:
                panel._menu._take(Act(GIVE))
        assert isinstance(_press(desk, panel, pygame.K_ESCAPE), Back)

    assert set(LASTING) <= set(desk.keys.values())
    assert desk.keys[pygame.K_ESCAPE] is Wish.MENU
    assert pygame.K_3 not in desk.keys


def test_the_last_key_that_goes_on_stays(desk: Desk) -> None:
    """Taking it away is refused in a sentence, also by a question that was answered with yes."""
    desk.change(replace(desk.settings, keys={"go_on": ("space",), "save": ("f2", "return")}))
    panel = _asked_for(desk, Wish.GO_ON)
    _press(desk, panel, pygame.K_SPACE)

    assert "needs a key" in " ".join(panel.aloud().parts)
    assert desk.keys[pygame.K_SPACE] is Wish.GO_ON

    other = OtherKeys(desk, Wish.HISTORY)
    _press(desk, other, pygame.K_SPACE)
    _click(other, GIVE)
    assert "needs a key" in " ".join(other.aloud().parts)
    assert desk.keys[pygame.K_SPACE] is Wish.GO_ON


def test_the_left_hand_is_a_switch_that_is_off(desk: Desk) -> None:
    """On, W S E Q and A D mean what they should; a letter of the player's own stays so, and that is told."""
    assert not Settings().left_hand
    page = keys_panel(desk)
    _click(page, "left_hand")
    assert LEFT_HAND.items() <= desk.keys.items()
    _click(page, "left_hand")
    assert desk.keys == FIRST

    desk.change(replace(desk.settings, keys={"stats": ("t", "e")}))
    _click(page, "left_hand")
    assert desk.keys[pygame.K_e] is Wish.STATS
    assert "E still means “How things stand”" in desk.notice


def test_letters_can_all_be_switched_off(desk: Desk) -> None:
    """One switch; the page then says which wishes have no key left."""
    page = keys_panel(desk)
    _click(page, "letters")

    assert pygame.K_h not in desk.keys
    assert _items(page)["HISTORY"].value == NO_KEY
    assert _items(page)["LARGER"].keys == ("+",)


@pytest.mark.parametrize("key", [pygame.K_e, pygame.K_F7, pygame.K_SPACE])
def test_two_hundred_presses_of_what_goes_on_never_choose(desk: Desk, key: int) -> None:
    """Whichever key it is: the left hand's, one of the player's own, or Space."""
    desk.change(replace(desk.settings, left_hand=True, keys={"go_on": ("space", "f7")}))
    reading = Reading(desk, Playthrough.begin(three_rooms()))

    for _ in range(200):
        intent = intent_of(pygame.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""), desk.keys)
        assert intent == GO_ON
        reading.take(intent)
        later(desk, 0.05)

    assert not reading.playthrough.checkpoints
    reading.take(Choose(1))
    assert len(reading.playthrough.checkpoints) == 1


def test_the_page_tells_what_digits_do_in_lists_too(desk: Desk) -> None:
    """They take a choice and an answer in a box; in a list as long as this one they only lead to a line."""
    page = keys_panel(desk)
    told = [item.label for item in _items(page).values() if item.keys == ("1 to 9",)]

    before = desk.settings
    page.take(Choose(2))

    assert told == ["Take a choice", "Give an answer that stands in a box, or go to a line"]
    assert page.list.focus == [each.id for each in page.list._entries if each.id][1]
    assert desk.settings == before
    question = first_question(desk, Stay)
    question.take(Choose(2))
    assert desk.settings.reduced_motion
