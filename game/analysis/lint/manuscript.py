"""A Story together with how it is written: what a rule may look at."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from game.analysis.lint.asked import Asked, asked_in
from game.analysis.lint.possible import Possible
from game.analysis.lint.words import paragraphs_of
from game.model.prose import Paragraph
from game.model.story import Story
from game.source.diagnostic import Diagnostic
from game.source.source import Source, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Assets:
    """The names of what a story can show and play."""

    backgrounds: frozenset[str]
    sounds: frozenset[str]
    inks: frozenset[str]
    tints: frozenset[str]
    figures: frozenset[str] = frozenset()
    """The small pictures for the margin, one for each step of a variable that is shown as one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """A Story, where everything of it stands (`game.compiler.spans` has the names), and its files by path.

    `assets` is None if it is not known what there is; `recalled` holds the variables of this story that
    another one asks for.
    """

    story: Story
    where: Callable[[str], Span | None]
    sources: Mapping[str, Source]
    assets: Assets | None = None
    recalled: frozenset[str] = frozenset()
    asked: tuple[Asked, ...] = field(init=False, repr=False)
    """Every condition of the story."""
    possible: Possible = field(init=False, repr=False)
    paragraphs: tuple[Paragraph, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "asked", tuple(asked_in(self.story)))
        object.__setattr__(self, "possible", Possible(self.story))
        object.__setattr__(self, "paragraphs", tuple(paragraphs_of(self.story)))


Rule: TypeAlias = Callable[[Manuscript], Iterator[Diagnostic]]
"""One thing that a careful editor would ask, about a whole story."""
