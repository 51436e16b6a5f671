"""One turn on the window: its pages, its choices, and everything behind them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeAlias

import pygame

from game.desktop.behind.backdrop import Backdrop
from game.desktop.desk import Desk
from game.desktop.dissolve import Paragraphs
from game.desktop.foot import draw_foot, draw_heading
from game.desktop.frames import Edge
from game.desktop.heard.aloud import Aloud
from game.desktop.heard.pages import in_place, page_aloud
from game.desktop.intents import Click, Heed, Intent, Point, Press, Scroll, Take, Wish
from game.desktop.layout.pages import Page, set_screen
from game.desktop.leafing import Leafing, Taken, begin, click_box, completed, heeded, leaf, moved_to
from game.desktop.pace import Pace
from game.desktop.resting import Resting
from game.desktop.sheet import Sheet
from game.desktop.unturned import page_after, page_name, page_named, unturned
from game.view.screen import Atmosphere, Leaf, Screen

HasRead: TypeAlias = Callable[[Iterable[str]], bool]
"""Whether all pieces of these ids were read before."""
HEAD_START = 0.08
"""Seconds the first paragraph is ahead of the press, so that the first frame already shows it."""
GLOW = 0.5
"""Seconds the boxes' edges light up after a press that found nothing to go on to."""


