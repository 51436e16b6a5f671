"""The notebook, and how things stand: what a story shows of its state beside the page."""

from collections.abc import Sequence
from dataclasses import replace

from game.desktop.desk import Desk
from game.desktop.layout.items import Entry, Head, Item
from game.desktop.menu import Behind, Contents, Menu
from game.desktop.panel import Stay
from game.desktop.panels.words import said
from game.playthrough.playthrough import Playthrough
from game.view.notebook import notebook
from game.view.screen import Piece, PieceKind
from game.view.seen import seen
from game.view.stats import stats

TO_BE_SEEN = "What is to be seen"
NOTHING_SHOWN = "There is nothing to tell here."


def notebook_panel(desk: Desk, playthrough: Playthrough, behind: Behind | None = None) -> Menu:
    """Every marker so far, and after an ending that gives the notebook back, what was so."""

    def entries() -> Sequence[Entry]:
        return tuple(entry for piece in notebook(playthrough) for entry in _entry(piece))

    title = playthrough.story.title
    return Menu(desk, Contents("The notebook", entries, lambda _: Stay(), aside=title), behind)


def stats_panel(desk: Desk, playthrough: Playthrough, behind: Behind | None = None) -> Menu:
    """Everything the story shows, in words, and what is to be seen behind and beside them."""

    def entries() -> Sequence[Entry]:
        told = tuple(
            Item(id=each.label, label=each.label, value=each.value, told=("value",), tells=True)
            for each in stats(playthrough)
        )
        looks = tuple(said(each, PieceKind.PROSE) for each in seen(playthrough.story, playthrough.turn.state))
        head = (Head(TO_BE_SEEN),) if told and looks else ()
        return (*told, *head, *looks) or (said(NOTHING_SHOWN, PieceKind.PROSE),)

    title = playthrough.story.title
    return Menu(desk, Contents("How things stand", entries, lambda _: Stay(), aside=title), behind)


def _entry(piece: Piece) -> Sequence[Entry]:
    """What was written, under what it is about."""
    if not piece.name:
        return (piece,)
    return (Head(piece.name), replace(piece, name="", kind=PieceKind.PROSE))
