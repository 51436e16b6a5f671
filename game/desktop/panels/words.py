"""Paragraphs of the window's own, for lists."""

from game.runtime.read import Run
from game.view.screen import Piece, PieceKind


def said(text: str, kind: PieceKind = PieceKind.NOTE) -> Piece:
    """A paragraph of plain words."""
    return Piece(id=f"window#{text[:40]}", kind=kind, runs=(Run(text),))


def headed(text: str) -> Piece:
    """Words that head what follows."""
    return said(text, PieceKind.TITLE)
