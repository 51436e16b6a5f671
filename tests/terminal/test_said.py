"""What is typed, and what is meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.playthrough.notes import Manner
from game.playthrough.slots import QUICK
from game.terminal import said
from game.terminal.said import Said, Strange, understand


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3", said.Choose(3)),
        (" 12 ", said.Choose(12)),
        ("99999999999999", said.Choose(0)),
        ("", said.GoOn()),
        ("   ", said.GoOn()),
        ("b", said.Back()),
        ("Back", said.Back()),
        ("save", said.Save(QUICK)),
        ("s 10", said.Save("10")),
        ("load 3", said.Load("3")),
        ("l", said.Load(QUICK)),
        ("saves", said.Saves()),
        ("h", said.History()),
        ("history 2", said.History(2)),
        ("notes", said.Notes()),
        ("notes short", said.Notes(Manner.SHORT)),
        ("about", said.About()),
        ("?", said.Help()),
        ("restart", said.Restart()),
        ("QUIT", said.Quit()),
    ],
)
def test_words_and_letters_are_understood(typed: str, meant: Said) -> None:
    """In whatever case."""
    assert meant == understand(typed)


@pytest.mark.parametrize(
    ("typed", "help_in_it"),
    [
        ("dance", "Type help"),
        ("1 2", "Type help"),
        ("²", "Type help"),
        ("save 11", "slots 1 to 10"),
        ("load x", "slots 1 to 10"),
        ("save 1 2", "Type help"),
        ("notes loud", "ask, read, short or skip"),
        ("history all", "takes a number"),
        ("quit now", "alone"),
    ],
)
def test_what_means_nothing_gets_a_sentence_with_a_way_out(typed: str, help_in_it: str) -> None:
    """Nothing is guessed."""
    meant = understand(typed)

    assert isinstance(meant, Strange)
    assert help_in_it in meant.sentence


@given(typed=st.text())
def test_whatever_is_typed_is_understood_somehow(typed: str) -> None:
    """It never raises."""
    understand(typed)
