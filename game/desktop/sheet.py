"""One drawn page: where its boxes are, how far it is scrolled, and the drawing of it."""

from collections.abc import Callable

import pygame

from game.desktop.desk import Desk
from game.desktop.layout.pages import Page
from game.desktop.paint import BoxPicture, Stamp, faded, lay, lay_thinly, picture


class Sheet:
    """Mutable: it may be scrolled where the page is higher than the window."""

    def __init__(self, desk: Desk, page: Page) -> None:
        self.page = page
        self.scrolled = 0
        self.too_high = max(0, page.height - desk.sizes.height)
        self._sizes = desk.sizes
        self._picture = picture(page, desk.sizes, desk.fonts, desk.palette)

    def scroll(self, notches: int) -> bool:
        """Move by so many turns of the wheel; whether there was anything to move."""
        target = min(max(self.scrolled + notches * 2 * self._sizes.pitch, 0), self.too_high)
        moved = target != self.scrolled
        self.scrolled = target
        return moved

    def bring(self, box_id: str | None) -> None:
        """Scroll so that this box is in sight; without one, to the page's top."""
        rect = next((box.rect for box in self._picture.boxes if box.box.id == box_id), None)
        if rect is None:
            self.scrolled = 0
        else:
            self.scrolled = min(max(self.scrolled, rect.bottom - self._sizes.height), max(0, rect.top))

    def box_at(self, at: tuple[int, int]) -> str:
        """The id of the open choice there, else nothing."""
        left, top = self._origin
        x, y = at[0] - left, at[1] - top
        for box in self._picture.boxes:
            if box.box.open and box.rect.collidepoint(x, y):
                return box.box.id
        return ""

    def draw(
        self,
        canvas: pygame.Surface,
        share: Callable[[int], float],
        *,
        focus: str | None,
        lit: Callable[[str], bool],
    ) -> None:
        """Draw it; `share` says of each paragraph, and at last of the boxes, how much of it is there yet."""
        fades = self._fades(canvas) if self.too_high else ()
        clip = canvas.get_clip()
        if self.too_high:
            canvas.set_clip(self._room)
        for index, stamps in enumerate(self._picture.blocks):
            lay_thinly(canvas, stamps, *self._origin, share(index))
        seen = share(len(self._picture.blocks))
        for box in self._picture.boxes:
            edge = _edge(box, focused=focus == box.box.id, lit=lit(box.box.id))
            lay_thinly(canvas, (*edge, *box.stamps), *self._origin, seen)
        lay(canvas, fades)
        canvas.set_clip(clip)

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

    @property
    def _origin(self) -> tuple[int, int]:
        return self._sizes.left, self._sizes.top - self.scrolled


def _edge(box: BoxPicture, *, focused: bool, lit: bool) -> tuple[Stamp, ...]:
    if not box.edges:
        return ()
    return (Stamp(box.edges[2 if focused else int(lit)], *box.rect.topleft),)
