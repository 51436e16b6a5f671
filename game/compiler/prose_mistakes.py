"""What is said about the lines of a block. Each mistake is one function."""

import re
from difflib import SequenceMatcher

from game.compiler.finding import Finding
from game.compiler.vocabulary import Vocabulary
from game.source.catalogue import (
    ALMOST_A_KEY,
    ALMOST_A_SPEECH,
    BEGINS_WITH_HASH,
    CAPTION_NOT_CLOSED,
    CAPTION_WITHOUT_WORDS,
    NO_MARKS_HERE,
    ONE_PARAGRAPH,
    SPEECH_WITHOUT_WORDS,
    TURN_NOT_ALONE,
)
from game.source.suggest import nearest

ALIKE = 0.8
"""How much a word is like a name before it is asked about: `Spyke` is, `Down` is not like `Dawn`."""

_KEY = re.compile(
    r"(?:- )?(if|else if|else|text|choices|label|change|set|jump|ending|pov|place|locked|never|once|short)"
    r":(?:\s|\Z)"
)
_NAME = re.compile(r"([^\W\d_][\w'’. -]{0,40}?)\s?:\s")


def almost(words: str, start: int, vocabulary: Vocabulary) -> Finding | None:
    """A line that was perhaps meant as a speech, or as a key."""
    key = _KEY.match(words)
    if key:
        return _almost_a_key(key, start)
    match = _NAME.match(words)
    if match is None or "cast" in vocabulary.blind:
        return None
    name = match.group(1)
    near = _speaker_near(name, vocabulary)
    return _almost_a_speech(name, near, start) if near else None


def _speaker_near(name: str, vocabulary: Vocabulary) -> str:
    """The name of the cast that was likely meant: spelled almost so, or by its id."""
    if name in vocabulary.cast:
        index = vocabulary.cast[name]
        return next((other for other, place in vocabulary.speakers.items() if place == index), "")
    if " " in name and not any(" " in other for other in vocabulary.speakers):
        return ""
    near = nearest(name, vocabulary.speakers)
    return near if SequenceMatcher(None, name.lower(), near.lower()).ratio() >= ALIKE else ""


def _almost_a_speech(name: str, near: str, start: int) -> Finding:
    return Finding(
        ALMOST_A_SPEECH,
        f"nobody in the cast is called `{name}`, so this is not a speech",
        start,
        start + len(name),
        "read as prose",
        f"did you mean `{near}:`? If it is prose, write `{name}\\:`",
    )


def _almost_a_key(key: re.Match[str], start: int) -> Finding:
    return Finding(
        ALMOST_A_KEY,
        f"`{key.group(1)}:` stands inside the text and will be printed",
        start,
        start + key.end(1),
        "read as prose",
        f"indent it less if it is a key; if it is prose, write `{key.group(1)}\\:`",
    )


def begins_with_hash(place: int) -> Finding:
    """A comment inside a block, which would be printed."""
    return Finding(
        BEGINS_WITH_HASH,
        "a line of text begins with `#`",
        place,
        place + 1,
        "inside a `|` block this is not a comment",
        "write `\\#` for the sign itself, or indent the comment as little as the key",
    )


def turn_not_alone(start: int, end: int) -> Finding:
    """`--- and more`."""
    return Finding(
        TURN_NOT_ALONE,
        "`---` turns the page only when it stands alone",
        start,
        end,
        "more than `---`",
        "put the words on a line of their own; a dash is `--`",
    )


def caption_not_closed(start: int, end: int, *, alone: bool) -> Finding:
    """`[bell` without `]`, or with words behind it."""
    return Finding(
        CAPTION_NOT_CLOSED,
        "a caption stands alone between `[` and `]`",
        start,
        end,
        "`]` is missing on this line" if alone else "`]` is not the end of this line",
        "write `\\[` if it is prose",
    )


def caption_without_words(start: int, end: int, asset: str) -> Finding:
    """`[bell:]`."""
    return Finding(
        CAPTION_WITHOUT_WORDS,
        "a caption without words",
        start,
        end,
        "nothing to read here",
        f"say what is heard: `[{asset or 'bell'}: a bell, far off]`",
    )


def says_nothing(start: int, end: int) -> Finding:
    """`Willow:` and nothing else."""
    return Finding(
        SPEECH_WITHOUT_WORDS,
        "a speech without words",
        start,
        end,
        "nothing is said here",
        "the words follow the colon, on the same line or the next",
    )


def one_paragraph(start: int, end: int) -> Finding:
    """A second paragraph in a label."""
    return Finding(
        ONE_PARAGRAPH,
        "only one paragraph fits here",
        start,
        end,
        "a second begins here",
        "join them, or move the rest to `text`",
    )


def no_marks_here(place: int, mark: str) -> Finding:
    """A value or stress in words that are shown as they are."""
    return Finding(
        NO_MARKS_HERE,
        "only plain words fit here",
        place,
        place + 1,
        f"`{mark}` marks something",
        f"write `\\{mark}` for the sign itself",
    )
