"""The whole picture: chapters as columns, and no scene upon another."""

from itertools import combinations, pairwise

import pytest

from game.analysis.map.graph import Graph, graph_of
from game.analysis.map.layout import HEIGHT, WIDTH, Layout, lay_out
from game.compiler.compile import compile_files
from tests.benchmarks.branching_story import branching

CHAPTERS = 20


@pytest.fixture(name="graph", scope="module")
def _graph() -> Graph:
    story = compile_files(branching(120, 7), "branching").story
    assert story is not None
    return graph_of(story)


@pytest.fixture(name="layout", scope="module")
def _layout(graph: Graph) -> Layout:
    return lay_out(graph, CHAPTERS)


def test_no_scene_lies_upon_another(layout: Layout) -> None:
    """Every card can be read."""
    for one, other in combinations(layout.scenes, 2):
        assert abs(one.x - other.x) >= WIDTH or abs(one.y - other.y) >= HEIGHT


def test_chapters_stand_side_by_side_in_reading_order(layout: Layout) -> None:
    """The next one begins behind the end of the one before."""
    assert CHAPTERS == len(layout.columns)
    assert all(before.x + before.width < after.x for before, after in pairwise(layout.columns))


def test_every_scene_stands_inside_its_chapter(graph: Graph, layout: Layout) -> None:
    """All of its card."""
    for spot, chapter in zip(layout.scenes, graph.chapters, strict=True):
        column = layout.columns[chapter]
        assert column.x <= spot.x - WIDTH / 2
        assert spot.x + WIDTH / 2 <= column.x + column.width + 1
        assert 0 <= spot.y - HEIGHT / 2 <= spot.y + HEIGHT / 2 <= column.height


def test_a_long_line_goes_round_the_scenes_it_passes(graph: Graph, layout: Layout) -> None:
    """It bends in every row between, where no card is."""
    assert layout.bends
    for number, bends in layout.bends.items():
        link = graph.links[number]
        rows = [layout.scenes[link.source].y, *(bend.y for bend in bends), layout.scenes[link.target].y]
        assert all(upper < lower for upper, lower in pairwise(rows))
        for bend in bends:
            assert all(spot.y != bend.y or abs(spot.x - bend.x) >= WIDTH / 2 for spot in layout.scenes)


def test_the_same_story_is_drawn_the_same(graph: Graph, layout: Layout) -> None:
    """Who has learned where things are finds them there."""
    assert layout == lay_out(graph, CHAPTERS)


def test_a_chapter_without_scenes_is_an_empty_column(graph: Graph) -> None:
    """It has room for its name."""
    found = lay_out(graph, CHAPTERS + 1)

    assert WIDTH == found.columns[-1].width
