"""The menu over a page: everything else, one level away."""

from collections.abc import Callable, Mapping, Sequence

from game.desktop.desk import Desk
from game.desktop.intents import Wish
from game.desktop.layout.items import Entry, Item
from game.desktop.list_view import Act
from game.desktop.menu import Behind, Contents, Menu
from game.desktop.panel import Back, Leave, Move, Open, Start
from game.desktop.panels.about import about_panel, notes_panel
from game.desktop.panels.settings import settings_panel
from game.model.story import Story
from game.view.stats import has_stats

BY_WISH: Mapping[str, Wish] = {
    "rollback": Wish.ROLLBACK,
    "history": Wish.HISTORY,
    "notebook": Wish.NOTEBOOK,
    "stats": Wish.STATS,
    "save": Wish.SAVE,
    "load": Wish.LOAD,
    "keys": Wish.KEYS,
}
"""What the page itself knows how to do, when its key is pressed as when it is taken here."""


def pause_menu(desk: Desk, story: Story, wish: Callable[[Wish], Move], behind: Behind) -> Menu:
    """The menu; `wish` does what the page does at a key."""

    def act(taken: Act) -> Move:
        if taken.id in BY_WISH:
            move = wish(BY_WISH[taken.id])
            return move if isinstance(move, Open) else Back()
        return _act(desk, taken.id, story, behind)

    contents = Contents("Menu", lambda: _entries(story), act, back="Go on reading", back_first=True)
    return Menu(desk, contents, behind)


def _entries(story: Story) -> Sequence[Entry]:
    return (
        Item(id="rollback", label="Take the last choice back"),
        Item(id="history", label="History"),
        *((Item(id="notebook", label="The notebook"),) if story.notebook else ()),
        *((Item(id="stats", label="How things stand"),) if has_stats(story) else ()),
        Item(id="save", label="Save"),
        Item(id="load", label="Load"),
        Item(id="settings", label="Settings"),
        Item(id="keys", label="Keys"),
        Item(id="notes", label="Content notes"),
        Item(id="about", label="About"),
        Item(id="home", label="To the title page"),
        Item(id="leave", label="Close the window"),
    )


def _act(desk: Desk, item: str, story: Story, behind: Behind) -> Move:
    match item:
        case "settings":
            return Open(settings_panel(desk, behind))
        case "notes":
            return Open(notes_panel(desk, story, behind))
        case "about":
            return Open(about_panel(desk, story, behind))
        case "home":
            return Start(desk.home())
        case _:
            return Leave()
