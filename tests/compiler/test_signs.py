"""Signs no story may hold: told once for a kind, and everything else still read in its place."""

import pytest

from game.compiler.signs import readable
from game.source.source import Source
from tests.compiler.broken import places, tree, values


def _readable(text: str) -> tuple[str, list[tuple[str, int, int]]]:
    cleaned, diagnostics = readable(Source("a.yaml", text))
    spans = [(found.code.name, found.span) for found in diagnostics]
    return cleaned, [(code, span.line, span.column) for code, span in spans if span]


def test_a_sound_text_is_the_same_text() -> None:
    """Nothing is copied that is not mended."""
    text = "a: “b” — ü 好 🙂\n"

    assert readable(Source("a.yaml", text))[0] is text


@pytest.mark.parametrize(
    ("sign", "code"),
    [
        ("\0", "E102"),
        ("\x07", "E102"),
        ("\x0b", "E102"),
        ("\x1b", "E102"),
        ("\x7f", "E102"),
        ("\x9f", "E102"),
        ("\ufeff", "E102"),
        ("\ufffe", "E102"),
        ("\uffff", "E102"),
        ("\x85", "E103"),
        ("\u2028", "E103"),
        ("\u2029", "E103"),
        ("\r", "E103"),
        ("\ud83d", "E104"),
    ],
)
def test_a_sign_is_told_where_it_stands_and_read_as_a_space(sign: str, code: str) -> None:
    """So the rest keeps its line and its column, in either parser."""
    read = tree(f"a: b\nc: x{sign}y\nd: e\n")

    assert places(read) == [(code, 2, 5)]
    assert values(read.root) == {"a": "b", "c": "x y", "d": "e"}


def test_each_kind_is_told_once_with_how_many_more_there_are() -> None:
    """A file full of them makes a short report."""
    cleaned, found = _readable("a\0\0b\u2028\n\0")
    _, diagnostics = readable(Source("a.yaml", "a\0\0b\u2028\n\0"))

    assert cleaned == "a  b \n "
    assert found == [("E102", 0, 1), ("E103", 0, 4)]
    assert "2 more" in diagnostics[0].help
    assert "more" not in diagnostics[1].help


def test_line_ends_of_windows_are_line_ends() -> None:
    """Also where nobody has turned them into others before."""
    assert _readable("a: b\r\nc: d\r\n") == ("a: b\nc: d\n", [])


def test_a_tab_is_a_space_except_in_front_of_a_line() -> None:
    """There it is left, to be told."""
    assert _readable("a:\tb\n\tc\n \t\n") == ("a: b\n\tc\n\n", [])


def test_a_sign_made_by_a_backslash_is_told_and_taken_out() -> None:
    """What may not stand in a file may not be written as a number either."""
    read = tree('a: "b\\0c\\u2028"\n')

    assert places(read) == [("E102", 1, 4)]
    assert values(read.root) == {"a": "b c "}
    assert tree('a: "b\\nc\\td"\n').diagnostics == ()
