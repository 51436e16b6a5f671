"""Exact odds, held against chains solved state by state and against plays by chance."""

from collections.abc import Mapping

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from game.analysis.explore import explore
from game.analysis.odds import Odds, odds
from game.analysis.sampled import sampled
from game.analysis.walks.shares import score
from game.model.state import State
from game.model.story import Recall, Story
from game.runtime.step import begin, step
from game.runtime.turn import CONTINUE, Turn
from tests.analysis.chance import QUICK, TEMPERAMENTS, stories
from tests.analysis.played import presses
from tests.stories import Draft, Offered, number, story, yes_no

ROUNDS = QUICK


@settings(max_examples=10, deadline=None)
@given(told=stories)
@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("temperament", [None, *TEMPERAMENTS])
def test_odds_are_those_of_every_state_by_itself(told: Story, temperament: str | None) -> None:
    """Endings, times of scenes and choices, the number of choices: as a chain of whole states has them."""
    explored = explore(told)
    expected = _Chain(told, temperament)
    for recalled in explored.profiles:
        expected.push(recalled, 1 / len(explored.profiles))
    assume(expected.left < 1e-12)

    found = odds(explored, temperament, patience=0)
    assume(found.unsettled < 1e-12)

    _same(expected.endings, found.endings)
    _same(expected.scenes, {name: chance.times for name, chance in found.scenes.items()})
    _same(expected.options, {name: chance.times for name, chance in found.options.items()})
    assert found.choices == pytest.approx(sum(expected.options.values()), abs=1e-9)
    assert found.stuck == pytest.approx(1 - sum(expected.endings.values()), abs=1e-9)


@settings(max_examples=15, deadline=None)
@given(told=stories)
@pytest.mark.usefixtures("quick")
def test_merging_changes_no_odds(told: Story) -> None:
    """States that are one are one because all that follows is the same."""
    merged, apart = odds(explore(told), patience=0), odds(explore(told, merging=False), patience=0)
    assume(merged.unsettled < 1e-12)

    _same(merged.endings, apart.endings)
    _same(_times(merged), _times(apart))


@settings(max_examples=6, deadline=None)
@given(told=stories, first=st.integers(0, 99))
@pytest.mark.usefixtures("quick")
def test_a_thing_happens_at_all_as_often_as_it_happens_first(told: Story, first: int) -> None:
    """The chance of ever: what a chain gives in which the thing leads nowhere else. Of a few things each."""
    explored = explore(told)
    found = odds(explored)
    assume(found.unsettled < 1e-12)
    things = [*found.scenes.items(), *found.options.items()]

    for name, chance in things[first % len(things) :: 7]:
        chain = _Chain(told, None, stop=name)
        for recalled in explored.profiles:
            chain.push(recalled, 1 / len(explored.profiles))
        assume(chain.left < 1e-12)
        once = chain.scenes.get(name, 0.0) + chain.options.get(name, 0.0)
        assert chance.ever == pytest.approx(once, abs=1e-9)


@pytest.mark.parametrize("temperament", [None, "curious"])
def test_a_play_by_chance_agrees_within_its_error(temperament: str | None) -> None:
    """Four standard errors, with a loop in which choices are used up."""
    told = _told()
    exact = odds(explore(told), temperament)
    played = sampled(told, plays=4_000, seed=7, temperament=temperament)

    for name, share in played.endings.items():
        assert abs(exact.endings[name] - share.share) <= 4 * share.error + 1e-3
    for name, share in (*played.scenes.items(), *played.options.items()):
        ever = {**exact.scenes, **exact.options}[name].ever
        assert ever is not None
        assert abs(ever - share.share) <= 4 * share.error + 1e-3
    assert abs(exact.choices - played.choices.mean) <= 4 * played.choices.error + 1e-3


def test_who_remembers_has_odds_of_his_own_and_the_mean_is_plain() -> None:
    """A gate on a recalled variable makes two kinds of players, each as likely."""
    told = story(
        {
            "one.a": Draft(
                choices=[
                    Offered(label="Stay", answer=Draft(jump="one.good")),
                    Offered(label="Go", answer=Draft(jump="one.bad"), when=("known", "==", 1)),
                ]
            ),
            "one.good": Draft(ending="good"),
            "one.bad": Draft(ending="bad"),
        },
        variables=(yes_no("known", Recall(story="other")),),
    )

    found = odds(explore(told))

    assert [{0: 0}, {0: 1}] == [profile.recalled for profile in found.profiles]
    assert [1.0, 0.5] == [profile.endings["good"] for profile in found.profiles]
    assert found.endings == {"good": 0.75, "bad": 0.25}


