"""What playing everything tells about a map: how likely each part is, how to get there, what nobody sees."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from game.analysis.explore import MOST_STATES, explore
from game.analysis.explored import Explored
from game.analysis.findings.finding import Finding
from game.analysis.findings.findings import findings
from game.analysis.findings.unreached import entered
from game.analysis.map.graph import graph_of, reachable
from game.analysis.odds import Chance, odds
from game.analysis.routes import Route, Routes
from game.analysis.sampled import Share, sampled
from game.model.story import Story

PLAYS = 2_000
"""Plays by chance where there are too many states for exact odds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known about the parts of a story, by id; what is not in a mapping is not known.

    `entered` holds the blocks that may be entered: what is not in it is entered by nobody. `ways` holds the
    jumps that are taken in some play, as the block that jumps and the scene it jumps to; None: not known.
    Where there are `plays`, the odds are what came of so many plays by chance; else they are exact.
    """

    verdict: str = ""
    entered: frozenset[int]
    ways: frozenset[tuple[int, int]] | None = None
    plays: int = 0
    scenes: Mapping[str, Chance] = field(default_factory=dict)
    options: Mapping[str, Chance] = field(default_factory=dict)
    endings: Mapping[str, float] = field(default_factory=dict)
    routes: Mapping[str, Route] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def unplayed(story: Story) -> Known:
    """What can be seen without playing: a scene that no jump leads to is entered by nobody."""
    graph = graph_of(story)
    scenes = {graph.scenes[place] for place in reachable(graph)}
    return Known(entered=frozenset(block.index for block in story.blocks if block.scene in scenes))


def known(story: Story, *, limit: int = MOST_STATES, progress: Callable[[int], None] | None = None) -> Known:
    """All there is to know, exactly if there are at most `limit` states. `progress` hears how many so far."""
    explored = explore(story, limit=limit, progress=progress)
    routes = Routes(explored)
    ways_there = {scene: routes.to_scene(scene) for scene in story.scenes}
    shown = {scene: route for scene, route in ways_there.items() if route is not None}
    if not explored.complete:
        return _estimated(story, explored, shown)
    exact = odds(explored)
    return Known(
        verdict=explored.verdict,
        entered=entered(explored),
        ways=_ways(explored),
        scenes=exact.scenes,
        options=exact.options,
        endings=exact.endings,
        routes=shown,
        findings=findings(explored),
    )


def _estimated(story: Story, explored: Explored, routes: Mapping[str, Route]) -> Known:
    """Odds by chance, and nothing about what can never be: there is more than was seen."""
    guessed = sampled(story, plays=PLAYS)
    return Known(
        verdict=explored.verdict,
        entered=unplayed(story).entered,
        plays=guessed.plays,
        scenes=_chances(guessed.scenes),
        options=_chances(guessed.options),
        endings={name: share.share for name, share in guessed.endings.items()},
        routes=routes,
        findings=findings(explored),
    )


def _chances(shares: Mapping[str, Share]) -> dict[str, Chance]:
    """What happened in some play; of what did not, a few plays tell nothing."""
    return {name: Chance(times=each.share, ever=each.share) for name, each in shares.items() if each.share}


def _ways(explored: Explored) -> frozenset[tuple[int, int]]:
    """The jumps that somebody takes: out of a scene, or out of the answer to a choice."""
    blocks = explored.story.blocks
    found = set()
    for block in explored.nodes:
        for lead in explored.leads(block):
            if len(lead.flow.to) and blocks[lead.flow.target].parent is None:
                choice = explored.option(lead).choice
                answer = None if choice is None else blocks[block].choices[choice].block
                found.add((block if answer is None else answer, lead.flow.target))
    return frozenset(found)
