"""Everything that can be measured of a story, with the bars it is held to."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from game.analysis.explore import MOST_STATES, explore
from game.analysis.explored import Explored
from game.analysis.findings.unreached import entered
from game.analysis.lint.lint import lint
from game.analysis.lint.manuscript import Manuscript
from game.analysis.odds import odds
from game.analysis.report.difference import Crossroads
from game.analysis.report.effects import Readers, Returns
from game.analysis.report.ends import Ends, Finals, by_temperament, endings, same_endings
from game.analysis.report.eyes import Eyes
from game.analysis.report.left_out import leaving_out
from game.analysis.report.manner import Pages, Sentences, style
from game.analysis.report.measure import Measure
from game.analysis.report.menus import Locks, Menus, fewest_open, labels
from game.analysis.report.pacing import Stretches
from game.analysis.report.plays import watch
from game.analysis.report.reach import care, dead_ends
from game.analysis.report.replay import Pairs
from game.analysis.report.written import Written, written
from game.analysis.spread import Spread, spread
from game.model.bars import STANDARDS
from game.model.story import Story
from game.source.catalogue import BANNED_PHRASE, WORN_PHRASE

PLAYS = 3_000
"""Plays by chance: a share of a half is then known to 0.9 percent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a story is made of, what comes of it, and its measures in the order of `STANDARDS`.

    `choices` are those that can be taken. `ends` and `taken` (choices of a play) are exact if all states were
    walked; `words_read`, `sizes` (menus by how many choices are open), `values` (where variables end),
    `heads` and `truths` (shares of a play's scenes) come from `plays` by chance that `seed` gives again.
    """

    story: Story
    written: Written
    choices: int
    states: int
    transitions: int
    verdict: str
    ends: Ends
    taken: float
    temperaments: Mapping[str, Ends]
    words_read: Spread
    between: Spread
    sizes: Mapping[int, float]
    values: Mapping[str, Mapping[int, float]]
    heads: Mapping[str, float]
    truths: Mapping[str, float]
    plays: int
    seed: int
    measures: tuple[Measure, ...]

    @property
    def missed(self) -> tuple[Measure, ...]:
        """The measures that are not within their bars."""
        return tuple(measure for measure in self.measures if measure.held is False)

    @property
    def left_out(self) -> Mapping[str, tuple[Measure, ...]]:
        """The measures whose bars say nothing about this story, by the reason."""
        reasons = dict.fromkeys(measure.left_out for measure in self.measures if measure.left_out)
        return {why: tuple(each for each in self.measures if each.left_out == why) for why in reasons}


def report(
    manuscript: Manuscript,
    *,
    plays: int = PLAYS,
    seed: int = 1,
    limit: int = MOST_STATES,
    progress: Callable[[str], None] = lambda _far: None,
) -> Report:
    """Read, walk and play a story, `plays` times unless that takes too long. `progress` is told how far."""
    story = manuscript.story
    explored = explore(story, limit=limit, progress=lambda states: progress(f"{states:,} states"))
    watching = _Watching(story)
    done = watch(story, plays, seed, watching.all, lambda played: progress(f"{played:,} plays"))
    progress("odds")
    exact = odds(explored, patience=0) if explored.complete else None
    ends = Ends(odds=exact.endings) if exact else watching.finals.ends
    temperaments = by_temperament(story, explored, seed)
    ending = (endings(story, ends, story.bars), same_endings(temperaments, story.bars))
    found = (*watching.measures(explored), *_of_story(manuscript, explored), *ending)
    words = written(story)
    return Report(
        story=story,
        written=words,
        choices=sum(choice.block is not None for block in story.blocks for choice in block.choices),
        states=explored.states,
        transitions=explored.transitions,
        verdict=explored.verdict,
        ends=ends,
        taken=exact.choices if exact else spread(watching.stretches.choices).mean,
        temperaments=temperaments,
        words_read=spread(watching.stretches.words),
        between=spread(watching.stretches.between),
        sizes=watching.menus.shares,
        values=watching.finals.values,
        heads=watching.eyes.heads,
        truths=watching.eyes.truths,
        plays=done,
        seed=seed,
        measures=leaving_out(story, words.all, sorted(found, key=_place)),
    )


def _of_story(manuscript: Manuscript, explored: Explored) -> Iterator[Measure]:
    """What is seen without playing by chance."""
    story, bars = manuscript.story, manuscript.story.bars
    reached = entered(explored) if explored.complete else frozenset(range(len(story.blocks)))
    yield labels(story, bars)
    yield from Readers(story, reached, manuscript.recalled).measures(bars)
    yield dead_ends(explored, reached, bars)
    yield from care(story, bars)
    yield from style(story, _phrases(manuscript), bars)


def _phrases(manuscript: Manuscript) -> list[str]:
    """The worn and the banned phrases, each with its place."""
    told = (found for found in lint(manuscript) if found.code in {WORN_PHRASE, BANNED_PHRASE})
    return [f"{found.message}: {found.span.path}:{found.span.line + 1}" for found in told if found.span]


class _Watching:
    """Everybody who watches the plays."""

    def __init__(self, story: Story) -> None:
        bars = story.bars
        self.stretches = Stretches(story, bars)
        self.menus = Menus(story, bars)
        self.finals = Finals(story)
        self.eyes = Eyes(story)
        self._bars = bars
        self._locks = Locks()
        self._crossroads = Crossroads(story)
        self._returns = Returns(story)
        self._pairs = Pairs()
        self._pages = Pages(story)
        self._sentences = Sentences(story, bars)
        self.all = (
            *(self.stretches, self.menus, self.finals, self.eyes),
            *(self._crossroads, self._locks, self._returns, self._pairs, self._pages, self._sentences),
        )

    def measures(self, explored: Explored) -> Iterator[Measure]:
        """What they have counted."""
        yield from self.stretches.measures()
        yield from self.menus.measures(fewest_open(explored) if explored.complete else None)
        for watcher in (self._crossroads, self._locks, self._returns, self._pairs, self._pages):
            yield from watcher.measures(self._bars)
        yield from self.finals.measures(self._bars)
        yield from self.eyes.measures(self._bars)
        yield from self._sentences.measures()


def _place(measure: Measure) -> tuple[int, bool]:
    """Those that a story adds stand behind those they are akin to."""
    kin = {"pov": "dead_ends", "sentences": "repeated"}
    family, dot, _ = measure.id.partition(".")
    return list(STANDARDS).index(kin.get(family, family)), bool(dot)
