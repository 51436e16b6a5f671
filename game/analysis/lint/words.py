"""All that is read of a story, one thing after another."""

from collections.abc import Iterator

from game.model.prose import Either, Inline, Paragraph, Styled, Value, VerseLine, Words, paragraphs_in
from game.model.story import Story


def paragraphs_of(story: Story) -> Iterator[Paragraph]:
    """Every paragraph: of scenes and their choices in reading order, then of the chapters' cards."""
    for block in story.blocks:
        if block.text:
            yield from paragraphs_in(block.text)
        if block.short:
            yield from paragraphs_in(block.short)
    for chapter in story.chapters:
        yield from paragraphs_in(chapter.card)


def sentences_of(story: Story) -> Iterator[Inline]:
    """Every label, reason and note, and the words of the notebook."""
    for block in story.blocks:
        if block.note:
            yield block.note
        for choice in block.choices:
            yield choice.label
            yield from filter(None, (choice.locked, choice.never))
    for chapter in story.chapters:
        yield chapter.title
    for note in story.notebook:
        yield from (note.label, note.entry, note.verdict, note.truth)


def values_in(words: Inline) -> Iterator[int]:
    """The variables that are spelled out in them, by index."""
    for word in words:
        match word:
            case Value(variable):
                yield variable
            case Styled(_, inside):
                yield from values_in(inside)
            case Either(_, then, otherwise):
                yield from values_in(then)
                yield from values_in(otherwise)
            case Words():
                pass


def is_plain(words: Inline) -> bool:
    """Whether nothing of them depends on the state: they are one stretch, as most are."""
    return not words or (len(words) == 1 and isinstance(words[0], Words))


def lines_of(paragraph: Paragraph) -> tuple[Inline, ...]:
    """Its words: of verse those of each line."""
    return tuple(map(_words, paragraph.verse)) or (paragraph.words,)


def _words(line: VerseLine) -> Inline:
    return line.words
