"""The page of keys."""

from collections.abc import Sequence

from game.desktop.desk import Desk
from game.desktop.intents import KEYS, SEARCH, Wish, keys_for
from game.desktop.layout.items import Entry, Head, Item
from game.desktop.menu import Behind, Contents, Menu
from game.desktop.panel import Stay
from game.desktop.panels.words import said

GROUPS = {
    "On the page": (Wish.GO_ON, Wish.LOOK_BACK, Wish.LOOK_ON, Wish.ROLLBACK, Wish.VOICE),
    "Over the page": (
        Wish.MENU,
        Wish.HISTORY,
        Wish.NOTEBOOK,
        Wish.STATS,
        Wish.SAVE,
        Wish.LOAD,
        Wish.QUICK_SAVE,
        Wish.QUICK_LOAD,
        Wish.KEYS,
    ),
    "In lists and menus": (Wish.UP, Wish.DOWN, Wish.LEFT, Wish.RIGHT, Wish.NEXT, Wish.PREVIOUS),
}
REST = "The window"
"""The group of all that stands in none of these."""
_BY_MOUSE = (
    "A click goes on or takes the choice under it, the wheel looks back and on, the right button opens"
    " the menu."
)


def keys_panel(desk: Desk, behind: Behind | None = None) -> Menu:
    """The panel."""
    return Menu(desk, Contents("Keys", _entries, lambda _: Stay()), behind)


def printed(wish: Wish) -> tuple[str, ...]:
    """The keys that say a wish, as people say them."""
    return tuple(dict.fromkeys(_printed(name) for name in keys_for(wish, KEYS)))


def _entries() -> Sequence[Entry]:
    grouped = {wish for wishes in GROUPS.values() for wish in wishes}
    entries: list[Entry] = []
    for head, wishes in {**GROUPS, REST: tuple(wish for wish in Wish if wish not in grouped)}.items():
        entries += [Head(head), *(_entry(wish) for wish in wishes if printed(wish))]
    numbers = Item(id="digits", label="Take a choice", keys=("1 to 9",), tells=True)
    search = Item(id="search", label="Look for words, in the history", keys=(SEARCH,), tells=True)
    return (entries[0], numbers, *entries[1:], search, Head("With the mouse"), said(_BY_MOUSE))


def _entry(wish: Wish) -> Item:
    return Item(id=wish.name, label=wish.value, keys=printed(wish), tells=True)


def _printed(name: str) -> str:
    """A key's name as people say it."""
    known = {"return": "Enter", "enter": "Enter", "escape": "Esc", "[+]": "+", "[-]": "-", "=": "+"}
    return known.get(name, name.capitalize() if name.isalnum() or " " in name else name)
