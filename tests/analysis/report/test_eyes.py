"""Whose eyes, what is so, and what it seems."""

from game.analysis.report.eyes import Eyes
from game.model.bars import Bar, Bars
from tests.analysis.report.small import one, played, watched
from tests.compiler.small import story_of

STORY = story_of("""
door:
  pov: ann
  truth: waking
  text: |
    A door.
  jump: hall
hall:
  truth: waking
  seems: dream
  choices:
    - label: Be him.
      pov: ben
      jump: room
    - label: Go.
      jump: room
room:
  truth: dream
  text: |
    A room.
  jump: last
""")
"""Four scenes: the door, the hall, the room, and the last, of which nothing is said."""


def test_scenes_are_shared_between_heads() -> None:
    """Of four scenes two are his for who chose to be him: the room and the last."""
    watcher = Eyes(STORY)
    watched(watcher, played(STORY, "be_him"), played(STORY, "go"))

    assert watcher.heads == {"ann": 0.75, "ben": 0.25}


def test_what_is_so_and_what_it_seems_are_told_apart() -> None:
    """What is not said is not guessed."""
    watcher = Eyes(STORY)
    watched(watcher, played(STORY, "go"))

    assert watcher.truths == {
        "dream": 0.25,
        "unsaid": 0.25,
        "waking": 0.25,
        "waking seems dream": 0.25,
    }


def test_a_head_has_the_bar_its_story_gives_it() -> None:
    """Its share is the mean of the plays, a half in one and none in the other."""
    watcher = Eyes(STORY)
    watched(watcher, played(STORY, "be_him"), played(STORY, "go"))
    found = one(watcher.measures(Bars(pov={1: Bar(10, 20)})), "pov.ben")

    assert (found.least, found.held, found.plays) == (25, False, 2)
    assert round(found.error, 2) == 17.68
