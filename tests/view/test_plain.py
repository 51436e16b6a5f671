"""Pieces and buttons as words, for the eye and for the ear."""

import pytest

from game.runtime.read import Row, Run
from game.view.pieces import ENDING, NOTE_HEAD, NOTED, TRUTH
from game.view.plain import plain, sentence, spoken, spoken_button
from game.view.screen import Button, ButtonState, Piece, PieceKind


def _piece(kind: PieceKind, *, named: str = "", asset: str = "", known: str = "p") -> Piece:
    return Piece(id=known, kind=kind, runs=(Run("A bell."),), name=named, asset=asset)


@pytest.mark.parametrize(
    ("piece", "read", "heard"),
    [
        (_piece(PieceKind.PROSE), "A bell.", "A bell."),
        (_piece(PieceKind.SPEECH, named="Tara"), "Tara: A bell.", "Tara: A bell."),
        (_piece(PieceKind.THOUGHT), "A bell.", "A bell."),
        (_piece(PieceKind.THOUGHT, named="Tara"), "Tara thinks: A bell.", "Tara thinks: A bell."),
        (_piece(PieceKind.THOUGHT, known=f"one{TRUTH}"), "Answer: A bell.", "Answer: A bell."),
        (_piece(PieceKind.CAPTION, asset="bell"), "[A bell.]", "Sound: A bell."),
        (_piece(PieceKind.CAPTION), "[A bell.]", "A bell."),
        (_piece(PieceKind.SKIPPED), "[A bell.]", "A bell."),
        (_piece(PieceKind.CHOSEN), "> A bell.", "Chosen: A bell."),
        (_piece(PieceKind.NOTE, known=f"one{NOTED}"), f"{NOTE_HEAD}: A bell.", f"{NOTE_HEAD}: A bell."),
        (_piece(PieceKind.NOTE, known="window"), "A bell.", "A bell."),
        (_piece(PieceKind.TITLE, known=ENDING), "The end: A bell.", "The end: A bell."),
    ],
)
def test_what_a_piece_is_for_the_eye_and_for_the_ear(piece: Piece, read: str, heard: str) -> None:
    """What brackets say is said in words, and the names stand before what they say."""
    assert (plain(piece), spoken(piece)) == (read, heard)


def test_verse_is_said_row_by_row() -> None:
    """Where another voice begins, its name is said."""
    rows = (Row((Run("One"),)), Row((Run("Two"),)))
    verse = Piece(id="v", kind=PieceKind.VERSE, rows=rows, row_names=("Dawn", ""))

    assert spoken(verse) == "Dawn: One\nTwo"


@pytest.mark.parametrize(
    ("button", "heard"),
    [
        (Button(id="a", runs=(Run("Sit down"),), number=2), "2. Sit down"),
        (Button(id="a", runs=(Run("Sit down"),), number=2, taken=True), "2. Sit down. Taken before."),
        (Button(id="a", runs=(Run("“Sit?”"),), number=2, taken=True), "2. “Sit?” Taken before."),
        (Button(id="a", runs=(Run("Continue"),)), "Continue"),
        (
            Button(id="a", runs=(Run("Tell her"),), state=ButtonState.LOCKED, reason=(Run("Not yet."),)),
            "Not now: Tell her. Not yet.",
        ),
        (Button(id="a", runs=(Run("“Leave.”"),), state=ButtonState.NEVER), "Never: “Leave.”"),
    ],
)
def test_what_a_choice_is_for_the_ear(button: Button, heard: str) -> None:
    """An open one has its number, and says at last if it was taken before; a crossed-out one says so first,
    and why at last.
    """
    assert spoken_button(button) == heard


def test_a_sentence_gets_one_full_stop() -> None:
    """None is added to words with an end of their own."""
    assert [sentence(words) for words in ("So", "So.", "“So?”")] == ["So.", "So.", "“So?”"]
