"""Colours, and whether they can be told apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from game.desktop.layout.lettering import Ink

Colour: TypeAlias = tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours of a page. `inks` are what words are drawn in, by name."""

    ground: Colour
    veil: Colour
    """What the picture is covered with behind the text."""
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

TINTS: dict[str, Colour] = {"blue": (38, 74, 168), "amber": (196, 120, 36)}
"""Washes a look may lay over a background, by name."""


def mix(under: Colour, over: Colour, share: float) -> Colour:
    """`share` percent of `over` laid over `under`."""
    red, green, blue = (
        round(low + (high - low) * share / 100) for low, high in zip(under, over, strict=True)
    )
    return red, green, blue


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
