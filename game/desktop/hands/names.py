"""Keys by name: as they are kept in a file, and as people say them."""

import pygame

from game.desktop.hands.keyboard import KeyTable
from game.desktop.intents import Wish

_SAID = {
    "return": "Enter",
    "enter": "Enter",
    "escape": "Esc",
    "=": "+",
}
_PAD = "on the number pad"


def name_of(key: int) -> str:
    """The name a key is kept under; empty where it has none by which it could be found again."""
    try:
        name = pygame.key.name(key) or pygame.key.name(key, use_compat=False)
    except UnicodeDecodeError:
        return ""
    return name if name and key_named(name) == key else ""


def key_named(name: str) -> int | None:
    """The key of that name; None for a name no key has."""
    try:
        return pygame.key.key_code(name)
    except ValueError:
        return None


def called(key: int) -> str:
    """One key as people say it, so that no two have the same name."""
    name = name_of(key)
    if name == "=":
        return name
    said = _said(name)
    return f"{said} {_PAD}" if is_on_pad(key) else said


def printed(wish: Wish, keys: KeyTable) -> tuple[str, ...]:
    """The keys that say a wish as they are printed on keyboards, each name once."""
    return tuple(dict.fromkeys(_said(name_of(key)) for key, meant in keys.items() if meant is wish))


def is_letter(key: int) -> bool:
    """Whether a key writes a letter."""
    name = name_of(key)
    return len(name) == 1 and name.isalpha()


def is_on_pad(key: int) -> bool:
    """Whether a key is one of the number pad, which many keyboards do not have."""
    name = name_of(key)
    return name == "enter" or (len(name) == 3 and name.startswith("["))


def _said(name: str) -> str:
    if len(name) == 3 and name.startswith("["):
        name = name[1]
    if name in _SAID:
        return _SAID[name]
    if len(name) == 1:
        return name.upper() if len(name.upper()) == 1 else name
    return name.capitalize()
