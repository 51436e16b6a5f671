"""Which endings were found, story by story; those that were not keep their names to themselves."""

from collections.abc import Sequence

from game.desktop.desk import Desk
from game.desktop.layout.items import Close, Entry, Head, Item, Shapes
from game.desktop.menu import Behind, Contents, Menu
from game.desktop.outside import Cover
from game.desktop.panel import Stay

NOT_YET = "not found yet"


def found_panel(desk: Desk, covers: Sequence[Cover], behind: Behind | None = None) -> Menu:
    """The panel."""
    known = desk.keeping.profile.profile.endings
    found = sum(len(set(cover.endings) & set(known.get(cover.id, ()))) for cover in covers)
    count = sum(len(cover.endings) for cover in covers)
    contents = Contents(
        "Endings found", lambda: _entries(desk, covers), lambda _: Stay(), aside=f"{found} of {count}"
    )
    return Menu(desk, contents, behind)


def _entries(desk: Desk, covers: Sequence[Cover]) -> Sequence[Entry]:
    known = desk.keeping.profile.profile.endings
    entries: list[Entry] = []
    for cover in covers:
        found = set(known.get(cover.id, ()))
        entries.append(Head(cover.title, _left(len(found & set(cover.endings)), len(cover.endings))))
        entries += [_ending(cover, ending, known=ending in found) for ending in cover.endings]
    return (*entries, Close())


def _ending(cover: Cover, ending: str, *, known: bool) -> Item:
    return Item(
        id=f"{cover.id}:{ending}",
        label=cover.endings[ending] if known else NOT_YET,
        told=("label",),
        aside=not known,
        tells=True,
        mark=Shapes.FOUND if known else Shapes.UNKNOWN,
    )


def _left(found: int, count: int) -> str:
    if found == count:
        return "all of them"
    return f"{found} of {count}" if found else f"none of {count} yet"
