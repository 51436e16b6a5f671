"""A Screen as text: paragraphs, and choices with their numbers."""

from collections.abc import Iterable, Iterator
from itertools import takewhile

from game.model.prose import Style
from game.runtime.read import Run
from game.terminal.rows import Paper, set_rows
from game.view.pieces import ANSWER, ENDING, NOTE_HEAD, TRUTH
from game.view.plain import REASONS, TAKEN, voiced
from game.view.screen import Button, ButtonState, Leaf, Piece, PieceKind, Screen

CHOSEN = "> "
VERSE = "    "

_BRACKETED = {PieceKind.CAPTION, PieceKind.SKIPPED}
_LEADING = {PieceKind.CHOSEN, PieceKind.SKIPPED}


def leaf_text(paper: Paper, leaf: Leaf, *, alt: str = "") -> str:
    """The paragraphs of a leaf, an empty line between two; `alt` tells what its picture shows.

    That stands behind the label of the choice that led there, which was chosen somewhere else.
    """
    led = sum(1 for _ in takewhile(lambda piece: piece.kind in _LEADING, leaf.pieces)) if alt else 0
    told = (set_rows(paper, _bracketed((Run(alt),))),) if alt else ()
    before, after = (pieces_text(paper, part) for part in (leaf.pieces[:led], leaf.pieces[led:]))
    return "\n\n".join(part for part in (before, *told, after) if part)


def pieces_text(paper: Paper, pieces: Iterable[Piece]) -> str:
    """Paragraphs, an empty line between two."""
    return "\n\n".join(_paragraph(paper, piece) for piece in pieces)


def menu_text(paper: Paper, screen: Screen) -> str:
    """What may be chosen, one under the other, and what may not, with the reason; *Continue* is no choice."""
    return "\n".join(_menu(paper, screen))


def turn_text(paper: Paper, screen: Screen) -> str:
    """A whole turn as a transcript has it: two empty lines where a leaf is turned."""
    leaves = [text for leaf in screen.leaves if (text := leaf_text(paper, leaf))]
    below = [text for text in (menu_text(paper, screen), stuck_text(paper, screen)) if text]
    return "\n\n".join(["\n\n\n".join(leaves), *below])


def stuck_text(paper: Paper, screen: Screen) -> str:
    """The sentence for a story that has no way on."""
    return set_rows(paper, (Run(screen.stuck),)) if screen.stuck else ""


def _menu(paper: Paper, screen: Screen) -> Iterator[str]:
    for button in screen.buttons:
        if button.number:
            number = f"{button.number}. "
            runs = (*button.runs, Run(f" ({TAKEN})")) if button.taken else button.runs
            yield set_rows(paper, runs, first=number, indent=" " * len(number))
        elif button.state is not ButtonState.OPEN:
            yield set_rows(paper, _crossed_out(button), indent="   ")


def _crossed_out(button: Button) -> tuple[Run, ...]:
    """In words, since no voice can cross anything out."""
    reason = (Run(" — "), *button.reason) if button.reason else ()
    return (Run(f"({REASONS[button.state]}) "), *button.runs, *reason)


def _paragraph(paper: Paper, piece: Piece) -> str:
    match piece.kind:
        case PieceKind.VERSE:
            return "\n".join(_verse(paper, piece))
        case PieceKind.CHOSEN:
            return set_rows(paper, piece.runs, first=CHOSEN, indent=" " * len(CHOSEN))
        case _:
            return set_rows(paper, _told(piece))


def _told(piece: Piece) -> tuple[Run, ...]:
    """The words of a paragraph, with those before it that say what it is."""
    match piece.kind:
        case PieceKind.TITLE if piece.id == ENDING:
            return (Run("The end: "), *piece.runs)
        case PieceKind.NOTE:
            return (Run(f"{NOTE_HEAD}: "), *piece.runs)
        case PieceKind.THOUGHT:
            thought = tuple(run._replace(styles=run.styles | {Style.THOUGHT}) for run in piece.runs)
            return (Run(_before(piece)), *thought) if _before(piece) else thought
        case kind if kind in _BRACKETED:
            return _bracketed(piece.runs)
        case _:
            return (Run(f"{piece.name}: "), *piece.runs) if piece.name else piece.runs


def _before(piece: Piece) -> str:
    """Whose a thought is that is not the point of view's, or that it answers an entry of the notebook."""
    if piece.id.endswith(TRUTH):
        return f"{ANSWER}: "
    return f"{piece.name} thinks: " if piece.name else ""


def _verse(paper: Paper, piece: Piece) -> Iterator[str]:
    for runs in voiced(piece):
        yield set_rows(paper, runs, first=VERSE, indent=VERSE + "  ").rstrip()


def _bracketed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return (Run("["), *runs, Run("]"))
