"""The three themes: their colours, and whether those can be told apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from game.desktop.layout.lettering import Ink

Colour: TypeAlias = tuple[int, int, int]


class Theme(StrEnum):
    """How the window is lit."""

    NIGHT = "night"
    CONTRAST = "contrast"
    """All text at 7 to 1 or more, and nothing between it and the eye."""
    PAPER = "paper"
    """Dark ink on a page that lies on the picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours of a page. `inks` are what words are drawn in, by name.

    `read` and `seen` are the contrasts that words and the edges of boxes keep over any picture: a little more
    than is promised, for rounding and grain. `cover` is how much of a picture is hidden behind a word that
    stands on it, of 255; `hush` how much of a page's, veiled already, behind a list over it. `page` says that
    text stands on a sheet of its own, and not on the darkened picture.
    """

    ground: Colour
    veil: Colour
    """What the picture is covered with behind the text."""
    read: float
    seen: float = 3.3
    cover: int = 220
    hush: int = 112
    page: bool = False
    box: Colour
    """The edge of a choice."""
    focus: Colour
    """The edge of the focused choice, and its number."""
    lit: Colour
    """Laid thinly over the focused choice."""
    inks: Mapping[str, Colour]

    def ink(self, ink: Ink) -> Colour:
        """The colour of an ink; a name nobody knows is the ordinary text's."""
        return mix(self.inks["text"], self.inks.get(ink.name, self.inks["text"]), ink.share)


TEXT: Colour = (236, 229, 214)
NIGHT = Palette(
    ground=(7, 9, 16),
    veil=(5, 7, 13),
    read=5.0,
    box=(124, 130, 146),
    focus=(244, 190, 108),
    lit=(250, 220, 170),
    inks={
        "text": TEXT,
        "thought": (190, 204, 232),
        "chosen": (214, 182, 132),
        "dim": (168, 172, 184),
        "locked": (158, 160, 170),
        "accent": (240, 188, 112),
        "bone": (206, 214, 230),
        "amber": (240, 182, 98),
    },
)
CONTRAST = Palette(
    ground=(0, 0, 0),
    veil=(0, 0, 0),
    read=7.6,
    seen=4.5,
    cover=232,
    hush=255,
    box=(214, 214, 214),
    focus=(255, 214, 64),
    lit=(255, 255, 255),
    inks={
        "text": (255, 255, 255),
        "thought": (208, 228, 255),
        "chosen": (255, 224, 150),
        "dim": (222, 224, 228),
        "locked": (208, 210, 214),
        "accent": (255, 214, 64),
        "bone": (214, 230, 255),
        "amber": (255, 206, 110),
    },
)
PAPER = Palette(
    ground=(219, 208, 186),
    veil=(243, 235, 217),
    read=5.0,
    cover=242,
    page=True,
    box=(134, 121, 102),
    focus=(146, 66, 0),
    lit=(190, 120, 30),
    inks={
        "text": (38, 31, 25),
        "thought": (48, 60, 108),
        "chosen": (112, 68, 18),
        "dim": (84, 76, 66),
        "locked": (92, 84, 75),
        "accent": (132, 60, 4),
        "bone": (62, 74, 92),
        "amber": (126, 68, 0),
    },
)
PALETTES: Mapping[Theme, Palette] = {Theme.NIGHT: NIGHT, Theme.CONTRAST: CONTRAST, Theme.PAPER: PAPER}
ON_PICTURES: Mapping[Theme, Palette] = {**PALETTES, Theme.PAPER: NIGHT}
"""What is drawn in where there is no page under it: ghosts and plates, beside the column."""

FAINT = 45
"""How much of the boxes' colour a hairline has, in percent."""
TINTS: dict[str, Colour] = {"blue": (38, 74, 168), "amber": (196, 120, 36)}
"""Washes a look may lay over a background, by name."""


def mix(under: Colour, over: Colour, share: float) -> Colour:
    """`share` percent of `over` laid over `under`."""
    red, green, blue = (
        round(low + (high - low) * share / 100) for low, high in zip(under, over, strict=True)
    )
    return red, green, blue


def faint(palette: Palette) -> Colour:
    """The colour of hairlines and leaders, which divide and say nothing."""
    return mix(palette.veil, palette.box, FAINT)


def luminance(colour: Colour) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """Contrast ratio, 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
