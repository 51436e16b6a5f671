"""Ways walked backwards."""

import numpy as np
from hypothesis import given, settings

from game.analysis.explore import explore
from game.analysis.walks.leading import leading, next_to
from game.model.story import Story
from tests.analysis.chance import stories
from tests.analysis.played import Atlas, Place


@settings(max_examples=80, deadline=None)
@given(story=stories)
def test_what_leads_to_an_ending_is_what_comes_before_one(story: Story) -> None:
    """Found by following every way forwards until nothing is new."""
    explored = explore(story)
    atlas = Atlas(explored)
    good = {place for place in atlas.open if story.blocks[place[0]].ending is not None}
    before: set[Place] = set(good)
    while more := {source for (source, _), target in atlas.after.items() if target in before} - before:
        before |= more

    found = leading(
        explored, lambda block: np.full(explored.count(block), story.blocks[block].ending is not None)
    )

    assert before == {
        (block, int(number)) for block, states in found.items() for number in np.flatnonzero(states)
    }
    for block in explored.nodes:
        ahead = {source for (source, _), target in atlas.after.items() if target in before}
        expected = [number for number in range(explored.count(block)) if (block, number) in ahead]
        assert expected == np.flatnonzero(next_to(explored, block, found)).tolist()
