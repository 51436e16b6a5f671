"""Every planted defect is found: by its code, at its line, and nothing else is told."""

from pathlib import Path

import pytest

from game.source import catalogue
from game.source.diagnostic import Code
from tests.planted.stories import DEFECTS, expected_in, told_in

PLANTED = sorted(DEFECTS.glob("*.txt"))


@pytest.mark.parametrize("path", PLANTED, ids=lambda path: path.stem)
def test_a_planted_defect_is_found_where_it_is(path: Path) -> None:
    """With the right code at the right line, and no other word."""
    text = path.read_text("utf-8")

    assert expected_in(text) == told_in(text)


def test_there_are_many_kinds() -> None:
    """A folder that was moved would find nothing wrong."""
    assert len(PLANTED) >= 40


def test_every_rule_of_lint_has_a_defect_planted() -> None:
    """What lint can tell is told of some story here, but for what only a whole library can show."""
    codes = {code.name for code in vars(catalogue).values() if isinstance(code, Code)}
    lint = {code for code in codes if "W420" <= code < "W500"}
    planted = {told.code for path in PLANTED for told in expected_in(path.read_text("utf-8"))}

    assert lint - planted == {"W464"}


def test_every_finding_of_the_explorer_has_a_defect_planted() -> None:
    """What only playing everything can show is shown in some story here."""
    codes = {code.name for code in vars(catalogue).values() if isinstance(code, Code)}
    playing = {code for code in codes if "W500" <= code or "E500" <= code < "F"}
    planted = {told.code for path in PLANTED for told in expected_in(path.read_text("utf-8"))}

    assert playing - planted == set()
