"""Where a row may end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.desktop.layout.lettering import Lettering
from game.desktop.layout.words import SPACES, Stretch, words_of
from tests.desktop.layout.rulers import BODY, LEANING, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a day went by", ["a", "day", "went", "by"]),
        ("no—not yet", ["no—", "not", "yet"]),
        ("no —not yet", ["no —", "not", "yet"]),
        ("no — not", ["no —", "not"]),
        ("the good-for-nothing owl", ["the", "good-", "for-", "nothing", "owl"]),
        ("minus -5 and 5-6", ["minus", "-5", "and", "5-6"]),
        ("a T-shirt, an e-mail", ["a", "T-shirt,", "an", "e-mail"]),
        ("“—no”", ["“—no”"]),
        ("—no", ["—no"]),
        ("no—” she said", ["no—”", "she", "said"]),
        ("no——", ["no——"]),
        ("said ’em all", ["said", "’em", "all"]),
        ("wait…what", ["wait…", "what"]),
        ("wait …", ["wait …"]),
        ("Mrs\N{NO-BREAK SPACE}Hall", ["Mrs\N{NO-BREAK SPACE}Hall"]),
        ("  two   spaces \n here ", ["two", "spaces", "here"]),
        ("", []),
        ("   ", []),
    ],
)
def test_a_row_may_end_at_spaces_and_after_dashes(text: str, expected: list[str]) -> None:
    """A row ends at a space or after a dash inside a word, never before what closes a phrase."""
    assert expected == [word.text for word in words(text)]


def test_a_word_in_two_letterings_stays_one_word() -> None:
    """A comma after a thought does not fall to the next row."""
    made = words_of([Stretch("So", LEANING), Stretch(", then", BODY)])

    assert [word.text for word in made] == ["So,", "then"]
    assert (Stretch("So", LEANING), Stretch(",", BODY)) == made[0].parts


@given(st.lists(st.tuples(st.text("ab—-… ’”,.\u00a0"), st.sampled_from([BODY, LEANING]))))
def test_no_sign_is_lost(pairs: list[tuple[str, Lettering]]) -> None:
    """Cutting changes nothing but spaces."""
    stretches = [Stretch(text, lettering) for text, lettering in pairs]

    made = "".join(word.text for word in words_of(stretches))

    assert _bare("".join(stretch.text for stretch in stretches)) == _bare(made)


@given(st.text("ab—-… ’”,.!\u00a0"))
def test_no_word_begins_with_what_closes(text: str) -> None:
    """Unless the text itself begins so, no word begins with closing punctuation or a dash."""
    for word in words(text)[1:]:
        assert word.text[0] not in "—…,.!”"


def _bare(text: str) -> str:
    return "".join(sign for sign in text if sign not in SPACES)
