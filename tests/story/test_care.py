"""What no shipped text may hold, whoever wrote it on a tired evening.

The heroine of the second story is seventeen. It is a story of rescue, guilt and care, and of nothing else:
no word of a pair stands in it, in prose, labels, picture texts or names.
"""

import re
from pathlib import Path

import pytest

from tests.story.shipped import STORIES

_WORDS = (
    r"kiss\w*",
    r"darlings?",
    r"sweethearts?",
    r"nestl\w+",
    r"snuggl\w+",
    r"cuddl\w+",
    r"lovers?",
    r"in love",
    r"fall(?:en|s|ing)? for",
    r"loved? (?:him|you|her)",
    r"loves (?:him|you|her)",
    r"gaz(?:e|es|ed|ing)",
    r"blush\w*",
    r"caress\w*",
    r"embrac\w+",
    r"kitten",
    r"pet",
    r"soulmates?",
    r"romanc\w*",
    r"romantic\w*",
    r"desir\w+",
    r"attract\w+",
    r"sexy?",
    r"sexual\w*",
    r"her Spike",
    r"his Buffy",
    r"his girl",
    r"belong(?:s|ed)? to (?:him|her|each other)",
    r"sunshine",
)
PAIRING = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)
FILES = sorted((STORIES / "what_the_dark_kept").rglob("*.yaml"))


def test_there_is_something_to_read() -> None:
    """A folder that is empty proves nothing."""
    assert len(FILES) > 8


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_nothing_in_the_second_story_speaks_of_a_pair(file: Path) -> None:
    """Not a word of it, in any key of any file."""
    assert [] == [match[0] for match in PAIRING.finditer(file.read_text("utf-8"))]


@pytest.mark.parametrize(
    "sentence",
    [
        "She fell in love.",
        "He kissed her brow.",
        "She nestled against him.",
        "her Spike",
        "I love you, he said.",
    ],
)
def test_the_rule_knows_such_a_word_when_it_meets_one(sentence: str) -> None:
    """Each of these is the kind of sentence it is there for."""
    assert PAIRING.search(sentence)
