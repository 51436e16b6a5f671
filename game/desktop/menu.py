"""A panel that is a list under a title: menus, settings, saves, keys, about."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import pygame

from game.desktop.behind.veil import column_of, lay_page
from game.desktop.desk import Desk
from game.desktop.headline import draw_name, name_height
from game.desktop.heard.aloud import Aloud
from game.desktop.intents import Close, Intent, Press, Take, Wish
from game.desktop.layout.items import Entry, Item
from game.desktop.list_view import Act, Area, ListView
from game.desktop.pace import Pace
from game.desktop.panel import Back, Leave, Move, Stay

BACK = "back"
LOWERED = 0.3
"""How far down a question stands, as a share of what is left of the window."""

COMING = 1.0
"""Seconds a list is drawn on after a picture behind it was made, which comes up meanwhile."""

Behind = Callable[[pygame.Surface], None]


@dataclass(frozen=True, slots=True)
class Contents:
    """What a menu holds: `entries` gives them, again after each act, and `act` says what an item does.

    An item that goes back, called `back`, is added at the end (or `back_first`) for those who have only a
    mouse; Esc and Backspace do the same. Without words for it there is no way back. `boxed` frames the items
    of a question, which stands lower. `heading` stands over the list in the title's place, `aside` small at
    its right. `wishes` names the items whose keys are printed beside them: pressing one takes the item.
    """

    title: str
    entries: Callable[[], Sequence[Entry]]
    act: Callable[[Act], Move]
    back: str = "Back"
    back_first: bool = False
    boxed: bool = False
    heading: str = ""
    aside: str = ""
    wishes: Mapping[Wish, str] = field(default_factory=dict)


class Menu:
    """A list under a title. Mutable only in what is in focus and in sight."""

    def __init__(self, desk: Desk, contents: Contents, behind: Behind | None = None) -> None:
        self.desk = desk
        self.title = contents.title
        self.list = ListView(desk, boxed=contents.boxed)
        self._contents = contents
        self._behind = behind
        self._coming = Coming()
        self._revision = -1
        self.refill()

    def refill(self) -> None:
        """Make the list anew."""
        self._revision = self.desk.revision
        back = self._contents.back
        way = (Item(id=BACK, label=back),) if back else ()
        entries = self._contents.entries()
        entries = (*way, *entries) if self._contents.back_first else (*entries, *way)
        whole = area(self.desk)
        self.list.fill(entries, whole)
        if self._contents.boxed:
            spare = whole.bottom - whole.top - self.list.height
            self.list.fill(entries, whole._replace(top=whole.top + max(0, round(spare * LOWERED))))

    def take(self, intent: Intent) -> Move:
        """Act on what the player wants."""
        self._follow_desk()
        match intent:
            case Close():
                return Leave()
            case Press(wish) if wish in self._contents.wishes:
                return self._take(self.list.take(Take(self._contents.wishes[wish])))
            case Press(Wish.MENU | Wish.ROLLBACK):
                return Back() if self._contents.back else Stay()
            case _:
                return self._take(self.list.take(intent))

    def pace(self) -> Pace:
        """Nothing moves here but what is still being made, and what comes up behind."""
        return behind_pace(self.desk, self._coming) or self.list.pace()

    def draw(self, canvas: pygame.Surface) -> None:
        """Draw all of it."""
        self._follow_desk()
        draw_behind(canvas, self.desk, self._behind)
        top = self.list.area.top - name_height(self.desk)
        draw_name(canvas, self.desk, self._contents.heading or self.title, top, self._contents.aside)
        self.list.draw(canvas)

    def aloud(self) -> Aloud:
        """What a voice says of it."""
        return self.list.aloud(self.title)

    def _take(self, taken: Act) -> Move:
        if not taken.id:
            return Stay()
        if taken.id == BACK:
            return Back()
        move = self._contents.act(taken)
        self.refill()
        return move

    def _follow_desk(self) -> None:
        if self._revision != self.desk.revision:
            self.refill()


def area(desk: Desk) -> Area:
    """The reading column, which lists share."""
    sizes = desk.sizes
    return Area(sizes.left, sizes.column, sizes.heading + name_height(desk), sizes.bottom)


class Coming:
    """Until when something comes up behind a list. Mutable."""

    def __init__(self) -> None:
        self.until = 0.0


def behind_pace(desk: Desk, coming: Coming) -> Pace | None:
    """How often a list is to be drawn for what is behind it; None where nothing comes up there."""
    now = desk.clock()
    if desk.grounds.busy:
        coming.until = now + COMING
    return Pace.MOVING if now < coming.until else None


def draw_behind(canvas: pygame.Surface, desk: Desk, behind: Behind | None) -> None:
    """What a list lies on: a page of its own, or darkness through which a little of the picture comes."""
    canvas.fill(desk.palette.ground)
    if behind is not None:
        behind(canvas)
    if desk.palette.page:
        lay_page(canvas, column_of(desk.sizes), desk.palette)
    elif behind is not None:
        dark = pygame.Surface(canvas.get_size())
        dark.fill(desk.palette.veil)
        dark.set_alpha(desk.palette.hush)
        canvas.blit(dark, (0, 0))
