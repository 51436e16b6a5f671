"""What of a turn stands on pages that nobody has turned to yet."""

from collections.abc import Sequence

from game.desktop.layout.pages import Page


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
