"""What a map knows: all of it where all was played, by chance where that was too much, else what is seen."""

from game.analysis.map.known import known, unplayed
from game.analysis.odds import Chance
from tests.compiler.small import STORY, story_of

SCENES = """\
door:
  text: |
    A door.
  choices:
    - label: Knock.
      set: {fine: true}
      jump: hall
    - label: Wait.
      jump: hall
    - label: Dig.
      if: told and trust > 3
      jump: cellar
hall:
  text: |
    A hall.
  jump:
    - if: fine
      jump: last
    - if: told
      jump: cellar
    - jump: last
cellar:
  text: |
    Coal.
  jump: last
shed:
  text: |
    Nobody knows of it.
  jump: last
"""


def test_what_is_played_is_known_exactly() -> None:
    """The odds of scenes, choices and endings, and the way to each scene."""
    story = story_of(SCENES)

    found = known(story)

    assert 0 == found.plays
    assert Chance(times=1.0, ever=1.0) == found.scenes["one.hall"]
    assert Chance(times=0.5, ever=0.5) == found.options["one.door/knock"]
    assert {"home": 1.0, "away": 0.0} == found.endings
    assert 1 == len(found.routes["one.hall"].choices)
    assert "one.cellar" not in found.routes


def test_what_nobody_enters_is_known_when_all_is_played() -> None:
    """Also what a jump leads to that never fits, and the jump itself."""
    story = story_of(SCENES)
    hall, last = story.scenes["one.hall"], story.scenes["one.last"]

    found = known(story)

    nobody = {block.id for block in story.blocks if block.index not in found.entered}
    assert {"one.cellar", "one.shed", "one.door/dig"} == nobody
    assert found.ways is not None
    assert {(hall, last)} == {way for way in found.ways if way[0] == hall}


def test_without_playing_only_what_nothing_leads_to_is_known() -> None:
    """What a condition shuts may be open for all one can see."""
    story = story_of(SCENES)

    found = unplayed(story)

    assert {"one.shed"} == {block.id for block in story.blocks if block.index not in found.entered}
    assert not found.scenes
    assert not found.routes
    assert found.ways is None


def test_past_the_limit_odds_are_those_of_plays_by_chance() -> None:
    """And nothing is said to be never that was only not met."""
    chain = "".join(
        f"s{number}:\n  choices:\n    - label: Here.\n      set: {{fine: true}}\n    - label: There.\n"
        f"  jump: s{number + 1}\n"
        for number in range(8)
    )
    story = story_of(
        f"{chain}s8:\n  jump: [{{if: told, jump: shed}}, {{jump: last}}]\nshed:\n  text: Dust.\n  jump: last",
        story=STORY.replace("start: one.door", "start: one.s0"),
    )

    found = known(story, limit=5)

    assert found.plays > 0
    assert 1.0 == found.scenes["one.last"].ever
    assert "one.shed" not in found.scenes
    assert story.scenes["one.shed"] in found.entered
    assert "stopped" in found.verdict
