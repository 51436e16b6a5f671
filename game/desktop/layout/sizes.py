"""Every size on a page, from the window's size and the player's text size."""

from dataclasses import dataclass
from typing import NamedTuple

LEAST_BODY, LEAST_OTHER = 18, 16
"""Pixels under which text is not drawn, however small the window."""
ORDINARY = 150
"""Percent of the body text's size from one row to the next."""
MARGIN_SHOWS = 200
"""Pixels that must be free beside the column before anything is drawn there."""


class Cast(NamedTuple):
    """How letters of a family are set so that they look as large as others': their size, and how much wider
    the column is for them.
    """

    size: float = 1.0
    wide: float = 1.0


ORDINARY_CAST = Cast()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Pixels. The column of text is `column` wide from `left`; pages stand between `top` and `bottom`."""

    window: tuple[int, int]
    body: int
    label: int
    """The words in a choice's box."""
    small: int
    """Names, captions, the chosen label, menus' hints."""
    pitch: int
    """From one row's top to the next one's, in the body text."""
    leading: float
    """How much further apart rows are set than at the ordinary line height, which is 1."""
    gap: int
    """Between paragraphs, beyond the pitch."""
    left: int
    column: int
    outdent: int
    """How far boxes stand out beyond the column on both sides."""
    heading: int
    """Top of the small heading."""
    top: int
    bottom: int

    @property
    def height(self) -> int:
        """Pixels a page may fill."""
        return self.bottom - self.top

    @property
    def hairline(self) -> int:
        """How thick a thin line is."""
        return max(1, round(self.body / 30))

    def apart(self, size: int, ordinarily: float) -> int:
        """Pixels from one row's top to the next one's where `ordinarily` that is so many of its sizes."""
        return round(size * ordinarily * self.leading)

    @property
    def margin(self) -> tuple[int, int]:
        """Left and right edge of what is free beside the column, boxes included."""
        return self.left + self.column + 2 * self.outdent, self.window[0] - self.outdent

    @property
    def has_margin(self) -> bool:
        """Whether there is room beside the column for more than darkness."""
        left, right = self.margin
        return right - left >= MARGIN_SHOWS


def sizes(
    window: tuple[int, int], text_size: int = 100, line_height: int = ORDINARY, *, cast: Cast = ORDINARY_CAST
) -> Sizes:
    """The sizes of a page in a `window`, text at `text_size` percent, rows at `line_height` percent of it.

    Body text is 30 px at a height of 1080 and follows the height; 31 times that is a column of 60 to 70
    signs, as far as the letters' `cast` allows. Nothing shrinks to make a page fit.
    """
    width, height = window
    body = round(max(30 * cast.size * height / 1080, LEAST_BODY) * text_size / 100)
    small = max(round(body * 0.72), LEAST_OTHER)
    outdent = round(body * 0.75)
    edge = outdent + max(10, round(height / 60))
    column = min(round(body * 31 * cast.wide), width - 2 * edge)
    heading = round(min(0.05 * height, body * 1.8))
    top = heading + round(small * 1.5) + round(body * 0.8)
    return Sizes(
        window=window,
        body=body,
        label=max(round(body * 0.94), LEAST_OTHER),
        small=small,
        pitch=round(body * line_height / 100),
        leading=line_height / ORDINARY,
        gap=round(body * 0.75),
        left=max(edge, min(round(width * 0.125), (width - column) // 2)),
        column=column,
        outdent=outdent,
        heading=heading,
        top=top,
        bottom=height - round(small * 2.6),
    )
