"""Ways of a loop walked forwards."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from game.analysis.explore import explore
from game.analysis.walks.following import following
from game.model.story import Story
from tests.analysis.chance import stories
from tests.analysis.played import Atlas, Place


@settings(max_examples=80, deadline=None)
@given(told=stories, seed=st.integers(0, 1000))
def test_what_follows_is_what_one_comes_to(told: Story, seed: int) -> None:
    """From some states on, way by way, not out of the group and not past what is barred."""
    explored = explore(told)
    atlas = Atlas(explored)
    group = max(explored.groups, key=len)
    chance = np.random.default_rng(seed)
    begin = {block: chance.random(explored.count(block)) < 0.2 for block in group}
    barred = {group[0]: chance.random(explored.count(group[0])) < 0.5}
    after: dict[Place, set[Place]] = {}
    for (source, _), target in atlas.after.items():
        if target[0] in group and not (source[0] in barred and barred[source[0]][source[1]]):
            after.setdefault(source, set()).add(target)
    expected = {(block, int(number)) for block in group for number in np.flatnonzero(begin[block])}
    waiting = list(expected)
    while waiting:
        new = after.get(waiting.pop(), set()) - expected
        expected |= new
        waiting += new

    found = following(explored, group, begin, barred)

    assert expected == {
        (block, int(number)) for block, states in found.items() for number in np.flatnonzero(states)
    }
