"""The inside of a paragraph: marks, values, and what is said about those that mean nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.compiler.inline import read_inline
from game.compiler.tree import Scalar
from game.model.condition import Condition
from game.model.expression import Compare, Constant, Not, Variable
from game.model.prose import Either, Form, Inline, Style, Styled, Value, Words
from tests.compiler.small import block_scalar, reading

FINE = Condition(Variable(2))


def _inline(text: str) -> Inline:
    """The words of a paragraph that has no mistake."""
    pass_ = reading()
    words = read_inline(block_scalar(text), 0, len(text), pass_)
    assert pass_.diagnostics == []
    return words


def _told(text: str) -> list[tuple[str, str]]:
    """Code and place of everything that is said."""
    pass_ = reading()
    scalar = block_scalar(text)
    read_inline(scalar, 0, len(text), pass_)
    found = []
    for diagnostic in pass_.diagnostics:
        span = diagnostic.span
        assert span is not None
        found.append((diagnostic.code.name, _lines(scalar)[span.line][span.column : span.end_column]))
    return found


def _lines(scalar: Scalar) -> tuple[str, ...]:
    return scalar.source.lines


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rain.", (Words("Rain."),)),
        ("one\ntwo   three", (Words("one two three"),)),
        ("a *b* c", (Words("a "), Styled(Style.THOUGHT, (Words("b"),)), Words(" c"))),
        ("_b_", (Styled(Style.STRESS, (Words("b"),)),)),
        ("__b__", (Styled(Style.STRONG, (Words("b"),)),)),
        ("*a _b_*", (Styled(Style.THOUGHT, (Words("a "), Styled(Style.STRESS, (Words("b"),)))),)),
        ("___b___", (Styled(Style.STRONG, (Styled(Style.STRESS, (Words("b"),)),)),)),
        ("_a __b___", (Styled(Style.STRESS, (Words("a "), Styled(Style.STRONG, (Words("b"),)))),)),
        (r"\*a\* \_ \{x\} \\ \| \"", (Words('*a* _ {x} \\ | "'),)),
        ("one | two", (Words("one | two"),)),
        ("{nights}", (Value(1),)),
        ("{ nights }", (Value(1),)),
        ("{nights:ordinal}", (Value(1, Form.ORDINAL),)),
        ("{stake:Word}", (Value(4, Form.CAPITAL_WORD),)),
        ("{fine: a}", (Either(FINE, (Words("a"),)),)),
        ("{fine: a | b}", (Either(FINE, (Words("a"),), (Words("b"),)),)),
        ("{fine: | b}", (Either(FINE, (), (Words("b"),)),)),
        ("{not fine:\na\n|\nb}", (Either(Condition(Not(Variable(2))), (Words("a"),), (Words("b"),)),)),
        (
            "{trust >= 3: *a* | {fine: b | {nights}}}",
            (
                Either(
                    Condition(Compare(">=", Variable(0), Constant(3))),
                    (Styled(Style.THOUGHT, (Words("a"),)),),
                    (Either(FINE, (Words("b"),), (Value(1),)),),
                ),
            ),
        ),
    ],
)
def test_marks_become_what_they_mean(text: str, words: Inline) -> None:
    """Thought, stress, strong words, values, and either with its halves, one inside the other."""
    assert words == _inline(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"*Good*," she', "“|Good|,” she"),
        ('*"Good," he*', "“Good,” he"),
        ('She: "{fine: Yes | No}."', "She: “|Yes|No|.”"),
        ('{fine: "Yes," | "No,"} she', "“Yes,”|“No,”| she"),
        ('"{nights}"', "“||”"),
        ('--_"so"_--"no"', "—|“so”|—“no”"),
        ("*well-*-known", "well-|-known"),
        ('it\\\'s \\"so\\" \\-\\-', 'it\'s "so" --'),
    ],
)
def test_quotes_open_and_close_across_marks(text: str, words: str) -> None:
    """What stands before a mark decides how the quote behind it looks; a half begins anew."""
    assert words == "|".join(_leaves(_inline(text)))


def _leaves(words: Inline) -> list[str]:
    found: list[str] = []
    for word in words:
        match word:
            case Words(text):
                found.append(text)
            case Styled(_, inside):
                found += _leaves(inside)
            case Either(_, then, otherwise):
                found += _leaves(then) + _leaves(otherwise)
            case Value():
                found.append("")
    return found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("an *open end", [("E250", "*")]),
        ("snake_case", [("E250", "_")]),
        ("a __b_ c", [("E251", "_")]),
        ("{fine: *a | b*}", [("E250", "*")]),
        ("5 * 3", [("E251", "*")]),
        ("*a _b* c_", [("E252", "*")]),
        ("**bold**", [("E253", "**")]),
        ("a } b", [("E254", "}")]),
        (r"line\n", [("E255", "\\n")]),
        ("end\\", [("E255", "\\")]),
        ("{}", [("E256", "{}")]),
        ("{fine | told}", [("E256", "{fine |")]),
        ("{nights >= 5}", [("E256", "{nights >= 5}")]),
        ("{: a}", [("E256", "{:")]),
        ("{nights:wrod}", [("E257", "wrod")]),
        ("{fine:yes or no}", [("E257", ":")]),
        ("{nights >= 5:late}", [("E257", ":")]),
        ("{fine:ordinal}", [("E258", "fine")]),
        ("{fine: a | b | c}", [("E259", "|")]),
        ("an {fine: open end", [("E260", "{")]),
        ("{nights", [("E260", "{")]),
        ("{fine: | }", [("E261", "{fine: | }")]),
        ("{fine: " * 17 + "a" + "}" * 17, [("E262", "{")]),
        ("{fine: *" * 9 + "a" + "*}" * 9, [("E262", "{")]),
        ("{fine: _" * 8 + "*a*" + "_}" * 8, [("E262", "*")]),
        ("{nigths}", [("E202", "nigths")]),
        ("one\n{nigths}", [("E202", "nigths")]),
        ("{trust = 3: a}", [("E301", "=")]),
        ("one {fine && told: a} and {trst: b}", [("E302", "&&"), ("E202", "trst")]),
        ("{trust >= 0: a}", [("W400", "trust >= 0")]),
    ],
)
def test_marks_that_mean_nothing_are_told_where_they_stand(text: str, told: list[tuple[str, str]]) -> None:
    """Each mistake once, at its own signs, and the rest of the paragraph is still read."""
    assert told == _told(text)


def test_one_mistake_does_not_hide_the_next() -> None:
    """Reading goes on behind the braces that were wrong."""
    assert _told("{} then {nigths} and *so") == [("E256", "{}"), ("E202", "nigths"), ("E250", "*")]


@given(st.text(alphabet="ab {}*_|\\:>\"'\n-", max_size=60))
def test_whatever_stands_there_is_read_or_told(text: str) -> None:
    """No heap of marks raises, and what is told stands inside the text."""
    pass_ = reading()
    scalar = block_scalar(text)

    read_inline(scalar, 0, len(text), pass_)

    for diagnostic in pass_.diagnostics:
        assert diagnostic.span is not None
        assert 0 <= diagnostic.span.line < len(scalar.source.lines)


@pytest.mark.parametrize("heap", ["*", "_", "{", "}", "\\a", "{a:", "{fine: ", "*_", "__ ", "{fine: a | "])
def test_a_heap_of_marks_takes_a_moment(heap: str) -> None:
    """A hostile file of one mark a hundred thousand times is told, not pondered."""
    pass_ = reading()
    text = heap * 20_000

    read_inline(block_scalar(text), 0, len(text), pass_)

    assert pass_.diagnostics
