"""The pages of saves: keeping a playthrough in a slot, and going on with one."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime

from game.desktop.desk import Desk
from game.desktop.layout.items import Entry, Item
from game.desktop.list_view import Act
from game.desktop.menu import Behind, Contents, Menu
from game.desktop.panel import Back, Move, Open, Panel, Start, Stay
from game.desktop.panels.words import said
from game.model.story import Story
from game.playthrough.envelope import Unsound
from game.playthrough.names import Names
from game.playthrough.playthrough import Playthrough
from game.playthrough.save_file import Save
from game.playthrough.slots import AUTO, NUMBERED, QUICK, named
from game.view.atmosphere import atmosphere
from game.view.screen import PieceKind

Reopen = Callable[[Playthrough], Panel]
"""Makes the panel that reads a playthrough."""
_COUNTS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "All ten")


def save_panel(desk: Desk, playthrough: Playthrough, behind: Behind | None = None) -> Menu:
    """Where to keep it. A slot that holds something is only overwritten when that was said twice."""
    slots = desk.keeping.slots(playthrough.story)

    def keep(slot: str) -> Move:
        desk.tell(desk.keeping.save(slot, playthrough))
        return Back()

    def act(taken: Act) -> Move:
        if slots.shown()[taken.id] is None:
            return keep(taken.id)
        return Open(_sure(desk, taken.id, lambda: keep(taken.id), behind))

    def entries() -> Sequence[Entry]:
        shown = slots.shown()
        return _entries(slots.story, {slot: shown[slot] for slot in NUMBERED})

    return Menu(desk, Contents("Save", entries, act, aside=playthrough.story.title), behind)


def load_panel(desk: Desk, story: Story, reopen: Reopen, behind: Behind | None = None) -> Menu:
    """What to go on with."""
    slots = desk.keeping.slots(story)

    def act(taken: Act) -> Move:
        return load(desk, taken.id, story, reopen)

    def entries() -> Sequence[Entry]:
        held = {slot: kept for slot, kept in slots.shown().items() if kept is not None}
        return (*_entries(story, held), *_left(held))

    return Menu(desk, Contents("Load", entries, act, aside=story.title), behind)


def load(desk: Desk, slot: str, story: Story, reopen: Reopen) -> Move:
    """Go on with what a slot holds, or tell why not."""
    loaded = desk.keeping.load(slot, story)
    if isinstance(loaded, Unsound):
        desk.tell(loaded.sentence)
        return Stay()
    if loaded.sentence:
        desk.tell(loaded.sentence)
    return Start(reopen(loaded.playthrough))


def _sure(desk: Desk, slot: str, keep: Callable[[], Move], behind: Behind | None) -> Menu:
    sentence = said(f"There is a save in {named(slot)}. It will be gone when it is replaced.")
    replace = Item(id="replace", label="Replace it")
    return Menu(desk, Contents("Save", lambda: (sentence, replace), lambda _: keep(), boxed=True), behind)


def _left(held: Collection[str]) -> Sequence[Entry]:
    """One row in the place of all slots that hold nothing, since nothing can be done with them there."""
    empty = sum(slot not in held for slot in NUMBERED)
    if not held:
        return (said("Nothing is saved yet."),)
    counted = "slot is" if empty == 1 else "slots are"
    return (said(f"{_COUNTS[empty]} {counted} empty.", PieceKind.CAPTION),) if empty else ()


def _entries(story: Story, shown: Mapping[str, Save | Unsound | None]) -> Sequence[Entry]:
    """These slots."""
    known = Names(story)
    pictures = {slot: _picture(story, known, held) for slot, held in shown.items() if isinstance(held, Save)}
    return tuple(_entry(slot, held, pictures.get(slot, "")) for slot, held in shown.items())


def _picture(story: Story, known: Names, held: Save) -> str:
    """The background of the page a save was made on; empty if the story has no such page any more."""
    state = known.state(held.turns[-1].state)
    return atmosphere(story, state).background if state is not None else ""


def _entry(slot: str, held: Save | Unsound | None, picture: str) -> Item:
    name = {AUTO: "Autosave", QUICK: "Quick save"}.get(slot, f"Slot {slot}")
    if held is None:
        return Item(id=slot, label=name, value="empty", aside=True)
    if isinstance(held, Unsound):
        return Item(id=slot, label=name, value="damaged", detail=held.sentence)
    return Item(
        id=slot,
        above=name,
        label=held.chapter or held.title,
        value=_told(held.time),
        detail=_shortened(held.line),
        told=("label", "detail"),
        picture=picture,
    )


def _told(seconds: int) -> str:
    """A moment as people write it."""
    try:
        moment = datetime.fromtimestamp(seconds).astimezone()
    except (OverflowError, OSError, ValueError):
        return "?"
    return f"{moment.day} {moment:%B %Y, %H:%M}"


def _shortened(words: str, longest: int = 110) -> str:
    return words if len(words) <= longest else f"{words[:longest].rsplit(' ', 1)[0]} …"
