"""What a player reads, as written: paragraphs whose words may still depend on the state."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from game.model.condition import Condition


class Style(StrEnum):
    """How a stretch of words is meant."""

    THOUGHT = "thought"
    STRESS = "stress"
    STRONG = "strong"


class Form(StrEnum):
    """How a value is spelled out: `4`, `four`, `Four`, `fourth`, `Fourth`."""

    NUMBER = "number"
    WORD = "word"
    CAPITAL_WORD = "Word"
    ORDINAL = "ordinal"
    CAPITAL_ORDINAL = "Ordinal"


@dataclass(frozen=True, slots=True)
class Words:
    """Literal text, its quotes and dashes already typographic."""

    text: str


@dataclass(frozen=True, slots=True)
class Styled:
    """Words that are thought or stressed."""

    style: Style
    inside: "Inline"


@dataclass(frozen=True, slots=True)
class Value:
    """`{nights:word}`: a variable of the state, by index, spelled out."""

    variable: int
    form: Form = Form.NUMBER


@dataclass(frozen=True, slots=True)
class Either:
    """`{condition: then | otherwise}`; an empty half takes the space before it away."""

    condition: Condition
    then: "Inline"
    otherwise: "Inline" = ()


Inline: TypeAlias = tuple[Words | Styled | Value | Either, ...]


class Kind(StrEnum):
    """The kinds of paragraph."""

    PROSE = "prose"
    SPEECH = "speech"
    THOUGHT = "thought"
    VERSE = "verse"
    CAPTION = "caption"
    TURN = "turn"
    """`---`: the page turns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerseLine:
    """One line of verse; without `words` a gap between stanzas. `speaker` indexes the cast."""

    words: Inline = ()
    speaker: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """The smallest text shown.

    `id` is the block's id, `#` and eight hex digits of a hash of the paragraph's source. `speaker` indexes
    the cast: who says a speech, or whose thought `Spike: *…*` is (else the point of view's). `verse` is
    filled for verse alone, `asset` for a caption whose sound plays.
    """

    id: str
    kind: Kind
    words: Inline = ()
    speaker: int | None = None
    verse: tuple[VerseLine, ...] = ()
    asset: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Paragraphs under conditions: the first branch whose condition holds is read (None always holds)."""

    branches: tuple[tuple[Condition | None, "Text"], ...]


Text: TypeAlias = tuple[Paragraph | Part, ...]


def paragraphs_in(text: Text) -> Iterator[Paragraph]:
    """Every paragraph that may be read of a text, under whatever conditions."""
    for item in text:
        if isinstance(item, Paragraph):
            yield item
        else:
            for _, inside in item.branches:
                yield from paragraphs_in(inside)
