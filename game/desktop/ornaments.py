"""What is drawn beside words: hairlines, leaders, keys, marks, and the flame that ends a page."""

from functools import lru_cache
from math import cos, pi, sin

import pygame

from game.desktop.desk import Desk
from game.desktop.frames import Edge
from game.desktop.layout.items import Shape, Shapes
from game.desktop.theme import Colour, Palette, mix

FAINT = 45
"""How much of the boxes' colour a hairline has, in percent: it divides and says nothing."""
FINE = 8
"""How much larger the flame is drawn before it is smoothed down."""


def faint(palette: Palette) -> Colour:
    """The colour of hairlines and leaders."""
    return mix(palette.veil, palette.box, FAINT)


def thin(desk: Desk) -> int:
    """How thick a hairline is, in pixels."""
    return max(1, round(desk.sizes.body / 30))


def draw_shape(canvas: pygame.Surface, desk: Desk, shape: Shape, at: tuple[int, int]) -> None:
    """Draw one of them, `at` being where its entry stands."""
    rect = pygame.Rect(at[0] + shape.x, at[1] + shape.y, shape.width, shape.height)
    palette = desk.palette
    match shape.kind:
        case Shapes.HAIRLINE:
            canvas.fill(faint(palette), (*rect.topleft, rect.width, thin(desk)))
        case Shapes.LEADER:
            _lead(canvas, desk, rect, at[0])
        case Shapes.KEY:
            canvas.blit(desk.edges.get(rect.size, thin(desk), Edge.PLAIN), rect)
        case Shapes.FOUND:
            pygame.draw.aacircle(canvas, palette.focus, rect.center, rect.width // 2)
        case Shapes.UNKNOWN:
            pygame.draw.aacircle(canvas, palette.box, rect.center, rect.width // 2, max(1, rect.width // 6))
        case Shapes.CLOSE:
            draw_close(canvas, palette, rect, thin(desk))


def draw_close(canvas: pygame.Surface, palette: Palette, rect: pygame.Rect, thick: int) -> None:
    """A flame between two short hairlines."""
    flame = _flame(rect.height, palette.inks["accent"])
    canvas.blit(flame, flame.get_rect(center=rect.center))
    length = (rect.width - 2 * rect.height) // 2
    y = rect.centery - thick // 2
    for x in (rect.left, rect.right - length):
        canvas.fill(faint(palette), (x, y, length, thick))


def _lead(canvas: pygame.Surface, desk: Desk, rect: pygame.Rect, column: int) -> None:
    """Dots that stand under each other in all rows of a list."""
    side, step = max(1, round(desk.sizes.body / 20)), round(desk.sizes.body * 0.4)
    first = column + -(-(rect.left - column) // step) * step
    for x in range(first, rect.right - side, step):
        canvas.fill(faint(desk.palette), (x, rect.bottom - side, side, side))


@lru_cache(maxsize=4)
def _flame(high: int, colour: Colour) -> pygame.Surface:
    """A drop with its point up, as high as that."""
    radius = high * FINE / 2
    large = pygame.Surface((high * FINE, high * FINE), pygame.SRCALPHA)
    large.fill((*colour, 0))
    turns = [2 * pi * step / 60 for step in range(60)]
    points = [
        (radius * (1 + 0.62 * sin(turn) * abs(sin(turn / 2)) ** 1.6), radius * (1 - cos(turn)))
        for turn in turns
    ]
    pygame.draw.polygon(large, colour, points)
    return pygame.transform.smoothscale(large, (high, high))
