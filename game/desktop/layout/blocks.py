"""One paragraph as it is set: rows at their heights, and how it stands among others."""

from dataclasses import dataclass
from typing import NamedTuple

from game.desktop.layout.lettering import Face, Ink, Lettering, Measure
from game.desktop.layout.sizes import Sizes
from game.desktop.layout.words import Stretch, words_of
from game.desktop.layout.wrap import SetRow, wrap
from game.model.prose import Style
from game.runtime.read import Run
from game.view.pieces import ENDING, NOTE_HEAD, NOTED
from game.view.screen import Piece, PieceKind

SPEECH_SHARE = 45
"""Percent of the speaker's colour in the words they say: told apart, still the page's own text."""
THOUGHT_SHARE = 75
"""The same in what they think, and in their verse."""
THE_END = "The end"
HANG = 1.4
"""How far a long verse row's second half stands in, in sizes of the body text."""


class Line(NamedTuple):
    """A row at its place in a block: `y` pixels down, `height` pixels high, `size` of its letters."""

    y: int
    height: int
    size: int
    row: SetRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph set in rows. `gap` stands before it unless it is the page's first.

    `holds` keeps it on one page with what follows: a chosen label is nothing without its answer. `rule` is
    the width of a thin rule `under` so many pixels of it, 0 for none; `flame` puts the ornament there in
    its place, and `beside` is where it begins, so many pixels in, as a hairline beside a heading.
    """

    piece: str
    kind: PieceKind
    lines: tuple[Line, ...]
    height: int
    gap: int
    holds: bool = False
    rule: int = 0
    under: int = 0
    flame: bool = False
    beside: int = 0


def set_piece(piece: Piece, sizes: Sizes, measure: Measure) -> Block:
    """Set one paragraph as its kind is set."""
    match piece.kind:
        case PieceKind.TITLE if piece.id == ENDING:
            return _ending(piece, sizes, measure)
        case PieceKind.VERSE:
            lines = _verse(piece, sizes, measure)
        case PieceKind.SPEECH:
            lines = _speech(piece, sizes, measure)
        case PieceKind.TITLE:
            return _title(piece, sizes, measure)
        case PieceKind.NOTE if piece.id.endswith(NOTED):
            return _note(piece, sizes, measure)
        case _:
            size, pitch = _scale(piece.kind, sizes)
            stretches = stretches_of(piece.runs, _voice(piece, size), piece.thought_ink)
            lines = _lines(wrap(words_of(stretches), sizes.column, measure), pitch, size)
    last = lines[-1] if lines else Line(0, 0, 0, SetRow((), ""))
    return Block(
        piece=piece.id,
        kind=piece.kind,
        lines=lines,
        height=last.y + last.height,
        gap=sizes.gap,
        holds=piece.kind in {PieceKind.CHOSEN, PieceKind.SKIPPED, PieceKind.NOTE},
    )


def stretches_of(runs: tuple[Run, ...], voice: Lettering, thinker: str = "") -> tuple[Stretch, ...]:
    """Words with their stress and thoughts, as they differ from the paragraph's own lettering.

    `thinker` names the ink of whoever thinks them; without one thoughts have an ink of their own.
    """
    return tuple(Stretch(run.text, _styled(voice, run.styles, _thought(thinker))) for run in runs)


def spaced_capitals(text: str, size: int, ink: Ink, *, tracking: float = 0.09) -> Stretch:
    """Small letterspaced capitals, as names and headings are set."""
    return Stretch(text.upper(), Lettering(Face.PLAIN, size, ink, round(size * tracking * 2) / 2))


_ITALICS = {Face.ROMAN: Face.ITALIC, Face.ITALIC: Face.ROMAN, Face.PLAIN: Face.PLAIN_ITALIC}
_BOLDS = {Face.ROMAN: Face.BOLD, Face.ITALIC: Face.BOLD_ITALIC, Face.PLAIN: Face.PLAIN_BOLD}


def _thought(ink: str) -> Ink:
    return Ink(ink, THOUGHT_SHARE) if ink else Ink("thought")


def _styled(voice: Lettering, styles: frozenset[Style], thought: Ink) -> Lettering:
    """Stress leans the other way than its surroundings, so that it shows inside a thought too."""
    face, ink = voice.face, voice.ink
    if Style.THOUGHT in styles and face is Face.ROMAN:
        face, ink = Face.ITALIC, thought
    if Style.STRESS in styles:
        face = _ITALICS.get(face, face)
    if Style.STRONG in styles:
        face = _BOLDS.get(face, face)
    return voice._replace(face=face, ink=ink)


def _scale(kind: PieceKind, sizes: Sizes) -> tuple[int, int]:
    """Size and pitch of a kind of paragraph."""
    if kind in {PieceKind.CHOSEN, PieceKind.CAPTION, PieceKind.SKIPPED}:
        size = max(round(sizes.body * 0.8), sizes.small)
        return size, sizes.apart(size, 1.5)
    return sizes.body, sizes.pitch


_VOICES = {
    PieceKind.CARD: (Face.ITALIC, Ink()),
    PieceKind.CHOSEN: (Face.ROMAN, Ink("chosen")),
    PieceKind.CAPTION: (Face.PLAIN_ITALIC, Ink("dim")),
    PieceKind.SKIPPED: (Face.PLAIN_ITALIC, Ink("dim")),
    PieceKind.NOTE: (Face.PLAIN, Ink()),
}


def _voice(piece: Piece, size: int) -> Lettering:
    """The lettering a paragraph begins from."""
    if piece.kind is PieceKind.THOUGHT:
        return Lettering(Face.ITALIC, size, _thought(piece.ink))
    if piece.kind is PieceKind.SPEECH:
        return Lettering(Face.ROMAN, size, Ink(piece.ink, SPEECH_SHARE) if piece.ink else Ink())
    face, ink = _VOICES.get(piece.kind, (Face.ROMAN, Ink()))
    return Lettering(face, size, ink)


def _lines(rows: tuple[SetRow, ...], pitch: int, size: int, y: int = 0) -> tuple[Line, ...]:
    return tuple(Line(y + index * pitch, pitch, size, row) for index, row in enumerate(rows))


def _speech(piece: Piece, sizes: Sizes, measure: Measure) -> tuple[Line, ...]:
    """What somebody says, under their name unless they just spoke."""
    said = wrap(
        words_of(stretches_of(piece.runs, _voice(piece, sizes.body), piece.thought_ink)),
        sizes.column,
        measure,
    )
    if not piece.name:
        return _lines(said, sizes.pitch, sizes.body)
    name = spaced_capitals(piece.name, sizes.small, Ink(piece.ink) if piece.ink else Ink("dim"))
    above = _lines(wrap(words_of([name]), sizes.column, measure), sizes.apart(sizes.small, 1.4), sizes.small)
    y = above[-1].y + above[-1].height if above else 0
    return above + _lines(said, sizes.pitch, sizes.body, y)


def _note(piece: Piece, sizes: Sizes, measure: Measure) -> Block:
    """A story's content note in the window's own type, under a small heading with a hairline beside it."""
    pitch = sizes.apart(sizes.small, 1.6)
    head = spaced_capitals(NOTE_HEAD, sizes.small, Ink("dim"))
    above = _lines(wrap(words_of([head]), sizes.column, measure), pitch, sizes.small)
    words = words_of(stretches_of(piece.runs, _voice(piece, sizes.body)))
    y = len(above) * pitch + round(sizes.body * 0.2)
    lines = _lines(wrap(words, sizes.column, measure), sizes.pitch, sizes.body, y)
    beside = round(above[-1].row.width + sizes.body * 0.6)
    return Block(
        piece=piece.id,
        kind=piece.kind,
        lines=above + lines,
        height=lines[-1].y + lines[-1].height if lines else y,
        gap=sizes.gap,
        holds=True,
        rule=max(0, sizes.column - beside),
        under=above[-1].y + pitch // 2,
        beside=beside,
    )


def _title(piece: Piece, sizes: Sizes, measure: Measure) -> Block:
    """A chapter's title, in capitals set wide, and a short rule under it."""
    size = round(sizes.body * 1.25)
    lines = _capitals(piece, size, 0.18, sizes, measure)
    under = lines[-1].y + lines[-1].height + round(sizes.body * 0.25) if lines else 0
    return Block(
        piece=piece.id,
        kind=piece.kind,
        lines=lines,
        height=under + round(sizes.body * 0.15),
        gap=sizes.gap,
        rule=round(sizes.body * 2.4),
        under=under,
    )


