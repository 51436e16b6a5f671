"""Words in rows."""

from hypothesis import given
from hypothesis import strategies as st

from game.model.prose import Style
from game.runtime.read import Run
from game.terminal.rows import Paper, set_rows

THOUGHT = frozenset({Style.THOUGHT})


def rows(text: str, width: int, first: str = "", indent: str = "") -> list[str]:
    """A paragraph in rows."""
    return set_rows(Paper(width=width), (Run(text),), first=first, indent=indent).split("\n")


@given(text=st.text(st.characters(categories=["L", "P", "Zs"])), width=st.integers(5, 80))
def test_rows_rejoin_to_the_same_words_and_none_is_too_wide(text: str, width: int) -> None:
    """But for a word that is wider than a row, which stays whole."""
    made = rows(text, width, first="1. ", indent="   ")

    assert text.split() == " ".join(made).removeprefix("1. ").split()
    assert all(len(row) <= width or len(row.split()) <= 2 for row in made)


def test_rows_after_the_first_are_indented() -> None:
    """A number stands alone before what it counts."""
    assert rows("one two three", 9, "1. ", "   ") == ["1. one", "   two", "   three"]


def test_thoughts_slant_and_stress_in_them_stands_upright() -> None:
    """Marks are ended at the end of each row, so that no prompt is slanted."""
    runs = (Run("She "), Run("did not ", THOUGHT), Run("go", THOUGHT | {Style.STRESS}), Run(".", THOUGHT))
    drawn = set_rows(Paper(width=7, slants=True), runs)

    assert drawn == "She \x1b[3mdid\x1b[23m\n\x1b[3mnot \x1b[23mgo\x1b[3m.\x1b[23m"


def test_thoughts_stand_between_stars_where_nothing_slants() -> None:
    """Once around each, whatever is stressed in it; the stars cling to its words."""
    runs = (Run("She "), Run("did not ", THOUGHT), Run("go", THOUGHT | {Style.STRESS}), Run(" ", THOUGHT))

    assert set_rows(Paper(width=7), (*runs, Run("out."))) == "She\n*did\nnot go*\nout."
    assert set_rows(Paper(), (Run("*Stay*, "), Run("stay", THOUGHT))) == "*Stay*, *stay*"
    assert set_rows(Paper(), (Run("Here", frozenset({Style.STRESS})), Run(".", THOUGHT))) == "Here*.*"


def test_strong_words_are_bold() -> None:
    """Also inside a thought."""
    runs = (Run("No", THOUGHT | {Style.STRONG}),)

    assert set_rows(Paper(slants=True), runs) == "\x1b[3m\x1b[1mNo\x1b[22m\x1b[23m"


def test_paper_without_typographic_signs_gets_a_typewriters() -> None:
    """Styles stay with their words although a dash has become two signs."""
    runs = (Run("“It’s—"), Run("late…", THOUGHT), Run("”"))
    paper = Paper(slants=True, typographic=False)

    assert set_rows(paper, runs) == '"It\'s--\x1b[3mlate...\x1b[23m"'
