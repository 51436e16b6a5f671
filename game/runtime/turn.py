"""From one decision to the next, as a value."""

from enum import StrEnum
from typing import NamedTuple

from game.model.state import State
from game.model.story import Choice

CONTINUE = "continue"
"""The id that goes on from a scene that wrote something and has no choices."""


class Entry(NamedTuple):
    """A block entered on the way. Its text is read in `state`, after its effects and before anything else."""

    block: int
    state: State
    card: bool
    """Whether its chapter's card stands before it."""


class Offer(NamedTuple):
    """A choice as it is listed now: open, or crossed out (`never`, or locked with a reason)."""

    choice: Choice
    open: bool


class Stuck(StrEnum):
    """Why nothing can follow: the story's mistake, from which a player may roll back."""

    NO_OPEN_CHOICE = "no choice is open"
    NO_JUMP = "no jump fits"
    LOOP = "the scenes lead round in a ring in which nothing is read or chosen"


class Turn(NamedTuple):
    """What one choice led to: what is read on the way, and what may be done now.

    Exactly one of `offers`, `continues`, `ending` and `stuck` says how it ended (`stuck` may come with
    crossed-out offers). Lines are made from `entries` by `read`, since text never changes a state and most
    turns an analysis takes are never read.
    """

    state: State
    entries: tuple[Entry, ...]
    offers: tuple[Offer, ...] = ()
    continues: bool = False
    ending: int | None = None
    stuck: Stuck | None = None
