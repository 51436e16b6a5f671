"""The shortest way to every state, held against playing."""

from collections import deque
from collections.abc import Mapping

from hypothesis import given, settings

from game.analysis.explore import explore
from game.analysis.gates.nodes import is_node
from game.analysis.walks.depths import Depths, Route
from game.analysis.walks.replayed import arrivals, leads_to, leaving
from game.model.state import State
from game.model.story import Story
from game.runtime.step import begin, step
from game.runtime.turn import CONTINUE, Stuck, Turn
from tests.analysis.chance import stories
from tests.analysis.played import Atlas, Place, presses
from tests.analysis.test_explore import COUNTING


@settings(max_examples=80, deadline=None)
@given(story=stories)
def test_every_route_leads_where_it_says_in_the_fewest_choices(story: Story) -> None:
    """Of a new player's if there is one, else of somebody who remembers something."""
    explored = explore(story)
    atlas, depths = Atlas(explored), Depths(explored)
    fewest = [_fewest(atlas, profile) for profile in explored.profiles]

    for block, number in atlas.open:
        route = depths.route(block, number)
        known = [each[block, number] for each in fewest if (block, number) in each]
        if known:
            assert leads_to(explored, route, block, number)
            assert len(route.choices) == known[0]
            passed = depths.passed(block, number)
            assert tuple(each for each in passed if each not in story.scenes) == route.choices
            assert not passed or story.blocks[story.start].id in passed[0]


def test_a_long_way_round_is_found() -> None:
    """Forty times the same choice, and then the other."""
    explored = explore(COUNTING)
    ending = COUNTING.scenes["one.b"]

    route = Depths(explored).route(ending, 0)

    assert route == Route(("one.a/more",) * 40 + ("one.a/out",), {})


def _fewest(atlas: Atlas, recalled: Mapping[int, int]) -> dict[Place, int]:
    """The fewest choices to each place, found by playing; a page turned is no choice."""
    story = atlas.explored.story
    values = tuple(recalled.get(index, variable.start) for index, variable in enumerate(story.variables))
    found: dict[Place, int] = {}
    seen: set[State] = set()
    waiting: deque[tuple[int, State, Turn]] = deque(
        [(0, State(story.start, values), begin(story, dict(recalled)))]
    )
    while waiting:
        choices, before, turn = waiting.popleft()
        for arrival in arrivals(story, before, turn.entries):
            if is_node(story.blocks[arrival.block]):
                found.setdefault(atlas.place(arrival.block, arrival.before), choices)
        if turn.state in seen or turn.stuck is Stuck.LOOP:
            continue
        seen.add(turn.state)
        for pressed in presses(turn):
            after = leaving(story, turn.state, pressed), step(story, turn.state, pressed)
            if pressed == CONTINUE:
                waiting.appendleft((choices, *after))
            else:
                waiting.append((choices + 1, *after))
    return found
