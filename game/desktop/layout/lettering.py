"""How a stretch of words is to be drawn, and how wide it is then."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple, TypeAlias


class Face(StrEnum):
    """The cuts of type in use. Which font files stand for the narration's cuts is the player's to choose."""

    ROMAN = "roman"
    ITALIC = "italic"
    BOLD = "bold"
    BOLD_ITALIC = "bold italic"
    PLAIN = "plain"
    """Menus, names and captions."""
    PLAIN_BOLD = "plain bold"
    PLAIN_ITALIC = "plain italic"


class Ink(NamedTuple):
    """A colour of the theme by name, `share` percent of it and the rest the ordinary text's."""

    name: str = "text"
    share: int = 100


class Lettering(NamedTuple):
    """A cut of type at a size in pixels, in an ink; `spacing` is extra pixels after every sign."""

    face: Face
    size: int
    ink: Ink = Ink()
    spacing: float = 0.0


Measure: TypeAlias = Callable[[str, Lettering], float]
"""The width of words in pixels. Handed in, so that layout can be tested with a ruler instead of fonts."""
