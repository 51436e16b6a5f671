"""A story written down for a page."""

from collections.abc import Mapping
from typing import Any

from game.analysis.map.known import unplayed
from game.analysis.map.story_data import StoryData
from game.compiler.show import conditions_of
from game.model.story import Story
from tests.compiler.small import story_of

SCENES = """\
door:
  pov: ann
  truth: waking
  seems: dream
  text:
    - |
      It is the {nights:ordinal} night. *So.* {fine: All _well_. | No.}

      Ben: You?

      > A line
      > Ben: another

      [bell: a bell]

      ---
    - if: trust >= 2 and visited(hall)
      text: |
        *She knows.*
    - else: |
        Well.
  choices:
    - label: Ask.
      change: {trust: -1}
      once: true
      if: trust >= 2 and visited(hall)
      locked: Not yet.
      choices:
        - label: Why?
          seems: waking
          jump: hall
    - label: Leave.
      never: No.
  jump: hall
hall:
  text: |
    A hall.
  jump:
    - if: 2 <= trust <= 5 or stake == hidden
      jump: door
    - jump: last
"""


def _plain(story: Story) -> tuple[Any, Mapping[str, int]]:
    data = StoryData(story, unplayed(story), conditions_of(story))
    return data.plain(), data.choices


def test_a_text_keeps_its_kinds_and_its_conditions() -> None:
    """Prose is its words; every other paragraph says what it is."""
    plain, _ = _plain(story_of(SCENES))

    prose, speech, verse, caption, turn, part = plain["scenes"][0]["text"]
    assert ["It is the ", ["=", 1, "ordinal"], " night. ", ["*", "So."], " "] == prose[:5]
    assert ["?", 0, ["All ", ["_", "well"], "."], "No."] == prose[5]
    assert {"speech": "You?", "by": 1} == speech
    assert {"verse": ["A line", {"words": "another", "by": 1}]} == verse
    assert {"caption": "a bell"} == caption
    assert {"turn": True} == turn
    assert {"if": [[1, [{"thought": "She knows."}]], [None, ["Well."]]]} == part


def test_a_condition_is_written_once_with_its_words() -> None:
    """As the author wrote it, and as a list that can be worked out."""
    plain, _ = _plain(story_of(SCENES))

    assert ["fine", ["v", 2]] == plain["conditions"][0]
    asked = ["and", [">=", ["v", 0], 2], ["left", 0]]
    assert ["trust >= 2 and visited(one.hall)", asked] == plain["conditions"][1]
    assert 1 == plain["scenes"][0]["choices"][0]["if"]
    assert 1 == len([each for each in plain["conditions"] if each[1] == asked])


def test_choices_are_numbered_as_they_are_written_down() -> None:
    """Each before what is inside its answer: the page counts them in the same order."""
    plain, choices = _plain(story_of(SCENES))

    assert ["one.door/ask", "one.door/ask/why", "one.door/leave"] == sorted(choices, key=choices.__getitem__)
    ask, leave = plain["scenes"][0]["choices"]
    assert ("ask", "why", "leave") == (ask["id"], ask["choices"][0]["id"], leave["id"])


def test_what_says_nothing_is_left_out() -> None:
    """A scene of a few words takes a few words."""
    plain, _ = _plain(story_of(SCENES))

    hall = plain["scenes"][1]
    assert {"id", "chapter", "visited", "text", "jumps"} == set(hall)
    assert 0 == hall["visited"]
    assert "seems" not in plain["scenes"][0]["choices"][0]
    assert "waking" == plain["scenes"][0]["choices"][0]["choices"][0]["seems"]


def test_only_numbers_that_are_spelled_have_their_words() -> None:
    """From the lowest value to the highest."""
    plain, _ = _plain(story_of(SCENES))

    assert {"1:ordinal": ["fourth", "fifth", "sixth", "seventh"]} == plain["spelled"]
