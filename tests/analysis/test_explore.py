"""Everything that can happen, as arrays and played step by step: the same."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings

from game.analysis.explore import explore
from game.analysis.gates.nodes import Node, is_node
from game.analysis.gates.slots import Slots
from game.analysis.odds import odds
from game.analysis.packing import layout, numbering
from game.analysis.packing.layout import Layout
from game.analysis.packing.stepping import Stepping
from game.analysis.walks import walk
from game.model.story import Story
from game.runtime.turn import CONTINUE, Stuck
from tests.analysis.chance import stories
from tests.analysis.played import MOST, Atlas, Place, Stretch, played
from tests.stories import Draft, Offered, number
from tests.stories import story as story_of_drafts

COUNTING = story_of_drafts(
    {
        "one.a": Draft(
            choices=[
                Offered(label="More", answer=Draft(change={"nights": 1}, jump="one.a")),
                Offered(label="Out", answer=Draft(jump="one.b"), when=("nights", "==", 40)),
            ]
        ),
        "one.b": Draft(ending="out"),
    },
    variables=(number("nights", high=40),),
)


@settings(max_examples=80, deadline=None)
@given(story=stories)
@pytest.mark.parametrize("merging", [True, False])
def test_exploring_agrees_with_playing(story: Story, *, merging: bool) -> None:
    """Whatever is pressed leads where the arrays say, offers what they say, and nothing else is in them."""
    explored = explore(story, merging=merging)
    atlas = Atlas(explored)
    met: set[Place] = set()
    stuck = set()
    whole = True

    for profile in explored.profiles:
        places: dict[object, Place] = {}
        for stretch in played(story, profile):
            met |= _follow(atlas, stretch, places)
            stuck.add(stretch.turn.stuck)
        whole &= len(places) < MOST

    assert explored.complete
    assert met <= atlas.open.keys()
    if Stuck.LOOP not in stuck and whole:
        assert met == atlas.open.keys()


def test_a_node_of_a_loop_is_made_ready_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not again for each of the forty rounds."""
    ready: list[int] = []

    def stepping(node: Node, layouts: Mapping[int, Layout], slots: Slots) -> Stepping:
        ready.append(node.block)
        return Stepping(node, layouts, slots)

    monkeypatch.setattr(walk, "Stepping", stepping)
    explored = explore(COUNTING)

    assert len(explored.generations[COUNTING.start]) == 41
    assert ready == [COUNTING.start]


def _follow(atlas: Atlas, stretch: Stretch, places: dict[object, Place]) -> set[Place]:
    """Walk one stretch in the arrays; the places it comes to."""
    story = atlas.explored.story
    entered = [
        atlas.place(block, before) for block, before in stretch.entered if is_node(story.blocks[block])
    ]
    here = places[stretch.origin] if stretch.origin is not None else None
    option = _option(story, here, stretch.pressed)
    for place in entered:
        if here is not None:
            assert place == atlas.after[here, option]
        here, option = place, None
    assert here is not None, "a play begins in a scene"
    turn = stretch.turn
    if turn.stuck is Stuck.LOOP:
        return set(entered)
    if turn.stuck is Stuck.NO_JUMP:
        assert (here, option) not in atlas.after
        return set(entered)
    places.setdefault(turn.state, here)
    offered = {_option(story, here, offer.choice.id) for offer in turn.offers if offer.open}
    expected = {None} if turn.continues else offered

    assert expected == atlas.open[here]
    assert places[turn.state] == here or places[turn.state] in atlas.open
    return set(entered)


def _option(story: Story, here: Place | None, pressed: str) -> int | None:
    """The place in its menu of what was pressed."""
    if here is None or pressed == CONTINUE:
        return None
    return [choice.id for choice in story.blocks[here[0]].choices].index(pressed)


@settings(max_examples=25, deadline=None)
@given(story=stories)
@pytest.mark.usefixtures("quick")
def test_narrow_words_and_sorting_change_nothing(story: Story) -> None:
    """States of several words, numbered by sorting, lead where those lead that a table numbers."""
    expected = explore(story)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layout, "MOST_ROOM", 8)
        patch.setattr(numbering, "MOST_TABLE", 0)
        found = explore(story)

    assert expected.states == found.states
    assert expected.transitions == found.transitions
    assert odds(expected, patience=0).endings == pytest.approx(odds(found, patience=0).endings)


def test_exploring_stops_at_its_limit_and_says_so() -> None:
    """It never claims more than it did."""
    found = explore(COUNTING, limit=10)

    assert not found.complete
    assert found.states <= 10
    assert found.verdict == f"stopped at {found.states} of a limit of 10 states"
    assert explore(COUNTING).verdict == "all 41 states played; what only prose asks, value by value"


def test_progress_is_told() -> None:
    """How many states there are, again and again, up to all of them, and how many places."""
    told: list[int] = []
    shares: list[float] = []

    found = explore(COUNTING, progress=told.append, share=shares.append)

    assert told == sorted(told)
    assert told[-1] == found.states
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
