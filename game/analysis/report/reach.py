"""Whether everybody gets on, and everywhere."""

from collections.abc import Iterator

from game.analysis.explored import Explored
from game.analysis.findings.endless import endless
from game.analysis.findings.stuck import stuck
from game.analysis.report.measure import Measure, measured
from game.analysis.routes import Routes
from game.model.bars import Bars
from game.model.prose import Kind, Paragraph, Part, Text
from game.model.story import Block, Story


def dead_ends(explored: Explored, entered: frozenset[int], bars: Bars) -> Measure:
    """Where nothing is open or no jump fits, loops without an end, and scenes that nobody comes to."""
    if not explored.complete:
        return measured(bars, "dead_ends", None)
    found = list(_told(explored, entered))
    return measured(bars, "dead_ends", len(found), details=tuple(found))


def care(story: Story, bars: Bars) -> Iterator[Measure]:
    """Content notes without a way round them, and pages of a single line."""
    long = [block.id for block in story.blocks if block.note and not block.short]
    yield measured(bars, "notes_without_short", len(long), details=tuple(long))
    single = [block.id for block in story.blocks if is_one_line_page(block)]
    yield measured(bars, "one_line_pages", len(single), details=tuple(single))


def is_one_line_page(block: Block) -> bool:
    """Whether a scene is a turn of the page and one line, without choices."""
    if block.parent is not None or block.choices or block.ending is not None:
        return False
    first, *rest = block.text or (None,)
    turns = isinstance(first, Paragraph) and first.kind is Kind.TURN
    return turns and bool(rest) and _most_lines(tuple(rest)) == 1


def _most_lines(text: Text) -> int:
    """How many paragraphs or rows may stand one below the other."""
    return sum(map(_lines, text))


def _lines(item: Paragraph | Part) -> int:
    if isinstance(item, Part):
        return max(_most_lines(inside) for _, inside in item.branches)
    return max(1, len(item.verse))


def _told(explored: Explored, entered: frozenset[int]) -> Iterator[str]:
    routes = Routes(explored)
    for finding in (*stuck(explored, routes), *endless(explored, routes)):
        yield f"{finding.block}: {finding.message}"
    for scene, block in explored.story.scenes.items():
        if block not in entered:
            yield f"{scene}: nobody comes here"
