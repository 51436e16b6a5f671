"""The table of keys as a player has made it, and what cannot be done to it.

Whatever is changed, there is always a key that goes on, keys to move with, and Esc for the menu: keys that
everybody has, so neither letters, which can be switched off, nor those of the number pad.
"""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

import pygame

from game.desktop.hands.keyboard import FIRST, LEFT_HAND, MODIFIERS, KeyTable, digit_of
from game.desktop.hands.names import is_letter, is_on_pad, key_named, name_of
from game.desktop.intents import SEARCH, Wish
from game.desktop.settings import Settings

Kept: TypeAlias = Mapping[str, tuple[str, ...]]
"""What was changed: the names of all keys of a wish, by the wish's own name in small letters."""

LASTING = (Wish.GO_ON, Wish.UP, Wish.DOWN)
"""What must be said by a key at any time. The menu always is, by Esc."""
_SYSTEM = MODIFIERS | {
    pygame.K_CAPSLOCK,
    pygame.K_NUMLOCK,
    pygame.K_SCROLLLOCK,
    pygame.K_PRINTSCREEN,
    pygame.K_SYSREQ,
    pygame.K_POWER,
}


def keys_of(settings: Settings) -> KeyTable:
    """What each key means with these settings. The left hand takes no key that was given to something."""
    own, _ = own_table(settings.keys)
    whole = {**LEFT_HAND, **own} if settings.left_hand else own
    return whole if settings.letters else {key: wish for key, wish in whole.items() if not is_letter(key)}


def own_table(kept: Kept) -> tuple[KeyTable, str]:
    """The table with what a player has changed, and a sentence about what of it makes no sense here."""
    if not kept:
        return FIRST, ""
    strange: list[str] = []
    given: dict[int, Wish] = {}
    changed = {wish for name, names in kept.items() for wish in _read(name, names, given, strange)}
    first = {key: wish for key, wish in FIRST.items() if wish not in changed and key not in given}
    table = {**first, **given, pygame.K_ESCAPE: Wish.MENU}
    if stranded(table) is not None:
        return FIRST, "The keys are as at first: with those that were kept, nobody could have gone on."
    told = ", ".join(name[:20].encode("ascii", "replace").decode() for name in strange[:6])
    return table, f"These names of keys are not known here: {told}." if strange else ""


def kept_of(table: KeyTable) -> Kept:
    """What is to be kept of a table: all that is not as at first."""
    return {
        wish.name.lower(): tuple(map(name_of, keys_for(wish, table)))
        for wish in Wish
        if set(keys_for(wish, table)) != set(keys_for(wish, FIRST))
    }


def keys_for(wish: Wish, table: KeyTable) -> tuple[int, ...]:
    """The keys that say a wish."""
    return tuple(key for key, meant in table.items() if meant is wish)


def given(table: KeyTable, key: int, wish: Wish) -> KeyTable:
    """The table once a key means this, whatever it meant before."""
    return {**taken(table, key), key: wish}


def taken(table: KeyTable, key: int) -> KeyTable:
    """The table once a key means nothing."""
    return {each: wish for each, wish in table.items() if each != key}


def swapped(table: KeyTable, key: int, wish: Wish) -> KeyTable:
    """The table once a key means this, and the keys of this mean what the key meant."""
    before = table[key]
    moved = {each: before if meant is wish else meant for each, meant in table.items()}
    return given(moved, key, wish)


def as_first(table: KeyTable, wish: Wish) -> KeyTable:
    """The table once a wish has the keys it had at first, as far as nothing else was given them."""
    rest = {key: meant for key, meant in table.items() if meant is not wish}
    free = {key: wish for key in keys_for(wish, FIRST) if key not in rest}
    return {**rest, **free}


def stranded(table: KeyTable) -> Wish | None:
    """What no key would say any more that must be said at any time."""
    return next((wish for wish in LASTING if not any(map(_lasts, keys_for(wish, table)))), None)


def needed(wish: Wish) -> str:
    """The sentence for a change that would leave a wish without a key."""
    return (
        f"“{wish.value}” needs a key that is no letter and not on the number pad. Give it another one first."
    )


def never_given(key: int) -> str:
    """Why a key can be given to nothing; empty if it can."""
    if digit_of(key):
        return "Digits take choices."
    if key in _SYSTEM:
        return "Ctrl, Alt, Shift and the like are left to the computer and to screen readers."
    if key == pygame.K_ESCAPE:
        return "Esc is always the menu, and the way back."
    name = name_of(key)
    if not name:
        return "This key has no name, so it could not be kept."
    return "/ looks for words in the history." if name == SEARCH else ""


def _lasts(key: int) -> bool:
    return not is_letter(key) and not is_on_pad(key)


def _read(name: str, names: tuple[str, ...], given: dict[int, Wish], strange: list[str]) -> Iterator[Wish]:
    """The wish of that name if any of its keys is known, or none is wanted; they are put into `given`."""
    wish = Wish.__members__.get(name.upper())
    if wish is None:
        strange.append(name)
        return
    known = []
    for each in names:
        key = key_named(each)
        if key == pygame.K_ESCAPE and wish is Wish.MENU:
            continue
        if key is None or key in given or never_given(key):
            strange.append(each)
        else:
            known.append(key)
    given.update(dict.fromkeys(known, wish))
    if known or not names or wish is Wish.MENU:
        yield wish
