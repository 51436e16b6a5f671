"""Conditions written back as words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.compiler.conditions import VisitBits, parse
from game.compiler.show import show
from game.model.expression import (
    And,
    Compare,
    Constant,
    Expression,
    Not,
    Or,
    PointOfView,
    Sum,
    Variable,
    Visited,
)
from tests.compiler.small import VOCABULARY

SCENES = ("one.door", "two.hall", "one.knock")

numbers = st.recursive(
    st.one_of(
        st.integers(-20, 20).map(Constant),
        st.sampled_from([Variable(0), Variable(1)]),
    ),
    lambda inside: st.builds(Sum, inside, inside, st.booleans()),
    max_leaves=4,
)
comparisons = st.builds(Compare, st.sampled_from(["==", "!=", "<", "<=", ">", ">="]), numbers, numbers)
words = st.builds(
    Compare, st.sampled_from(["==", "!="]), st.just(Variable(4)), st.integers(0, 2).map(Constant)
) | st.builds(Compare, st.sampled_from(["==", "!="]), st.just(PointOfView()), st.integers(0, 1).map(Constant))
atoms = st.one_of(
    st.sampled_from([Variable(2), Variable(3)]), st.integers(0, 2).map(lambda bit: Visited(1 << bit))
)


def _several(inside: st.SearchStrategy[Expression]) -> st.SearchStrategy[tuple[Expression, ...]]:
    return st.lists(inside, min_size=2, max_size=3).map(tuple)


questions: st.SearchStrategy[Expression] = st.recursive(
    st.one_of(comparisons, words, atoms),
    lambda inside: st.one_of(
        st.builds(Not, inside),
        st.builds(And, _several(inside)),
        st.builds(Or, _several(inside)),
        st.builds(Compare, st.sampled_from(["==", "!="]), atoms, st.integers(0, 1).map(Constant)),
        st.builds(Compare, st.sampled_from(["==", "!="]), inside, atoms),
    ),
    max_leaves=8,
)


@given(questions)
def test_what_is_shown_reads_back_as_the_same_tree(tree: Expression) -> None:
    """`parse(show(e)) == e`, whatever holds always or never."""
    visits = VisitBits()
    for scene in SCENES:
        visits.of(scene)
    shown = show(tree, VOCABULARY, SCENES)

    parsed = parse(shown, VOCABULARY, visits)

    certain = {"E310", "W400"}
    assert set() == {finding.code.name for finding in parsed.findings} - certain
    if not any(finding.code.name == "E310" for finding in parsed.findings):
        assert parsed.condition is not None
        assert tree == parsed.condition.tree


@pytest.mark.parametrize(
    "text",
    [
        "trust >= 3 and nights < 6 and not told",
        "stake == thrown or stake == hidden and visited(one.door)",
        "not (fine or told)",
        "pov != ben",
        "trust - (nights - 2) > -1",
        "fine == true",
        "(fine or told) and trust + nights >= 6",
    ],
)
def test_shown_words_have_no_bracket_too_many(text: str) -> None:
    """A condition as an author would write it comes back letter for letter."""
    parsed = parse(text, VOCABULARY, VisitBits())

    assert parsed.condition is not None
    assert text == show(parsed.condition.tree, VOCABULARY, SCENES)
