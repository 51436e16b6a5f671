"""Quotes and dashes as a printer sets them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.compiler.typography import ENGLISH, LANGUAGES, quotes_of, typeset


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ('"Hello," she said. "You?"', "“Hello,” she said. “You?”"),
        ("It's the boys' door, 'tis.", "It’s the boys’ door, ’tis."),
        ("a door--shut--and", "a door—shut—and"),
        ("a door -- shut", "a door — shut"),
        ("one --- two", "one — two"),
        ('("Here.") ["There."]', "(“Here.”) [“There.”]"),
        ('"But--" she said', "“But—” she said"),
        ('he stopped--"no"--and went', "he stopped—“no”—and went"),
        ('"But--"', "“But—”"),
        ('"--and so"', "“—and so”"),
        ("well-known, 3-4", "well-known, 3-4"),
        ("already “set” and ‘so’", "already “set” and ‘so’"),
        ("no sign at all", "no sign at all"),
    ],
)
def test_english_is_set_as_in_a_book(written: str, printed: str) -> None:
    """A quote opens at the beginning, after a space or a bracket, after a dash if a word follows."""
    assert printed == typeset(written, ENGLISH)


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("en-GB", "“So,” it’s — she said."),
        ("de", "„So,“ it’s – she said."),
        ("de-AT", "„So,“ it’s – she said."),
        ("fr", "«\u00a0So,\u00a0» it’s — she said."),
        ("sv", "”So,” it’s – she said."),
        ("xx", "“So,” it’s — she said."),
    ],
)
def test_the_language_decides_how_quotes_look(language: str, printed: str) -> None:
    """By the first part of its tag; a language nobody has listed is set as English."""
    assert printed == typeset('"So," it\'s -- she said.', quotes_of(language))


def test_a_quote_looks_at_what_stands_beside_its_words() -> None:
    """Words between marks are set one piece after the other, and their neighbours decide."""
    assert typeset('", he said', ENGLISH, before=".") == "”, he said"
    assert typeset(' "', ENGLISH, before="x", after="*") == " “"
    assert typeset('--"', ENGLISH, before="x", after="*") == "—“"


_SET = re.compile("|".join(re.escape(sign) for quotes in LANGUAGES.values() for sign in quotes))


@given(st.text(alphabet="ab .,!?\"'-()\u00a0é", max_size=60), st.sampled_from(sorted(LANGUAGES)))
def test_words_stay_as_they_are(text: str, language: str) -> None:
    """Apart from quotes and dashes nothing changes, in any language."""
    bare = re.sub("[\"'\u00a0]|--+", "", text)

    printed = typeset(text, quotes_of(language))

    assert re.sub("-", "", bare) == re.sub("[-\u00a0]", "", _SET.sub("", printed))
    assert '"' not in printed
