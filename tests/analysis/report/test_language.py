"""Words, sentences and syllables."""

import pytest

from game.analysis.report.language import folded, reading_ease, sentence_count, syllables, words_in


def test_a_word_may_be_joined() -> None:
    """By an apostrophe or a hyphen, not by a dash."""
    assert words_in("She’d twenty-one — no, 22 — dogs.") == ["She’d", "twenty-one", "no", "22", "dogs"]


def test_two_words_are_the_same_whatever_their_quotes() -> None:
    """And their capitals."""
    assert folded("Don’t") == "don't"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two? Three!", 3),
        ("“You coming?” he said.", 2),
        ("It went… on.", 2),
        ("No stop", 1),
        ("At 3.5 it rang.", 1),
        ("", 0),
        ("—", 0),
    ],
)
def test_a_sentence_ends_with_a_stop_before_a_space(text: str, count: int) -> None:
    """Or with the text."""
    assert sentence_count(text) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [("cat", 1), ("door", 1), ("made", 1), ("the", 1), ("open", 2), ("little", 2), ("walked", 1)],
)
def test_syllables_are_groups_of_vowels(word: str, count: int) -> None:
    """But for a silent e."""
    assert syllables(word) == count


def test_the_easiest_sentence_has_the_number_flesch_gives_it() -> None:
    """Six words of one syllable: 206.835 - 1.015 * 6 - 84.6."""
    assert reading_ease(["The cat sat on the mat."]) == pytest.approx(116.145)
    assert reading_ease([]) is None
