"""What a report measures of a story, and the bar of each measure unless story.yaml has its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Unit(StrEnum):
    """What a measure counts."""

    WORDS = "words"
    SHARE = "%"
    COUNT = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A measure is held if it is neither below `low` nor above `high`; None: open on that side."""

    low: int | None = None
    high: int | None = None

    def holds(self, value: float) -> bool:
        """Whether a value is within."""
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)


@dataclass(frozen=True, slots=True)
class Standard:
    """A measure: its title, what it counts, and its bar unless a story has its own (None: none)."""

    title: str
    unit: Unit
    bar: Bar | None


STANDARDS: Mapping[str, Standard] = {
    "first_choice": Standard("words before the first choice", Unit.WORDS, Bar(high=90)),
    "between_median": Standard("words from one choice to the next", Unit.WORDS, Bar(110, 200)),
    "between": Standard("what a stretch between two choices should have", Unit.WORDS, Bar(80, 250)),
    "between_share": Standard("stretches that keep to `between`", Unit.SHARE, Bar(low=95)),
    "between_most": Standard("the longest stretch", Unit.WORDS, Bar(high=320)),
    "options": Standard("how many choices a menu should offer", Unit.COUNT, Bar(3, 4)),
    "options_share": Standard("menus that keep to `options`", Unit.SHARE, Bar(low=85)),
    "options_least": Standard("open choices in the smallest menu", Unit.COUNT, Bar(low=2)),
    "label_words": Standard("words of a label", Unit.WORDS, Bar(2, 12)),
    "difference": Standard("menus after which something differs", Unit.SHARE, Bar(low=90)),
    "effects_read": Standard("choices with an effect that is read later", Unit.SHARE, Bar(low=95)),
    "flags_read": Standard("flags that are read", Unit.SHARE, Bar(low=100)),
    "flags_return": Standard("flags read again after eight scenes", Unit.SHARE, Bar(low=33)),
    "unlocked": Standard("locked choices that unlock for who saw them locked", Unit.SHARE, Bar(low=80)),
    "freshness": Standard("new words in a second play", Unit.SHARE, Bar(low=50)),
    "overlap": Standard("five-word runs that two plays share", Unit.SHARE, Bar(high=40)),
    "overlap_high": Standard("the same of the closest pair in twenty", Unit.SHARE, Bar(high=60)),
    "endings": Standard("how likely each ending is", Unit.SHARE, Bar(1, 35)),
    "same_endings": Standard("pairs of temperaments with one ending", Unit.COUNT, Bar(high=0)),
    "last_values": Standard("the commonest last value of a number", Unit.SHARE, Bar(high=50)),
    "range_used": Standard("values of a number that plays end with", Unit.SHARE, Bar(low=100)),
    "dead_ends": Standard("dead ends, endless loops, scenes nobody comes to", Unit.COUNT, Bar(high=0)),
    "phrases": Standard("worn and banned phrases", Unit.COUNT, Bar(high=0)),
    "stacks": Standard("stacks of three adjectives", Unit.COUNT, Bar(high=0)),
    "phonetic": Standard("phonetic spellings in one turn", Unit.COUNT, Bar(high=2)),
    "exclamations": Standard("exclamation marks in 1,000 words", Unit.COUNT, Bar(high=1)),
    "repeated": Standard("times one word stands on a page", Unit.COUNT, Bar(high=3)),
    "notes_without_short": Standard("content notes without a short version", Unit.COUNT, Bar(high=0)),
    "one_line_pages": Standard("one-line pages", Unit.COUNT, None),
}
"""Every measure with a bar, by the key it has under `bars:`, in the order in which they are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """What story.yaml says of its bars.

    `stated` holds those of `STANDARDS` that it names (None: `none`, not held to any). `pov` are shares of
    scenes by cast index, `sentences` words of a sentence by variable index and value. `calendar` are the
    numbers that only count up, so that nothing is expected of where they end.
    """

    stated: Mapping[str, Bar | None] = field(default_factory=dict)
    pov: Mapping[int, Bar] = field(default_factory=dict)
    sentences: Mapping[int, Mapping[int, Bar]] = field(default_factory=dict)
    calendar: tuple[int, ...] = ()

    def of(self, name: str) -> Bar | None:
        """The bar that holds for a measure."""
        return self.stated[name] if name in self.stated else STANDARDS[name].bar