def test_a_loop_that_nobody_leaves_is_reported() -> None:
    """What still goes round is said, and not spread over the endings."""
    round_and_round = Draft(text=["A line."], jump="one.b")
    told = story(
        {
            "one.a": Draft(
                choices=[
                    Offered(label="In", answer=Draft(jump="one.b")),
                    Offered(label="Out", answer=Draft(jump="one.c")),
                ]
            ),
            "one.b": round_and_round,
            "one.c": Draft(ending="out"),
        }
    )

    found = odds(explore(told))

    assert found.unsettled == pytest.approx(0.5)
    assert found.endings == {"out": 0.5}
    assert found.stuck == 0.0


def _told() -> Story:
    """A menu that is come back to, with a door that opens the third time, and something new to look at."""
    return story(
        {
            "one.room": Draft(
                choices=[
                    Offered(label="Wait", answer=Draft(change={"nights": 1}, jump="one.room")),
                    Offered(
                        label="Look",
                        answer=Draft(change={"nights": 1, "calm": 2}, jump="one.room"),
                        once=True,
                    ),
                    Offered(label="Leave", answer=Draft(jump="one.end"), when=("nights", ">=", 2)),
                    Offered(label="Sleep", answer=Draft(jump="one.sleep")),
                ]
            ),
            "one.end": Draft(ending="out"),
            "one.sleep": Draft(ending="asleep"),
        },
        variables=(number("nights", high=3), number("calm")),
        temperaments={"curious": ((1, 2),)},
    )


class _Chain:
    """A story as a chain of whole states, gone through round by round."""

    def __init__(self, told: Story, temperament: str | None, stop: str = "") -> None:
        self.endings = dict.fromkeys((ending.id for ending in told.endings), 0.0)
        self.scenes: dict[str, float] = {}
        self.options: dict[str, float] = {}
        self.left = 0.0
        self._story = told
        self._weights = None if temperament is None else dict(told.temperaments[temperament])
        self._stop = stop

    def push(self, recalled: Mapping[int, int], mass: float) -> None:
        """Send a play's part from its beginning to its ends."""
        waiting: dict[State, tuple[Turn, float]] = {}
        self._arrive(begin(self._story, dict(recalled)), mass, waiting)
        for count in range(ROUNDS):
            left = sum(part for _, part in waiting.values())
            if left < 1e-14 or (count > 30 and left > 0.5 * mass):
                break
            going, waiting = waiting, {}
            for turn, part in going.values():
                chosen = self._chosen(turn)
                for pressed in chosen:
                    share = part / len(chosen)
                    if pressed != CONTINUE:
                        self.options[pressed] = self.options.get(pressed, 0.0) + share
                    if pressed != self._stop:
                        self._arrive(step(self._story, turn.state, pressed), share, waiting)
        self.left += sum(part for _, part in waiting.values())

    def _chosen(self, turn: Turn) -> list[str]:
        open_ones = presses(turn)
        if self._weights is None or turn.continues:
            return open_ones
        answers = {offer.choice.id: offer.choice.block for offer in turn.offers}
        scores = {name: score(self._story, answers[name] or 0, self._weights) for name in open_ones}
        return [name for name in open_ones if scores[name] == max(scores.values())]

    def _arrive(self, turn: Turn, mass: float, waiting: dict[State, tuple[Turn, float]]) -> None:
        for entry in turn.entries:
            block = self._story.blocks[entry.block]
            if block.parent is None:
                self.scenes[block.id] = self.scenes.get(block.id, 0.0) + mass
                if block.id == self._stop:
                    return
        if turn.ending is not None:
            self.endings[self._story.endings[turn.ending].id] += mass
        elif not turn.stuck:
            _, before = waiting.get(turn.state, (turn, 0.0))
            waiting[turn.state] = turn, before + mass


def _times(found: Odds) -> dict[str, float]:
    return {name: chance.times for name, chance in (*found.scenes.items(), *found.options.items())}


def _same(expected: Mapping[str, float], found: Mapping[str, float]) -> None:
    for name in {*expected, *found}:
        assert found.get(name, 0.0) == pytest.approx(expected.get(name, 0.0), abs=1e-9), name
