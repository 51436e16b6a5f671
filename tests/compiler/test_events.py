"""Two parsers, one answer: where PyYAML's two disagree, it is settled."""

from collections.abc import Callable

import pytest

from game.compiler import events
from game.compiler.events import ENDS, Events, ScalarEvent, c_events, parsers, place, python_events


def _read(parse: Callable[[str], Events], text: str) -> object:
    """The values of a text, or the place where it ends."""
    try:
        return [event.value for event in parse(text) if type(event) is ScalarEvent]
    except ENDS as end:
        return place(end)


@pytest.mark.parametrize(
    "text",
    [
        "{a: Which one?, b: c}",
        "{a: Did she? No, b: c}",
        "{a: She ?, b: c}",
        "{a: What ?then}",
        "{a: ?then}",
        "{?a: b}",
        "[?a, b]",
        "{a: ??}",
        "a: Which? Yes?",
        "a: ?b",
        "- ?b",
        '{a: "Which?"}',
        "a: |\n  Which? One?\n",
        "a: well-?\n",
        "{a:[b]}",
        "{a:}",
        "{a: b:?}",
        '{"a":[b]}',
        "a:[b]",
        "a: |# b\n  c\n",
        "a: |2-# b\n  c\n",
        "a: | # b\n  c\n",
        "a: |\n  b |# c\n",
        'a: "\\U00110000"',
    ],
)
def test_both_parsers_read_the_same_or_end_together(text: str) -> None:
    """Question marks and brackets inside braces, a comment at a bar: the same values, or an end in both."""
    quick, patient = _read(c_events, text), _read(python_events, text)

    assert isinstance(quick, list) == isinstance(patient, list)
    if isinstance(quick, list):
        assert quick == patient


def test_a_question_mark_comes_back_whatever_else_the_text_holds() -> None:
    """Not even a sign of private use is taken for one."""
    assert _read(python_events, "{a: \ue000?, b: Which?}") == ["a", "\ue000?", "b", "Which?"]


def test_without_libyaml_the_other_parser_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML can be built without it; stories compile all the same."""
    assert parsers() == (c_events, python_events)

    monkeypatch.setattr(events, "_CParser", None)

    assert parsers() == (python_events,)


def test_an_end_that_names_no_place_has_none() -> None:
    """Some of what the parsers raise is no error of YAML and has no mark."""
    assert place(ValueError("chr() arg not in range")) is None
    assert _read(python_events, 'a: "b') == (0, 5)
