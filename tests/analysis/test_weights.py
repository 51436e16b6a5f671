"""What multiplies the states of a story, held against counting them without it."""

import pytest
from hypothesis import given, settings

from game.analysis import weights as module
from game.analysis.explore import explore
from game.analysis.explored import Explored
from game.analysis.weights import LOOKED_AT, heaviest, weights
from game.model.story import Story
from tests.analysis.chance import stories
from tests.analysis.findings.small import compiled

STATE = "stones: {start: 0, from: 0, to: 3}, steps: {start: 0, from: 0, to: 40}"
SCENES = """\
door:
  choices:
    - label: Walk.
      change: {steps: +1}
      jump: door
    - label: Bend.
      change: {stones: +1}
      jump: door
    - label: Ring.
      once: true
      jump: door
    - label: Throw.
      change: {stones: -1}
      jump: hall
hall:
  choices:
    - label: In.
      if: steps == 40 or stones == 2
      jump: last
    - label: Out.
      jump: last
"""


def _explored(limit: int = 10_000) -> Explored:
    story = compiled(SCENES, STATE).story
    assert story is not None
    return explore(story, limit=limit)


def test_what_has_most_values_multiplies_most() -> None:
    """Forty-one steps, four stones, rung or not."""
    explored = _explored()
    found = [(explored.slots.all[slot].name, times) for slot, times in weights(explored)]

    assert [name for name, _ in found] == ["steps", "stones", "once of one.door/ring"]
    assert found[0][1] > 10
    assert 1.9 < found[2][1] <= 2


def test_it_is_told_as_an_author_calls_it() -> None:
    """A `once` by its choice; a story of which nothing is told apart has nothing to tell."""
    told = heaviest(_explored())
    plain = compiled("door:\n  jump: last").story
    assert plain is not None

    assert told == (
        "33.2 times fewer without `steps`, 4.0 without `stones`, 2.0 without the `once` of `one.door/ring`"
    )
    assert heaviest(explore(plain)) == ""


def test_it_is_told_of_a_walk_that_was_stopped() -> None:
    """That is when it is wanted most."""
    assert " times fewer without `steps`, " in heaviest(_explored(100))


def test_flags_are_told_though_numbers_multiply_more() -> None:
    """Three numbers are told, and behind them what is yes or no."""
    told = heaviest(_counters(5, 4, limit=10_000))

    assert [part.count("number") for part in told.split(",")] == [1, 1, 1, 0]
    assert told.endswith(", 2.0 without the `once` of `one.door/ring`")


def test_states_of_several_words_are_counted_too() -> None:
    """Seventeen numbers of sixteen values do not fit into one."""
    explored = _counters(17, 16, limit=3_000)

    assert len(explored.layouts[explored.story.start].rooms) == 2
    _assert_counted(explored)


def test_of_many_states_a_part_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """An eighth of them; that is near enough."""
    explored = _counters(3, 16, limit=10_000)
    whole = dict(weights(explored))
    monkeypatch.setattr(module, "SAMPLE", explored.states // 8)
    part = dict(weights(explored))

    assert part != whole
    assert part == pytest.approx(whole, rel=0.2)


def test_what_hardly_multiplies_is_not_told() -> None:
    """A lamp that is lit at the end of ten steps."""
    scenes = """\
    door:
      choices:
        - label: Walk.
          change: {steps: +1}
          jump: door
        - label: Light it.
          if: steps == 9 and not lamp
          set: {lamp: true}
          jump: door
        - label: Go.
          if: lamp
          jump: last
    """
    told = compiled(scenes, "steps: {start: 0, from: 0, to: 9}, lamp: false").story
    assert told is not None

    assert heaviest(explore(told)).endswith(" times fewer without `steps`")


@settings(max_examples=60, deadline=None)
@given(told=stories)
def test_it_is_how_many_states_differ_in_something_else(told: Story) -> None:
    """Counted one by one where most states are."""
    _assert_counted(explore(told))


def _counters(numbers: int, values: int, *, limit: int) -> Explored:
    """A menu that counts each of some numbers up, and a gate that asks for all of them and for a bell."""
    names = [f"number{at}" for at in range(numbers)]
    counts = "".join(
        f"    - label: {name}.\n      change: {{{name}: +1}}\n      jump: door\n" for name in names
    )
    ring = "    - label: Ring.\n      once: true\n      jump: door\n"
    go = f"    - label: Go.\n      if: {' + '.join(names)} >= 3\n      jump: last\n"
    state = ", ".join(f"{name}: {{start: 0, from: 0, to: {values - 1}}}" for name in names)
    story = compiled(f"door:\n  choices:\n{counts}{ring}{go}", state).story
    assert story is not None
    return explore(story, limit=limit)


def _assert_counted(explored: Explored) -> None:
    """As many times fewer as are counted one by one."""
    blocks = sorted(filter(explored.count, explored.nodes), key=explored.count, reverse=True)[:LOOKED_AT]
    total = sum(map(explored.count, blocks))
    for slot, times in weights(explored):
        left = sum(_left(explored, block, slot) for block in blocks)
        assert abs(times * left - total) < 1e-6 * total


def _left(explored: Explored, block: int, slot: int) -> int:
    """The states of a node that differ in something other than a slot."""
    layout = explored.layouts[block]
    kept = [field for field in layout.fields if field.slot != slot]
    return len(
        {
            tuple(int(generation.codes[field.word, at]) // field.stride % field.size for field in kept)
            for generation in explored.generations[block]
            for at in range(generation.count)
        }
    )