def _ending(piece: Piece, sizes: Sizes, measure: Measure) -> Block:
    """How a story ends: the ornament, small words that say so, and its title set wide under them."""
    said = spaced_capitals(THE_END, sizes.small, Ink("dim"), tracking=0.2)
    y = round(sizes.body * 1.5)
    above = _lines(wrap(words_of([said]), sizes.column, measure), round(sizes.small * 1.5), sizes.small, y)
    y = above[-1].y + above[-1].height + round(sizes.body * 0.15)
    lines = _capitals(piece, round(sizes.body * 1.4), 0.2, sizes, measure, y=y)
    return Block(
        piece=piece.id,
        kind=piece.kind,
        lines=above + lines,
        height=(lines or above)[-1].y + (lines or above)[-1].height + round(sizes.body * 0.5),
        gap=round(sizes.body * 1.6),
        rule=round(sizes.body * 6),
        flame=True,
    )


def _capitals(  # noqa: PLR0913  three of the six say how, three where
    piece: Piece, size: int, tracking: float, sizes: Sizes, measure: Measure, *, y: int = 0
) -> tuple[Line, ...]:
    """The words of a title in spaced capitals of the story's own type."""
    text = "".join(run.text for run in piece.runs)
    spaced = spaced_capitals(text, size, Ink("accent"), tracking=tracking)
    wide = Stretch(spaced.text, spaced.lettering._replace(face=Face.ROMAN))
    return _lines(wrap(words_of([wide]), sizes.column, measure), sizes.apart(size, 1.4), size, y)


def _verse(piece: Piece, sizes: Sizes, measure: Measure) -> tuple[Line, ...]:
    """Rows that keep their ends, a little in from the edge; a row without words is half a row's gap."""
    indent = round(sizes.body * HANG)
    lines: list[Line] = []
    y = 0
    for index, verse in enumerate(piece.rows):
        if not verse.runs:
            y += sizes.pitch // 2
            continue
        ink = piece.row_inks[index] if index < len(piece.row_inks) else ""
        voice = Lettering(Face.ROMAN, sizes.body, Ink(ink, THOUGHT_SHARE) if ink else Ink())
        words = words_of(stretches_of(verse.runs, voice, ink or piece.thought_ink))
        rows = wrap(words, sizes.column, measure, indent=indent, hang=indent * 2)
        lines += _lines(rows, sizes.pitch, sizes.body, y)
        y += len(rows) * sizes.pitch
    return tuple(lines)
