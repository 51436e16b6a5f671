"""One pass over the files of a story: the names known, and what has been found so far."""

from typing import NamedTuple

from game.compiler.conditions import Parsed, VisitBits, parse
from game.compiler.draft import BlockDraft
from game.compiler.finding import Finding, placed
from game.compiler.tree import Scalar
from game.compiler.vocabulary import Vocabulary
from game.model.condition import Condition
from game.model.story import Effect
from game.source.diagnostic import Diagnostic

MOST_MARKS = 200
"""Mistakes of one value that are told; a megabyte of `}` is one mistake, not a million."""


class AskedScene(NamedTuple):
    """A scene named in a condition, and where: `scalar.value[start:end]`."""

    scene: str
    scalar: Scalar
    start: int
    end: int


class Reading:
    """What one pass knows and writes down; thrown away when the Story is made.

    The one thing of the compiler that changes. The same condition stands in many places of a story: its
    words are parsed once, what is said about them is said in each place.
    """

    __slots__ = (
        "_marked",
        "_marks",
        "_once",
        "_parsed",
        "asked",
        "blocks",
        "chapter",
        "diagnostics",
        "effects",
        "lost",
        "paragraphs",
        "visits",
        "vocabulary",
    )

    blocks: list[BlockDraft]
    effects: dict[tuple[str, str, str], tuple[Effect, ...]]

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.diagnostics: list[Diagnostic] = []
        self.visits = VisitBits()
        self.asked: list[AskedScene] = []
        self.blocks = []
        self.effects = {}
        """What `change` or `set`, a name and a value come to, if there is nothing to say about it."""
        self.chapter = ""
        """The id of the chapter that is being read; empty in story.yaml."""
        self.lost: frozenset[str] = frozenset()
        """Names that a broken piece of this file may have held."""
        self.paragraphs: dict[str, tuple[Scalar, int, int]] = {}
        """Where each paragraph stands, by its id: `scalar.value[start:end]`."""
        self._marked: Scalar | None = None
        self._marks = 0
        self._once = 0
        self._parsed: dict[tuple[str, str], Parsed] = {}

    def once_bit(self) -> int:
        """The mask of one more choice that can be taken once."""
        self._once += 1
        return 1 << (self._once - 1)

    def tell(self, diagnostic: Diagnostic) -> None:
        """Write down a mistake that has its place."""
        self.diagnostics.append(diagnostic)

    def mark(self, scalar: Scalar, finding: Finding) -> None:
        """Write down a mistake inside a value, unless there are so many that nobody would read on."""
        if scalar is not self._marked:
            self._marked, self._marks = scalar, 0
        self._marks += 1
        if self._marks <= MOST_MARKS:
            self.diagnostics.append(placed(scalar, finding))

    def condition(self, scalar: Scalar, start: int = 0, end: int | None = None) -> Condition | None:
        """The condition `scalar.value[start:end]`; None if it is wrong."""
        text = scalar.value if start == 0 and end is None else scalar.value[start:end]
        key = (text, self.chapter if "visited" in text else "")
        parsed = self._parsed.get(key)
        if parsed is None:
            parsed = self._parsed[key] = parse(text, self.vocabulary, self.visits, self.chapter)
        for finding in parsed.findings:
            self.mark(scalar, finding.shifted(start))
        for asked in parsed.asked:
            self.asked.append(AskedScene(asked.scene, scalar, start + asked.start, start + asked.end))
        return parsed.condition
