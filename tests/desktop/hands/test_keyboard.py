"""Keys and clicks as wishes."""

import pygame
import pytest

from game.desktop.hands.keyboard import FIRST, LEFT_HAND, MODIFIERS, intent_of
from game.desktop.intents import (
    Choose,
    Click,
    Close,
    Erase,
    Intent,
    Point,
    Press,
    Scroll,
    Struck,
    Wish,
    Write,
)


def _key(key: int, mod: int = 0) -> pygame.Event:
    return pygame.Event(pygame.KEYDOWN, key=key, mod=mod)


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (_key(pygame.K_SPACE), Press(Wish.GO_ON)),
        (_key(pygame.K_3), Choose(3)),
        (_key(pygame.K_KP_9), Choose(9)),
        (_key(pygame.K_0), None),
        (_key(pygame.K_TAB), Press(Wish.NEXT)),
        (_key(pygame.K_TAB, pygame.KMOD_LSHIFT), Press(Wish.PREVIOUS)),
        (_key(pygame.K_PLUS, pygame.KMOD_LSHIFT), Press(Wish.LARGER)),
        (pygame.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(3, 4)), Click((3, 4))),
        (pygame.Event(pygame.MOUSEBUTTONDOWN, button=3, pos=(3, 4)), Press(Wish.MENU)),
        (pygame.Event(pygame.MOUSEBUTTONDOWN, button=4, pos=(3, 4)), None),
        (pygame.Event(pygame.MOUSEMOTION, pos=(3, 4)), Point((3, 4))),
        (pygame.Event(pygame.MOUSEWHEEL, y=2, x=0), Scroll(-2)),
        (pygame.Event(pygame.MOUSEWHEEL, y=0, x=1), None),
        (pygame.Event(pygame.QUIT), Close()),
        (pygame.Event(pygame.KEYUP, key=pygame.K_SPACE, mod=0), None),
    ],
)
def test_events_mean_what_the_table_says(event: pygame.Event, expected: Intent | None) -> None:
    """Each event is one wish or none."""
    assert intent_of(event) == expected


@pytest.mark.parametrize("key", [pygame.K_SPACE, pygame.K_1, pygame.K_BACKSPACE, pygame.K_F5])
def test_a_key_held_down_does_nothing_twice(key: int) -> None:
    """A hand resting on a key goes through no story; only moving about repeats."""
    assert intent_of(_key(key), repeated=True) is None
    assert intent_of(_key(pygame.K_DOWN), repeated=True) == Press(Wish.DOWN)


@pytest.mark.parametrize("mod", [pygame.KMOD_CTRL, pygame.KMOD_ALT, pygame.KMOD_META])
def test_keys_with_ctrl_alt_and_meta_belong_to_others(mod: int) -> None:
    """A screen reader's and the system's chords never reach the story, and no key is Ctrl alone."""
    assert intent_of(_key(pygame.K_h, mod)) is None
    assert not MODIFIERS & {*FIRST, *LEFT_HAND}


def test_every_wish_has_a_key() -> None:
    """All that can be wished for can be reached from the keyboard."""
    reached = set(FIRST.values()) | {Wish.PREVIOUS}

    assert set(Wish) - reached == set()


@pytest.mark.parametrize(("key", "sign"), [(pygame.K_h, "h"), (pygame.K_SPACE, " "), (pygame.K_1, "1")])
def test_while_words_are_typed_keys_that_write_mean_nothing_else(key: int, sign: str) -> None:
    """The letter comes as text, once; Backspace takes one away, and Enter and Esc are what they were."""
    press = pygame.Event(pygame.KEYDOWN, key=key, mod=0, unicode=sign)
    text = pygame.Event(pygame.TEXTINPUT, text=sign)

    assert intent_of(press) is not None
    assert (intent_of(press, typing=True), intent_of(text, typing=True)) == (None, Write(sign))
    assert intent_of(text) is None
    assert [Erase(), Press(Wish.GO_ON), Press(Wish.MENU)] == [
        intent_of(pygame.Event(pygame.KEYDOWN, key=each, mod=0, unicode=written), typing=True)
        for each, written in ((pygame.K_BACKSPACE, "\b"), (pygame.K_RETURN, "\r"), (pygame.K_ESCAPE, "\x1b"))
    ]


def test_the_sign_that_opens_a_search_is_heard_at_any_time() -> None:
    """It stands on another key on every keyboard, so the sign is heard and not the key."""
    assert intent_of(pygame.Event(pygame.TEXTINPUT, text="/")) == Write("/")
    assert intent_of(pygame.Event(pygame.TEXTINPUT, text="/"), asked=True) is None


@pytest.mark.parametrize(
    ("key", "mod"), [(pygame.K_AMPERSAND, 0), (233, 0), (pygame.K_MINUS, pygame.KMOD_LSHIFT)]
)
def test_the_upper_row_chooses_whatever_it_writes(key: int, mod: int) -> None:
    """On a French keyboard it writes signs and letters without Shift; its second key is the second choice."""
    press = pygame.Event(pygame.KEYDOWN, key=key, mod=mod, scancode=pygame.KSCAN_2)

    assert intent_of(press) == Choose(2)
    assert intent_of(press, asked=True) == Struck(pygame.K_2)


@pytest.mark.parametrize("key", [pygame.K_j, pygame.K_SPACE, pygame.K_UP, pygame.K_BACKSPACE, pygame.K_LCTRL])
def test_a_key_that_was_asked_for_means_itself(key: int) -> None:
    """Whatever else it means; only Esc leaves, and what is held down with Ctrl is the computer's."""
    assert intent_of(_key(key, pygame.KMOD_LCTRL if key == pygame.K_LCTRL else 0), asked=True) == Struck(key)
    assert intent_of(_key(key), asked=True, repeated=True) is None
    assert intent_of(_key(pygame.K_ESCAPE), asked=True) == Press(Wish.MENU)
    assert intent_of(_key(pygame.K_c, pygame.KMOD_LCTRL), asked=True) is None
