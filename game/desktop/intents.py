"""What a player wants, whatever device said so."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Wish(StrEnum):
    """Everything that can be wished for with one press. The value is its name on the keys page."""

    GO_ON = "Go on, or take the choice in focus"
    UP = "Up"
    DOWN = "Down"
    LEFT = "Less, or to the left"
    RIGHT = "More, or to the right"
    NEXT = "To the next thing in focus order"
    PREVIOUS = "To the one before"
    LOOK_BACK = "Look back at the page before"
    LOOK_ON = "Look on at the page after"
    ROLLBACK = "Take the last choice back"
    HISTORY = "History: all that was read"
    NOTEBOOK = "The notebook"
    STATS = "How things stand"
    SAVE = "Save"
    LOAD = "Load"
    QUICK_SAVE = "Quick save"
    QUICK_LOAD = "Quick load"
    LARGER = "Larger text"
    SMALLER = "Smaller text"
    VOICE = "Read aloud, or no longer"
    SKIP = "Skip what was read before, or no longer"
    KEYS = "This list of keys"
    FULL_SCREEN = "Full screen"
    MENU = "Menu, or back"


@dataclass(frozen=True, slots=True)
class Press:
    """A wish without a place."""

    wish: Wish


@dataclass(frozen=True, slots=True)
class Choose:
    """Take the open choice with this number."""

    number: int


@dataclass(frozen=True, slots=True)
class Point:
    """The pointer is here now."""

    at: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Click:
    """This place is meant."""

    at: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Take:
    """The thing of this name is meant, as by a click on it; or it is to go a `step` down or up (-1, 1)."""

    name: str
    step: int = 0


@dataclass(frozen=True, slots=True)
class Heed:
    """The thing of this name is to be in focus."""

    name: str


@dataclass(frozen=True, slots=True)
class Scroll:
    """So many notches down (up: less than 0)."""

    notches: int


@dataclass(frozen=True, slots=True)
class Write:
    """These signs were typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Erase:
    """The last sign typed was none."""


@dataclass(frozen=True, slots=True)
class Struck:
    """This key was pressed, whatever it means: somebody was asked for one."""

    key: int


@dataclass(frozen=True, slots=True)
class Close:
    """The window is to close."""


Intent: TypeAlias = Press | Choose | Point | Click | Take | Heed | Scroll | Write | Erase | Struck | Close

SEARCH = "/"
"""What opens a search where there is one: the sign and not a key, which stands elsewhere on each keyboard."""
