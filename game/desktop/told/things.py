"""What fills the window, thing by thing, as plain data."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from game.desktop.intents import Wish

Foreign: TypeAlias = Any
"""What AccessKit makes and wants: it tells no types."""
Spot: TypeAlias = tuple[int, int, int, int]
"""Left, top, width and height, in pixels of the window."""


class Kind(StrEnum):
    """What a thing is: words that are only read, or something that can be acted on."""

    TEXT = "text"
    HEADING = "heading"
    PICTURE = "picture"
    BUTTON = "button"
    SWITCH = "switch"
    VALUE = "value"
    """What is turned up and down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """One thing that stands in the window.

    `id` is what it is taken by, empty for what is only read; what has a `wish` is taken as by that key, and
    is never in focus. `number` counts it from 1 among the `of` things that can be taken. A switch is `on` or
    not; a value that is a number has it in `amount`, within `span`. What is not `open` is crossed out.
    """

    words: str
    kind: Kind = Kind.TEXT
    id: str = ""
    wish: Wish | None = None
    detail: str = ""
    number: int = 0
    of: int = 0
    on: bool = False
    amount: int | None = None
    span: tuple[int, int] | None = None
    open: bool = True
    spot: Spot | None = None

    @property
    def listed(self) -> bool:
        """Whether it is one of those that can be taken, or crossed out among them."""
        return self.of > 0 or not self.open
