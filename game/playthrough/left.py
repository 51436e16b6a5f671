"""What a save knows and the story no longer does: carried along until a `renamed` tells what it is now."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Plain: TypeAlias = bool | int | str
"""A value as a file holds it: yes or no, a number, or a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Values by the names they had, and the ids of scenes visited and of choices taken once."""

    values: Mapping[str, Plain] = field(default_factory=dict)
    visited: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()

    def told(self) -> dict[str, object]:
        """What a file says of it."""
        return {"values": dict(self.values), "visited": self.visited, "taken": self.taken}


NOTHING_LEFT = Left()
