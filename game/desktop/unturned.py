"""What of a turn stands on pages that nobody has turned to yet."""

from collections.abc import Sequence

from game.desktop.layout.pages import Page
from game.view.onward import onward
from game.view.screen import Leaf


def unturned(pages: Sequence[Page], furthest: int) -> tuple[str, ...]:
    """The ids of all pieces that end behind page `furthest`, in reading order: one that goes on there was not
    read yet.
    """
    ends: list[tuple[str, int]] = []
    for at, page in enumerate(pages):
        for number, placed in enumerate(page.blocks):
            piece = placed.block.piece
            if number == 0 and ends and ends[-1] == (piece, at - 1):
                ends.pop()
            ends.append((piece, at))
    return tuple(piece for piece, at in ends if at > furthest)


def page_name(pages: Sequence[Page], at: int) -> str:
    """The id of the first piece that begins on page `at`, or of the one that goes on there; nothing for the
    first page.
    """
    pieces = [[placed.block.piece for placed in page.blocks] for page in pages[: at + 1]]
    while len(pieces) > 1:
        here = pieces.pop()
        began = [piece for piece in here if piece not in pieces[-1][-1:]]
        if here:
            return (began or here)[0]
    return ""


def page_named(pages: Sequence[Page], piece: str) -> int:
    """The page on which a paragraph begins; the first where there is none of that id."""
    for at, page in enumerate(pages):
        if any(placed.block.piece == piece for placed in page.blocks):
            return at
    return 0


def page_after(pages: Sequence[Page], read: Sequence[Leaf], leaves: tuple[Leaf, ...]) -> int:
    """The first of the pages of these leaves on which something stands that was not `read` before the turn's
    note; the first of all where nothing was, the last where everything was.
    """
    if not read:
        return 0
    first, *following = onward(read, leaves)
    leaf = len(leaves) - len(following) - 1
    new = {piece.id for piece in first.pieces}
    for at, page in enumerate(pages):
        begins = page.leaf == leaf and any(placed.block.piece in new for placed in page.blocks)
        if begins or page.leaf > leaf:
            return at
    return len(pages) - 1
