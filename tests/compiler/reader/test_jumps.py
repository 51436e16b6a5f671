"""`jump`: a scene, or a list of which the first that fits is taken."""

import pytest

from game.model.condition import Condition
from game.model.expression import Variable
from game.model.story import Jump
from tests.compiler.small import block_of, story_of, told_of

FINE = Condition(Variable(2))


def test_a_jump_leads_to_a_scene_of_this_chapter_or_another() -> None:
    """A bare name means this chapter."""
    story = story_of("door:\n  jump: one.hall\nhall:\n  jump: last\n")
    last = story.scenes["one.last"]

    assert story.blocks[0].jumps == (Jump(condition=None, target=1),)
    assert story.blocks[1].jumps == (Jump(condition=None, target=last),)


def test_a_list_is_asked_from_the_first() -> None:
    """The last may stand without `if`, or not."""
    block = block_of("door:\n  jump:\n    - if: fine\n      jump: door\n    - jump: last\n")
    only = block_of("door:\n  jump:\n    - if: fine\n      jump: last\n")

    assert block.jumps == (Jump(condition=FINE, target=0), Jump(condition=None, target=1))
    assert only.jumps == (Jump(condition=FINE, target=1),)


@pytest.mark.parametrize(
    ("jump", "told"),
    [
        ("jump: lsat", [("E201", "lsat")]),
        ("jump: two.last", [("E201", "two.last")]),
        ("jump: [last]", [("E154", "last")]),
        ("jump: []", [("E154", "[]")]),
        ("jump:", [("E154", "")]),
        ("jump:\n    - jump: last\n    - jump: door", [("E167", "jump: door")]),
        ("jump:\n    - if: fine", [("E153", "if: fine")]),
        ("jump:\n    - if: fine\n      goto: last", [("E151", "goto")]),
        ("jump:\n    - if: fine\n      jump: lsat\n    - else: last", [("E201", "lsat"), ("E152", "else")]),
    ],
)
def test_a_jump_that_leads_nowhere_is_told(jump: str, told: list[tuple[str, str]]) -> None:
    """Once, and not again as a block after which nothing comes."""
    assert told_of(f"door:\n  {jump}\n") == told
