"""Scenes that are led to, asked about, begun with."""

import pytest

from game.compiler.compile import compile_files
from tests.compiler.small import STORY, told

CHAPTERS = {
    "chapters/1_one.yaml": "scenes:\n  door:\n    jump: {}\n  last:\n    text: So.\n    ending: home\n",
    "chapters/2_two.yaml": "scenes:\n  hall:\n    ending: home\n  cellar:\n    ending: away\n",
}


@pytest.mark.parametrize(
    ("jump", "way"),
    [
        ("lsat", "did you mean `last`?"),
        ("hall", "it stands in another chapter: write `two.hall`"),
        ("two.hal", "did you mean `two.hall`?"),
        ("to.hall", "it stands in another chapter: write `two.hall`"),
        ("two.window", "`two` has `cellar`, `hall`"),
        ("window", "`one` has `door`, `last`"),
        ("six.window", "there is no chapter `six`; there are `one`, `two`"),
    ],
)
def test_a_jump_that_leads_nowhere_shows_where_it_could(jump: str, way: str) -> None:
    """The nearest name, the right chapter, or what there is."""
    chapters = {path: text.format(jump) for path, text in CHAPTERS.items()}
    compiled = compile_files({"story.yaml": STORY, **chapters}, "small")

    assert told(compiled) == [("E201", jump)]
    assert compiled.diagnostics[0].help == way


def test_a_scene_may_be_asked_about_before_it_is_written() -> None:
    """Whether it exists is known when all files are read."""
    one = CHAPTERS["chapters/1_one.yaml"].format("[{if: visited(two.hall), jump: last}, {jump: two.hall}]")
    compiled = compile_files({"story.yaml": STORY, **CHAPTERS, "chapters/1_one.yaml": one}, "small")

    assert compiled.story is not None
    hall = compiled.story.blocks[compiled.story.scenes["two.hall"]]
    assert hall.visited_bit == 1
    assert sum(block.visited_bit for block in compiled.story.blocks) == 1


def test_a_scene_nobody_wrote_cannot_have_been_visited() -> None:
    """In a chapter, and in prose."""
    text = "    text: |\n      So {visited(two.no): or not}."
    jump = f"[{{if: visited(nowhere), jump: last}}, {{jump: two.hall}}]\n{text}"
    one = CHAPTERS["chapters/1_one.yaml"].format(jump)
    compiled = compile_files({"story.yaml": STORY, **CHAPTERS, "chapters/1_one.yaml": one}, "small")

    assert told(compiled) == [("E201", "nowhere"), ("E201", "two.no")]
