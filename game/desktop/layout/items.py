"""What lists and menus are made of, and an entry in its place."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from game.desktop.layout.blocks import Line
from game.view.screen import Piece


class Shapes(StrEnum):
    """What is drawn beside words."""

    HAIRLINE = "hairline"
    LEADER = "leader"
    """Dots that lead the eye from a name to its value."""
    KEY = "key"
    """The edge of a key."""
    FOUND = "found"
    UNKNOWN = "unknown"
    TAKEN = "taken"
    """The ribbon at a choice that was taken before."""
    LATER = "later"
    """The ring before a choice that is not open now."""
    NEVER = "never"
    """The cross before one that never is."""
    MORE = "more"
    """The arrow at a page's foot."""
    CLOSE = "close"
    RULE = "rule"
    """The thin rule under a title."""
    CHOSEN = "chosen"
    """The stroke beside a label that was chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something that can be done. `value` is what it is set to (`turns`: it goes up and down, in percent
    between the two of `span`), `detail` more words under it, `keys` those that do the same, `picture` the
    background shown small before them, and `above` small words over it, beside which the value stands then.
    One that is not `open` is shown and cannot be taken; one that only `tells` something never could be.
    `told` names what of it are the story's own words, set in the story's type; `aside` sets it in a fainter
    ink; `mark` stands before it.
    """

    id: str
    label: str
    value: str = ""
    detail: str = ""
    keys: tuple[str, ...] = ()
    above: str = ""
    turns: bool = False
    span: tuple[int, int] | None = None
    open: bool = True
    tells: bool = False
    told: tuple[str, ...] = ()
    aside: bool = False
    picture: str = ""
    mark: Shapes | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over a group: its name small, and a hairline from there to the column's edge or to a
    `value`. Without a name it is the space between two groups.
    """

    text: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A name set large, as on a title page; one that is `wide` is spaced out to the column's full width."""

    text: str
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Close:
    """The ornament that ends a page."""


Entry: TypeAlias = Item | Head | Name | Close | Piece


class Shape(NamedTuple):
    """One of them in its place: x from the column's left edge, y from where the entry stands."""

    kind: Shapes
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SetEntry:
    """An entry in its place: `y` from the list's top, lines from `y`, x from the column's left edge.

    `value` is the span of x its value covers, for the pointer; `picture` is left, top, width and height of
    its picture, from where the entry stands.
    """

    entry: Entry
    y: int
    height: int
    lines: tuple[Line, ...]
    shapes: tuple[Shape, ...] = ()
    value: tuple[int, int] = (0, 0)
    picture: tuple[int, int, int, int] = (0, 0, 0, 0)

    @property
    def id(self) -> str:
        """The item's id if it can be taken, else nothing."""
        entry = self.entry
        return entry.id if isinstance(entry, Item) and entry.open and not entry.tells else ""
