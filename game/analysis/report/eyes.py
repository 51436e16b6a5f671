"""Whose eyes a play is seen through, what is so in it, and what it seems."""

from collections import Counter
from collections.abc import Iterator, Sequence

from game.analysis.report.measure import Measure, mean
from game.analysis.report.plays import Step
from game.model.bars import Bars, Unit
from game.model.story import Block, Story

UNSAID = "unsaid"
NOBODY = ""


class Eyes:
    """Counts scenes by whose head they are in, and by what is so and what it seems."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._heads: list[Counter[str]] = []
        self._truths: list[Counter[str]] = []

    def add(self, steps: Sequence[Step]) -> None:
        """Count the scenes of one play."""
        heads, truths = Counter[str](), Counter[str]()
        for step in steps:
            for entry in step.turn.entries:
                block = self._story.blocks[entry.block]
                if block.parent is None:
                    heads[self._story.cast[entry.state.pov].id if entry.state.pov >= 0 else NOBODY] += 1
                    truths[truth_of(block)] += 1
        self._heads.append(heads)
        self._truths.append(truths)

    @property
    def truths(self) -> dict[str, float]:
        """Which part of a play's scenes is what on the average: `waking`, `waking seems dream` and so on."""
        return {name: _mean_share(self._truths, name)[0] for name in sorted(set().union(*self._truths))}

    @property
    def heads(self) -> dict[str, float]:
        """Which part of a play's scenes is seen through whose eyes on the average, by cast id."""
        seen = set().union(*self._heads)
        return {each.id: _mean_share(self._heads, each.id)[0] for each in self._story.cast if each.id in seen}

    def measures(self, bars: Bars) -> Iterator[Measure]:
        """The share of each head that the story has a bar for."""
        for head, bar in bars.pov.items():
            character = self._story.cast[head]
            share, error = _mean_share(self._heads, character.id)
            yield Measure(
                id=f"pov.{character.id}",
                title=f"scenes through the eyes of {character.name}",
                unit=Unit.SHARE,
                least=100 * share,
                most=100 * share,
                bar=bar,
                error=100 * error,
                plays=len(self._heads),
            )


def truth_of(block: Block) -> str:
    """What is so in a scene, and what it seems if that is something else."""
    if block.truth is None:
        return UNSAID
    if block.seems is None or block.seems is block.truth:
        return block.truth.value
    return f"{block.truth.value} seems {block.seems.value}"


def _mean_share(plays: Sequence[Counter[str]], name: str) -> tuple[float, float]:
    """The mean of each play's share, and its standard error."""
    return mean([counts[name] / counts.total() for counts in plays if counts])
