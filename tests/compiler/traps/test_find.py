"""Every trap of YAML, from either parser: its code and its place. What is said stands in the goldens."""

import pytest

from tests.compiler.broken import CHOICE, help_of, places, told, tree


@pytest.mark.parametrize(
    ("label", "code", "column"),
    [
        ("For: he hasn't asked", "E115", 19),
        ("She said:", "E115", 24),
        ('"All yelled out," she said.', "E120", 33),
        ("'I don't know'", "E120", 23),
        ('"All yelled out', "E119", 16),
        ("'Tis the season", "E119", 16),
        ("*emph* word", "E116", 16),
        ("{name} waited", "E116", 16),
        ("[sighs] no", "E116", 16),
        ("> Down came the night", "E116", 16),
        ("- no", "E116", 16),
        ("? what", "E116", 16),
        (": what", "E116", 16),
        ("@joyce", "E116", 16),
        ("%d of them", "E116", 16),
        ("`tick`", "E116", 16),
        (", and then", "E116", 16),
        ("& then", "E116", 16),
        ("] or so", "E116", 16),
        ("*word", "E128", 16),
        ("&word and more", "E128", 16),
        ("!important", "E130", 16),
        ("| Hello", "E137", 16),
        ("|# Hello", "E137", 16),
        ('"a \\d b"', "E134", 19),
        ('"\\ud800"', "E134", 17),
        ('"\\U00110000"', "E134", 17),
        ("{noise: +1", "E124", 16),
        ("{noise: +1]", "E124", 26),
        ("{name: Wil: low}", "E115", 26),
        ("{name: *Wil}", "E116", 23),
        ("{name: wait {n} now}", "E116", 28),
        ('{name: "Wil" low}', "E120", 29),
        ('{name: "Wil}', "E119", 23),
        ('{name: "\\q"}', "E134", 24),
        ("{name:[x]}", "E121", 21),
        ("{a: b, , c: d}", "E118", 23),
        ("{name: Room #4, ink: x}", "E117", 28),
        ("{a: b},", "E120", 22),
        ("[a]: b", "E133", 19),
    ],
)
def test_a_sentence_yaml_misreads_is_told_at_the_sign_it_trips_over(
    label: str, code: str, column: int
) -> None:
    """Whatever stands behind `label:`, one mistake is told, and it is told there."""
    assert places(tree(f"{CHOICE}      - label: {label}\n        jump: door\n")) == [(code, 4, column)]


@pytest.mark.parametrize(
    ("line", "code", "column"),
    [
        ("place b", "E122", 10),
        ("place = b", "E122", 10),
        ("kitchen", "E122", 12),
        ("place:b", "E121", 10),
        ("place:\u00a0b", "E121", 10),
        ("Nothing came of it.", "E113", 5),
        ("- if: fine", "E123", 5),
        ("choices: - label: b", "E123", 14),
        (" place: b", "E138", 6),
        ("? [b]", "E133", 5),
        ("<<: b", "E129", 5),
        ("*b: c", "E116", 5),
        ("&b c: d", "E116", 5),
        ("{b: c}: d", "E133", 5),
        (": b", "E116", 5),
    ],
)
def test_a_line_that_is_no_key_is_told_at_its_place(line: str, code: str, column: int) -> None:
    """Below a key of a scene, something that YAML takes for nothing."""
    assert places(tree(f"scenes:\n  door:\n    pov: ann\n    {line}\n")) == [(code, 4, column)]


def test_text_no_deeper_than_its_key() -> None:
    """Prose at the depth of `text:` or `else:`, as a sentence, as a speech, before and behind other prose."""
    assert told("a:\n  text: |\n  Three goodnights.\n") == [("E113", 3, 3)]
    assert told("a:\n  text:\n    - else: |\n      Three goodnights.\n") == [("E113", 4, 7)]
    assert told("a:\n  text:\n    - else: |\n      Willow: Yell if you need.\n") == [("E113", 4, 7)]
    assert told("a:\n  text: |\n    One.\n\n  Willow: Two.\n") == [("E113", 5, 3)]
    assert told("a:\n  text: |\n    One.\nTwo.\n") == [("E113", 4, 1)]


def test_text_less_deep_than_its_first_line() -> None:
    """Prose may not go back towards its key."""
    assert told("a:\n  text: |\n      One.\n\n    Two.\n") == [("E114", 5, 5)]


def test_a_key_that_slips_behind_a_text() -> None:
    """Between the depth of a text and of its key a key is a key, and is shown where to go."""
    slip = "a:\n  text: |\n      One.\n   jump: b\n"

    assert told(slip) == [("E138", 4, 4)]
    assert help_of(slip) == "move it 1 space to the left, under `text`"


