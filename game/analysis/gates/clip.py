"""What a step does to one part of a state: add, then stop at two ends. Every effect has this form.

A change by 2 between 0 and 8 is `Clip(2, 0, 8)`, becoming 3 is `Clip(0, 3, 3)`, and one such step after
another is again one. Sets of ranks are bit masks: bit 3 stands for rank 3. Cuts are too: a cut at 3 stands
between 2 and 3 and means that the two must be told apart.
"""

from typing import NamedTuple


class Clip(NamedTuple):
    """`rank` becomes `rank + add`, but at least `low` and at most `high`."""

    add: int
    low: int
    high: int

    def __call__(self, rank: int) -> int:
        """The rank that comes of a rank."""
        return min(max(rank + self.add, self.low), self.high)

    def then(self, later: "Clip") -> "Clip":
        """This one, and after it the other."""
        return Clip(
            self.add + later.add,
            min(max(self.low + later.add, later.low), later.high),
            min(max(self.high + later.add, later.low), later.high),
        )

    def images(self, ranks: int) -> int:
        """The ranks that come of a set of ranks."""
        if not ranks:
            return 0
        lowest, highest = self.low - self.add, self.high - self.add
        found = 0
        if ranks & below(lowest + 1):
            found |= 1 << self.low
        if ranks >> max(highest, 0):
            found |= 1 << self.high
        between = shifted(ranks & below(highest + 1), self.add)
        return found | (between >> self.low << self.low)

    def cuts_before(self, cuts: int, size: int) -> int:
        """Where ranks from 0 up to `size` must be told apart so that what comes of them is, at `cuts`.

        Neighbours stay neighbours or fall together, so every cut comes from one place at most.
        """
        kept = cuts & below(self.high + 1) & ~below(self.low + 1)
        return shifted(kept, -self.add) & inner(size)


STAYS = Clip(0, 0, 1 << 30)
"""What leaves every rank as it is; for single ranks only, since its sets would have no end."""


def becomes(rank: int) -> Clip:
    """Whatever it was, it is this rank now."""
    return Clip(0, rank, rank)


def below(size: int) -> int:
    """The set of all ranks below `size`."""
    return (1 << size) - 1 if size > 0 else 0


def inner(size: int) -> int:
    """Every cut there can be between ranks from 0 up to `size`."""
    return below(size) & ~1


def shifted(ranks: int, by: int) -> int:
    """Every rank of a set so much higher; what would fall below 0 is lost."""
    return ranks << by if by >= 0 else ranks >> -by


def edges(ranks: int, size: int) -> int:
    """The cuts between what is in a set and what is not."""
    return (ranks ^ (ranks << 1)) & inner(size)


def members(ranks: int) -> list[int]:
    """The ranks of a set, ascending."""
    return [rank for rank, sign in enumerate(reversed(f"{ranks:b}")) if sign == "1"]
