"""Words beside the column: the last ones ghosted, and strays of earlier pages. Only where there is room.

They are part of the look, not of the text: everything in them has been read before.
"""

import zlib
from pathlib import Path

from game.desktop.behind.plates import plate
from game.desktop.fonts import Fonts
from game.desktop.layout.blocks import Line
from game.desktop.layout.lettering import Face, Ink, Lettering
from game.desktop.layout.sizes import Sizes
from game.desktop.layout.words import Stretch, words_of
from game.desktop.layout.wrap import wrap
from game.desktop.paint import Stamp
from game.desktop.rows import draw_line
from game.desktop.theme import Palette
from game.view.screen import Atmosphere

GHOST, STRAY = 72, 84
"""How much of them is seen, of 255."""


def margin_stamps(
    atmosphere: Atmosphere, sizes: Sizes, fonts: Fonts, palette: Palette, figures: Path
) -> tuple[Stamp, ...]:
    """What stands in the margin of a leaf, in the window's own pixels; nothing where there is no room.

    `figures` is the folder of the small pictures.
    """
    if not sizes.has_margin:
        return ()
    left, right = sizes.margin
    made: list[Stamp] = []
    if atmosphere.ghost and atmosphere.ghosts:
        made += _ghost(atmosphere, sizes, fonts, palette)
    top = max((stamp.y + stamp.surface.get_height() for stamp in made), default=sizes.window[1] // 10)
    for number, word in enumerate(atmosphere.strays):
        made.append(_stray(word, _band(number, top, sizes), sizes, fonts, palette))
    kept = [stamp for stamp in made if left <= stamp.x and stamp.x + stamp.surface.get_width() <= right]
    drawn = atmosphere.figure and plate(atmosphere.figure, figures, sizes, fonts, palette)
    if not drawn:
        return tuple(kept)
    return (*(stamp for stamp in kept if stamp.y + stamp.surface.get_height() <= drawn.y), drawn)


def _ghost(atmosphere: Atmosphere, sizes: Sizes, fonts: Fonts, palette: Palette) -> list[Stamp]:
    """The last words once more, each copy a little beside and fainter than the one before."""
    left, right = sizes.margin
    lettering = Lettering(Face.ITALIC, round(sizes.body * 1.15), Ink("thought"))
    words = words_of([Stretch(atmosphere.ghost, lettering)])
    rows = wrap(words, (right - left) * 0.8, fonts.measure)
    pitch = round(lettering.size * 1.5)
    x = left + round((right - left) * 0.1)
    y = round(sizes.window[1] * 0.15)
    made: list[Stamp] = []
    for copy in range(atmosphere.ghosts):
        away = round(sizes.body * 0.07) * (copy + 1)
        for number, row in enumerate(rows):
            drawn = draw_line(Line(0, pitch, lettering.size, row), fonts, palette)
            drawn.surface.set_alpha(GHOST // (copy + 1))
            made.append(Stamp(drawn.surface, x + drawn.x + away, y + number * pitch + away))
    return made


def _band(number: int, top: int, sizes: Sizes) -> tuple[int, int]:
    """The upper and the lower edge of what a stray word of that number has to itself, of three."""
    high = max(1, round(sizes.window[1] * 0.7) - top) // 3
    return top + number % 3 * high, top + (number % 3 + 1) * high


def _stray(word: str, band: tuple[int, int], sizes: Sizes, fonts: Fonts, palette: Palette) -> Stamp:
    """One word, where in its band it always stands: its letters say where that is."""
    left, right = sizes.margin
    mark = zlib.crc32(word.encode())
    size = round(sizes.body * (0.85 + mark % 7 / 10))
    lettering = Lettering(Face.ITALIC, size, Ink("text"))
    (row, *_) = wrap(words_of([Stretch(word, lettering)]), right - left, fonts.measure)
    drawn = draw_line(Line(0, round(size * 1.5), size, row), fonts, palette)
    drawn.surface.set_alpha(STRAY)
    room = max(1, right - left - drawn.surface.get_width())
    x = left + mark // 7 % room
    free = max(1, band[1] - band[0] - drawn.surface.get_height())
    return Stamp(drawn.surface, x, band[0] + mark // 7919 % free)
