"""Whether it shows soon which option was taken."""

import pytest

from game.analysis.report.difference import Crossroads
from game.model.bars import Bars
from tests.analysis.report.small import one, played, watched
from tests.compiler.small import story_of

HALL = """
hall:
  text: |
    A hall.
  jump: room
room:
  text: |
    A room.{0}
  jump: attic
attic:
  text: |
    An attic.{1}
  choices:
    - label: Up.
    - label: Down.
  jump: last
"""
MENU = """
door:
  choices:
    - label: Go in.
      set: {{fine: true}}
      text: |
        He held the door.
      jump: {0}
    - label: Wave.
      text: |
        He waved.
      jump: {1}
"""


def _share(scenes: str) -> float | None:
    """Of the menu at the door."""
    story = story_of(scenes)
    watcher = Crossroads(story)
    watched(watcher, played(story, "go_in", "up"), played(story, "wave", "down"))
    return one(watcher.measures(Bars()), "difference").least


@pytest.mark.parametrize(
    ("targets", "late", "share"),
    [
        (("hall", "hall"), ("", ""), 0),
        (("hall", "room"), ("", ""), 50),
        (("hall", "hall"), ("{fine:  He smiled.}", ""), 50),
        (("hall", "hall"), ("", "{fine:  He smiled.}"), 0),
    ],
    ids=["nothing", "another scene", "two scenes on", "three scenes on"],
)
def test_a_difference_counts_within_two_scenes(
    targets: tuple[str, str], late: tuple[str, str], share: float
) -> None:
    """The answers alone are none. Of two menus the second, in the attic, leads to the same for all."""
    assert share == _share(MENU.format(*targets) + HALL.format(*late))


def test_a_choice_that_opens_later_is_a_difference() -> None:
    """What can be read behind it can be read by some and not by others."""
    gated = "    - label: Out.\n      if: fine\n      text: |\n        Cold.\n"
    scenes = MENU.format("attic", "attic") + HALL.format("", "").replace(
        "    - label: Down.\n", f"    - label: Down.\n{gated}"
    )

    assert _share(scenes) == 50


def test_menus_after_which_nothing_comes_are_left_out() -> None:
    """A last word that ends the story has nothing behind it that could differ."""
    story = story_of("""
door:
  choices:
    - label: Yes.
      ending: home
    - label: No.
      text: |
        No.
      ending: away
""")
    watcher = Crossroads(story)
    watched(watcher, played(story, "yes"))

    assert one(watcher.measures(Bars()), "difference").least is None


def test_the_menus_that_lead_to_the_same_are_named() -> None:
    """The worst first."""
    story = story_of(MENU.format("hall", "room") + HALL.format("", ""))
    watcher = Crossroads(story)
    watched(watcher, played(story, "go_in", "up"))
    measure = one(watcher.measures(Bars()), "difference")

    assert measure.details == ("one.attic, in 100 % of cases all lead to the same",)
    assert measure.held is False
