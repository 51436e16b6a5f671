"""A story while it is read: what the Story will be made of, with names that wait to be found."""

from dataclasses import dataclass, field

from game.compiler.tree import Scalar
from game.model.bars import Bars
from game.model.condition import Condition
from game.model.prose import Inline, Text
from game.model.story import (
    Chapter,
    Character,
    Choice,
    ContentNote,
    Effect,
    Ending,
    Look,
    Note,
    Place,
    Truth,
    Variable,
)


class JumpDraft:
    """A jump to a scene by its full name; whether there is one is known when all files are read."""

    __slots__ = ("condition", "scalar", "target")

    def __init__(self, condition: Condition | None, target: str, scalar: Scalar) -> None:
        self.condition = condition
        self.target = target
        self.scalar = scalar


class BlockDraft:
    """A scene or a choice as far as it is read; what is not there is inherited or empty.

    An ordinary slotted class: forty thousand are made for a story of a million words. `key` is where it is
    called by its name: the key of a scene, the label of a choice. Of a `silent` block not all could be read:
    what seems to be missing may stand there.
    """

    __slots__ = (
        "chapter",
        "choices",
        "effects",
        "ending",
        "id",
        "index",
        "jumps",
        "key",
        "music",
        "note",
        "parent",
        "place",
        "pov",
        "scene",
        "seems",
        "short",
        "silent",
        "skip",
        "text",
        "truth",
    )

    parent: "BlockDraft | None"
    text: Text
    effects: tuple[Effect, ...]
    choices: tuple[Choice, ...]
    jumps: tuple[JumpDraft, ...]
    ending: int | None
    pov: int | None
    place: int | None
    music: str | None
    note: Inline
    short: Text
    skip: Scalar | None
    truth: Truth | None
    seems: Truth | None
    silent: bool

    def __init__(self, id_: str, index: int, chapter: int, key: Scalar) -> None:
        self.id = id_
        self.index = self.scene = index
        self.chapter = chapter
        self.key = key
        self.text = self.note = self.short = ()
        self.effects = ()
        self.choices = ()
        self.jumps = ()
        self.parent = self.skip = None
        self.ending = self.pov = self.place = self.music = self.truth = self.seems = None
        self.silent = False


@dataclass(slots=True, kw_only=True)
class StoryDraft:
    """What story.yaml says, beside the blocks that the chapters hold."""

    id: str
    title: str = ""
    start: Scalar | None = None
    credit: str = ""
    ifid: str = ""
    language: str = "en"
    content_notes: tuple[ContentNote, ...] = ()
    cast: tuple[Character, ...] = ()
    variables: tuple[Variable, ...] = ()
    places: tuple[Place, ...] = ()
    looks: tuple[Look, ...] = ()
    endings: tuple[Ending, ...] = ()
    notebook: tuple[Note, ...] = ()
    temperaments: dict[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    renamed: dict[str, Scalar] = field(default_factory=dict)
    """The old name to the new one where it is written."""
    bars: Bars = field(default_factory=Bars)
    banned: tuple[str, ...] = ()
    chapters: list[Chapter] = field(default_factory=list)
