"""Which key means what at first, and what the events of keyboard and mouse mean."""

from collections.abc import Mapping
from typing import TypeAlias

import pygame

from game.desktop.intents import (
    SEARCH,
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

KeyTable: TypeAlias = Mapping[int, Wish]
"""What each key means, by its number in pygame."""

FIRST: KeyTable = {
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
    pygame.K_k: Wish.SKIP,
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

LEFT_HAND: KeyTable = {
    pygame.K_w: Wish.UP,
    pygame.K_s: Wish.DOWN,
    pygame.K_a: Wish.LEFT,
    pygame.K_d: Wish.RIGHT,
    pygame.K_e: Wish.GO_ON,
    pygame.K_q: Wish.ROLLBACK,
}
"""What more keys mean for those who play with the left hand alone."""

MODIFIERS = frozenset(
    {
        pygame.K_LCTRL,
        pygame.K_RCTRL,
        pygame.K_LALT,
        pygame.K_RALT,
        pygame.K_LSHIFT,
        pygame.K_RSHIFT,
        pygame.K_LMETA,
        pygame.K_RMETA,
        pygame.K_MODE,
    }
)
_HELD = pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META
_REPEATED = {Wish.UP, Wish.DOWN, Wish.LEFT, Wish.RIGHT, Wish.LARGER, Wish.SMALLER}
LEFT_BUTTON, RIGHT_BUTTON = 1, 3


def intent_of(
    event: pygame.Event,
    keys: KeyTable = FIRST,
    *,
    repeated: bool = False,
    typing: bool = False,
    asked: bool = False,
) -> Intent | None:
    """What an event of the window means; None for what means nothing.

    `repeated` says that the key is only still held down: nothing but moving about repeats, so that a hand
    resting on a key goes through no story. While words are typed, keys that write mean nothing else; while
    a key is `asked` for, keys mean nothing but themselves.
    """
    if event.type == pygame.TEXTINPUT:
        return Write(event.text) if typing or (event.text == SEARCH and not asked) else None
    if event.type == pygame.KEYDOWN and asked:
        return None if repeated else _struck(event)
    if event.type == pygame.KEYDOWN:
        made = _while_typing if typing else _of_key
        return made(event, keys, repeated=repeated)
    return Close() if event.type == pygame.QUIT else _of_mouse(event)


def digit_of(key: int, place: int = 0) -> int:
    """The number of a digit key, also on the number pad; 0 for every other key.

    `place` is its scancode: where the upper row writes other signs without Shift, its keys are digits still.
    """
    for first in (pygame.K_1, pygame.K_KP_1):
        if first <= key <= first + 8:
            return key - first + 1
    return place - pygame.KSCAN_1 + 1 if pygame.KSCAN_1 <= place <= pygame.KSCAN_9 else 0


def _struck(event: pygame.Event) -> Intent | None:
    """The key itself; a digit's as that digit, wherever it stands. Esc leaves, as always."""
    if event.key == pygame.K_ESCAPE:
        return Press(Wish.MENU)
    if event.key not in MODIFIERS and event.mod & _HELD:
        return None
    digit = _digit(event)
    return Struck(pygame.K_0 + digit if digit else event.key)


def _while_typing(event: pygame.Event, keys: KeyTable, *, repeated: bool) -> Intent | None:
    if event.key == pygame.K_BACKSPACE:
        return Erase()
    writes = event.unicode.isprintable() and event.unicode
    return None if writes else _of_key(event, keys, repeated=repeated)


def _of_key(event: pygame.Event, keys: KeyTable, *, repeated: bool) -> Intent | None:
    if event.mod & _HELD:
        return None
    digit = _digit(event)
    if digit:
        return None if repeated else Choose(digit)
    wish = keys.get(event.key)
    if wish is None or (repeated and wish not in _REPEATED):
        return None
    if wish is Wish.NEXT and event.mod & pygame.KMOD_SHIFT:
        return Press(Wish.PREVIOUS)
    return Press(wish)


def _of_mouse(event: pygame.Event) -> Intent | None:
    if event.type == pygame.MOUSEMOTION:
        return Point(event.pos)
    if event.type == pygame.MOUSEWHEEL and event.y:
        return Scroll(-event.y)
    if event.type != pygame.MOUSEBUTTONDOWN:
        return None
    if event.button == RIGHT_BUTTON:
        return Press(Wish.MENU)
    return Click(event.pos) if event.button == LEFT_BUTTON else None


def _digit(event: pygame.Event) -> int:
    return digit_of(event.key, getattr(event, "scancode", 0))
