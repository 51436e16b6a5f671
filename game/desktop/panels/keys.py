"""The page of keys."""

from collections.abc import Sequence

from game.desktop.desk import Desk
from game.desktop.intents import KEYS, SEARCH, Wish, keys_for
from game.desktop.layout.items import Entry, Item
from game.desktop.menu import Behind, Contents, Menu
from game.desktop.panel import Stay
from game.desktop.panels.words import said

_BY_MOUSE = (
    "With the mouse: a click goes on or takes the choice under it, the wheel looks back and on,"
    " the right button opens the menu."
)


def keys_panel(desk: Desk, behind: Behind | None = None) -> Menu:
    """The panel."""
    return Menu(desk, Contents("Keys", _entries, lambda _: Stay()), behind)


def _entries() -> Sequence[Entry]:
    return (
        said(_BY_MOUSE),
        Item(id="digits", label="Take a choice", value="1 to 9", tells=True),
        Item(id="search", label="Look for words, in the history", value=SEARCH, tells=True),
        *(_entry(wish) for wish in Wish if keys_for(wish, KEYS)),
    )


def _entry(wish: Wish) -> Item:
    names = dict.fromkeys(_printed(name) for name in keys_for(wish, KEYS))
    return Item(id=wish.name, label=wish.value, value=", ".join(names), tells=True)


def _printed(name: str) -> str:
    """A key's name as people say it."""
    known = {"return": "Enter", "enter": "Enter", "escape": "Esc", "[+]": "+", "[-]": "-", "=": "+"}
    return known.get(name, name.capitalize() if name.isalnum() or " " in name else name)
