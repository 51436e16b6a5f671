"""A page of a story as it is read aloud: what stands on it, then what can be chosen."""

from collections.abc import Iterator, Sequence

from game.desktop.heard.aloud import Aloud, Meant
from game.desktop.layout.blocks import Block
from game.desktop.layout.pages import Page
from game.view.plain import spoken, spoken_button
from game.view.screen import Leaf, Piece, PieceKind, Screen


def page_aloud(screen: Screen, pages: Sequence[Page], at: int, *, turn: int, focus: str | None) -> Aloud:
    """Page `at` of a turn, the `turn`th shown. In focus is a button's id; None is none, and empty all of
    them, since somebody wanted to go on where there is something to choose.
    """
    page = pages[at]
    leaf = screen.leaves[page.leaf] if screen.leaves else None
    choices = tuple(spoken_button(button) for button in screen.buttons) if page.boxes else ()
    words = tuple(_words(leaf, pages, at)) if leaf else ()
    said = {button.id: words for button, words in zip(screen.buttons, choices, strict=False)}
    meant = choices if focus == "" else tuple(filter(None, (said.get(focus or "", ""),)))
    return Aloud(
        parts=(*words, *choices),
        meant=Meant(id=focus or "", words=meant),
        page=(turn, at),
        place=leaf.atmosphere.alt if leaf else None,
    )


def _words(leaf: Leaf, pages: Sequence[Page], at: int) -> Iterator[str]:
    """Each paragraph; of one that is divided between pages, the rows that stand here."""
    pieces = {piece.id: piece for piece in leaf.pieces}
    blocks = [placed.block for placed in pages[at].blocks]
    before, after = _beside(pages, at, -1), _beside(pages, at, 1)
    for number, block in enumerate(blocks):
        begun = number == 0 and before is not None and before.piece == block.piece
        goes_on = number == len(blocks) - 1 and after is not None and after.piece == block.piece
        yield _block_words(pieces[block.piece], block, begun=begun, divided=begun or goes_on)


def _beside(pages: Sequence[Page], at: int, step: int) -> Block | None:
    """The last paragraph of the page before, or the first of the page after, if it is the same leaf's."""
    if not 0 <= at + step < len(pages) or pages[at + step].leaf != pages[at].leaf:
        return None
    blocks = pages[at + step].blocks
    return blocks[0 if step > 0 else -1].block if blocks else None


def _block_words(piece: Piece, block: Block, *, begun: bool, divided: bool) -> str:
    """A whole paragraph as it is spoken, else its rows; also the lines of a card, which share an id."""
    if not divided and piece.kind is not PieceKind.CARD:
        return spoken(piece)
    named = piece.kind is PieceKind.SPEECH and bool(piece.name) and not begun
    rows = " ".join(line.row.text for line in block.lines[named:])
    return f"{piece.name}: {rows}" if named else rows
