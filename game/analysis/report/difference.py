"""Whether it shows, soon after a choice, which one was taken."""

from collections.abc import Iterator, Sequence

from game.analysis.report.measure import Measure, measured
from game.analysis.report.plays import Step
from game.analysis.report.shown import Reader
from game.model.bars import Bars
from game.model.state import State
from game.model.story import Story
from game.runtime.step import step
from game.runtime.turn import CONTINUE, Turn

SCENES = 2
"""Scenes behind the answer in which a difference counts."""

MOST_STATES = 8
"""States in which a menu is looked at."""

MOST_TURNS = 400
"""Turns behind one option after which no further one is looked at."""


class Crossroads:
    """Keeps some of the states in which plays met each menu."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._met: dict[int, dict[State, tuple[str, ...]]] = {}
        self._plays = 0

    def add(self, steps: Sequence[Step]) -> None:
        """Keep what one play met."""
        self._plays += 1
        for each in steps:
            opened = tuple(offer.choice.id for offer in each.turn.offers if offer.open)
            if len(opened) > 1:
                met = self._met.setdefault(each.turn.state.block, {})
                if len(met) < MOST_STATES:
                    met.setdefault(each.turn.state, opened)

    def measures(self, bars: Bars) -> Iterator[Measure]:
        """In how many menus two of the options lead to different text within two scenes, beyond the answer.

        A menu counts by the share of its states in which that is so. One after which play ends with the
        answer is left out: nothing comes that could differ.
        """
        futures = _Futures(self._story)
        shares = {}
        for menu, met in self._met.items():
            told = [futures.differ(state, opened) for state, opened in met.items()]
            known = [each for each in told if each is not None]
            if known:
                shares[menu] = sum(known) / len(known)
        worst = sorted((share, menu) for menu, share in shares.items() if share < 1)
        yield measured(
            bars,
            "difference",
            100 * sum(shares.values()) / len(shares) if shares else None,
            plays=self._plays,
            details=tuple(
                f"{self._story.blocks[menu].id}, in {100 * (1 - share):.0f} % of cases all lead to the same"
                for share, menu in worst
            ),
        )


class _Futures:
    """What can be read behind an option."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._reader = Reader(story)

    def differ(self, state: State, opened: tuple[str, ...]) -> bool | None:
        """Whether two of the options lead to different text; None where none leads to any."""
        ahead = [self._ahead(state, choice) for choice in opened]
        if not any(ahead):
            return None
        return len(set(ahead)) > 1

    def _ahead(self, state: State, choice: str) -> frozenset[str]:
        """Every text that may be read within two scenes of an option, but for its answer."""
        found: set[str] = set()
        first = step(self._story, state, choice)
        waiting = [(first, self._read(first, found, skip=1))]
        for _ in range(MOST_TURNS):
            if not waiting:
                break
            turn, scenes = waiting.pop(0)
            if scenes < SCENES:
                for pressed in _presses(turn):
                    after = step(self._story, turn.state, pressed)
                    waiting.append((after, scenes + self._read(after, found)))
        return frozenset(found)

    def _read(self, turn: Turn, found: set[str], skip: int = 0) -> int:
        """Note what a turn shows behind the first entries; how many scenes it came to."""
        scenes = 0
        for entry in turn.entries[skip:]:
            scene = self._story.blocks[entry.block].parent is None
            scenes += scene
            if scenes <= SCENES:
                found.add(self._reader.text(entry.block, entry.state).text)
                if entry.card:
                    found.add(self._reader.card(self._story.blocks[entry.block].chapter, entry.state).text)
        found.discard("")
        return scenes


def _presses(turn: Turn) -> list[str]:
    return [offer.choice.id for offer in turn.offers if offer.open] + ([CONTINUE] if turn.continues else [])
