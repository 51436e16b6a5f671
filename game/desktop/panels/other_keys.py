"""Giving a wish other keys: one is asked for, and one that is in use is only taken from there after a yes."""

from collections.abc import Sequence
from dataclasses import replace

import pygame

from game.desktop.desk import Desk
from game.desktop.hands.keyboard import LEFT_HAND, KeyTable
from game.desktop.hands.names import called
from game.desktop.hands.table import (
    as_first,
    given,
    kept_of,
    keys_for,
    needed,
    never_given,
    own_table,
    stranded,
    swapped,
    taken,
)
from game.desktop.heard.aloud import Aloud
from game.desktop.intents import Intent, Struck, Wish
from game.desktop.layout.items import Entry, Item
from game.desktop.list_view import Act
from game.desktop.menu import Behind, Contents, Menu
from game.desktop.pace import Pace
from game.desktop.panel import Back, Leave, Move, Stay
from game.desktop.panels.words import said
from game.view.screen import PieceKind

AWAY, FIRST, GIVE, SWAP = "away:", "first", "give", "swap"
_ASKED = "Press a key to give it to this, or one of its own to take it away. Esc ends it."


class OtherKeys:
    """A panel for one wish. Mutable: it asks for a key, or whether one in use may be had."""

    def __init__(self, desk: Desk, wish: Wish, behind: Behind | None = None) -> None:
        self.title = wish.value
        self._desk = desk
        self._wish = wish
        self._behind = behind
        self._said = ""
        self._menu: Menu
        self._ask()

    def take(self, intent: Intent) -> Move:
        """Act on what the player wants."""
        if isinstance(intent, Struck):
            self._struck(intent.key)
            return Stay()
        conflict = not self._desk.asking
        move = self._menu.take(intent)
        if isinstance(move, Back) and conflict:
            self._ask()
            return Stay()
        if isinstance(move, Back | Leave):
            self._desk.asking = False
        return move

    def pace(self) -> Pace:
        """Nothing moves here."""
        return self._menu.pace()

    def draw(self, canvas: pygame.Surface) -> None:
        """Draw all of it."""
        self._menu.draw(canvas)

    def aloud(self) -> Aloud:
        """What a voice says of it."""
        return self._menu.aloud()

    @property
    def _own(self) -> KeyTable:
        return own_table(self._desk.settings.keys)[0]

    def _ask(self, sentence: str = "") -> None:
        """Ask for a key, under a sentence about the one before."""
        self._desk.asking = True
        self._said = sentence
        contents = Contents(self.title, self._asking, self._act, back="Done", boxed=True, aside="press a key")
        self._menu = Menu(self._desk, contents, self._behind)

    def _asking(self) -> Sequence[Entry]:
        own = self._own
        keys = [key for key in keys_for(self._wish, own) if key != pygame.K_ESCAPE]
        names = ", ".join(map(called, keys)) or "none"
        aways = (Item(id=f"{AWAY}{key}", label=f"Take {called(key)} away") for key in keys)
        as_it_was = set(keys_for(self._wish, as_first(own, self._wish))) == set(keys_for(self._wish, own))
        return (
            said(f"Its keys: {names}.", PieceKind.PROSE),
            *((said(self._said),) if self._said else ()),
            said(_ASKED),
            *aways,
            *(() if as_it_was else (Item(id=FIRST, label="As at first"),)),
        )

    def _act(self, act: Act) -> Move:
        own = self._own
        if act.id == FIRST:
            self._try(as_first(own, self._wish), "As at first.")
        else:
            self._struck(int(act.id.removeprefix(AWAY)))
        return Stay()

    def _struck(self, key: int) -> None:
        own = self._own
        why = never_given(key)
        if why:
            self._ask(why)
        elif own.get(key) is self._wish:
            self._try(taken(own, key), f"{called(key)} no longer means this.")
        elif key in own or self._is_left_hands(key):
            self._ask_for(key)
        else:
            self._try(given(own, key, self._wish), f"{called(key)} means this now.")

    def _is_left_hands(self, key: int) -> bool:
        return self._desk.settings.left_hand and key in LEFT_HAND

    def _try(self, table: KeyTable, sentence: str) -> None:
        """Let this table hold, unless nobody could go on with it."""
        lost = stranded(table)
        if lost is not None:
            self._ask(needed(lost))
            return
        settings = self._desk.settings
        self._desk.change(replace(settings, keys=kept_of(table)))
        self._ask(sentence)

    def _ask_for(self, key: int) -> None:
        """Ask whether a key that means something else may be had."""
        self._desk.asking = False
        own = self._own
        before = own.get(key) or LEFT_HAND[key]

        def entries() -> Sequence[Entry]:
            names = ", ".join(map(called, keys_for(self._wish, own)))
            swap = Item(id=SWAP, label=f"Swap them: “{before.value}” gets {names}")
            return (
                said(f"{called(key)} means “{before.value}” now.", PieceKind.PROSE),
                Item(id=GIVE, label=f"Let it mean “{self.title}” instead"),
                *((swap,) if key in own and keys_for(self._wish, own) else ()),
            )

        def act(taken_item: Act) -> Move:
            made = swapped if taken_item.id == SWAP else given
            self._try(made(own, key, self._wish), f"{called(key)} means this now.")
            return Stay()

        contents = Contents(self.title, entries, act, back="Leave it as it is", boxed=True, aside="in use")
        self._menu = Menu(self._desk, contents, self._behind)
