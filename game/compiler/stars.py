"""A thought in stars over several paragraphs: which star opens it and which one would close it."""

import re

_STAR = re.compile(r"(?<!\\)\*")
_AT_END = re.compile(r"\*(?:[ \t]*\n[ \t]*\n|\s*\Z)")
_BREAK = re.compile(r"\n[ \t]*\n")


def goes_on(text: str, end: int) -> bool:
    """Whether the next star behind a paragraph that ends at `end` is the last sign of one."""
    star = _STAR.search(text, end)
    return star is not None and _closes(text, star.start())


def is_end_of_earlier(text: str, star: int) -> bool:
    """Whether this star, alone in its paragraph, closes what an earlier paragraph has opened."""
    before = text.rfind("*", 0, star)
    if before < 0 or not _closes(text, star) or not _BREAK.search(text, before, star):
        return False
    paragraph = text[text.rfind("\n\n", 0, before) + 1 : before + 1]
    return len(_STAR.findall(paragraph)) % 2 == 1 and not text[before + 1].isspace()


def _closes(text: str, star: int) -> bool:
    return _AT_END.match(text, star) is not None and not text[star - 1 : star].isspace()
