"""Loops by themselves."""

import pytest
from hypothesis import assume, given, settings

from game.analysis.explore import explore
from game.analysis.walks.inside import Inside, inside
from game.analysis.walks.pushing import Pushing, beginning
from game.analysis.walks.shares import evenly
from game.model.story import Story
from tests.analysis.chance import stories
from tests.stories import Draft, Offered, number, story


@settings(max_examples=25, deadline=None)
@given(told=stories)
@pytest.mark.usefixtures("quick")
def test_in_a_loop_by_itself_everything_happens_as_often(told: Story) -> None:
    """With no more states than it has in the whole story."""
    for loop in _loops(told):
        small = inside(loop, 1 << 20)

        assert small is not None
        whole, alone = _pushed(loop), _pushed(small)
        assume(whole.unsettled < 1e-12)
        for block in loop.group:
            assert loop.explored.count(block) >= small.explored.count(block)
            assert alone.entered.get(block, 0.0) == pytest.approx(whole.entered.get(block, 0.0), abs=1e-9)
            for place in range(len(loop.explored.nodes[block].options)):
                taken = whole.taken.get((block, place), 0.0)
                assert alone.taken.get((block, place), 0.0) == pytest.approx(taken, abs=1e-9)


def test_what_only_later_scenes_ask_is_forgotten() -> None:
    """Sixty steps that make a difference behind the loop make none in it."""
    (loop,) = _loops(STEPS)
    small = inside(loop, 10)

    assert loop.explored.count(0) == 61
    assert small is not None
    assert small.explored.count(0) == 1
    assert inside(loop, 0) is None


STEPS = story(
    {
        "one.road": Draft(
            choices=[
                Offered(label="On", answer=Draft(change={"steps": 1}, jump="one.road")),
                Offered(label="In", answer=Draft(jump="one.inn")),
            ]
        ),
        "one.inn": Draft(jump=[(("steps", ">=", 60), "one.far"), (None, "one.near")]),
        "one.near": Draft(ending="near"),
        "one.far": Draft(ending="far"),
    },
    variables=(number("steps", high=60),),
)


def _loops(told: Story) -> list[Inside]:
    """Every loop of a story, with what comes into it."""
    explored = explore(told)
    pending, found = beginning(explored, explored.starts), []
    for group in explored.groups:
        come = {block: pending[block].copy() for block in group if block in pending}
        if explored.is_loop(group) and come:
            found.append(Inside(explored=explored, group=group, arrived=come))
        Pushing(explored, evenly).push(group, pending)
    return found


def _pushed(loop: Inside) -> Pushing:
    pushing = Pushing(loop.explored, evenly)
    pushing.push(loop.group, {block: mass.copy() for block, mass in loop.arrived.items()})
    return pushing
