"""What the window itself has to tell: a sentence at its foot, over whatever is shown."""

import pygame

from game.desktop.desk import Desk
from game.desktop.layout.blocks import Line
from game.desktop.layout.lettering import Face, Ink, Lettering
from game.desktop.layout.words import Stretch, words_of
from game.desktop.layout.wrap import wrap
from game.desktop.rows import draw_line

BESIDE = 6.2
"""What is left to the words at the column's lower right corner, in sizes of small letters."""


def draw_notice(canvas: pygame.Surface, desk: Desk) -> None:
    """Draw the sentence, if there is one, on darkness of its own, between the number of the page and the
    words that look back.
    """
    if not desk.notice:
        return
    sizes = desk.sizes
    said = Stretch(desk.notice, Lettering(Face.PLAIN, sizes.small, Ink("accent")))
    beside = round(sizes.small * BESIDE)
    rows = wrap(words_of([said]), sizes.column - beside, desk.fonts.measure)
    pitch = round(sizes.small * 1.5)
    pad = round(sizes.small * 0.5)
    wide = round(max(row.width for row in rows))
    x = round(sizes.left + sizes.column - wide - beside)
    box = pygame.Rect(x - pad, 0, wide + 2 * pad, len(rows) * pitch + 2 * pad)
    box.bottom = sizes.window[1] - pad // 2
    pygame.draw.rect(canvas, desk.palette.veil, box, border_radius=pad)
    for at, row in enumerate(rows):
        drawn = draw_line(Line(0, pitch, sizes.small, row), desk.fonts, desk.palette)
        canvas.blit(drawn.surface, (x + drawn.x, box.top + pad + at * pitch + drawn.y))
