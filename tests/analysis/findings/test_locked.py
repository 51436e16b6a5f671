"""Choices that are shown locked."""

import pytest
from hypothesis import given, settings

from game.analysis.explore import explore
from game.analysis.findings import locked as module
from game.analysis.findings.finding import Finding
from game.analysis.findings.locked import locks
from game.model.story import Story
from game.source.catalogue import NEVER_UNLOCKS
from tests.analysis.chance import stories
from tests.analysis.findings.small import compiled, found_in, only

FLAGS = "trust: {start: 0, from: 0, to: 3}, key: false, seen: false"

LOOP = """\
start:
  choices:
    - label: With a key.
      set: {key: true}
      jump: door
    - label: Without.
      jump: door
door:
  choices:
    - label: Unlock.
      if: key
      locked: There is no key.
      jump: last
    - label: Look round.
      jump: WHERE
    - label: Give up.
      jump: last
yard:
  choices:
    - label: Take the key.
      set: {key: true}
      jump: door
    - label: Go back.
      jump: door
"""


def test_a_promise_that_is_kept_for_others_only() -> None:
    """Who has no key comes back again and again, and never has one."""
    scenes = LOOP.replace("WHERE", "door").partition("yard:")[0]
    found = only(_from_start(scenes), NEVER_UNLOCKS)

    assert found.block == "one.door/unlock"
    assert found.part == "one.door/unlock:locked"
    assert found.route == ("one.start/without",)


@pytest.mark.parametrize("where", ["yard", "last"])
def test_a_promise_that_is_kept_or_was_none(where: str) -> None:
    """A key can be found on the way; or nobody comes back, so that nothing was promised."""
    scenes = LOOP.replace("WHERE", where)

    assert _from_start(scenes if where == "yard" else scenes.partition("yard:")[0]) == ()


def test_what_closes_after_it_was_open_was_no_promise() -> None:
    """Its reason says that this is over, and is read by nobody who has not found it open."""
    scenes = """\
    start:
      choices:
        - label: Drink.
          if: trust <= 1
          locked: There is none left.
          change: {trust: +1}
          jump: start
        - label: Leave.
          jump: last
    """

    assert _from_start(scenes) == ()


def test_locks_are_counted_for_those_who_ask() -> None:
    """What the report needs: shown locked, met again, open then."""
    told = compiled(LOOP.replace("WHERE", "yard"), FLAGS, start="one.start").story
    assert told is not None

    (lock,) = locks(explore(told))

    assert (lock.choice, lock.seen, lock.opens, lock.met_again, lock.unlocks) == (
        "one.door/unlock",
        True,
        True,
        True,
        True,
    )


@settings(max_examples=60, deadline=None)
@given(told=stories)
def test_a_loop_by_itself_tells_the_same_of_its_locks_as_the_whole_story(told: Story) -> None:
    """Nothing outside it opens or shuts them."""
    explored = explore(told)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "MOST_INSIDE", 0)
        expected = list(locks(explored))

    assert expected == list(locks(explored))


def _from_start(scenes: str) -> tuple[Finding, ...]:
    return found_in(scenes, FLAGS, start="one.start")
