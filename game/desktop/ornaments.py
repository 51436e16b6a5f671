"""What is drawn beside the words of a list: hairlines, leaders, keys, marks, the flame at its end."""

import pygame

from game.desktop.desk import Desk
from game.desktop.frames import Edge, arrow_down
from game.desktop.layout.items import Shape, Shapes
from game.desktop.signs import closing, cross, disc, ribbon, ring
from game.desktop.theme import Palette, faint


def draw_shape(canvas: pygame.Surface, desk: Desk, shape: Shape, at: tuple[int, int]) -> None:
    """Draw one of them, `at` being where its entry stands."""
    rect = pygame.Rect(at[0] + shape.x, at[1] + shape.y, shape.width, shape.height)
    palette = desk.palette
    match shape.kind:
        case Shapes.HAIRLINE:
            canvas.fill(faint(palette), (*rect.topleft, rect.width, desk.sizes.hairline))
        case Shapes.LEADER:
            _lead(canvas, desk, rect, at[0])
        case Shapes.RULE:
            canvas.fill(palette.inks["accent"], (*rect.topleft, rect.width, desk.sizes.hairline))
        case Shapes.CHOSEN:
            canvas.fill(palette.inks["chosen"], rect)
        case Shapes.KEY:
            canvas.blit(desk.edges.get(rect.size, desk.sizes.hairline, Edge.PLAIN), rect)
        case Shapes.FOUND:
            canvas.blit(disc(rect.width, palette.focus), rect)
        case Shapes.UNKNOWN:
            canvas.blit(ring(rect.width, palette.box), rect)
        case Shapes.CLOSE:
            canvas.blit(closing(rect.size, palette.inks["accent"], faint(palette), desk.sizes.hairline), rect)
        case _:
            sign = _sign(shape.kind, rect.width, palette)
            canvas.blit(sign, sign.get_rect(center=rect.center))


def _sign(kind: Shapes, side: int, palette: Palette) -> pygame.Surface:
    """One of the signs of a page, as it stands there."""
    match kind:
        case Shapes.TAKEN:
            return ribbon((round(side * 0.75), round(side * 1.9)), palette.inks["chosen"])
        case Shapes.LATER:
            return ring(side, palette.inks["locked"])
        case Shapes.NEVER:
            return cross(side, palette.inks["locked"])
        case _:
            return arrow_down(round(side * 1.8), palette.focus)


def _lead(canvas: pygame.Surface, desk: Desk, rect: pygame.Rect, column: int) -> None:
    """Dots that stand under each other in all rows of a list."""
    side, step = max(1, round(desk.sizes.body / 20)), round(desk.sizes.body * 0.4)
    first = column + -(-(rect.left - column) // step) * step
    for x in range(first, rect.right - side, step):
        canvas.fill(faint(desk.palette), (x, rect.bottom - side, side, side))
