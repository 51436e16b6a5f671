"""Bars that say nothing about a story: it is too small for them, or has nothing that they measure."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from game.analysis.report.effects import flags
from game.analysis.report.measure import Measure
from game.model.story import Story, VariableKind

FEW_WORDS = 1_000
"""Words below which a story is a branch that is being tried: it has no stretches and no second play."""

FEW_SCENES = 9
"""Scenes below which nothing can be read again after eight."""

OF_LENGTH = (
    *("between_median", "between_share", "freshness", "overlap", "overlap_high"),
    *("last_values", "range_used"),
)
"""What only a story of some length can hold."""


def leaving_out(story: Story, words: int, measures: Iterable[Measure]) -> tuple[Measure, ...]:
    """The measures of a story of so many words; of those whose bar it cannot hold, why they are left out.

    A bar that the story states itself is never left out.
    """
    reasons = dict((*_too_small(story, words), *_nothing(story)))
    return tuple(
        each
        if each.bar is None or each.id in story.bars.stated
        else replace(each, left_out=reasons.get(each.id, ""))
        for each in measures
    )


def _too_small(story: Story, words: int) -> Iterator[tuple[str, str]]:
    """Bars that nobody could hold in so little."""
    if words < FEW_WORDS:
        yield from ((name, f"fewer than {FEW_WORDS:,} words") for name in OF_LENGTH)
    if len(story.scenes) < FEW_SCENES:
        yield "flags_return", f"fewer than {FEW_SCENES} scenes"
    bar = story.bars.of("endings")
    if bar is not None and bar.high is not None and len(story.endings) * bar.high < 100:
        yield "endings", f"too few endings to stay below {bar.high} % each"
    if len(story.temperaments) > len(story.endings):
        yield "same_endings", "fewer endings than temperaments"


def _nothing(story: Story) -> Iterator[tuple[str, str]]:
    """Bars for what is not there."""
    if not any(_is_spread(story, index) for index in range(len(story.variables))):
        yield from ((name, "no numbers") for name in ("last_values", "range_used"))
    if not flags(story):
        yield from ((name, "no flags") for name in ("flags_read", "flags_return"))
    if not any(choice.locked for block in story.blocks for choice in block.choices):
        yield "unlocked", "no locked choices"
    if len(story.temperaments) < 2:
        yield "same_endings", "fewer than two temperaments"


def _is_spread(story: Story, index: int) -> bool:
    """Whether a variable is a number that is expected to end all over its range."""
    variable = story.variables[index]
    own = variable.kind is VariableKind.NUMBER and variable.recall is None
    return own and index not in story.bars.calendar
