"""The marks of endings on the title page: a small ring for each, filled once it was found."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

import pygame

from game.desktop.layout.sizes import Sizes
from game.desktop.outside import Cover
from game.desktop.theme import Palette

UNKNOWN = "An ending not found yet"


class Mark(NamedTuple):
    """One ending of one story: where its mark is, and whether it was found."""

    story: str
    title: str
    found: bool
    at: tuple[int, int]


def place_marks(
    covers: Sequence[Cover], known: Collection[tuple[str, str]], sizes: Sizes
) -> tuple[Mark, ...]:
    """The marks of the first story at the left, those of the second at the right; more have no side.

    `known` holds story and ending ids.
    """
    wide, high = sizes.window
    step = round(sizes.body * 0.9)
    y = round(high * 0.93)
    placed: list[Mark] = []
    for side, cover in zip((-1, 1), covers, strict=False):
        length = step * (len(cover.endings) - 1)
        edge = round(wide * 0.06)
        left = edge if side < 0 else wide - edge - length
        for number, (ending, title) in enumerate(cover.endings.items()):
            found = (cover.id, ending) in known
            placed.append(Mark(cover.id, title if found else UNKNOWN, found, (left + number * step, y)))
    return tuple(placed)


def mark_at(marks: Sequence[Mark], at: tuple[int, int], sizes: Sizes) -> Mark | None:
    """The mark under the pointer."""
    reach = sizes.body * 0.45
    return next((mark for mark in marks if pygame.Vector2(mark.at).distance_to(at) <= reach), None)


def draw_marks(canvas: pygame.Surface, marks: Sequence[Mark], sizes: Sizes, palette: Palette) -> None:
    """Draw all of them; a found one is a disc and not only another colour."""
    radius = max(3, round(sizes.body * 0.16))
    for mark in marks:
        if mark.found:
            pygame.draw.aacircle(canvas, palette.focus, mark.at, radius)
        else:
            pygame.draw.aacircle(canvas, palette.box, mark.at, radius, max(1, radius // 3))
