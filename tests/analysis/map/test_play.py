"""Playing on the map is playing the story: the page's own steps against those of the game."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from game.analysis.map.known import unplayed
from game.analysis.map.story_data import StoryData
from game.analysis.walks.plays import Chance, play, remembered
from game.model.expression import Expression
from game.model.prose import Style
from game.model.story import Story
from game.runtime.read import Line, Run, read, read_words
from game.runtime.turn import CONTINUE, Turn
from tests.analysis.chance import LENGTH as LONG
from tests.analysis.chance import a_story as a_tangle
from tests.analysis.map.conftest import Opener
from tests.chance import LENGTH, Dice, a_story

pytestmark = pytest.mark.browser

PLAYS, MOST_PRESSES = 12, 40
SIGNS = {Style.THOUGHT: "*", Style.STRESS: "_", Style.STRONG: "__"}

PLAYED = """(([recalled, presses]) => {
    const { begin, step, linesOf, runsOf, story } = storyMap;
    const runs = (some) => some.map((run) => [run.text, run.styles.trim().split(" ").filter(Boolean).sort()]);
    const told = (turn) => ({
        block: turn.state.block.name,
        values: turn.state.values,
        pov: turn.state.pov,
        offers: turn.offers.map(({ choice, open }) => [
            choice.name, open, runs(runsOf(choice.label, turn.state)),
        ]),
        continues: Boolean(turn.continues),
        ending: turn.ending ?? null,
        stuck: turn.stuck ?? null,
        read: turn.entries.flatMap(({ block, state, card }) => [
            ...(card ? linesOf(storyMap.data.story.chapters[block.scene.chapter].card ?? [], state) : []),
            ...linesOf(block.text, state),
        ]).map((line) => [
            line.kind, runs(line.runs), line.by ?? null,
            (line.verse ?? []).map((row) => [runs(row.runs), row.by ?? null]),
        ]),
    });
    const turns = [begin(recalled)];
    for (const pressed of presses) turns.push(step(turns.at(-1), pressed));
    return turns.map(told);
})"""


def _stories() -> Iterator[Story]:
    """Of both kinds, with different dice; the same each time."""
    for seed in range(6):
        chance = Chance(seed)
        yield a_story(Dice(bytes(chance.below(256) for _ in range(LENGTH))))
        yield a_tangle(Dice(bytes(chance.below(256) for _ in range(LONG))))


@pytest.mark.parametrize("number", range(12))
def test_the_page_plays_as_the_game_does(opened: Opener, number: int) -> None:
    """Block by block, value by value, offer by offer, word by word."""
    story = list(_stories())[number]
    page = opened(story, found=unplayed(story), written=_unwritten)
    numbers = _numbers(story)
    chance = Chance(number)
    for _ in range(PLAYS):
        recalled = remembered(story, chance)
        presses = list(play(story, chance, recalled))[:MOST_PRESSES]
        pressed = [-1 if each.pressed == CONTINUE else numbers[each.pressed] for each in presses[1:]]

        found = page.ask(f"{PLAYED}({json.dumps([recalled, pressed])})")

        assert [_told(story, each.turn) for each in presses] == found


def _unwritten(_tree: Expression) -> str:
    """Conditions by chance ask for words that no variable has; nobody reads them here."""
    return ""


def _numbers(story: Story) -> dict[str, int]:
    data = StoryData(story, unplayed(story), _unwritten)
    data.plain()
    return data.choices


def _told(story: Story, turn: Turn) -> dict[str, Any]:
    return {
        "block": story.blocks[turn.state.block].id,
        "values": list(turn.state.values),
        "pov": turn.state.pov,
        "offers": [
            [offer.choice.id, offer.open, _runs(read_words(story, offer.choice.label, turn.state))]
            for offer in turn.offers
        ],
        "continues": turn.continues,
        "ending": turn.ending,
        "stuck": turn.stuck,
        "read": [_line(line) for entry in turn.entries for line in _lines(story, entry)],
    }


def _lines(story: Story, entry: Any) -> Iterator[Line]:  # noqa: ANN401  an Entry of the turn
    block = story.blocks[entry.block]
    if entry.card:
        yield from read(story, story.chapters[block.chapter].card, entry.state)
    yield from read(story, block.text, entry.state)


def _line(line: Line) -> list[Any]:
    verse = [[_runs(row.runs), row.speaker] for row in line.verse]
    return [line.kind.value, _runs(line.runs), line.speaker, verse]


def _runs(runs: tuple[Run, ...]) -> list[Any]:
    return [[run.text, sorted(SIGNS[style] for style in run.styles)] for run in runs]
