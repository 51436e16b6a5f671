"""From a file to its tree: what can be read of it, what is lost, and one mistake for each broken piece."""

from textwrap import dedent

from game.compiler.tree import Mapping
from game.compiler.yaml_tree import MOST_BROKEN, read_tree
from game.source.source import Source
from tests.compiler.broken import places, told, tree, values


def test_a_sound_file_becomes_keys_lists_and_texts() -> None:
    """Nothing is guessed: numbers, yes and no are the words that were written."""
    read = tree(
        dedent("""\
            chapter: Goodnight  # shown
            scenes:
              door:
                text: |
                  One.

                  Two.
                change: {noise: +1}
                set: {fine: yes, told: "no"}
                choices:
                - label: 'It''s late.'
                  text: [a, 012]
            """)
    )

    assert read.diagnostics == ()
    assert read.lost == frozenset()
    assert values(read.root) == {
        "chapter": "Goodnight",
        "scenes": {
            "door": {
                "text": "One.\n\nTwo.\n",
                "change": {"noise": "+1"},
                "set": {"fine": "yes", "told": "no"},
                "choices": [{"label": "It's late.", "text": ["a", "012"]}],
            }
        },
    }


def test_every_value_knows_its_place() -> None:
    """Keys and values to their last sign, blocks by their `|`, groups to the end of their first line."""
    root = tree('a: {b: "x y"}  # c\nlong:\n  - |\n    text\n  - z\n').root

    assert root is not None
    assert root.span == ("1_one.yaml", 0, 0, 0, 18)
    key, table = root.entries["a"]
    assert key.span == ("1_one.yaml", 0, 0, 0, 1)
    assert table.span == ("1_one.yaml", 0, 3, 0, 13)
    assert isinstance(table, Mapping)
    assert table.entries["b"][1].span == ("1_one.yaml", 0, 7, 0, 12)
    _, items = root.entries["long"]
    assert not isinstance(items, Mapping)
    assert items.span == ("1_one.yaml", 2, 2, 2, 5)
    assert [item.span for item in getattr(items, "items", ())] == [
        ("1_one.yaml", 2, 4, 2, 5),
        ("1_one.yaml", 4, 4, 4, 5),
    ]


def test_three_slips_in_three_scenes_are_three_mistakes_and_hide_no_scene() -> None:
    """A broken scene takes nothing with it; its names are lost, the sound ones are kept."""
    read = tree(
        dedent("""\
            chapter: One
            scenes:
              door:
                jump: kichen
              hall:
                choices:
                  - label: For: he hasn't asked
                    jump: stairs
              kitchen:
                text: fine
              stairs:
                text: "All yelled out," she said.
              attic:
                text: |
                  One.
               choices:
                 - label: two
              roof: {text: up}
            """)
    )

    assert places(read) == [("E115", 7, 19), ("E120", 12, 28), ("E138", 16, 4)]
    assert values(read.root) == {
        "chapter": "One",
        "scenes": {"door": {"jump": "kichen"}, "kitchen": {"text": "fine"}, "roof": {"text": "up"}},
    }
    assert {"hall", "stairs", "attic"} <= read.lost
    assert "door" not in read.lost
    assert "kichen" not in read.lost


def test_pieces_keep_their_places_in_the_file() -> None:
    """A scene that is read alone stands where it stood."""
    read = tree("scenes:\n  door: [\n  hall:\n    pov: ann\n")

    assert read.root is not None
    scenes = read.root.entries["scenes"][1]
    assert isinstance(scenes, Mapping)
    key, hall = scenes.entries["hall"]
    assert key.span == ("1_one.yaml", 2, 2, 2, 6)
    assert isinstance(hall, Mapping)
    assert hall.entries["pov"][1].span == ("1_one.yaml", 3, 9, 3, 12)


def test_story_yaml_is_cut_at_its_keys() -> None:
    """One broken table leaves the others, and all of its names are lost."""
    read = tree(
        "story: A\ncast:\n  ann: {name: Ann\n  ben: {name: Ben}\nstate:\n  fine: false\nstart: one.door\n"
    )

    assert places(read) == [("E124", 3, 8)]
    assert values(read.root) == {"story": "A", "state": {"fine": "false"}, "start": "one.door"}
    assert {"cast", "ann", "ben"} <= read.lost
    assert "fine" not in read.lost


def test_a_key_stands_twice_also_across_pieces() -> None:
    """What is told of a whole file is told of its pieces."""
    assert told(
        """\
        scenes:
          door: {pov: ann}
          hall: {pov: ann
          door: {pov: ben}
        """
    ) == [("E124", 3, 9), ("E125", 4, 3)]


def test_what_follows_a_second_document_is_not_told_twice() -> None:
    """A copied file below its first makes one mistake, not one for each key."""
    scenes = "scenes:\n  door:\n    pov: ann\n"

    assert places(tree(f"{scenes}---\n{scenes}")) == [("E131", 4, 1)]


def test_scenes_in_braces_and_an_empty_head_are_read_by_pieces() -> None:
    """The line of `scenes` is a piece of its own, whatever stands on it."""
    read = tree("place: [\nscenes: {door: {pov: ann}}\n")

    assert places(read) == [("E124", 1, 8)]
    assert values(read.root) == {"scenes": {"door": {"pov": "ann"}}}


def test_a_file_of_which_all_pieces_are_sound_is_told_as_a_whole() -> None:
    """Whatever the seam, there is one mistake and every scene."""
    read = tree("scenes:\n   door:\n     pov: ann\n  hall:\n    pov: ben\n")

    assert places(read) == [("E138", 4, 3)]


def test_spaces_on_an_empty_line_are_no_mistake() -> None:
    """Not even before the first line of a text, where YAML minds them."""
    read = tree("a:\n  text: |\n          \n    One.\n")

    assert read.diagnostics == ()
    assert values(read.root) == {"a": {"text": "\nOne.\n"}}


def test_what_has_no_keys_is_no_file_of_a_story() -> None:
    """Empty, only comments, a list, a sentence: each is told at its first place."""
    assert places(tree("")) == [("E107", 1, 1)]
    assert places(tree("# to do\n")) == [("E107", 1, 1)]
    assert places(tree("---")) == [("E107", 1, 1)]
    assert places(tree("- a\n- b\n")) == [("E107", 1, 1)]
    assert places(tree("\n  Once upon a time.\n")) == [("E107", 2, 3)]


def test_a_sentence_that_should_have_been_a_key_says_so() -> None:
    """A file of one slip is told by the slip."""
    assert places(tree("story:The Porch\n")) == [("E121", 1, 6)]


def test_a_file_with_more_mistakes_than_anybody_makes_is_told_in_part() -> None:
    """The first of them are told; everything behind is lost, not missing."""
    source = Source("a.yaml", "scenes:\n" + "".join(f"  s{number}: [\n" for number in range(400)))

    read = read_tree(source)

    assert len(read.diagnostics) == MOST_BROKEN
    assert "s399" in read.lost
