"""Variables that nobody asks, that nothing changes, and words that are never given."""

from collections.abc import Iterator

from game.analysis.lint.manuscript import Manuscript, Rule
from game.analysis.lint.words import is_plain, lines_of, sentences_of, values_in
from game.model.story import LookValue, Story, Variable, VariableKind
from game.source.catalogue import NEVER_CHANGES, NEVER_READ, WORD_NEVER_GIVEN
from game.source.diagnostic import Diagnostic
from game.source.source import Span


def unused_variables(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A variable that nothing depends on, or one that is asked and never changes."""
    read = _read(manuscript)
    yield from _unread(manuscript, read)
    yield from _unchanging(manuscript, read)


def words_never_given(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A word of a one-of variable that it never becomes."""
    for index, variable in enumerate(manuscript.story.variables):
        values = manuscript.possible.reached.values[index]
        if variable.kind is not VariableKind.WORD or len(values) == 1:
            continue
        missing = [word for value, word in enumerate(variable.words) if value not in values]
        if missing:
            words = ", ".join(f"`{word}`" for word in missing)
            yield Diagnostic(
                code=WORD_NEVER_GIVEN,
                message=f"`{variable.name}` never becomes {words}",
                span=manuscript.where(f"state/{variable.name}:one_of"),
                label="no `set` gives it this" if len(missing) == 1 else "no `set` gives it these",
                help=f"write `set: {{{variable.name}: {missing[0]}}}` where that happens, or leave it out",
            )


def _unread(manuscript: Manuscript, read: frozenset[int]) -> Iterator[Diagnostic]:
    """A variable that no condition asks, no text speaks of, no look follows and nobody is shown."""
    for index, variable in enumerate(manuscript.story.variables):
        if index in read or variable.shown or variable.name in manuscript.recalled:
            continue
        changes = len(manuscript.possible.reached.values[index]) > 1 or variable.recall is not None
        yield Diagnostic(
            code=NEVER_READ,
            message=f"nothing in this story depends on `{variable.name}`",
            span=_place(manuscript, variable),
            label="changed, but never asked" if changes else "neither changed nor asked",
            help="ask it in an `if` or in `{ }`, or leave it out",
        )


def _unchanging(manuscript: Manuscript, read: frozenset[int]) -> Iterator[Diagnostic]:
    """A variable that is asked and stays what it was at the start."""
    for index, variable in enumerate(manuscript.story.variables):
        if len(manuscript.possible.reached.values[index]) > 1 or variable.recall is not None:
            continue
        if index in read or variable.shown:
            value = variable.written(variable.start)
            yield Diagnostic(
                code=NEVER_CHANGES,
                message=f"`{variable.name}` is always `{value}`",
                span=_place(manuscript, variable),
                label="no `change` or `set` of this story makes it anything else",
                help="set it where it is meant to change, or leave out what asks it",
            )


def _place(manuscript: Manuscript, variable: Variable) -> Span | None:
    table = "state" if variable.recall is None else "recalls"
    return manuscript.where(f"{table}/{variable.name}")


def _read(manuscript: Manuscript) -> frozenset[int]:
    """The variables that something depends on, by index."""
    story = manuscript.story
    found = {
        index
        for condition in {id(asked.condition): asked.condition for asked in manuscript.asked}.values()
        if condition is not None
        for index in manuscript.possible.asks(condition)
    }
    names = {variable.name: index for index, variable in enumerate(story.variables)}
    found.update(names[value] for value in _shares(story) if isinstance(value, str) and value in names)
    found.update(_spoken(manuscript))
    return frozenset(found)


def _shares(story: Story) -> Iterator[LookValue]:
    """What light and mist follow: here alone a word is a variable."""
    for properties in (*(look.properties for look in story.looks), *(at.properties for at in story.places)):
        yield from (properties[name] for name in ("light", "mist") if name in properties)


def _spoken(manuscript: Manuscript) -> Iterator[int]:
    """The variables that a text spells out."""
    for paragraph in manuscript.paragraphs:
        for words in lines_of(paragraph):
            if not is_plain(words):
                yield from values_in(words)
    for words in sentences_of(manuscript.story):
        if not is_plain(words):
            yield from values_in(words)


VARIABLES: tuple[Rule, ...] = (unused_variables, words_never_given)