def test_an_empty_text_is_left_to_the_reader() -> None:
    """`|` and then another key is for YAML a text of nothing."""
    assert told("a:\n  text: |\n  jump: b\n") == []


def test_a_dash_is_missing_or_touches_its_word() -> None:
    """A key among list items."""
    assert told("a:\n  - label: one\n    text: two\n  label: three\n") == [("E123", 4, 3)]
    assert told("a:\n  -label: one\n   text: two\n") == [("E123", 2, 3)]
    assert told("a:\n  - text\n  more\n") == [("E123", 3, 3)]


def test_a_colon_is_missing_in_a_list_item() -> None:
    """The line above is told, not the one that YAML stumbles over."""
    assert told("a:\n  - label Go\n    text: two\n") == [("E122", 2, 10)]
    assert told("a:\n  - label:Go\n    text: two\n") == [("E121", 2, 10)]


def test_a_scene_without_its_colon() -> None:
    """It takes no other scene with it."""
    assert told("scenes:\n  door\n    pov: ann\n  hall:\n    pov: ben\n") == [("E122", 2, 7)]
    assert told("scenes:\n  door:\n    pov: ann\n  hall\n    pov: ben\n") == [("E122", 4, 7)]
    assert told("scenes:\n  door: {pov: [}\n  hall\n") == [("E124", 2, 16), ("E122", 3, 7)]


def test_a_tab_in_front_of_a_line() -> None:
    """In the indent of a key, of prose, of a comment; inside a line and on an empty one it is a space."""
    assert told("a:\n\tb: c\n") == [("E112", 2, 1)]
    assert told("a:\n  text: |\n    One.\n    \tTwo.\n") == [("E112", 4, 5)]
    assert told("a:\n  b: c\n\t# d\n") == [("E112", 3, 1)]
    assert told("a:\n  b:\tc\n\t\n  d: e\tf\n") == []


def test_a_strange_space_in_front_of_a_key() -> None:
    """It is told where YAML would take it for a letter, and left alone in prose."""
    assert told("a:\n\u00a0\u00a0b: c\n") == [("E111", 2, 1)]
    assert told("a: b\n\u3000c: d\n") == [("E111", 2, 1)]
    assert told("a:\n  text: |\n    \u00a0One.\n") == []


def test_documents_and_directives() -> None:
    """One `---` at the top is harmless; a second, `...` and `%` are not."""
    assert told("---\na: b\n") == []
    assert told("a: b\n---\nc: d\n") == [("E131", 2, 1)]
    assert told("a: b\n...\nc: d\n") == [("E131", 2, 1)]
    assert told("---\n---\n") == [("E131", 2, 1)]
    assert told("a:\n  text: |\n    One.\n---\n    Two.\n") == [("E131", 4, 1)]
    assert told("%YAML 1.1\n---\na: b\n") == [("E132", 1, 1)]


def test_brackets_that_do_not_close() -> None:
    """The innermost open one is told, also when it stands lines above; closing below its key is fine."""
    assert told("cast:\n  ann: {name: Ann,\n    ink: [red\n  ben: {name: Ben}\n") == [("E124", 3, 10)]
    assert told("cast: {\n  ann: {name: Ann},\n}\nstart: a\n") == []
    assert told("a: [b, c\n") == [("E124", 1, 4)]


def test_what_no_line_shows_is_still_told_with_a_place() -> None:
    """Where both the lines and the rules are at their end, the place where reading ended is shown."""
    assert places(tree("a: {b: c,\n  d: e f: g}\n")) == [("E115", 2, 9)]
    assert places(tree("a: {b: :c}\n")) == [("E116", 1, 8)]
    assert places(tree("a: {b\n  - c: d}\n")) == [("E149", 2, 6)]
    assert "text: |" in help_of("a: {b\n  - c: d}\n")


def test_nesting_past_all_reason_ends_early() -> None:
    """Neither parser is let down into it, and neither crashes."""
    assert places(tree("a: " + "[" * 100 + "]" * 100)) == [("E108", 1, 67)]
    assert [code for code, _, _ in places(tree("[" * 60_000))] == ["E124"]
    assert [code for code, _, _ in places(tree("{a: " * 5_000))] == ["E124"]
    assert [code for code, _, _ in places(tree("- " * 5_000))] == ["E108"]
    assert [code for code, _, _ in places(tree("".join(" " * depth + "a:\n" for depth in range(300))))] == [
        "E108"
    ]