class PageView:
    """Shows one Screen after the other. Mutable: it knows the page, the focus and what is still coming up."""

    def __init__(self, desk: Desk, screen: Screen, *, page: str = "") -> None:
        self.desk = desk
        self.backdrop = Backdrop(desk.grounds, desk.nears, desk.mists, desk.outside.assets)
        self._resting = Resting()
        self.leafing: Leafing
        self._sheet: Sheet
        self._coming: Paragraphs
        self._shown = 0
        self.said = ""
        """What more stands at its foot."""
        self.show(screen, page=page)

    def show(
        self,
        screen: Screen,
        *,
        come_up: bool = True,
        after: tuple[Leaf, ...] = (),
        read: HasRead | None = None,
        page: str = "",
    ) -> None:
        """Show the first page of a turn, or the first with words `after` what was read of it before its
        note, or the one on which the piece `page` begins, as it comes up; or, without `come_up`, its last one
        as it stands. Pages that were `read` before are gone through, and of a turn that was read whole the
        last one stands there.
        """
        self._screen = screen
        self._shown += 1
        self._set()
        self._glow = -GLOW
        boxes = tuple(placed.box.id for placed in self._pages[-1].boxes if placed.box.open)
        at = page_named(self._pages, page) or page_after(self._pages, after, screen.leaves)
        at = self._unread_from(at, read) if read else at
        come_up = come_up and not (read and read(_pieces(self._pages[at])))
        first = begin(
            len(self._pages),
            boxes,
            goes_on=self._pages[-1].goes_on,
            focus_first=self.desk.settings.focus_first,
            at=at,
        )
        self._turn_to(first if come_up else moved_to(first, len(self._pages) - 1))

    def stand(self) -> None:
        """Let all of the page in sight be there at once: it was read before."""
        self.leafing = completed(self.leafing)

    def leaf_through(self, read: HasRead) -> None:
        """Go through pages that were read before, to the turn's last or to one that is new."""
        at = self._unread_from(self.leafing.at, read)
        if at > self.leafing.at:
            there = moved_to(self.leafing, at)
            self._turn_to(there if read(_pieces(self._pages[at])) else replace(there, complete=False))
        elif self.leafing.last:
            self.leafing = completed(self.leafing)

    @property
    def pieces(self) -> tuple[str, ...]:
        """The ids of all that stands on the page in sight."""
        return _pieces(self._page)

    @property
    def page(self) -> str:
        """What names the page in sight, whatever the text's size; nothing on the first."""
        return page_name(self._pages, self.leafing.at)

    @property
    def unturned(self) -> tuple[str, ...]:
        """The ids of all that ends on pages nobody has turned to yet."""
        return unturned(self._pages, self.leafing.furthest)

    def _unread_from(self, first: int, read: HasRead) -> int:
        pages = range(first, len(self._pages))
        return next((at for at in pages if not read(_pieces(self._pages[at]))), len(self._pages) - 1)

    @property
    def screen(self) -> Screen:
        """The turn that is shown: where a content note waits, it stands on the last of its leaves."""
        return self._screen

    @property
    def can_look_back(self) -> bool:
        """Whether there is something of the turn before what is in sight."""
        return self.leafing.at > 0 or self._sheet.scrolled > 0

    @property
    def _heading(self) -> str:
        leaves = self._screen.leaves
        return leaves[self._page.leaf].heading if leaves else ""

    @property
    def atmosphere(self) -> Atmosphere:
        """What stands behind the page shown."""
        leaves = self._screen.leaves
        return leaves[self._page.leaf].atmosphere if leaves else Atmosphere()

    def take(self, intent: Intent) -> Taken:
        """Act on an intent; the id of the button that was chosen by it."""
        self.follow_desk()
        match intent:
            case Point(at):
                self._resting.still(at)
                self._hover = self._sheet.box_at(at)
                self.backdrop.point(at, self.desk.clock())
                return ""
            case Click(at):
                return self._click(self._sheet.box_at(at), rests=self._resting.click(at))
            case Take(box):
                self.leafing, taken = click_box(completed(self.leafing), box)
                return taken
            case Heed(box):
                self.leafing = heeded(self.leafing, box)
                self._sheet.bring(self._focused)
                return ""
            case Scroll(notches):
                return self._scroll(notches)
            case _:
                return self._leaf(intent)

    def pace(self) -> Pace:
        """How often it needs to be drawn."""
        now = self.desk.clock()
        if not self.leafing.complete or now < self._glow + GLOW:
            return Pace.MOVING
        return self.backdrop.pace(now)

    def draw(self, canvas: pygame.Surface) -> None:
        """Draw the page as it is now."""
        self.follow_desk()
        now = self.desk.clock()
        self.backdrop.catch_up(now)
        if not self.leafing.complete and self._coming.over(now):
            self.leafing = completed(self.leafing)
        self.backdrop.draw(canvas, now)
        draw_heading(canvas, self.desk, "" if self._page.opening else self._heading)
        complete = self.leafing.complete
        self._sheet.draw(
            canvas, lambda index: 1.0 if complete else self._coming.share(index, now), self._edge
        )
        draw_foot(canvas, self.desk, self.leafing, too_high=bool(self._sheet.too_high), said=self.said)

    def aloud(self) -> Aloud:
        """What a voice says of the page; all choices once more where a press found nothing to go on to."""
        focus = "" if self.leafing.lit and self._focused is None else self._focused
        told = page_aloud(self._screen, self._pages, self.leafing.at, turn=self._shown, focus=focus)
        return in_place(told, self._page, self._sheet.column)

    @property
    def _page(self) -> Page:
        return self._pages[self.leafing.at]

    @property
    def _focused(self) -> str | None:
        return None if self.leafing.focus is None else self.leafing.boxes[self.leafing.focus]

    def _edge(self, box: str) -> Edge:
        if box == self._focused:
            return Edge.FOCUSED
        glowing = self.desk.clock() < self._glow + GLOW
        return Edge.LIT if glowing or box == self._hover else Edge.PLAIN

    def _set(self) -> None:
        self._pages = set_screen(self._screen, self.desk.sizes, self.desk.fonts.measure)
        self._revision = self.desk.revision

    def follow_desk(self) -> None:
        """Set the turn anew if the window or the text has another size, and stay at the same words."""
        if self._revision == self.desk.revision:
            return
        first = next((placed.block.piece for placed in self._page.blocks), "")
        last = self.leafing.last
        self._set()
        at = len(self._pages) - 1 if last else page_named(self._pages, first)
        self._turn_to(moved_to(self.leafing, at, pages=len(self._pages)))

    def _turn_to(self, leafing: Leafing) -> None:
        """Draw the page that `leafing` is at, and let it come up unless it was seen before."""
        self.leafing = leafing
        now, settings = self.desk.clock(), self.desk.settings
        self._hover = ""
        self._sheet = Sheet(self.desk, self._page)
        still = settings.instant_text or settings.reduced_motion or settings.clear_text
        still = still or settings.read_aloud
        parts = len(self._page.blocks) + bool(self._page.boxes)
        self._coming = Paragraphs(now - HEAD_START, parts, instant=still or leafing.complete)
        if self._coming.over(now):
            self.leafing = completed(leafing)
        self.backdrop.show(self.atmosphere, self.desk.sizes, self.desk.fonts, settings, now)
        self.desk.sound.follow(self.atmosphere.music, self.atmosphere.ambience)
        if not leafing.complete:
            self._sound_captions()

    def _sound_captions(self) -> None:
        """Play the sounds whose captions stand on a page that is seen for the first time."""
        assets = {piece.id: piece.asset for leaf in self._screen.leaves for piece in leaf.pieces}
        for placed in self._page.blocks:
            if assets.get(placed.block.piece):
                self.desk.sound.effect(assets[placed.block.piece])

    def _leaf(self, intent: Intent) -> Taken:
        before = self.leafing
        after, taken = leaf(before, intent)
        self.leafing = after
        if after.at != before.at:
            self._turn_to(after)
        elif after.focus != before.focus:
            self._sheet.bring(self._focused)
        if after.lit and not before.lit:
            self._glow = self.desk.clock()
        return taken

    def _click(self, box: str, *, rests: bool) -> Taken:
        """A click beside the boxes goes on: down a page that is too high, then to the next. It never takes
        the choice in focus, to which it was no answer; nor one that came up under a pointer that `rests`
        where it went on before.
        """
        if box and rests:
            self._glow = self.desk.clock()
            return ""
        if box:
            self.leafing, taken = click_box(self.leafing, box)
            return taken
        if self.leafing.focus is not None:
            self.leafing = moved_to(self.leafing, self.leafing.at)
            return ""
        if self.leafing.complete and self._sheet.scroll(self._sheet.whole):
            return ""
        return self._leaf(Press(Wish.GO_ON))

    def _scroll(self, notches: int) -> Taken:
        """The wheel moves a page that is too high, and beyond its ends looks through the turn's pages."""
        if self._sheet.scroll(notches):
            return ""
        back = notches < 0
        before = self.leafing.at
        self._leaf(Press(Wish.LOOK_BACK if back else Wish.LOOK_ON))
        if back and self.leafing.at != before:
            self._sheet.scroll(self._sheet.too_high)
        return ""


def _pieces(page: Page) -> tuple[str, ...]:
    return tuple(placed.block.piece for placed in page.blocks)
