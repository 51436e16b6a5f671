"""Every condition of a story: where it stands, what depends on it, and what is known when it is asked."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from game.model.condition import Condition
from game.model.prose import Either, Inline, Paragraph, Styled, Text
from game.model.story import Block, Choice, Story


class Depends(StrEnum):
    """What a condition decides."""

    CHOICE = "choice"
    PART = "part"
    JUMP = "jump"
    EITHER = "words"
    LOOK = "look"
    NOTE = "note"


class Known(NamedTuple):
    """What holds wherever something stands, and what does not."""

    held: tuple[Condition, ...] = ()
    denied: tuple[Condition, ...] = ()

    def without(self, before: tuple[Condition, ...]) -> "Known":
        """The same where none of these holds either."""
        return Known(self.held, (*self.denied, *before))


NOTHING = Known()


class Asked(NamedTuple):
    """One question. Without `condition` it is an `else`, or a jump for all that is left."""

    condition: Condition | None
    name: str
    """Where it stands, as `Manuscript.where` takes it."""
    depends: Depends
    known: Known = NOTHING
    before: tuple[Condition, ...] = ()
    """What has been asked before it of the same part, or of the same jumps, and did not hold."""


def asked_in(story: Story) -> Iterator[Asked]:
    """All of them: first those of the chapters in reading order, then those of story.yaml."""
    inherited: set[int] = set()
    for block in story.blocks:
        yield from _in_block(block)
        if block.jumps and id(block.jumps) not in inherited:
            inherited.add(id(block.jumps))
            yield from _in_jumps(block)
    for chapter in story.chapters:
        yield from _in_words(chapter.title, chapter.id, NOTHING)
        yield from _in_text(chapter.card, f"{chapter.id}:card:", NOTHING)
    for number, look in enumerate(story.looks):
        if look.condition is not None:
            yield Asked(look.condition, f"looks/{number}:if", Depends.LOOK)
    for note in story.notebook:
        name = f"notebook/{note.id}"
        yield Asked(note.condition, f"{name}:if", Depends.NOTE)
        known = Known((note.condition,))
        for key, words in (("label", note.label), ("entry", note.entry), ("verdict", note.verdict)):
            yield from _in_words(words, f"{name}:{key}", known)
        yield from _in_words(note.truth, f"{name}:truth", known)


def _in_block(block: Block) -> Iterator[Asked]:
    if block.text:
        yield from _in_text(block.text, f"{block.id}:text:", NOTHING)
    for choice in block.choices:
        yield from _in_choice(choice)
    if block.note:
        yield from _in_words(block.note, f"{block.id}:note", NOTHING)
    if block.short:
        yield from _in_text(block.short, f"{block.id}:short:", NOTHING)


def _in_text(text: Text, prefix: str, known: Known) -> Iterator[Asked]:
    """`prefix` is what stands before the number of a part."""
    part = 0
    for item in text:
        if isinstance(item, Paragraph):
            words = item.words
            if len(words) > 1 or item.verse or (words and isinstance(words[0], Either | Styled)):
                yield from _in_paragraph(item, known)
            continue
        before: tuple[Condition, ...] = ()
        for number, (condition, inside) in enumerate(item.branches):
            name = f"{prefix}{part}.{number}"
            yield Asked(condition, name, Depends.PART, known, before)
            held = (*known.held, condition) if condition else known.held
            yield from _in_text(inside, f"{name}.", Known(held, (*known.denied, *before)))
            before = (*before, condition) if condition else before
        part += 1


def _in_paragraph(paragraph: Paragraph, known: Known) -> Iterator[Asked]:
    yield from _in_words(paragraph.words, paragraph.id, known)
    for line in paragraph.verse:
        yield from _in_words(line.words, paragraph.id, known)


def _in_words(words: Inline, name: str, known: Known) -> Iterator[Asked]:
    for word in words:
        if isinstance(word, Either):
            yield Asked(word.condition, name, Depends.EITHER, known)
            yield from _in_words(word.then, name, Known((*known.held, word.condition), known.denied))
            yield from _in_words(word.otherwise, name, known.without((word.condition,)))
        elif isinstance(word, Styled):
            yield from _in_words(word.inside, name, known)


def _in_choice(choice: Choice) -> Iterator[Asked]:
    if choice.condition is not None:
        yield Asked(choice.condition, f"{choice.id}:if", Depends.CHOICE)
    yield from _in_words(choice.label, choice.id, NOTHING)
    if choice.locked:
        known = Known((), (choice.condition,)) if choice.condition else NOTHING
        yield from _in_words(choice.locked, f"{choice.id}:locked", known)
    if choice.never:
        yield from _in_words(choice.never, f"{choice.id}:never", NOTHING)


def _in_jumps(block: Block) -> Iterator[Asked]:
    if len(block.jumps) == 1 and block.jumps[0].condition is None:
        return
    before: tuple[Condition, ...] = ()
    for number, jump in enumerate(block.jumps):
        name = f"{block.id}:jump:{number}{':if' if jump.condition else ''}"
        yield Asked(jump.condition, name, Depends.JUMP, NOTHING, before)
        before = (*before, jump.condition) if jump.condition else before
