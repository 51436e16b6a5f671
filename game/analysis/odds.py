"""How likely everything is: exactly, for a player who chooses by chance or by a temperament."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from game.analysis.explored import Explored
from game.analysis.walks.inside import Inside, inside
from game.analysis.walks.pushing import Pushing, Stop, beginning
from game.analysis.walks.shares import Shares, by_temperament, evenly

PATIENCE = 500_000_000
"""Transitions gone over for the chances of what a play can come back to; about ten seconds."""

MOST_INSIDE = 5_000_000
"""States of a loop by itself past which it is gone over as it is in the whole story."""

MOST_PROFILES = 64
"""Differences in what is remembered past which only the mean over all of them is found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """How often something happens in a play on the average, and how likely it is to happen at all.

    Both are exact and mostly the same. Where a play can come back the second takes a walk of its own for
    each thing; it is None where that would take too long (`sampled` has an estimate).
    """

    times: float
    ever: float | None


NEVER = Chance(times=0.0, ever=0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileOdds:
    """The endings for players who remember the same of other stories (values by variable)."""

    recalled: Mapping[int, int]
    endings: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Odds:
    """Odds by id, over all that players may remember, each of it as likely.

    `choices` is how many choices a play takes on the average; turning a page is none. `stuck` is how likely
    a play cannot go on, `unsettled` what was still going round in loops when it was given up: with it, every
    number here may be so much too small. `profiles` is empty where all players have the same odds.
    """

    temperament: str | None
    endings: Mapping[str, float]
    scenes: Mapping[str, Chance]
    options: Mapping[str, Chance]
    choices: float
    stuck: float
    unsettled: float
    profiles: tuple[ProfileOdds, ...]


def odds(explored: Explored, temperament: str | None = None, *, patience: int = PATIENCE) -> Odds:
    """The odds of every ending, scene and choice of a story that was explored to the end."""
    assert explored.complete, "what was not found has no odds"
    shares = _shares(explored, temperament)
    pushing = Pushing(explored, shares)
    loops = _push_all(explored, pushing, explored.starts)
    again = _Again(explored, temperament, loops, patience)
    endings = _endings(explored, pushing)
    scenes = {
        block: Chance(times=times, ever=again.entered(block, times))
        for block, times in pushing.entered.items()
        if explored.story.blocks[block].parent is None
    }
    options = {
        key: Chance(times=times, ever=again.taken(Stop(*key), times)) for key, times in pushing.taken.items()
    }
    blocks = explored.story.blocks
    return Odds(
        temperament=temperament,
        endings=endings,
        scenes={name: scenes.get(block, NEVER) for name, block in explored.story.scenes.items()},
        options={choice.id: NEVER for block in blocks for choice in block.choices if choice.block is not None}
        | {name: options[key] for key, name in _names(explored, options)},
        choices=sum(times for (block, _), times in pushing.taken.items() if blocks[block].choices),
        stuck=max(0.0, 1.0 - sum(endings.values()) - pushing.unsettled),
        unsettled=pushing.unsettled,
        profiles=_profiles(explored, shares),
    )


def _push_all(explored: Explored, pushing: Pushing, numbers: Sequence[int]) -> dict[int, "_Loop"]:
    """Push from these states of the start to every end; the loops on the way, by each of their nodes."""
    pending = beginning(explored, numbers)
    loops: dict[int, _Loop] = {}
    for group in explored.groups:
        before = pushing.sent
        arrived = {}
        if explored.is_loop(group):
            arrived = {block: pending[block].copy() for block in group if block in pending}
        pushing.push(group, pending)
        if arrived:
            loop = _Loop(Inside(explored=explored, group=group, arrived=arrived), pushing.sent - before)
            loops.update(dict.fromkeys(group, loop))
    return loops


def _shares(explored: Explored, temperament: str | None) -> Shares:
    return evenly if temperament is None else by_temperament(explored, temperament)


class _Loop(NamedTuple):
    """A loop, what came into it, and how many transitions it took to bring that to rest."""

    inside: Inside
    sent: int


class _Again:
    """Chances of what may happen more than once: each by a walk that stays where it happens first."""

    def __init__(
        self,
        explored: Explored,
        temperament: str | None,
        loops: Mapping[int, _Loop],
        patience: int,
    ) -> None:
        self._explored = explored
        self._temperament = temperament
        self._loops = loops
        self._small: dict[tuple[int, ...], _Loop] = {}
        self._patience = patience

    def entered(self, block: int, times: float) -> float | None:
        """How likely a node is ever entered."""
        return self._first(Stop(block), times)

    def taken(self, stop: Stop, times: float) -> float | None:
        """How likely an option is ever taken. One that leads out of its loop is taken once at most."""
        loop = self._loops.get(stop.block)
        option = self._explored.nodes[stop.block].options[stop.option or 0]
        if loop is not None and not any(way.target in loop.inside.group for way in option.ways):
            return times
        return self._first(stop, times)

    def _first(self, stop: Stop, times: float) -> float | None:
        if stop.block not in self._loops:
            return times
        loop = self._by_itself(self._loops[stop.block])
        self._patience -= loop.sent
        if self._patience < 0:
            return None
        pushing = self._pushed(loop.inside, stop)
        if stop.option is None:
            return pushing.entered.get(stop.block, 0.0)
        return pushing.taken.get((stop.block, stop.option), 0.0)

    def _by_itself(self, loop: _Loop) -> _Loop:
        """The loop with as few states as can be, and what it takes to bring everything to rest there."""
        group = loop.inside.group
        if group not in self._small and self._patience > 0:
            found = inside(loop.inside, MOST_INSIDE)
            self._small[group] = loop if found is None else _Loop(found, self._pushed(found).sent)
        return self._small.get(group, loop)

    def _pushed(self, loop: Inside, stop: Stop | None = None) -> Pushing:
        pushing = Pushing(loop.explored, _shares(loop.explored, self._temperament))
        pushing.push(loop.group, {block: mass.copy() for block, mass in loop.arrived.items()}, stop)
        return pushing


def _endings(explored: Explored, pushing: Pushing) -> dict[str, float]:
    found = {ending.id: 0.0 for ending in explored.story.endings}
    for block, times in pushing.entered.items():
        ending = explored.story.blocks[block].ending
        if ending is not None:
            found[explored.story.endings[ending].id] += times
    return found


def _names(
    explored: Explored, options: Mapping[tuple[int, int], Chance]
) -> Iterator[tuple[tuple[int, int], str]]:
    """The ids of the options that are choices."""
    for block, place in options:
        choice = explored.nodes[block].options[place].choice
        if choice is not None:
            yield (block, place), explored.story.blocks[block].choices[choice].id


def _profiles(explored: Explored, shares: Shares) -> tuple[ProfileOdds, ...]:
    """The endings by what is remembered, one walk for all players who begin in the same state."""
    endings: dict[int, Mapping[str, float]] = {}
    distinct = dict.fromkeys(explored.starts)
    if not 1 < len(distinct) <= MOST_PROFILES:
        return ()
    for number in distinct:
        pushing = Pushing(explored, shares)
        _push_all(explored, pushing, (number,))
        endings[number] = _endings(explored, pushing)
    return tuple(
        ProfileOdds(recalled=recalled, endings=endings[number])
        for recalled, number in zip(explored.profiles, explored.starts, strict=True)
    )
