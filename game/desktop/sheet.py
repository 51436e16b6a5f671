"""One page being drawn: its paragraphs and boxes, how far it is scrolled, and what the pointer is over."""

from collections.abc import Callable

import pygame

from game.desktop.desk import Desk
from game.desktop.frames import Edge
from game.desktop.layout.pages import Page, PlacedBox
from game.desktop.paint import Stamp, box_rect, draw_block, draw_box, faded, lay, lay_thinly


class Sheet:
    """Mutable: it is scrolled where the page is higher than the window, and draws each part when it is first
    seen, so that the first paragraph need not wait for the last.
    """

    def __init__(self, desk: Desk, page: Page) -> None:
        self.page = page
        self.scrolled = 0
        self.too_high = max(0, page.height - desk.sizes.height)
        self._desk = desk
        self._sizes = desk.sizes
        self._parts: dict[int, tuple[Stamp, ...]] = {}

    @property
    def whole(self) -> int:
        """How many notches move it by all that is in sight but a row or two."""
        return max(1, self._sizes.height // (2 * self._sizes.pitch) - 1)

    def scroll(self, notches: int) -> bool:
        """Move by so many turns of the wheel; whether there was anything to move."""
        target = min(max(self.scrolled + notches * 2 * self._sizes.pitch, 0), self.too_high)
        moved = target != self.scrolled
        self.scrolled = target
        return moved

    def bring(self, box_id: str | None) -> None:
        """Scroll so that this box is in sight; without one, to the page's top."""
        placed = next((placed for placed in self.page.boxes if placed.box.id == box_id), None)
        if placed is None:
            self.scrolled = 0
        else:
            bottom = placed.y + placed.box.height
            self.scrolled = min(max(self.scrolled, bottom - self._sizes.height), max(0, placed.y))

    def box_at(self, at: tuple[int, int]) -> str:
        """The id of the open choice there, else nothing; what is out of sight is not there."""
        if self.too_high and not self._room.collidepoint(at):
            return ""
        left, top = self._origin
        for placed in self.page.boxes:
            if placed.box.open and box_rect(placed, self._sizes).move(left, top).collidepoint(at):
                return placed.box.id
        return ""

    @property
    def column(self) -> tuple[int, int, int]:
        """Where the page stands now: its left edge, its top and its width."""
        return (*self._origin, round(self._sizes.column))

    def draw(
        self, canvas: pygame.Surface, share: Callable[[int], float], edge: Callable[[str], Edge]
    ) -> None:
        """Draw it. `share` says of each paragraph, and at last of the boxes, how much of it is there yet;
        `edge` how a box's edge is drawn.
        """
        fades = self._fades(canvas) if self.too_high else ()
        clip = canvas.get_clip()
        if self.too_high:
            canvas.set_clip(self._room)
        blocks = len(self.page.blocks)
        for index in range(blocks):
            if share(index) > 0:
                lay_thinly(canvas, self._part(index), *self._origin, share(index))
        for index, placed in enumerate(self.page.boxes):
            if share(blocks) > 0:
                stamps = (*self._edge(placed, edge), *self._part(blocks + index))
                lay_thinly(canvas, stamps, *self._origin, share(blocks))
        lay(canvas, fades)
        canvas.set_clip(clip)
        self._draw_ahead()

    @property
    def _origin(self) -> tuple[int, int]:
        return self._sizes.left, self._sizes.top - self.scrolled

    def _part(self, index: int) -> tuple[Stamp, ...]:
        """A paragraph, or after all of them a box, drawn when it is first wanted."""
        if index not in self._parts:
            self._parts[index] = self._drawn(index)
        return self._parts[index]

    def _drawn(self, index: int) -> tuple[Stamp, ...]:
        fonts, palette = self._desk.fonts, self._desk.palette
        blocks = len(self.page.blocks)
        if index < blocks:
            return draw_block(self.page.blocks[index], self._sizes, fonts, palette)
        return draw_box(self.page.boxes[index - blocks], self._sizes, fonts, palette)

    def _draw_ahead(self) -> None:
        """Draw one part that is not seen yet, so that no frame has to draw many."""
        for index in range(len(self.page.blocks) + len(self.page.boxes)):
            if index not in self._parts:
                self._part(index)
                return

    def _edge(self, placed: PlacedBox, edge: Callable[[str], Edge]) -> tuple[Stamp, ...]:
        """The edge of an open choice; a crossed-out one has none, so that nobody takes it for a button."""
        if not placed.box.open:
            return ()
        rect = box_rect(placed, self._sizes)
        drawn = self._desk.edges.get(rect.size, self._sizes.hairline, edge(placed.box.id))
        return (Stamp(drawn, *rect.topleft),)

    @property
    def _room(self) -> pygame.Rect:
        """What a page that is too high is seen through."""
        sizes = self._sizes
        return pygame.Rect(0, sizes.top - sizes.gap // 2, sizes.window[0], sizes.height + sizes.gap)

    def _fades(self, canvas: pygame.Surface) -> tuple[Stamp, ...]:
        """The ground at the edges beyond which there is more, to be laid over rows that are cut off there."""
        room, high = self._room, self._sizes.body
        fades = []
        if self.scrolled:
            fades.append(faded(canvas, room.left, room.top, high, upwards=False))
        if self.scrolled < self.too_high:
            fades.append(faded(canvas, room.left, room.bottom - high, high, upwards=True))
        return tuple(fades)
