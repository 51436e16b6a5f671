"""Values in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.model.prose import Form
from game.model.story import Variable, VariableKind
from game.runtime.spell import cardinal, ordinal, spell

NUMBER = Variable(name="n", kind=VariableKind.NUMBER, start=0, low=-9, high=9999)
YES_NO = Variable(name="y", kind=VariableKind.YES_NO, start=0, low=0, high=1)
WORD = Variable(name="w", kind=VariableKind.WORD, start=0, low=0, high=1, words=("none", "thrown"))


@pytest.mark.parametrize(
    ("value", "form", "words"),
    [
        (4, Form.NUMBER, "4"),
        (-4, Form.NUMBER, "−4"),
        (4, Form.WORD, "four"),
        (4, Form.CAPITAL_WORD, "Four"),
        (4, Form.ORDINAL, "fourth"),
        (4, Form.CAPITAL_ORDINAL, "Fourth"),
        (-3, Form.WORD, "minus three"),
    ],
)
def test_a_number_is_spelled_in_the_form_asked_for(value: int, form: Form, words: str) -> None:
    """Figures with a true minus, words, ordinals."""
    assert spell(NUMBER, value, form) == words


def test_words_and_yes_and_no_are_read_as_they_are() -> None:
    """With a capital if asked for."""
    assert [spell(WORD, 1, form) for form in (Form.NUMBER, Form.WORD, Form.CAPITAL_WORD)] == [
        "thrown",
        "thrown",
        "Thrown",
    ]
    assert [spell(YES_NO, value, Form.NUMBER) for value in (0, 1)] == ["no", "yes"]


@pytest.mark.parametrize(
    ("value", "card", "order"),
    [
        (0, "zero", "zeroth"),
        (1, "one", "first"),
        (2, "two", "second"),
        (3, "three", "third"),
        (5, "five", "fifth"),
        (8, "eight", "eighth"),
        (9, "nine", "ninth"),
        (12, "twelve", "twelfth"),
        (13, "thirteen", "thirteenth"),
        (20, "twenty", "twentieth"),
        (21, "twenty-one", "twenty-first"),
        (40, "forty", "fortieth"),
        (100, "one hundred", "one hundredth"),
        (112, "one hundred and twelve", "one hundred and twelfth"),
        (999, "nine hundred and ninety-nine", "nine hundred and ninety-ninth"),
        (1000, "1000", "1000th"),
        (1001, "1001", "1001st"),
        (1011, "1011", "1011th"),
        (1022, "1022", "1022nd"),
    ],
)
def test_numbers_are_spelled_as_english_spells_them(value: int, card: str, order: str) -> None:
    """From a thousand up they stay figures."""
    assert (cardinal(value), ordinal(value)) == (card, order)


@given(st.integers(0, 999), st.integers(0, 999))
def test_no_two_numbers_are_spelled_alike(one: int, other: int) -> None:
    """Neither as words nor as ordinals."""
    assert (one == other) == (cardinal(one) == cardinal(other)) == (ordinal(one) == ordinal(other))
