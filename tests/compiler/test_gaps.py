"""Tables in braces with a gap: told once, and read as they were meant."""

from tests.compiler.broken import help_of, places, plain, tree, values


def test_a_comma_in_a_text_does_not_cut_it() -> None:
    """Every word behind it belongs to the text, in its place."""
    read = tree("a: {label: The knob, cold, brass , entry: x}\n")

    assert places(read) == [("E118", 1, 22)]
    assert values(read.root) == {"a": {"label": "The knob, cold, brass", "entry": "x"}}
    assert "('The knob, cold, brass', '', (0, 11, 0, 32))" in str(plain(read.root))
    assert help_of("a: {label: The knob, cold, entry: x}\n").endswith(
        'a: {label: "The knob, cold", entry: x}'
    )


def test_a_colon_without_its_space_is_read_as_a_colon() -> None:
    """A key and its value, each in its place."""
    read = tree("a: {start:4, from: 0}\n")

    assert places(read) == [("E121", 1, 5)]
    assert values(read.root) == {"a": {"start": "4", "from": "0"}}
    assert "('4', '', (0, 10, 0, 11))" in str(plain(read.root))


def test_a_key_alone_is_lost_with_the_table_it_empties() -> None:
    """Nothing else is said of what it stood behind."""
    read = tree("b: c\na: {fine}\n")

    assert places(read) == [("E118", 2, 5)]
    assert values(read.root) == {"b": "c"}
    assert read.lost == {"a"}


def test_a_table_that_keeps_something_stays() -> None:
    """Only the key without a value goes."""
    read = tree("a: {fine, told: true}\nb: [{fine}, c]\nd: {e: f, g: }\nh: {i: 'j', k}\n")

    assert places(read) == [("E118", 1, 5), ("E118", 2, 6), ("E118", 3, 11), ("E118", 4, 13)]
    assert values(read.root) == {"a": {"told": "true"}, "b": ["c"], "d": {"e": "f"}, "h": {"i": "j"}}


def test_an_empty_value_outside_braces_is_the_readers() -> None:
    """`text:` with nothing behind it may be about to be written."""
    assert tree("a:\n  b:\n  c: {}\n  d: ''\n").diagnostics == ()
