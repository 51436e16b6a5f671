"""Phrases that a story does not allow itself."""

import re
from collections.abc import Iterator

from game.analysis.lint.manuscript import Manuscript, Rule
from game.analysis.lint.passages import Passage, passages
from game.source.catalogue import BANNED_PHRASE
from game.source.diagnostic import Diagnostic


def banned_phrases(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Each of them wherever it stands: whole words, whatever their capitals and over the end of a line."""
    if not manuscript.story.banned:
        return
    found = re.compile("|".join(map(_pattern, manuscript.story.banned)), re.IGNORECASE)
    for source, written in passages(manuscript):
        if found.search(source.text):
            for passage in written:
                yield from _in_passage(passage, found)


def _pattern(phrase: str) -> str:
    words = r"\s+".join(map(re.escape, phrase.split())).replace("'", "['’]")
    return rf"(?<!\w){words}(?!\w)"


def _in_passage(passage: Passage, banned: re.Pattern[str]) -> Iterator[Diagnostic]:
    for found in banned.finditer(passage.text):
        end = passage.text.find("\n", *found.span())
        yield Diagnostic(
            code=BANNED_PHRASE,
            message=f"`{' '.join(found.group().split())}` is banned in this story",
            span=passage.span(found.start(), end if end >= 0 else found.end()),
            label="under `banned:` in story.yaml",
            help="say it in other words, or take it off the list",
        )


BANNED: tuple[Rule, ...] = (banned_phrases,)
