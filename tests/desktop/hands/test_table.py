"""The table of keys as a player makes it, and what cannot be done to it."""

from collections.abc import Iterator

import pygame
import pytest
from hypothesis import given as tried
from hypothesis import strategies as st

from game.desktop.hands.keyboard import FIRST, LEFT_HAND, MODIFIERS
from game.desktop.hands.names import called, is_letter, is_on_pad, key_named, name_of, printed
from game.desktop.hands.table import (
    LASTING,
    as_first,
    given,
    kept_of,
    keys_for,
    keys_of,
    never_given,
    own_table,
    stranded,
    swapped,
    taken,
)
from game.desktop.intents import Wish
from game.desktop.settings import Settings

EVERY_KEY = sorted(
    {getattr(pygame, name) for name in dir(pygame) if name.startswith("K_")} - {0} | {233, 1078}
)
GIVABLE = [
    pygame.K_j,
    pygame.K_e,
    pygame.K_SPACE,
    pygame.K_UP,
    pygame.K_F7,
    pygame.K_KP_ENTER,
    pygame.K_PERIOD,
]


@pytest.fixture(autouse=True, scope="module")
def _keyboard() -> Iterator[None]:
    """Names of keys are known once there is a display."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SDL_VIDEODRIVER", "dummy")
        pygame.display.init()
        yield
        pygame.display.quit()


@pytest.mark.parametrize("key", EVERY_KEY)
def test_a_key_is_found_again_by_its_name(key: int) -> None:
    """Also those of other alphabets; and no two keys are called the same."""
    name = name_of(key)

    assert key_named(name) == key
    assert [key] == [each for each in EVERY_KEY if called(each) == called(key)]


def test_names_are_those_printed_on_keyboards() -> None:
    """A small word for each key; one that stands there twice is named once."""
    assert printed(Wish.GO_ON, FIRST) == ("Space", "Enter")
    assert printed(Wish.LARGER, FIRST) == ("+",)
    assert (called(pygame.K_h), called(233), called(pygame.K_KP_PLUS)) == ("H", "É", "+ on the number pad")
    assert [is_letter(key) for key in (pygame.K_h, 233, pygame.K_F1, pygame.K_PLUS, pygame.K_3)] == [
        True,
        True,
        False,
        False,
        False,
    ]


def test_what_was_changed_is_kept_by_name_and_read_again() -> None:
    """Nothing is kept of what is as at first, and a wish without keys stays without."""
    table = taken(given(given(FIRST, pygame.K_j, Wish.HISTORY), pygame.K_n, Wish.SAVE), pygame.K_t)
    kept = kept_of(table)

    assert kept_of(FIRST) == {}
    assert kept == {"history": ("h", "j"), "notebook": (), "stats": (), "save": ("f2", "n")}
    assert own_table(kept) == (table, "")


@tried(st.lists(st.tuples(st.sampled_from(EVERY_KEY), st.sampled_from(Wish)), max_size=20))
def test_any_table_comes_back_as_it_was(moves: list[tuple[int, Wish]]) -> None:
    """Whatever was given to what."""
    table = FIRST
    for key, wish in moves:
        changed = table if never_given(key) else given(table, key, wish)
        table = changed if stranded(changed) is None else table

    assert own_table(kept_of(table)) == (table, "")


def test_names_nobody_knows_cost_themselves_alone() -> None:
    """The others hold, and the sentence says which they were; nothing that cannot be given is taken."""
    kept = {
        "history": ("frob", "j"),
        "dance": ("d",),
        "notebook": ("left ctrl",),
        "stats": ("3", "/", "j", "f7"),
        "voice": ("\ud800", "", "\0"),
    }

    table, sentence = own_table(kept)

    assert keys_for(Wish.HISTORY, table) == (pygame.K_j,)
    assert keys_for(Wish.STATS, table) == (pygame.K_F7,)
    assert keys_for(Wish.NOTEBOOK, table) == (pygame.K_n,)
    assert keys_for(Wish.VOICE, table) == (pygame.K_v,)
    assert sentence.startswith("These names of keys are not known here: frob, dance, left ctrl, 3, /, j")


@tried(
    st.dictionaries(
        st.one_of(st.sampled_from([wish.name.lower() for wish in Wish]), st.text(max_size=9)),
        st.lists(
            st.one_of(st.sampled_from(["space", "h", "up", "[5]", "escape", "1"]), st.text(max_size=9)),
            max_size=4,
        ).map(tuple),
    )
)
def test_whatever_a_file_says_there_is_a_way_on_and_out(kept: dict[str, tuple[str, ...]]) -> None:
    """With letters and without: keys that go on and move, Esc for the menu, and digits that choose."""
    for letters in (True, False):
        keys = keys_of(Settings(keys=kept, letters=letters, left_hand=True))

        assert set(LASTING) <= set(keys.values())
        assert keys[pygame.K_ESCAPE] is Wish.MENU
        assert not [key for key in keys if key != pygame.K_ESCAPE and never_given(key)]


def test_keys_that_would_leave_nobody_a_way_on_are_as_at_first() -> None:
    """A file in which only a letter goes on is told and not believed."""
    table, sentence = own_table({"go_on": ("g",)})

    assert table == FIRST
    assert sentence.startswith("The keys are as at first")


@pytest.mark.parametrize("wish", LASTING)
def test_letters_and_the_number_pad_alone_carry_nobody(wish: Wish) -> None:
    """A wish that must be said at any time keeps a key everybody has."""
    table = FIRST
    for key in keys_for(wish, FIRST):
        if not is_on_pad(key):
            table = taken(table, key)

    assert stranded(table) is wish
    assert stranded(given(table, pygame.K_j, wish)) is wish
    assert stranded(given(table, pygame.K_F7, wish)) is None


def test_a_swap_leaves_both_with_a_key() -> None:
    """What the key meant gets the keys of what has it now."""
    table = swapped(FIRST, pygame.K_n, Wish.HISTORY)

    assert (table[pygame.K_n], table[pygame.K_h]) == (Wish.HISTORY, Wish.NOTEBOOK)
    assert len(table) == len(FIRST)


def test_as_at_first_takes_nothing_from_anybody() -> None:
    """A wish gets back the keys that are free."""
    table = given(taken(given(FIRST, pygame.K_RETURN, Wish.SAVE), pygame.K_SPACE), pygame.K_F7, Wish.GO_ON)

    again = as_first(table, Wish.GO_ON)

    assert set(keys_for(Wish.GO_ON, again)) == {pygame.K_SPACE, pygame.K_KP_ENTER}
    assert again[pygame.K_RETURN] is Wish.SAVE


def test_digits_esc_and_what_is_held_down_are_given_to_nothing() -> None:
    """Each with its reason; of a key without a name too."""
    refused = {key for key in EVERY_KEY if never_given(key)}
    digits = {getattr(pygame, f"{row}{digit}") for row in ("K_", "K_KP") for digit in range(1, 10)}

    assert refused >= digits | MODIFIERS | {pygame.K_ESCAPE, pygame.K_SLASH}
    assert not refused & set(GIVABLE)
    assert never_given(987654321)


def test_the_left_hand_has_keys_when_it_is_asked_for() -> None:
    """They take nothing from what the player has given them to, and letters can all be switched off."""
    own = kept_of(given(FIRST, pygame.K_e, Wish.STATS))

    assert pygame.K_w not in keys_of(Settings())
    assert LEFT_HAND.items() <= keys_of(Settings(left_hand=True)).items()
    assert keys_of(Settings(left_hand=True, keys=own))[pygame.K_e] is Wish.STATS
    without = keys_of(Settings(left_hand=True, letters=False))
    assert not [key for key in without if is_letter(key)]
    assert without == {key: wish for key, wish in FIRST.items() if not is_letter(key)}
