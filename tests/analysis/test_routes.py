"""Routes to scenes, choices and endings, played with `step`."""

from hypothesis import given, settings

from game.analysis.explore import explore
from game.analysis.findings.unreached import entered
from game.analysis.routes import Route, Routes
from game.model.story import Story
from game.runtime.step import begin, step
from game.runtime.turn import CONTINUE, Stuck
from tests.analysis.chance import stories
from tests.analysis.test_explore import COUNTING


@settings(max_examples=60, deadline=None)
@given(told=stories)
def test_there_is_a_route_to_whatever_somebody_comes_to(told: Story) -> None:
    """And it leads there; to all else there is none."""
    explored = explore(told)
    routes, here = Routes(explored), entered(explored)

    for scene, block in told.scenes.items():
        route = routes.to_scene(scene)
        assert (route is not None) is (block in here)
        assert route is None or block in _blocks(told, route)
    for choice in (choice for block in told.blocks for choice in block.choices):
        route = routes.to_choice(choice.id)
        assert (route is not None) is (choice.block in here)
        assert route is None or route.choices[-1] == choice.id
        assert route is None or choice.block in _blocks(told, route)
    for number, ending in enumerate(told.endings):
        route = routes.to_ending(ending.id)
        blocks = {block.index for block in told.blocks if block.ending == number}
        assert (route is not None) is bool(blocks & here)
        assert route is None or blocks & _blocks(told, route)


def test_a_choice_is_the_last_of_its_route() -> None:
    """The fewest choices: it is open the first time already."""
    routes = Routes(explore(COUNTING))

    assert routes.to_choice("one.a/more") == Route(("one.a/more",), {})
    assert routes.to_scene("one.a") == Route((), {})
    assert routes.to_ending("out") == routes.to_choice("one.a/out")


def _blocks(told: Story, route: Route) -> set[int]:
    """Every block after the last choice of a route, on the pages that follow too.

    A play that is caught in a silent ring does not say which of its scenes it went through.
    """
    turn = begin(told, dict(route.recalled))
    for choice in route.choices:
        while turn.continues:
            turn = step(told, turn.state, CONTINUE)
        turn = step(told, turn.state, choice)
    found = {entry.block for entry in turn.entries}
    seen = set()
    while turn.continues and turn.state not in seen:
        seen.add(turn.state)
        turn = step(told, turn.state, CONTINUE)
        found |= {entry.block for entry in turn.entries}
    if turn.stuck is Stuck.LOOP:
        return {block.index for block in told.blocks}
    return found
