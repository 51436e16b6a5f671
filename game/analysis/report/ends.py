"""Where plays end: in which ending, with which numbers."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from game.analysis.explored import Explored
from game.analysis.odds import odds
from game.analysis.report.measure import Measure, measured, share_error
from game.analysis.report.plays import Step
from game.analysis.walks.plays import MOST_TURNS, Chance, remembered
from game.analysis.walks.shares import score
from game.model.bars import Bars
from game.model.story import Story, Variable, VariableKind
from game.runtime.step import begin, step
from game.runtime.turn import CONTINUE, Turn

MOST_PUSHED = 20_000_000
"""Transitions past which the endings of a temperament are sampled: each would take seconds."""

TRIED = 1_000
"""Plays of a temperament where they are sampled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """How likely each ending is, by id, from 0 to 1. `plays` is 0 where that is exact."""

    odds: Mapping[str, float]
    plays: int = 0

    @property
    def likeliest(self) -> str:
        """The ending that is most frequent; of several the first."""
        return max(self.odds, key=lambda ending: self.odds[ending], default="")


class Finals:
    """Counts endings, and the values numbers have there."""

    def __init__(self, story: Story) -> None:
        self.plays = 0
        self._story = story
        self._endings: Counter[int] = Counter()
        self._values = [Counter[int]() for _ in story.variables]

    def add(self, steps: Sequence[Step]) -> None:
        """Count one play."""
        self.plays += 1
        turn = steps[-1].turn
        if turn.ending is not None:
            self._endings[turn.ending] += 1
            for counts, value in zip(self._values, turn.state.values, strict=True):
                counts[value] += 1

    @property
    def ends(self) -> Ends:
        """The endings as they were sampled."""
        found = {
            ending.id: self._endings[number] / self.plays for number, ending in enumerate(self._story.endings)
        }
        return Ends(odds=found, plays=self.plays)

    @property
    def values(self) -> dict[str, dict[int, float]]:
        """For each variable of the story's own which part of the plays ends with which value."""
        ended = self._endings.total()
        return {
            variable.name: {value: counts[value] / ended for value in range(variable.low, variable.high + 1)}
            for variable, counts in zip(self._story.variables, self._values, strict=True)
            if variable.recall is None and ended
        }

    def measures(self, bars: Bars) -> Iterator[Measure]:
        """Whether numbers end all over their range, and none of them mostly at one value."""
        numbers = [
            variable
            for index, variable in enumerate(self._story.variables)
            if variable.kind is VariableKind.NUMBER and variable.recall is None and index not in bars.calendar
        ]
        values = self.values
        if not numbers or not values:
            yield measured(bars, "last_values", None)
            yield measured(bars, "range_used", None)
            return
        yield self._commonest(bars, numbers)
        used = {each.name: sum(map(bool, values[each.name].values())) for each in numbers}
        shares = {each.name: 100 * used[each.name] / len(values[each.name]) for each in numbers}
        unused = (each for each in numbers if shares[each.name] < 100)
        yield measured(
            bars,
            "range_used",
            (min(shares.values()), max(shares.values())),
            plays=self.plays,
            details=tuple(
                f"no play ended with {each.name} at {_missing(values[each.name])}" for each in unused
            ),
        )

    def _commonest(self, bars: Bars, numbers: Sequence[Variable]) -> Measure:
        values = self.values
        commonest = {
            each.name: max((part, value) for value, part in values[each.name].items()) for each in numbers
        }
        most = max(part for part, _ in commonest.values())
        bar = bars.of("last_values")
        return measured(
            bars,
            "last_values",
            (100 * min(part for part, _ in commonest.values()), 100 * most),
            error=share_error(100 * most, self._endings.total()),
            plays=self.plays,
            details=tuple(
                f"{name} ends at {value} in {100 * part:.0f} % of plays"
                for name, (part, value) in commonest.items()
                if bar is not None and not bar.holds(100 * part)
            ),
        )


def endings(story: Story, found: Ends, bars: Bars) -> Measure:
    """The rarest and the likeliest ending."""
    percents = {ending.id: 100 * found.odds[ending.id] for ending in story.endings}
    if not percents:
        return measured(bars, "endings", None)
    bar = bars.of("endings")
    beyond = (
        f"{ending}: {percent:.2f} %"
        for ending, percent in percents.items()
        if bar is not None and not bar.holds(percent)
    )
    value = min(percents.values()), max(percents.values())
    error = share_error(value[1], found.plays)
    return measured(bars, "endings", value, error=error, plays=found.plays, details=tuple(beyond))


def by_temperament(story: Story, explored: Explored, seed: int) -> dict[str, Ends]:
    """The endings that each temperament comes to; exactly, where that does not take too long."""
    exact = explored.complete and explored.transitions <= MOST_PUSHED
    found = {}
    for name in story.temperaments:
        if exact:
            found[name] = Ends(odds=odds(explored, name, patience=0).endings)
        else:
            found[name] = _tried(story, name, Chance(seed))
    return found


def same_endings(found: Mapping[str, Ends], bars: Bars) -> Measure:
    """How many pairs of temperaments come to the same ending most often."""
    if len(found) < 2:
        return measured(bars, "same_endings", None)
    same = [
        f"{one} and {other}: {found[one].likeliest}"
        for one, other in combinations(found, 2)
        if found[one].likeliest == found[other].likeliest
    ]
    plays = max(ends.plays for ends in found.values())
    return measured(bars, "same_endings", len(same), plays=plays, details=tuple(same))


def _tried(story: Story, temperament: str, chance: Chance) -> Ends:
    weights = dict(story.temperaments[temperament])
    counts: Counter[int | None] = Counter()
    for _ in range(TRIED):
        counts[_ending(story, weights, chance)] += 1
    return Ends(
        odds={ending.id: counts[number] / TRIED for number, ending in enumerate(story.endings)}, plays=TRIED
    )


def _ending(story: Story, weights: Mapping[int, int], chance: Chance) -> int | None:
    """The ending of one play, of the open choices always one of the greatest sum of weight times change."""
    turn = begin(story, remembered(story, chance))
    for _ in range(MOST_TURNS):
        pressed = CONTINUE if turn.continues else _leaning(story, turn, weights, chance)
        if not pressed:
            break
        turn = step(story, turn.state, pressed)
    return turn.ending


def _leaning(story: Story, turn: Turn, weights: Mapping[int, int], chance: Chance) -> str:
    scores = {
        offer.choice.id: score(story, offer.choice.block, weights)
        for offer in turn.offers
        if offer.open and offer.choice.block is not None
    }
    best = [choice for choice, each in scores.items() if each == max(scores.values())]
    return best[chance.below(len(best))] if best else ""


def _missing(values: Mapping[int, float]) -> str:
    return ", ".join(str(value) for value, part in values.items() if not part)
