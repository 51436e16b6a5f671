"""The names a story has: what conditions, effects and prose may speak of."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from game.compiler.typography import ENGLISH, Quotes
from game.model.story import Variable


class Term(NamedTuple):
    """A declared variable, by its place in the Story's variables.

    Without `variable` it was declared, but wrongly: nothing can be said against it.
    """

    slot: int
    variable: Variable | None


_NOBODY = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What story.yaml declares. Each mapping gives the index in the Story.

    `blind` holds the tables (`state`, `cast`, `places`, `endings`) that could not be read: what they may
    have declared is not reported as missing. `speech` matches the name of somebody in the cast and a colon,
    the longest name first.
    """

    terms: Mapping[str, Term] = field(default_factory=dict)
    cast: Mapping[str, int] = field(default_factory=dict)
    speakers: Mapping[str, int] = field(default_factory=dict)
    places: Mapping[str, int] = field(default_factory=dict)
    endings: Mapping[str, int] = field(default_factory=dict)
    blind: frozenset[str] = frozenset()
    quotes: Quotes = ENGLISH
    speech: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        names = sorted(self.speakers, key=len, reverse=True)
        pattern = re.compile(rf"({'|'.join(map(re.escape, names))}):") if names else _NOBODY
        object.__setattr__(self, "speech", pattern)
