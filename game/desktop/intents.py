"""What a player wants, whatever device said so; and the table that says which key means what."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

import pygame


class Wish(StrEnum):
    """Everything that can be wished for with one press. The value is its name on the keys page."""

    GO_ON = "Go on, or take the choice in focus"
    UP = "Up"
    DOWN = "Down"
    LEFT = "Less, or to the left"
    RIGHT = "More, or to the right"
    NEXT = "To the next thing in focus order"
    PREVIOUS = "To the one before"
    LOOK_BACK = "Look back at the page before"
    LOOK_ON = "Look on at the page after"
    ROLLBACK = "Take the last choice back"
    HISTORY = "History: all that was read"
    NOTEBOOK = "The notebook"
    STATS = "How things stand"
    SAVE = "Save"
    LOAD = "Load"
    QUICK_SAVE = "Quick save"
    QUICK_LOAD = "Quick load"
    LARGER = "Larger text"
    SMALLER = "Smaller text"
    VOICE = "Read aloud, or no longer"
    KEYS = "This list of keys"
    FULL_SCREEN = "Full screen"
    MENU = "Menu, or back"


@dataclass(frozen=True, slots=True)
class Press:
    """A wish without a place."""

    wish: Wish


@dataclass(frozen=True, slots=True)
class Choose:
    """Take the open choice with this number."""

    number: int


@dataclass(frozen=True, slots=True)
class Point:
    """The pointer is here now."""

    at: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Click:
    """This place is meant."""

    at: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Scroll:
    """So many notches down (up: less than 0)."""

    notches: int


@dataclass(frozen=True, slots=True)
class Write:
    """These signs were typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Erase:
    """The last sign typed was none."""


@dataclass(frozen=True, slots=True)
class Close:
    """The window is to close."""


Intent: TypeAlias = Press | Choose | Point | Click | Scroll | Write | Erase | Close
KeyTable: TypeAlias = Mapping[int, Wish]

KEYS: KeyTable = {
    pygame.K_SPACE: Wish.GO_ON,
    pygame.K_RETURN: Wish.GO_ON,
    pygame.K_KP_ENTER: Wish.GO_ON,
    pygame.K_UP: Wish.UP,
    pygame.K_DOWN: Wish.DOWN,
    pygame.K_LEFT: Wish.LEFT,
    pygame.K_RIGHT: Wish.RIGHT,
    pygame.K_TAB: Wish.NEXT,
    pygame.K_PAGEUP: Wish.LOOK_BACK,
    pygame.K_PAGEDOWN: Wish.LOOK_ON,
    pygame.K_BACKSPACE: Wish.ROLLBACK,
    pygame.K_h: Wish.HISTORY,
    pygame.K_n: Wish.NOTEBOOK,
    pygame.K_t: Wish.STATS,
    pygame.K_v: Wish.VOICE,
    pygame.K_F2: Wish.SAVE,
    pygame.K_F3: Wish.LOAD,
    pygame.K_F5: Wish.QUICK_SAVE,
    pygame.K_F9: Wish.QUICK_LOAD,
    pygame.K_PLUS: Wish.LARGER,
    pygame.K_EQUALS: Wish.LARGER,
    pygame.K_KP_PLUS: Wish.LARGER,
    pygame.K_MINUS: Wish.SMALLER,
    pygame.K_KP_MINUS: Wish.SMALLER,
    pygame.K_F1: Wish.KEYS,
    pygame.K_F11: Wish.FULL_SCREEN,
    pygame.K_ESCAPE: Wish.MENU,
}
"""The keys as they are until somebody changes them. Ctrl alone is never one: it stops a screen reader."""

SEARCH = "/"
"""What opens a search where there is one: the sign and not a key, which stands elsewhere on each keyboard."""
_HELD = pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META
_REPEATED = {Wish.UP, Wish.DOWN, Wish.LEFT, Wish.RIGHT, Wish.LARGER, Wish.SMALLER}
LEFT_BUTTON, RIGHT_BUTTON = 1, 3


def intent_of(
    event: pygame.Event, keys: KeyTable = KEYS, *, repeated: bool = False, typing: bool = False
) -> Intent | None:
    """What an event of the window means; None for what means nothing.

    `repeated` says that the key is only still held down: nothing but moving about repeats, so that a hand
    resting on a key goes through no story. While words are typed, keys that write mean nothing else.
    """
    if event.type == pygame.TEXTINPUT:
        return Write(event.text) if typing or event.text == SEARCH else None
    if event.type == pygame.KEYDOWN:
        made = _while_typing if typing else _of_key
        return made(event, keys, repeated=repeated)
    if event.type == pygame.MOUSEBUTTONDOWN:
        return _of_button(event)
    if event.type == pygame.MOUSEMOTION:
        return Point(event.pos)
    if event.type == pygame.MOUSEWHEEL and event.y:
        return Scroll(-event.y)
    return Close() if event.type == pygame.QUIT else None


def keys_for(wish: Wish, keys: KeyTable = KEYS) -> tuple[str, ...]:
    """The names of the keys that say a wish, as they are printed on keyboards."""
    return tuple(pygame.key.name(key) for key, meant in keys.items() if meant is wish)


def _while_typing(event: pygame.Event, keys: KeyTable, *, repeated: bool) -> Intent | None:
    if event.key == pygame.K_BACKSPACE:
        return Erase()
    writes = event.unicode.isprintable() and event.unicode
    return None if writes else _of_key(event, keys, repeated=repeated)


def _of_key(event: pygame.Event, keys: KeyTable, *, repeated: bool) -> Intent | None:
    if event.mod & _HELD:
        return None
    digit = _digit(event.key)
    if digit:
        return None if repeated else Choose(digit)
    wish = keys.get(event.key)
    if wish is None or (repeated and wish not in _REPEATED):
        return None
    if wish is Wish.NEXT and event.mod & pygame.KMOD_SHIFT:
        return Press(Wish.PREVIOUS)
    return Press(wish)


def _of_button(event: pygame.Event) -> Intent | None:
    if event.button == RIGHT_BUTTON:
        return Press(Wish.MENU)
    return Click(event.pos) if event.button == LEFT_BUTTON else None


def _digit(key: int) -> int:
    """The number of a digit key, also on the number pad; 0 for every other key."""
    for first in (pygame.K_1, pygame.K_KP_1):
        if first <= key <= first + 8:
            return key - first + 1
    return 0
