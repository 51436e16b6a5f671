"""Places of a sound text that look wrong, and are, or are not."""

import pytest

from tests.compiler.broken import places, tree, values


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("label: Room #4 is free.", 13),
        ("label: #4", 8),
        ("label: The third, # unread", 19),
        ("note: a  #b", 10),
    ],
)
def test_a_sentence_cut_by_a_hash_is_told_and_read_whole(line: str, column: int) -> None:
    """One space before it, or none behind it: that is no comment."""
    read = tree(f"{line}\n")

    assert places(read) == [("E117", 1, column)]
    assert line.partition(": ")[2] in str(values(read.root))


@pytest.mark.parametrize(
    "text",
    [
        "label: Room  # a comment",
        "label: Room  #",
        "label: 'Room' #4",
        "label: {a: b} #4",
        "jump: door #todo",
        "if: fine # later",
        "truth: dream # so far",
        "# a comment\nlabel: b\n  # another\n#another",
        "text: |\n  Room #4 is free.\n\n  # 5 is not.",
        "label: Room#4",
        "text:  #later\n  - |\n    One.",
    ],
)
def test_a_comment_is_a_comment_and_prose_is_prose(text: str) -> None:
    """Behind two spaces, behind quotes and names, on a line of its own, inside a block."""
    assert tree(f"{text}\n").diagnostics == ()


def test_a_complex_key_and_a_merge_key_are_refused_where_they_are_keys() -> None:
    """In prose they are signs like others."""
    assert places(tree("a:\n  ? b\n  : c\n")) == [("E133", 2, 3)]
    assert places(tree("a:\n  <<: b\n")) == [("E129", 2, 3)]
    assert places(tree("a:\n  - <<: b\n")) == [("E129", 2, 5)]
    assert tree("a: |\n  ? b\n  <<: c\n  {<<: d}\n").diagnostics == ()


def test_a_file_with_a_suspect_on_every_line_is_read_in_time() -> None:
    """Each is looked for in the tree without walking all of it."""
    text = "".join(f"a{number}:\n  label: b #c\n" for number in range(4_000))

    assert len(tree(text).diagnostics) == 4_000
