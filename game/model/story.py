"""The whole compiled work: names resolved, types agreed; nothing here can be misspelled."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from game.model.bars import Bars
from game.model.condition import Condition
from game.model.prose import Inline, Text


class Truth(StrEnum):
    """What is so, and what somebody takes it for."""

    WAKING = "waking"
    DREAM = "dream"


class VariableKind(StrEnum):
    """The three finite kinds of variable."""

    YES_NO = "yes/no"
    NUMBER = "number"
    WORD = "word"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """What a variable remembers of another story's playthroughs, read once when one begins.

    Of these forms: an ending of `story` is known (`endings` and `variable` empty); one of `endings` is
    known; the value `variable` had at the story's last known ending.
    """

    story: str
    endings: tuple[str, ...] = ()
    variable: str = ""


NOT_DRAWN = frozenset({"", "number", "meter", "words"})
"""The ways of a variable to be shown, or not, that need no picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """One number, yes/no or word of the state. Values are ints from `low` to `high` (a word's index)."""

    name: str
    kind: VariableKind
    start: int
    low: int
    high: int
    words: tuple[str, ...] = ()
    label: str = ""
    shown: str = ""
    """`number`, `meter`, `words`, the name of a picture, or empty: not shown to the player."""
    steps: tuple[tuple[int, str], ...] = ()
    """What the value is called from each threshold up, ascending."""
    recall: Recall | None = None

    @property
    def is_drawn(self) -> bool:
        """Whether it is shown as a picture, one for each step."""
        return self.shown not in NOT_DRAWN

    def picture(self, step: int) -> str:
        """The name of the picture of a step: `floor_plan_3`, `stake_plan_thrown`."""
        return f"{self.shown}_{self.words[step] if self.words else step}"

    def written(self, value: int) -> str:
        """A value as story.yaml has it."""
        if self.words:
            return self.words[value]
        return ("false", "true")[value] if self.kind is VariableKind.YES_NO else str(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Character:
    """Somebody who speaks or looks on. `ink` names a colour of the theme, empty for the ordinary one."""

    id: str
    name: str
    ink: str = ""


LookValue: TypeAlias = int | str | tuple[str, int]
"""`blur: 3` an int · `background: crypt`, `tint: none` or `light: thread` a word · `tint: blue 28` a pair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where scenes are: a picture, its words for those who do not see it, and its own look."""

    id: str
    background: str
    alt: str
    ambience: str = ""
    properties: Mapping[str, LookValue] = field(default_factory=dict)


HEARD = frozenset({"ambience"})
"""The properties of a look that are not seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How state shows on screen: while `condition` holds (None: always), these properties. `said` tells it to
    those who do not see it.
    """

    condition: Condition | None
    properties: Mapping[str, LookValue]
    said: str = ""

    @property
    def shows(self) -> frozenset[str]:
        """The properties by which something is seen that would not be without them."""
        seen = self.properties.keys() - HEARD
        return frozenset(name for name in seen if self.properties[name] not in {"none", 0})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """One true end of the story."""

    id: str
    title: str
    notebook: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One entry of the notebook: a view over state; `truth` is shown after an ending with `notebook`."""

    id: str
    condition: Condition
    label: Inline
    entry: Inline
    verdict: Inline = ()
    truth: Inline = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentNote:
    """One line of the list shown before the first page."""

    topic: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """The scenes of one file. `title` is empty for a chapter that is not announced."""

    id: str
    title: Inline = ()
    card: Text = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """A change of one variable: `amount` is added, stopped at the bounds, or (not `add`) is the new value."""

    variable: int
    amount: int
    add: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Jump:
    """Go to the scene `target` (index in `Story.blocks`) if `condition` holds (None: always)."""

    condition: Condition | None
    target: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What an author wrote to be chosen, as its menu lists it.

    `never` crosses it out for good (then `block` is None); `locked` is the reason shown while `condition`
    does not hold (empty: it is not shown at all then).
    """

    id: str
    label: Inline
    block: int | None
    condition: Condition | None = None
    locked: Inline = ()
    never: Inline = ()
    once_bit: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A scene or a choice: they are the same thing.

    Exactly one of `choices`, `ending` and `jumps` says what comes after its text; `jumps` are already the
    nearest ones outward (its own, the enclosing choice's, the scene's).
    """

    id: str
    index: int
    scene: int
    """Index of the scene this block belongs to; its own index for a scene."""
    chapter: int
    text: Text = ()
    effects: tuple[Effect, ...] = ()
    choices: tuple[Choice, ...] = ()
    jumps: tuple[Jump, ...] = ()
    ending: int | None = None
    parent: int | None = None
    visited_bit: int = 0
    pov: int | None = None
    place: int | None = None
    music: str | None = None
    note: Inline = ()
    short: Text = ()
    skip: str = ""
    """Id of the choice that *skip* takes; empty: the middle open one."""
    truth: Truth | None = None
    seems: Truth | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Everything an author wrote, checked."""

    id: str
    title: str
    start: int
    blocks: tuple[Block, ...]
    scenes: Mapping[str, int]
    """Scene id (`chapter.scene`) to block index, in reading order."""
    chapters: tuple[Chapter, ...]
    variables: tuple[Variable, ...]
    cast: tuple[Character, ...] = ()
    places: tuple[Place, ...] = ()
    looks: tuple[Look, ...] = ()
    endings: tuple[Ending, ...] = ()
    notebook: tuple[Note, ...] = ()
    content_notes: tuple[ContentNote, ...] = ()
    temperaments: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    """Name to (variable index, weight) pairs."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    bars: Bars = field(default_factory=Bars)
    """What a report holds this story to."""
    banned: tuple[str, ...] = ()
    """Phrases that this story does not allow itself."""
    credit: str = ""
    ifid: str = ""
    language: str = "en"
    block_ids: Mapping[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "block_ids", {block.id: block.index for block in self.blocks})


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """The stories of one folder in menu order, each with what unlocks it."""

    title: str
    stories: tuple["Shelf", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """One story's place in the library: its folder name, and the condition that shows it (None: always).

    The condition is asked of a state whose values are, in order of the library, whether an ending of that
    story is known.
    """

    id: str
    condition: Condition | None = None
