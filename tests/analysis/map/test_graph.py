"""Scenes and the ways between them."""

from game.analysis.map.graph import Link, graph_of, reachable
from tests.compiler.small import story_of

SCENES = """\
door:
  text: |
    A door.
  choices:
    - label: Knock.
      jump: hall
    - label: Wait.
      jump: hall
    - label: Look under the mat.
      choices:
        - label: Take the key.
          jump: attic
hall:
  text: |
    A hall.
  jump: last
attic:
  text: |
    Dust.
  jump: hall
shed:
  text: |
    Nobody knows of it.
  jump: hall
"""


def test_all_that_leads_from_one_scene_to_another_is_one_link() -> None:
    """Two choices that lead to one place are one line on a map, which knows both."""
    story = story_of(SCENES)

    found = graph_of(story)

    ids = [story.blocks[block].id for block in found.scenes]
    assert ["one.door", "one.hall", "one.attic", "one.shed", "one.last"] == ids
    pairs = [(link.source, link.target) for link in found.links]
    assert [(0, 1), (0, 2), (1, 4), (2, 1), (3, 1)] == sorted(pairs)
    (both,) = (link for link in found.links if (link.source, link.target) == (0, 1))
    assert ["one.door/knock", "one.door/wait"] == [story.blocks[block].id for block in both.jumping]


def test_a_nested_choice_leads_on_from_its_scene() -> None:
    """A map has scenes; what is inside one is the scene's."""
    story = story_of(SCENES)

    nested = Link(0, 2, (story.block_ids["one.door/look_under_the_mat/take_the_key"],))

    assert nested in graph_of(story).links


def test_what_no_link_leads_to_cannot_be_reached() -> None:
    """Whatever conditions ask: there has to be a way at all."""
    assert frozenset({0, 1, 2, 4}) == reachable(graph_of(story_of(SCENES)))
