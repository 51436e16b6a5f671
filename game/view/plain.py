"""Pieces as words alone, for whoever searches, copies, exports or reads aloud."""

from collections.abc import Iterator

from game.runtime.read import Run
from game.runtime.read import plain as words_of
from game.view.pieces import ANSWER, ENDING, NOTE_HEAD, NOTED, TRUTH
from game.view.screen import Button, ButtonState, Piece, PieceKind

REASONS = {ButtonState.LOCKED: "not now", ButtonState.NEVER: "never"}
"""What is said of a crossed-out choice, which no voice and no plain text can cross out."""
TAKEN = "taken before"
"""What is said of a choice that bears the mark of one."""


def plain(piece: Piece) -> str:
    """A piece as words: verse row by row, a speech after its name, a caption in brackets."""
    text = "\n".join(map(words_of, voiced(piece))) if piece.rows else words_of(piece.runs)
    before, after = _AROUND.get(piece.kind, (_before(piece), ""))
    return f"{before}{text}{after}"


_AROUND = {
    PieceKind.CAPTION: ("[", "]"),
    PieceKind.SKIPPED: ("[", "]"),
    PieceKind.CHOSEN: ("> ", ""),
}


def spoken(piece: Piece) -> str:
    """A piece as it is read aloud: as it is read, but what brackets say to the eye is said in words."""
    match piece.kind:
        case PieceKind.CAPTION if piece.asset:
            return f"Sound: {words_of(piece.runs)}"
        case PieceKind.CAPTION | PieceKind.SKIPPED:
            return words_of(piece.runs)
        case PieceKind.CHOSEN:
            return f"Chosen: {words_of(piece.runs)}"
        case _:
            return plain(piece)


def spoken_button(button: Button) -> str:
    """A button as it is read aloud: its number, and that it was taken before; or that it is crossed out, and
    why.
    """
    label = words_of(button.runs)
    if button.state is ButtonState.OPEN:
        label = f"{sentence(label)} {TAKEN.capitalize()}." if button.taken else label
        return f"{button.number}. {label}" if button.number else label
    crossed_out = sentence(f"{REASONS[button.state].capitalize()}: {label}")
    return " ".join(filter(None, (crossed_out, words_of(button.reason))))


def sentence(words: str) -> str:
    """The words with a full stop, unless they have an end of their own, be it before a closing quote."""
    return words if words.rstrip("”’\"')")[-1:] in {".", "!", "?", "…"} else f"{words}."


def _before(piece: Piece) -> str:
    """Whose words they are, that they are a content note, or that the story ends here."""
    match piece.kind:
        case PieceKind.NOTE if piece.id.endswith(NOTED):
            return f"{NOTE_HEAD}: "
        case PieceKind.THOUGHT if piece.id.endswith(TRUTH):
            return f"{ANSWER}: "
        case PieceKind.THOUGHT if piece.name:
            return f"{piece.name} thinks: "
        case PieceKind.SPEECH if piece.name:
            return f"{piece.name}: "
        case PieceKind.TITLE if piece.id == ENDING:
            return "The end: "
        case _:
            return ""


def voiced(piece: Piece) -> Iterator[tuple[Run, ...]]:
    """The rows of verse, a name before those where another voice begins."""
    names = (*piece.row_names, *[""] * len(piece.rows))
    for row, name in zip(piece.rows, names, strict=False):
        yield (Run(f"{name}: "), *row.runs) if name else row.runs


def plain_label(button: Button) -> str:
    """A button as words; a crossed-out one says so, and why."""
    label = words_of(button.runs)
    if button.state is ButtonState.OPEN:
        return label
    reason: tuple[Run, ...] = button.reason
    return f"({REASONS[button.state]}) {label}" + (f" — {words_of(reason)}" if reason else "")
