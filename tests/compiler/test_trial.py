"""The stories the format was tried on, mended for the marks that changed: the whole way through."""

import random
from pathlib import Path

import pytest

from game.compiler.folder import compile_folder, compile_library
from game.compiler.show import show
from game.compiler.vocabulary import Term, Vocabulary
from game.model.prose import Kind, Paragraph
from game.model.story import Block, Story, Variable
from game.runtime.read import plain, read
from game.runtime.step import begin, step
from game.runtime.turn import CONTINUE, Stuck

TRIAL = Path(__file__).parent.parent / "fixtures" / "trial"
SHIPPED = Path(__file__).parent.parent.parent / "story" / "quiet_chair"


@pytest.fixture(scope="module")
def chair() -> Story:
    """The Quiet Chair as it was tried."""
    compiled = compile_folder(TRIAL / "quiet_chair")
    assert compiled.story is not None, compiled.diagnostics
    return compiled.story


def _variable(story: Story, name: str) -> Variable:
    return next(variable for variable in story.variables if variable.name == name)


def _block(story: Story, id_: str) -> Block:
    return story.blocks[story.block_ids[id_]]


def test_the_trial_library_compiles_without_a_word() -> None:
    """Both stories, each recalling the other, and what unlocks the second."""
    compiled = compile_library(TRIAL)

    assert compiled.diagnostics == ()
    assert compiled.library is not None
    assert [shelf.id for shelf in compiled.library.stories] == ["quiet_chair", "what_the_dark_kept"]
    assert [(name, story.diagnostics) for name, story in compiled.stories.items()] == [
        ("quiet_chair", ()),
        ("what_the_dark_kept", ()),
    ]


def test_all_of_the_trial_is_there(chair: Story) -> None:
    """Scenes in reading order, choices, variables behind them the recall."""
    assert (len(chair.scenes), len(chair.blocks)) == (36, 121)
    assert list(chair.scenes)[:3] == ["goodnight.door", "goodnight.count", "goodnight.place"]
    assert [chapter.id for chapter in chair.chapters][-2:] == ["endings", "day"]
    assert chair.variables[-1].name == "dark_known"
    assert chair.variables[-1].recall is not None
    trust = _variable(chair, "trust")
    assert (trust.shown, trust.steps[1]) == ("distance", (2, "at the foot of the chair"))


def test_a_nested_branch_goes_on_where_its_scene_does(chair: Story) -> None:
    """Of three confirmations two jump by themselves, the third with the scene around it."""
    left = _block(chair, "performance.why/this_isn_t_the_quiet_you_came_for_get_up")
    _, _, stay = left.choices

    assert len(left.choices) == 3
    assert stay.block is not None
    assert [chair.blocks[jump.target].id for jump in chair.blocks[stay.block].jumps] == [
        "what_it_costs.forgive"
    ]


def test_the_song_is_verse_of_two_voices(chair: Story) -> None:
    """His lines, hers thought between them, a gap before the second stanza, and the lighter."""
    paragraphs = [item for item in _block(chair, "song.line").text if isinstance(item, Paragraph)]

    assert [item.kind for item in paragraphs] == [Kind.PROSE, Kind.VERSE, Kind.CAPTION]
    assert [line.speaker for line in paragraphs[1].verse] == [1, 0, 1, 0, 1, 0, 1, None, 1, 0]
    assert paragraphs[2].asset == "lighter"


def test_the_gates_read_as_they_were_written(chair: Story) -> None:
    """A condition comes back from its tree word for word."""
    terms = {variable.name: Term(slot, variable) for slot, variable in enumerate(chair.variables)}
    cast = {character.id: index for index, character in enumerate(chair.cast)}
    choice = _block(chair, "morning_after.morning").choices[0]

    assert choice.condition is not None
    expected = "act == sing and (named or m_sobs) and grip >= 3 and trust >= 5"
    assert show(choice.condition.tree, Vocabulary(terms=terms, cast=cast)) == expected


@pytest.mark.parametrize("folder", [TRIAL / "quiet_chair", TRIAL / "what_the_dark_kept", SHIPPED])
def test_a_hundred_players_reach_an_ending(folder: Path) -> None:
    """By chance, reading every word; the trial's last menu may be empty, nothing else stops them."""
    story = compile_folder(folder).story
    assert story is not None
    for seed in range(100):
        chance = random.Random(seed)  # noqa: S311  plays, not secrets
        turn = begin(story)
        for _ in range(500):
            for entry in turn.entries:
                for line in read(story, story.blocks[entry.block].text, entry.state):
                    assert not set(plain(line.runs)) & set('{}\\"'), line
            offered = [offer.choice.id for offer in turn.offers if offer.open]
            if turn.ending is not None or turn.stuck is Stuck.NO_OPEN_CHOICE:
                break
            turn = step(story, turn.state, CONTINUE if turn.continues else chance.choice(offered))
        assert turn.ending is not None or story.blocks[turn.state.block].id == "morning_after.morning"
