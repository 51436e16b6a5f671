"""How many choices menus offer, how long their labels are, and whether what is locked unlocks."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from game.analysis.explored import Explored
from game.analysis.report.language import word_count
from game.analysis.report.measure import Measure, measured, ranged, ratio
from game.analysis.report.plays import Step
from game.analysis.report.written import longest, shortest
from game.analysis.walks.shares import opened
from game.model.bars import Bars, Unit
from game.model.story import Story


class Menus:
    """Counts how many choices are open in the menus that plays meet."""

    def __init__(self, story: Story, bars: Bars) -> None:
        self._story = story
        self._bars = bars
        self._kept: list[tuple[int, int]] = []
        """Of each play, how many menus keep to the bar, and how many there are."""
        self._by_menu: dict[int, Counter[int]] = {}

    @property
    def shares(self) -> dict[int, float]:
        """Which part of the menus that were met had how many open choices."""
        sizes = sum(self._by_menu.values(), Counter[int]())
        return {size: sizes[size] / sizes.total() for size in sorted(sizes)}

    def add(self, steps: Sequence[Step]) -> None:
        """Count one play."""
        wanted = self._bars.of("options")
        kept = count = 0
        for step in steps:
            if step.turn.offers:
                size = sum(offer.open for offer in step.turn.offers)
                count += 1
                kept += wanted is not None and wanted.holds(size)
                self._by_menu.setdefault(step.turn.state.block, Counter())[size] += 1
        self._kept.append((kept, count))

    def measures(self, fewest: Mapping[int, int] | None) -> Iterator[Measure]:
        """How many are offered; `fewest`: by menu the fewest that any state opens, where that is known."""
        yield self._share()
        exact = fewest is not None
        smallest = fewest if fewest is not None else {at: min(sizes) for at, sizes in self._by_menu.items()}
        bar = self._bars.of("options_least")
        small = [at for at, size in smallest.items() if bar is not None and not bar.holds(size)]
        yield measured(
            self._bars,
            "options_least",
            min(smallest.values(), default=None),
            plays=0 if exact else len(self._kept),
            details=tuple(f"{smallest[at]} in {self._story.blocks[at].id}" for at in small),
        )

    def _share(self) -> Measure:
        wanted = self._bars.of("options")
        if wanted is None or not self._by_menu:
            return measured(self._bars, "options_share", None)
        percent, error = ratio(*zip(*self._kept, strict=True))
        outside = {
            menu: sum(times for size, times in sizes.items() if not wanted.holds(size))
            for menu, sizes in self._by_menu.items()
        }
        return measured(
            self._bars,
            "options_share",
            percent,
            error=error,
            plays=len(self._kept),
            title=f"menus of {ranged(wanted, Unit.COUNT)} open choices",
            details=tuple(
                f"{self._story.blocks[menu].id}, {self._part(menu, times)} of the times it is met"
                for menu, times in Counter(outside).most_common()
                if times
            ),
        )

    def _part(self, menu: int, times: int) -> str:
        return f"{100 * times / self._by_menu[menu].total():.0f} %"


def fewest_open(explored: Explored) -> dict[int, int]:
    """For each menu that anybody comes to, the fewest choices that are open in any state of it."""
    found: dict[int, int] = {}
    for block, generations in explored.generations.items():
        if explored.story.blocks[block].choices:
            for generation in generations:
                sizes = np.zeros(generation.count, np.uint16)
                for opening in generation.openings:
                    sizes += opened(generation, opening)
                found[block] = min(int(sizes.min()), found.get(block, int(sizes.min())))
    return found


def labels(story: Story, bars: Bars) -> Measure:
    """The shortest and the longest label, also of choices that are never open."""
    lengths = {
        choice.id: (word_count(shortest(choice.label)), word_count(longest(choice.label)))
        for block in story.blocks
        for choice in block.choices
    }
    bar = bars.of("label_words")
    outside = [
        f"{choice}: {least if not bar.holds(least) else most}"
        for choice, (least, most) in lengths.items()
        if bar is not None and not (bar.holds(least) and bar.holds(most))
    ]
    if not lengths:
        return measured(bars, "label_words", None)
    value = min(least for least, _ in lengths.values()), max(most for _, most in lengths.values())
    return measured(bars, "label_words", value, details=tuple(outside))


class Locks:
    """Notes which choices are shown locked, and whether somebody who has seen that finds them open later.

    One play that does so is proof; that none of them does is as sure as the plays are many. (To prove it of
    every play there could be takes longer than all the rest of a report.)
    """

    def __init__(self) -> None:
        self._plays = 0
        self._seen: dict[str, None] = {}
        self._again: set[str] = set()
        self._unlocked: set[str] = set()

    def add(self, steps: Sequence[Step]) -> None:
        """Note it of one play."""
        self._plays += 1
        locked: set[str] = set()
        for step in steps:
            for choice, is_open in step.turn.offers:
                if choice.id in locked:
                    self._again.add(choice.id)
                    if is_open:
                        self._unlocked.add(choice.id)
                if not is_open and not choice.never:
                    locked.add(choice.id)
                    self._seen[choice.id] = None

    def measures(self, bars: Bars) -> Iterator[Measure]:
        """Of the choices that were seen locked, how many were open later for somebody who had seen that."""
        closed = [choice for choice in self._seen if choice not in self._unlocked]
        once = sum(choice not in self._again for choice in closed)
        details = list(closed)
        if once:
            details.append(f"{once} of {len(self._seen)} stand in menus that nobody meets twice")
        yield measured(
            bars,
            "unlocked",
            100 * (1 - len(closed) / len(self._seen)) if self._seen else None,
            plays=self._plays,
            details=tuple(details),
        )
