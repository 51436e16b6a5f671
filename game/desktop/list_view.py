"""A column of entries: focus, pointer, wheel, and drawing what of it is in sight."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pygame

from game.desktop.desk import Desk
from game.desktop.frames import Edge
from game.desktop.heard.aloud import Aloud, Meant
from game.desktop.heard.lists import list_aloud, meant_of
from game.desktop.intents import Choose, Click, Heed, Intent, Point, Press, Scroll, Take, Wish
from game.desktop.layout.items import Entry, Item, SetEntry
from game.desktop.layout.listing import set_entries
from game.desktop.list_drawing import Drawing, draw_bar, draw_frame, small_of
from game.desktop.list_sight import Sight, in_sight, leafed_down, leafed_up
from game.desktop.pace import Pace
from game.desktop.resting import Resting


class Area(NamedTuple):
    """Where a list stands: its column, and the rows of pixels it may fill."""

    left: int
    width: int
    top: int
    bottom: int


class Act(NamedTuple):
    """An item was taken (`step` 0), or turned down or up (-1, 1). Without an `id` nothing was."""

    id: str = ""
    step: int = 0


class ListView:
    """Mutable: it knows what is in focus and how far it is scrolled."""

    def __init__(self, desk: Desk, *, boxed: bool = False) -> None:
        self.desk = desk
        self._boxed = boxed
        self.focus = ""
        self.area = Area(0, 1, 0, 1)
        self._entries: tuple[SetEntry, ...] = ()
        self._hover = ""
        self._resting, self._did = Resting(), Act()
        self._scrolled = 0
        self._marked: int | None = None
        self._revision = desk.revision
        self._drawing = Drawing(desk)

    def fill(self, entries: Sequence[Entry], area: Area) -> None:
        """Show these entries there. What was in focus stays so if it is still among them, and in sight if it
        was.
        """
        seen = any(entry.id == self.focus for entry in self._in_sight())
        if (area, self.desk.revision) != (self.area, self._revision):
            self._drawing.forget()
        self.area, self._revision = area, self.desk.revision
        sizes, measure = self.desk.sizes, self.desk.fonts.measure
        self._entries = set_entries(entries, sizes, measure, width=area.width, boxed=self._boxed)
        if self.focus not in self._ids:
            self.focus = ""
        self._scroll_to(self._scrolled)
        if seen:
            self._show(self.focus)

    def to_end(self) -> None:
        """Scroll down as far as it goes."""
        self._scroll_to(self.height)

    def stay_below(self, added: int) -> None:
        """Keep the same words in sight after `added` pixels were put above them."""
        self._scroll_to(self._scrolled + added)

    def mark(self, number: int | None, *, bring: bool = True) -> None:
        """Frame the entry of that number, counted from 0, and bring it into sight; None marks nothing."""
        self._marked = number
        if number is not None and bring:
            self._scroll_to(self._entries[number].y - self._room // 3)

    def seek(self, words: str) -> None:
        """Mark these words wherever they stand in a text, or none."""
        self._drawing.sought = words

    @property
    def height(self) -> int:
        """Pixels all of it would fill."""
        return self._entries[-1].y + self._entries[-1].height if self._entries else 0

    @property
    def pointed(self) -> str:
        """The item under the pointer."""
        return self._hover

    @property
    def at_top(self) -> bool:
        """Whether there is nothing above what is in sight."""
        return self._scrolled == 0

    def take(self, intent: Intent) -> Act:
        """Act on an intent; what was taken by it."""
        if not isinstance(intent, Point | Click):
            self._resting.end()
        match intent:
            case Point(at):
                if not (self._resting.still(at) and self._did.id):
                    self._hover = self._at(at)
            case Click(at):
                again = self._resting.click(at) and self._did.id in self._ids
                self._did = self._did if again else self._click(at)
                self._show(self._did.id)
                return self._did
            case Take(name, step) if name in self._ids:
                self._heed(name)
                return Act(name, step)
            case Heed(name) if name in self._ids:
                self._heed(name)
            case Scroll(notches):
                self._scroll_to(self._scrolled + notches * 2 * self.desk.sizes.pitch)
            case Press(wish):
                return self._press(wish)
            case Choose(number):
                return self._count_to(number)
            case _:
                pass
        return Act()

    def draw(self, canvas: pygame.Surface) -> None:
        """Draw what is in sight."""
        clip = canvas.get_clip()
        room = self._room
        canvas.set_clip((0, self.area.top, canvas.get_width(), room))
        in_sight = tuple(self._in_sight())
        pictures = self.desk.small_pictures.show(tuple(filter(None, map(small_of, in_sight))))
        for entry in in_sight:
            edge, framed = self._edge(entry), self._framed(entry)
            if edge is not None:
                draw_frame(canvas, self.desk, framed, edge)
            self._drawing.draw(canvas, entry, (self.area.left, framed.top), pictures)
        if self._marked is not None:
            marked = self._framed(self._entries[self._marked])
            draw_frame(canvas, self.desk, marked.inflate(0, 2 * (self.desk.sizes.gap // 3)), Edge.FOCUSED)
        canvas.set_clip(clip)
        if self.height > room:
            column = pygame.Rect(self.area.left, self.area.top, self.area.width, room)
            draw_bar(canvas, self.desk, column, (self._scrolled, self.height))

    def aloud(self, title: str) -> Aloud:
        """What a voice says of it, under that title."""
        column = self.area.left, self.area.top - self._scrolled, self.area.width
        return list_aloud(title, self._entries, self.focus, column=column)

    @property
    def meant(self) -> Meant:
        """What a voice says of what is in focus."""
        return meant_of(self._entries, self.focus)

    def pace(self) -> Pace:
        """How often it needs to be drawn: nothing moves, but small pictures may be on their way."""
        return self.desk.small_pictures.pace()

    def _in_sight(self) -> Iterator[SetEntry]:
        return in_sight(self._entries, self._sight)

    @property
    def _sight(self) -> Sight:
        return Sight(self._scrolled, self._room, self.desk.sizes.body // 4)

    @property
    def _room(self) -> int:
        return self.area.bottom - self.area.top

    @property
    def _ids(self) -> list[str]:
        return [entry.id for entry in self._entries if entry.id]

    def _press(self, wish: Wish) -> Act:
        match wish:
            case Wish.GO_ON if self.focus:
                return Act(self.focus)
            case Wish.LEFT | Wish.RIGHT if self._turns(self.focus):
                return Act(self.focus, -1 if wish is Wish.LEFT else 1)
            case Wish.UP | Wish.PREVIOUS:
                self._move(-1, around=wish is Wish.PREVIOUS)
            case Wish.DOWN | Wish.NEXT:
                self._move(1, around=wish is Wish.NEXT)
            case Wish.LOOK_BACK:
                self._scroll_to(leafed_up(self._entries, self._sight, self.desk.sizes.pitch))
            case Wish.LOOK_ON | Wish.GO_ON:
                self._scroll_to(leafed_down(self._entries, self._sight, self.desk.sizes.pitch))
            case _:
                pass
        return Act()

    def _count_to(self, number: int) -> Act:
        """Put the item of that number in focus. Only an answer in a box is taken at once: in a long list,
        whose items bear no numbers, nothing happens by a digit alone.
        """
        if number > len(self._ids):
            return Act()
        self._heed(self._ids[number - 1])
        return Act(self.focus) if self._boxed else Act()

    def _heed(self, name: str) -> None:
        """Put the item of that name in focus, and in sight."""
        self.focus = name
        self._bring(next(entry for entry in self._entries if entry.id == name))

    def _move(self, step: int, *, around: bool) -> None:
        """To the next item; a list without any, or with text between, is scrolled on the way."""
        ids = self._ids
        if self.focus in ids:
            at = ids.index(self.focus) + step
            at = at % len(ids) if around else at
        else:
            at = len(ids) - 1 if around and step < 0 else 0
        if not 0 <= at < len(ids):
            self._scroll_to(self._scrolled + step * self.desk.sizes.pitch * 2)
            return
        entry = next(entry for entry in self._entries if entry.id == ids[at])
        if self._is_far(entry, step):
            self._scroll_to(self._scrolled + step * self.desk.sizes.pitch * 2)
            return
        self.focus = ids[at]
        self._bring(entry)

    def _is_far(self, entry: SetEntry, step: int) -> bool:
        """Whether text still out of sight lies before an item, so that it would be jumped over."""
        room = self._room
        if step > 0:
            return entry.y + entry.height > self._scrolled + room * 1.5
        return entry.y < self._scrolled - room * 0.5

    def _click(self, at: tuple[int, int]) -> Act:
        """A click takes an item; on a value that turns it goes down at the left half and up at the right. One
        beside the bar shows what is above or below.
        """
        self._leaf_at_bar(at)
        self.focus = self._at(at) or self.focus
        taken = self._at(at)
        if not taken or not self._turns(taken):
            return Act(taken)
        entry = next(entry for entry in self._entries if entry.id == taken)
        left, right = entry.value
        return Act(taken, -1 if left <= at[0] - self.area.left < (left + right) // 2 else 1)

    def _leaf_at_bar(self, at: tuple[int, int]) -> None:
        """Half of the window's height at the bar leads up, the other down: it need not be dragged."""
        x, y = at
        beside = self.area.left + self.area.width + self.desk.sizes.outdent
        if self.height > self._room and beside <= x < beside + 2 * self.desk.sizes.outdent:
            self._press(Wish.LOOK_ON if y > self.area.top + self._room // 2 else Wish.LOOK_BACK)

    def _turns(self, item_id: str) -> bool:
        entry = next((entry.entry for entry in self._entries if entry.id and entry.id == item_id), None)
        return isinstance(entry, Item) and entry.turns

    def _at(self, at: tuple[int, int]) -> str:
        x, y = at
        outdent = self.desk.sizes.outdent
        inside = self.area.left - outdent <= x < self.area.left + self.area.width + outdent
        if not inside or not self.area.top <= y < self.area.bottom:
            return ""
        down = y - self.area.top + self._scrolled
        return next((entry.id for entry in self._in_sight() if entry.y <= down < entry.y + entry.height), "")

    def _bring(self, entry: SetEntry) -> None:
        room = self._room
        first = entry.y == min(item.y for item in self._entries if item.id)
        self._scroll_to(0 if first and entry.y + entry.height <= room else self._scrolled)
        self._show(entry.id)

    def _show(self, name: str) -> None:
        """Bring all of an item into sight, and scroll no further than that."""
        for entry in self._entries:
            if name and entry.id == name:
                self._scroll_to(min(max(self._scrolled, entry.y + entry.height - self._room), entry.y))

    def _scroll_to(self, target: int) -> None:
        room = self._room
        self._scrolled = min(max(target, 0), max(0, self.height - room))

    def _edge(self, entry: SetEntry) -> Edge | None:
        """The frame of what is in focus or under the pointer; a long list of frames would be a form.

        A `boxed` list has a frame around every item: a few of them among text must be seen to be buttons.
        """
        if not entry.id or (not self._boxed and entry.id not in {self.focus, self._hover}):
            return None
        edge = Edge.LIT if entry.id == self._hover else Edge.PLAIN
        return Edge.FOCUSED if entry.id == self.focus else edge

    def _framed(self, entry: SetEntry) -> pygame.Rect:
        """Where a frame around an entry is."""
        outdent = self.desk.sizes.outdent
        top = self.area.top + entry.y - self._scrolled
        return pygame.Rect(self.area.left - outdent, top, self.area.width + 2 * outdent, entry.height)
