"""Words, sentences and syllables as they are counted everywhere in a report."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?…]+[”’»)\]]*(?=\s|\Z)")
_VOWELS = re.compile(r"[aeiouyàâäèéêëìîïòôöùûü]+")
_SILENT = re.compile(r"(?:[^laeiouy]es|[^dtaeiouy]ed|[^laeiouy]e)\Z")


def words_in(text: str) -> list[str]:
    """The words of a text as they stand; a word joined by hyphens or apostrophes is one."""
    return _WORD.findall(text)


def word_count(text: str) -> int:
    """How many words."""
    return len(_WORD.findall(text))


def folded(text: str) -> str:
    """A text without capitals and typography, for telling whether words are the same."""
    return text.lower().replace("’", "'")


def sentence_count(text: str) -> int:
    """How many sentences; what ends without a stop is one too."""
    found = list(_SENTENCE_END.finditer(text))
    rest = text[found[-1].end() :] if found else text
    return len(found) + (1 if word_count(rest) else 0)


def syllables(word: str) -> int:
    """About how many syllables an English word has: its groups of vowels, but for a silent e."""
    groups = len(_VOWELS.findall(word.lower()))
    return max(1, groups - (1 if groups > 1 and _SILENT.search(word.lower()) else 0))


def reading_ease(texts: Iterable[str]) -> float | None:
    """Flesch's reading ease of English texts: 60 to 70 is plain, 90 is read by a child; None without words.

    R. Flesch, "A new readability yardstick", 1948.
    """
    sentences = words = sounds = 0
    for text in texts:
        sentences += sentence_count(text)
        own = words_in(text)
        words += len(own)
        sounds += sum(map(syllables, own))
    if not words:
        return None
    return 206.835 - 1.015 * words / sentences - 84.6 * sounds / words
