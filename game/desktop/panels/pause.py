"""The menu over a page: everything else, one level away."""

from collections.abc import Callable, Mapping, Sequence

from game.desktop.desk import Desk
from game.desktop.hands.names import printed
from game.desktop.intents import Wish
from game.desktop.layout.items import Entry, Head, Item
from game.desktop.list_view import Act
from game.desktop.menu import Behind, Contents, Menu
from game.desktop.panel import Back, Leave, Move, Open, Start
from game.desktop.panels.credits import credits_panel
from game.desktop.panels.notes import notes_panel
from game.desktop.panels.settings import settings_panel
from game.model.story import Story
from game.view.stats import has_stats

BY_WISH: Mapping[str, Wish] = {
    "rollback": Wish.ROLLBACK,
    "skip": Wish.SKIP,
    "history": Wish.HISTORY,
    "notebook": Wish.NOTEBOOK,
    "stats": Wish.STATS,
    "save": Wish.SAVE,
    "load": Wish.LOAD,
    "keys": Wish.KEYS,
}
"""What the page itself knows how to do, when its key is pressed, there or here, as when it is taken here."""


def pause_menu(desk: Desk, story: Story, wish: Callable[[Wish], Move], behind: Behind) -> Menu:
    """The menu; `wish` does what the page does at a key."""

    def act(taken: Act) -> Move:
        if taken.id in BY_WISH:
            move = wish(BY_WISH[taken.id])
            return move if isinstance(move, Open) else Back()
        return _act(desk, taken.id, story, behind)

    contents = Contents(
        "Menu",
        lambda: _entries(desk, story),
        act,
        back="Go on reading",
        back_first=True,
        heading=story.title,
        wishes={wish: item for item, wish in BY_WISH.items()},
    )
    return Menu(desk, contents, behind)


def _entries(desk: Desk, story: Story) -> Sequence[Entry]:
    return (
        _wished(desk, "rollback", "Take the last choice back"),
        _wished(desk, "skip", "Skip what was read before"),
        Head(),
        _wished(desk, "history", "History"),
        *((_wished(desk, "notebook", "The notebook"),) if story.notebook else ()),
        *((_wished(desk, "stats", "How things stand"),) if has_stats(story) else ()),
        Head(),
        _wished(desk, "save", "Save"),
        _wished(desk, "load", "Load"),
        Head(),
        Item(id="settings", label="Settings"),
        _wished(desk, "keys", "Keys"),
        Item(id="notes", label="Content notes"),
        Item(id="credits", label="Credits"),
        Head(),
        Item(id="home", label="To the title page"),
        Item(id="leave", label="Close the window"),
    )


def _wished(desk: Desk, item: str, label: str) -> Item:
    """What has a key of its own."""
    return Item(id=item, label=label, keys=printed(BY_WISH[item], desk.keys))


def _act(desk: Desk, item: str, story: Story, behind: Behind) -> Move:
    match item:
        case "settings":
            return Open(settings_panel(desk, behind))
        case "notes":
            return Open(notes_panel(desk, story, behind))
        case "credits":
            return Open(credits_panel(desk, story, behind))
        case "home":
            return Start(desk.home())
        case _:
            return Leave()
