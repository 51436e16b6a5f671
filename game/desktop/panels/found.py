"""Which endings were found, story by story; those that were not keep their names to themselves."""

from collections.abc import Sequence

from game.desktop.desk import Desk
from game.desktop.layout.items import Entry
from game.desktop.menu import Contents, Menu
from game.desktop.outside import Cover
from game.desktop.panel import Stay
from game.desktop.panels.words import headed, said
from game.view.screen import PieceKind


def found_panel(desk: Desk, covers: Sequence[Cover]) -> Menu:
    """The panel."""
    return Menu(desk, Contents("Endings found", lambda: _entries(desk, covers), lambda _: Stay()))


def _entries(desk: Desk, covers: Sequence[Cover]) -> Sequence[Entry]:
    known = desk.keeping.profile.profile.endings
    entries: list[Entry] = []
    for cover in covers:
        found = [title for ending, title in cover.endings.items() if ending in known.get(cover.id, ())]
        entries.append(headed(cover.title))
        entries += [said(title, PieceKind.PROSE) for title in found]
        entries.append(said(_left(len(found), len(cover.endings))))
    return entries


def _left(found: int, count: int) -> str:
    if found == count:
        return "All of them."
    return f"{found} of {count}." if found else f"None of {count} yet."
