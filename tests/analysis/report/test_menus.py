"""How many choices are offered, how they are called, and what unlocks."""

import pytest

from game.analysis.explore import explore
from game.analysis.report.menus import Locks, Menus, fewest_open, labels
from game.model.bars import Bar, Bars
from tests.analysis.report.small import one, played, values, watched
from tests.compiler.small import story_of

STORY = story_of("""
door:
  choices:
    - label: Go in.
      change: {trust: +1}
      jump: hall
    - label: Stay out of it for now.
      jump: hall
    - label: Never that.
      never: No.
hall:
  choices:
    - label: Sit down.
    - label: Ask him.
      if: trust >= 2
    - label: Leave.
      if: trust >= 2
  jump: last
""")
"""Two choices at the door; three in the hall for who went in, else one."""


def test_open_choices_are_counted_in_every_menu_that_is_met() -> None:
    """Neither those that are closed, nor those that never open."""
    watcher = Menus(STORY, Bars())
    watched(watcher, played(STORY, "go_in", "ask_him"), played(STORY, "stay_out_of_it_for_now", "sit_down"))

    assert {1: 0.25, 2: 0.5, 3: 0.25} == watcher.shares


def test_the_smallest_menu_is_that_of_any_state() -> None:
    """Also of a state that no play happened to come to."""
    watcher = Menus(STORY, Bars(stated={"options": Bar(2, 3)}))
    watched(watcher, played(STORY, "go_in", "ask_him"))
    seen, proved = list(watcher.measures(None)), list(watcher.measures(fewest_open(explore(STORY))))

    assert {"options_share": 100, "options_least": 2} == values(seen)
    assert {"options_share": 100, "options_least": 1} == values(proved)
    assert one(seen, "options_least").plays == 1
    assert one(proved, "options_least").plays == 0
    assert one(proved, "options_least").details == ("1 in one.hall",)


def test_menus_of_another_size_are_named() -> None:
    """With how often that is so."""
    watcher = Menus(STORY, Bars(stated={"options": Bar(2, 3)}))
    watched(watcher, played(STORY, "go_in", "ask_him"), played(STORY, "stay_out_of_it_for_now", "sit_down"))
    share = one(watcher.measures(None), "options_share")

    assert share.least == 75
    assert share.title == "menus of 2 to 3 open choices"
    assert share.details == ("one.hall, 50 % of the times it is met",)


def test_labels_are_measured_by_words() -> None:
    """The shortest and the longest, also of what never opens; those outside are named with their words."""
    found = labels(STORY, Bars(stated={"label_words": Bar(2, 4)}))

    assert (found.least, found.most, found.held) == (1, 6, False)
    assert found.details == ("one.door/stay_out_of_it_for_now: 6", "one.hall/leave: 1")


def test_a_lock_opens_for_who_saw_it_closed_and_came_back() -> None:
    """Of three that are seen locked one; the second stays shut on the way back, the third is met once."""
    story = story_of("""
door:
  choices:
    - label: Wait.
      change: {trust: +1}
      jump: door
    - label: Knock.
      if: trust >= 2
      locked: Not yet.
      jump: hall
    - label: Shout.
      if: trust <= 0
      locked: Too late.
      jump: hall
hall:
  choices:
    - label: Sit.
    - label: Sing.
      if: trust >= 5
      locked: Not to a stranger.
  jump: last
""")
    watcher = Locks()
    watched(
        watcher,
        played(story, "wait", "wait", "knock", "sit"),
        played(story, "wait", "knock", "sit"),
    )
    found = one(watcher.measures(Bars()), "unlocked")

    assert found.least == pytest.approx(100 / 3)
    assert found.plays == 2
    assert found.details == (
        *("one.door/shout", "one.hall/sing"),
        "1 of 3 stand in menus that nobody meets twice",
    )


def test_without_a_locked_choice_there_is_nothing_to_unlock() -> None:
    """No bar is missed; what never opens is no lock."""
    watcher = Locks()
    watched(watcher, played(STORY, "go_in", "sit_down"))

    assert one(watcher.measures(Bars()), "unlocked").held is None
