"""A page of a story as it is heard, or read by a screen reader: what stands on it, what can be chosen."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.desktop.heard.aloud import Aloud, Meant
from game.desktop.intents import Wish
from game.desktop.layout.blocks import Block
from game.desktop.layout.pages import Page
from game.desktop.told.things import Kind, Thing
from game.view.pieces import NOTE_HEAD, NOTED
from game.view.plain import spoken, spoken_button
from game.view.screen import Button, ButtonState, Leaf, Piece, PieceKind, Screen

GO_ON = Thing(words="Go on", kind=Kind.BUTTON, id="window:go_on", wish=Wish.GO_ON)
MENU = Thing(words="Menu", kind=Kind.BUTTON, id="window:menu", wish=Wish.MENU)
"""What there is on every page for those who have no keys."""


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
        things=tuple(_things(screen, pages, at, words)),
    )


def in_place(now: Aloud, page: Page, column: tuple[int, int, int]) -> Aloud:
    """The same with the spot of each thing; `column` is where the page stands: left edge, top and width."""
    left, top, width = column
    rows = [(y, block.height) for y, block in page.blocks] + [(y, box.height) for y, box in page.boxes]
    spots = iter([(left, top + y, width, height) for y, height in rows])
    seen = (thing.wish is None and thing.kind is not Kind.PICTURE for thing in now.things)
    placed = (
        replace(thing, spot=next(spots)) if is_set else thing
        for thing, is_set in zip(now.things, seen, strict=True)
    )
    return replace(now, things=tuple(placed))


def _things(screen: Screen, pages: Sequence[Page], at: int, words: Sequence[str]) -> Iterator[Thing]:
    """The picture, each paragraph, each choice, and the ways from here that have no box."""
    page = pages[at]
    if screen.leaves and (alt := screen.leaves[page.leaf].atmosphere.alt):
        yield Thing(words=alt, kind=Kind.PICTURE)
    yield from (Thing(words=paragraph) for paragraph in words)
    if page.boxes:
        yield from _choices(screen.buttons)
    if at + 1 < len(pages) or page.goes_on:
        yield GO_ON
    yield MENU


def _choices(buttons: Sequence[Button]) -> Iterator[Thing]:
    """The open ones count; a crossed-out one says that it is."""
    of = sum(1 for button in buttons if button.state is ButtonState.OPEN)
    number = 0
    for button in buttons:
        bare = Thing(words=spoken_button(button), kind=Kind.BUTTON, id=button.id)
        if button.state is ButtonState.OPEN:
            number += 1
            yield replace(bare, number=number, of=of)
        else:
            yield replace(bare, open=False)


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
    named = "" if begun else _named(piece)
    above = sum(line.size != block.lines[-1].size for line in block.lines) if named else 0
    rows = " ".join(line.row.text for line in block.lines[above:])
    return f"{named}: {rows}" if named else rows


def _named(piece: Piece) -> str:
    """The small words that are set over it: who speaks, or that it is a content note."""
    if piece.id.endswith(NOTED):
        return NOTE_HEAD
    return piece.name if piece.kind is PieceKind.SPEECH else ""
