"""The map for Graphviz."""

import dataclasses

from game.analysis.map.dot import dot
from game.analysis.map.known import known, unplayed
from tests.analysis.map.test_known import SCENES
from tests.compiler.small import story_of


def test_every_scene_stands_in_its_chapter_and_every_way_is_drawn() -> None:
    """With the odds of each scene, and endings by their titles."""
    story = story_of(SCENES)

    drawn = dot(story, known(story))

    assert '  subgraph "cluster_one" {' in drawn
    assert '    "one.door" [label="door\\n100 %", penwidth=2];' in drawn
    assert '    "one.last" [label="last\\nHome\\n100 %", peripheries=2];' in drawn
    assert '  "one.door" -> "one.hall";' in drawn


def test_what_nobody_sees_is_dashed() -> None:
    """A scene, and a way."""
    story = story_of(SCENES)

    lines = dot(story, known(story)).splitlines()

    assert all("dashed" in line for line in lines if "cellar" in line or "shed" in line)
    assert not any("dashed" in line for line in lines if "door" in line and "cellar" not in line)


def test_no_title_ends_its_quotes() -> None:
    """Whatever signs it has."""
    story = dataclasses.replace(story_of(SCENES), title='A "b" \\"; c\n}')

    drawn = dot(story, unplayed(story))

    assert '  label="A \\"b\\" \\\\\\"; c\\n}"; labelloc=t;' in drawn
