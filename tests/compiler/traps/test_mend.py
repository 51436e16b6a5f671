"""A wrong line as it was meant: what is pasted is what YAML reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.compiler.traps.mend import as_block, braces, meant, quoted, with_value
from tests.compiler.broken import tree, values

WORDS = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff")
)


@given(WORDS)
def test_a_quoted_text_is_read_as_itself(text: str) -> None:
    """Whatever quotes and backslashes it holds."""
    assert values(tree(f"a: {quoted(text)}\n").root) == {"a": text}


@given(WORDS.map(str.strip).filter(bool))
def test_a_mended_line_is_read_as_its_text(text: str) -> None:
    """In quotes, or below a bar where it has both kinds."""
    line = f"  - label: {text}"

    rows = with_value(line, 11, len(line), text).split("\n")

    (item,) = _items("\n".join(rows))
    assert item == {"label": text + "\n" * (len(rows) > 1)}


def test_what_stands_behind_a_value_stays_behind_it() -> None:
    """A comment is not lost by the mending."""
    assert with_value("  a: b: c  # d", 5, 9, "b: c") == 'a: "b: c"  # d'


def test_quotes_around_all_of_a_text_were_meant_for_yaml() -> None:
    """Those of a speech were not."""
    assert meant("'I don't know'") == "I don't know"
    assert meant('"He said "no" to me"') == 'He said "no" to me'
    assert meant('"No," he said. "No."') == '"No," he said. "No."'
    assert meant('"No," he said.') == '"No," he said.'
    assert meant('"') == '"'


@pytest.mark.parametrize(
    ("inside", "mended"),
    [
        ("label: The knob, cold, entry: x", '{label: "The knob, cold", entry: x}'),
        ("a: b: c, d: [e, f], g: {h: i, j: k}", '{a: "b: c", d: [e, f], g: {h: i, j: k}}'),
        ("a: 'I don't know', b: c", '{a: "I don\'t know", b: c}'),
        ('a: "b, c", d: "e" f', '{a: "b, c", d: \'"e" f\'}'),
        ("a: *b*, c: d {e} f, g: -1", '{a: "*b*", c: "d {e} f", g: -1}'),
        ("a: Room #4", '{a: "Room #4"}'),
        ("else if: b, 'c d': e", "{else if: b, 'c d': e}"),
        ("a b c", ""),
        ("", ""),
        ("a: b, " * 200, ""),
    ],
)
def test_a_table_is_mended_value_by_value(inside: str, mended: str) -> None:
    """Only what needs quotes gets them; what has no keys, or is too long to be read, is left alone."""
    assert braces(inside) == mended
    if mended:
        assert tree(f"a: {mended}\n").diagnostics == ()


def test_the_first_line_of_a_text_goes_below_its_bar() -> None:
    """Two columns from its key, or from its dash."""
    assert as_block("  - label: One", 11).splitlines()[1:] == ["- label: |", "    One", "    …"]
    assert as_block("  - One", 4).splitlines()[1:] == ["- |", "  One", "  …"]
    assert as_block('a: "One', 3, '"').splitlines()[1:] == ["a: |", "  One", "  …"]


def _items(text: str) -> list[object]:
    found = values(tree("a:\n" + "\n".join(f"  {row}" for row in text.split("\n")) + "\n").root)
    assert isinstance(found, dict)
    (items,) = found.values()
    assert isinstance(items, list)
    return items
