"""Places inside a value, and the same places in the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.compiler.finding import span_within
from game.compiler.tree import Mapping, Scalar
from game.compiler.yaml_tree import read_tree
from game.source.source import Source
from tests.compiler.small import block_scalar, plain_scalar


def _scalar(written: str) -> Scalar:
    """The value of `label:` as the file says it."""
    root = read_tree(Source("one.yaml", f"scenes:\n  - label: {written}\n")).root
    assert root is not None
    items = root.entries["scenes"][1]
    assert not isinstance(items, Scalar | Mapping)
    item = items.items[0]
    assert isinstance(item, Mapping)
    scalar = item.entries["label"][1]
    assert isinstance(scalar, Scalar)
    return scalar


def _pointed(scalar: Scalar, words: str) -> str:
    """What stands in the file where `words` stand in the value."""
    start = scalar.value.index(words)
    span = span_within(scalar, start, start + len(words))
    return scalar.source.lines[span.line][span.column : span.end_column]


@pytest.mark.parametrize(
    ("written", "words", "found"),
    [
        ("Go home.", "home", "home"),
        ("'Go home.'", "home", "home"),
        ("'It''s home.'", "home", "home"),
        ('"Go \\"home\\"."', "home", "home"),
        ('"A \\u00e9 home"', "home", "home"),
        ("'Go\n      home.'", "home", "home"),
        ('"Go\n\n      home \\\n      now."', "now", "now"),
        ('"Go\n\n      home \\\n      now."', "home", "home"),
        ("|\n      Go\n\n      home.", "home", "home"),
        ("|\n      up\n        to home.", "home", "home"),
        ("|2\n        deep home.", "home", "home"),
    ],
)
def test_a_place_in_a_value_is_the_same_place_in_the_file(written: str, words: str, found: str) -> None:
    """Through quotes, escapes, folded lines and the indent of a block."""
    assert found == _pointed(_scalar(written), words)


@given(st.lists(st.sampled_from(["", "ab", "  indented", "x y"]), min_size=1, max_size=6), st.data())
def test_every_sign_of_a_block_is_found(lines: list[str], data: st.DataObject) -> None:
    """Whatever its lines and its margin, a block's sign stands where the span says."""
    text = "first\n" + "\n".join(lines) + "\nlast"
    scalar = block_scalar(text, margin=data.draw(st.integers(1, 8)))
    place = data.draw(st.integers(0, len(text) - 1).filter(lambda place: text[place] != "\n"))

    span = span_within(scalar, place, place + 1)

    assert text[place] == scalar.source.lines[span.line][span.column : span.end_column]


def test_the_end_of_a_value_is_a_place_too() -> None:
    """What is missing at the end is pointed at behind the last word."""
    scalar = plain_scalar("trust >=")

    span = span_within(scalar, 8, 9)

    assert span[1:] == (0, 15, 0, 16)


def test_a_value_that_yaml_has_folded_is_pointed_at_as_a_whole() -> None:
    """A `>` block, which no story may have, and a place that its file does not hold."""
    folded = Scalar("one two", ">", Source("one.yaml", "label: >\n  one\n  two\n"), (0, 7, 3, 0))
    escaped = Scalar("other words", "", Source("one.yaml", "label: word\n"), (0, 7, 0, 11))

    assert span_within(folded, 4, 7) == folded.span
    assert span_within(escaped, 0, 5) == escaped.span


def test_a_stretch_over_lines_ends_on_its_own_line() -> None:
    """Its beginning and its end are both told."""
    scalar = block_scalar("one two\nthree four")

    span = span_within(scalar, 4, 13)

    assert span[1:] == (1, 6, 2, 7)
