"""The words of a text as they read in one state."""

from typing import NamedTuple

from game.model.prose import Either, Inline, Kind, Paragraph, Style, Styled, Text, Value, Words
from game.model.state import State
from game.model.story import Story
from game.runtime.spell import spell


class Run(NamedTuple):
    """A stretch of words in one style."""

    text: str
    styles: frozenset[Style] = frozenset()


class Row(NamedTuple):
    """One line of verse; without runs a gap between stanzas. `speaker` indexes the cast."""

    runs: tuple[Run, ...]
    speaker: int | None = None


class Line(NamedTuple):
    """A paragraph as it is read. `speaker` and `pov` index the cast (`pov` -1: nobody's)."""

    id: str
    kind: Kind
    runs: tuple[Run, ...] = ()
    speaker: int | None = None
    verse: tuple[Row, ...] = ()
    asset: str = ""
    pov: int = -1


def read(story: Story, text: Text, state: State) -> tuple[Line, ...]:
    """The lines `text` writes in `state`. Paragraphs that come to nothing are left out."""
    lines: list[Line] = []
    _read_text(story, text, state, lines)
    return tuple(lines)


def read_words(story: Story, words: Inline, state: State) -> tuple[Run, ...]:
    """The runs of one sentence, without spaces at its ends, neighbours of one style joined."""
    runs: list[Run] = []
    _read_inline(story, words, state, frozenset(), runs)
    return _trimmed(runs)


def plain(runs: tuple[Run, ...]) -> str:
    """Just the words."""
    return "".join(run.text for run in runs)


def _read_text(story: Story, text: Text, state: State, lines: list[Line]) -> None:
    for item in text:
        if isinstance(item, Paragraph):
            line = _read_paragraph(story, item, state)
            if line.runs or line.verse or line.kind is Kind.TURN:
                lines.append(line)
            continue
        for condition, inside in item.branches:
            if condition is None or condition.holds(state):
                _read_text(story, inside, state, lines)
                break


def _read_paragraph(story: Story, paragraph: Paragraph, state: State) -> Line:
    return Line(
        paragraph.id,
        paragraph.kind,
        read_words(story, paragraph.words, state),
        paragraph.speaker,
        tuple(Row(read_words(story, row.words, state), row.speaker) for row in paragraph.verse),
        paragraph.asset,
        state.pov,
    )


def _read_inline(
    story: Story, words: Inline, state: State, styles: frozenset[Style], runs: list[Run]
) -> None:
    for word in words:
        match word:
            case Words(text):
                runs.append(Run(text, styles))
            case Styled(style, inside):
                _read_inline(story, inside, state, styles | {style}, runs)
            case Value(index, form):
                runs.append(Run(spell(story.variables[index], state.values[index], form), styles))
            case Either(condition, then, otherwise):
                half = then if condition.holds(state) else otherwise
                before = len(runs)
                _read_inline(story, half, state, styles, runs)
                if not any(run.text for run in runs[before:]):
                    _close_gap(runs)


def _close_gap(runs: list[Run]) -> None:
    """An empty half takes the space before it away."""
    if runs and runs[-1].text.endswith(" "):
        runs[-1] = runs[-1]._replace(text=runs[-1].text[:-1])


def _trimmed(runs: list[Run]) -> tuple[Run, ...]:
    joined: list[Run] = []
    for run in runs:
        if joined and joined[-1].styles == run.styles:
            joined[-1] = Run(joined[-1].text + run.text, run.styles)
        elif run.text:
            joined.append(run)
    if joined:
        joined[0] = joined[0]._replace(text=joined[0].text.lstrip(" "))
        joined[-1] = joined[-1]._replace(text=joined[-1].text.rstrip(" "))
    return tuple(run for run in joined if run.text)
