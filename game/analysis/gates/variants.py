"""Everything a player may read or not, and what it depends on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from game.model.condition import Condition
from game.model.expression import Expression
from game.model.prose import Either, Inline, Paragraph, Part, Styled, Text, Words
from game.model.state import State
from game.model.story import Choice, Note, Story

Path: TypeAlias = tuple[tuple[Condition, bool], ...]
"""Conditions, each with whether it must hold."""

SHOWN = 48
"""Signs of a variant's first words that name it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A branch of a part of a text, or a half of an either, and on what it depends whether it is read.

    `blocks` are those at which it may be read, once one of them is entered. `owner` and `part` are its names
    (`game.compiler.spans` knows them), `words` its first words. `outer` is the variant it stands in, by its
    place among all.
    """

    blocks: tuple[int, ...]
    owner: str
    part: str
    words: str
    path: Path
    outer: int | None

    def is_read(self, state: State) -> bool:
        """Whether it is read in a state."""
        return all(bool(condition.holds(state)) is wanted for condition, wanted in self.path)


def variants_of(story: Story) -> tuple[Variant, ...]:
    """All of a story: texts, short versions, labels, reasons, cards, and the notebook."""
    collector = _Collector()
    for block in story.blocks:
        here = _Place((block.index,), block.id)
        collector.text(block.text, here, f"{block.id}:text:", (), None)
        collector.text(block.short, here, f"{block.id}:short:", (), None)
        for choice in block.choices:
            collector.choice(choice, _Place((block.index,), choice.id))
    for number, chapter in enumerate(story.chapters):
        scenes = tuple(block for block in story.scenes.values() if story.blocks[block].chapter == number)
        collector.text(chapter.card, _Place(scenes, chapter.id), f"{chapter.id}:card:", (), None)
    everywhere = tuple(block.index for block in story.blocks)
    for note in story.notebook:
        collector.note(note, _Place(everywhere, f"notebook/{note.id}"))
    return tuple(collector.found)


def conditions_of(story: Story) -> Iterator[Expression]:
    """The trees of all conditions of choices and jumps, then of all that is read."""
    for block in story.blocks:
        conditions = (choice.condition for choice in block.choices)
        for condition in (*conditions, *(jump.condition for jump in block.jumps)):
            if condition is not None:
                yield condition.tree
    for variant in variants_of(story):
        yield from (condition.tree for condition, _ in variant.path)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where something is read, and whose it is."""

    blocks: tuple[int, ...]
    owner: str


class _Collector:
    """Walks through prose with the conditions it stands under."""

    def __init__(self) -> None:
        self.found: list[Variant] = []

    def choice(self, choice: Choice, here: _Place) -> None:
        """What a menu may show of a choice: its label, why it is not open, why it never will be."""
        self.inline(choice.label, here, f"{choice.id}:label", (), None)
        self.inline(choice.never, here, f"{choice.id}:never", (), None)
        closed: Path = ((choice.condition, False),) if choice.condition else ()
        self.inline(choice.locked, here, f"{choice.id}:locked", closed, None)

    def note(self, note: Note, here: _Place) -> None:
        """An entry of the notebook, and its words."""
        path: Path = ((note.condition, True),)
        entry = self._add(here, f"{here.owner}:if", _first_words(note.label), path, None)
        for key in ("label", "entry", "verdict", "truth"):
            self.inline(getattr(note, key), here, f"{here.owner}:{key}", path, entry)

    def text(self, text: Text, here: _Place, name: str, path: Path, outer: int | None) -> None:
        """The parts of a text by number, and what is inside them."""
        number = 0
        for item in text:
            if isinstance(item, Part):
                self._part(item, here, f"{name}{number}.", path, outer)
                number += 1
                continue
            self.inline(item.words, here, item.id, path, outer)
            for row in item.verse:
                self.inline(row.words, here, item.id, path, outer)

    def inline(self, words: Inline, here: _Place, name: str, path: Path, outer: int | None) -> None:
        """The halves of the eithers in a sentence."""
        for word in words:
            if isinstance(word, Styled):
                self.inline(word.inside, here, name, path, outer)
            elif isinstance(word, Either):
                for half, wanted in ((word.then, True), (word.otherwise, False)):
                    if half:
                        inner: Path = (*path, (word.condition, wanted))
                        at = self._add(here, name, _first_words(half), inner, outer)
                        self.inline(half, here, name, inner, at)

    def _part(self, part: Part, here: _Place, name: str, path: Path, outer: int | None) -> None:
        left = path
        for number, (condition, inside) in enumerate(part.branches):
            own: Path = left if condition is None else (*left, (condition, True))
            at = self._add(here, f"{name}{number}", _beginning(inside), own, outer)
            self.text(inside, here, f"{name}{number}.", own, at)
            if condition is not None:
                left = (*left, (condition, False))

    def _add(self, here: _Place, name: str, words: str, path: Path, outer: int | None) -> int:
        self.found.append(
            Variant(blocks=here.blocks, owner=here.owner, part=name, words=words, path=path, outer=outer)
        )
        return len(self.found) - 1


def _beginning(text: Text) -> str:
    for item in text:
        inside = _first_words(item.words) if isinstance(item, Paragraph) else _beginning(item.branches[0][1])
        if inside:
            return inside
    return ""


def _first_words(words: Inline) -> str:
    """The words that do not depend on anything, as far as there is room for them."""
    plain = " ".join(_literal(words).split())
    return plain if len(plain) <= SHOWN else f"{plain[:SHOWN].rsplit(' ', 1)[0]} …"


def _literal(words: Inline) -> str:
    said = ""
    for word in words:
        if isinstance(word, Words):
            said += word.text
        elif isinstance(word, Styled):
            said += _literal(word.inside)
        elif isinstance(word, Either):
            said += _literal(word.then)
    return said
