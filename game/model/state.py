"""Everything that changes while a story is played."""

from typing import NamedTuple


class State(NamedTuple):
    """Where one playthrough stands: hashable, cheap to make, and the columns of the explorer's arrays.

    A tuple and not a dataclass because `step` makes several of these per choice.
    """

    block: int
    """Index in `Story.blocks` of the block waited at: its choices are offered, or *Continue*."""

    values: tuple[int, ...]
    """One value per `Story.variables`: a number, 0 or 1, or the index of a word."""

    visited: int = 0
    """Bit mask of the scenes left so far, for scenes some condition asks about (`Block.visited_bit`)."""

    once: int = 0
    """Bit mask of the `once` choices taken so far (`Choice.once_bit`)."""

    pov: int = -1
    """Whose head, by index in `Story.cast`; -1 before anybody's."""

    place: int = -1
    """Where, by index in `Story.places`; -1 before anywhere."""

    music: str = ""
    """The asset that plays; empty for none."""
