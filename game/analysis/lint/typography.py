"""Slips of the pen: what a proofreader marks in the files as they are written."""

import re
import string
from collections.abc import Callable, Iterator
from itertools import compress, islice
from typing import NamedTuple

from game.analysis.lint.manuscript import Manuscript, Rule
from game.analysis.lint.passages import Passage, passages
from game.model.prose import Kind
from game.source.catalogue import (
    DOUBLED_SPACE,
    DOUBLED_WORD,
    MIXED_QUOTES,
    NOBODY_SPEAKS,
    QUOTE_LEFT_OPEN,
    SPACE_BEFORE_SIGN,
    WORN_PHRASE,
)
from game.source.diagnostic import Diagnostic
from game.source.source import Source

MEANT_TWICE = frozenset(
    {
        *("had", "that", "her", "is", "in", "on", "you", "so", "no", "do", "it", "one", "two"),
        *("very", "really", "there", "now", "yes", "ha", "ho", "hey", "hush", "boo", "bye", "la", "na"),
        *("tick", "tock", "knock", "drip", "tap", "blah", "ding", "dong", "beep"),
    }
)
"""Words that stand twice by grammar or on purpose: `all she had had`, `gave her her coat`."""

WORN = (
    "breath she didn't know she was holding",
    "breath he didn't know he was holding",
    "time stood still",
    "deafening silence",
    "silence was deafening",
    "heart skipped",
    "blood ran cold",
    "a single tear",
    "pools of light",
    "velvet dark",
    "darkness swallowed",
    "darkness enveloped",
    "echoing footsteps",
    "haunted eyes",
    "little did she know",
    "little did he know",
    "like a prayer",
    "ghost of a smile",
    "world fell away",
    "raw emotion",
)
"""Phrases that everybody has read before."""


def slips(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Everything that is wrong with the words as signs, file by file."""
    for source, written in passages(manuscript):
        finds = [slip.find for slip in SLIPS if slip.may(manuscript, source)]
        for passage in written if finds else ():
            for find in finds:
                yield from find(passage)


def mixed_quotes(passage: Passage) -> Iterator[Diagnostic]:
    """Straight and curly quotes in one paragraph: half of it was pasted."""
    curly = _CURLY.search(passage.text)
    straight = _STRAIGHT.search(passage.text) if curly else None
    if curly is None or straight is None or _is_quoted(passage):
        return
    later = max(curly, straight, key=lambda found: found.start())
    yield Diagnostic(
        code=MIXED_QUOTES,
        message="straight and curly quotes stand side by side",
        span=passage.span(*later.span()),
        label="those before it are straight" if later is curly else "those before it are curly",
        help="write all of them straight: the page sets them",
    )


def doubled_words(passage: Passage) -> Iterator[Diagnostic]:
    """The the same word twice."""
    if passage.language != "en" or passage.kind in {Kind.VERSE, Kind.CAPTION}:
        return
    for found in _TWICE.finditer(passage.text):
        word = found["word"]
        if word.lower() not in MEANT_TWICE:
            yield Diagnostic(
                code=DOUBLED_WORD,
                message=f"`{word}` stands twice",
                span=passage.span(*found.span("again")),
                label="here again",
                help="take one out; if it is meant, a comma between them says so",
            )


def doubled_spaces(passage: Passage) -> Iterator[Diagnostic]:
    """Two spaces where one is shown."""
    for found in _SPACES.finditer(passage.text):
        yield Diagnostic(
            code=DOUBLED_SPACE,
            message="more than one space",
            span=passage.span(*found.span()),
            label="the page shows one",
            help="take the others out",
        )


def spaces_before_signs(passage: Passage) -> Iterator[Diagnostic]:
    """A space before a full stop or a comma; in French some stand there by right."""
    if passage.language == "fr":
        return
    for found in _LOOSE.finditer(passage.text):
        sign = found["sign"]
        yield Diagnostic(
            code=SPACE_BEFORE_SIGN,
            message=f"a space before `{sign}`",
            span=passage.span(*found.span()),
            label="between a word and its sign",
            help="take the space out",
        )


def open_quotes(passage: Passage) -> Iterator[Diagnostic]:
    """A quotation that never closes, unless it goes on in the next paragraph."""
    text = passage.text
    if passage.kind is not Kind.PROSE or '"' not in text or "{" in text:
        return
    signs = list(_QUOTE.finditer(text))
    if len(signs) % 2 and not passage.follows.startswith(('"', "“")):
        yield Diagnostic(
            code=QUOTE_LEFT_OPEN,
            message="a quotation in this paragraph does not close",
            span=passage.span(*signs[-1].span()),
            label="the last of an odd number",
            help='add the other `"`; of a quotation of two paragraphs the second begins with one too',
        )


def lines_of_nobody(passage: Passage) -> Iterator[Diagnostic]:
    """A paragraph that begins like a speech, of somebody who is not in the cast."""
    found = _SPEAKER.match(passage.text) if passage.kind is Kind.PROSE else None
    if found is not None:
        name = found["name"]
        yield Diagnostic(
            code=NOBODY_SPEAKS,
            message=f"nobody in the cast is called `{name}`, so this is read as prose",
            span=passage.span(*found.span("name")),
            label="the name will be printed with its colon",
            help=f"add them to `cast:` in story.yaml; if it is prose, write `{name}\\:`",
        )


def worn_phrases(passage: Passage) -> Iterator[Diagnostic]:
    """A phrase that has been read too often to be seen."""
    if passage.language != "en":
        return
    for found in _WORN.finditer(passage.text):
        end = passage.text.find("\n", *found.span())
        yield Diagnostic(
            code=WORN_PHRASE,
            message=f"`{' '.join(found.group().split())}` has been read too often",
            span=passage.span(found.start(), end if end >= 0 else found.end()),
            label="nobody sees anything here any more",
            help="say what this one person saw, heard or did",
        )


class Slip(NamedTuple):
    """What is looked for, and whether a file can have it: most have nothing, and that is quickly seen."""

    find: Callable[[Passage], Iterator[Diagnostic]]
    may: Callable[[Manuscript, Source], bool]


_CURLY = re.compile(r"[“”„‘’]")
_STRAIGHT = re.compile(r"(?<!\\)[\"']")
_TWICE = re.compile(r"(?<![\w'’-])(?P<word>[^\W\d_]+)\s+(?P<again>(?P=word))(?![\w-])", re.IGNORECASE)
_SPACES = re.compile(r"(?<=[^\s>])[ \t]{2,}(?=[^\s#])")
_LOOSE = re.compile(r"(?<=\w)[ \t]+(?P<sign>[,.;!?])(?=\s|\Z)")
_QUOTE = re.compile(r'(?<![\\\d])"')
_SPEAKER = re.compile(r"^[ \t]*(?P<name>[^\W\d_a-z][\w'’-]*(?: [^\W\d_a-z][\w'’-]*)?):(?=\s)", re.MULTILINE)
_WORN = re.compile("|".join(phrase.replace(" ", r"\s+") for phrase in WORN), re.IGNORECASE)
_OPENING = str.maketrans("", "", "\"'([{“‘")


def _may_double(_: Manuscript, source: Source) -> bool:
    """A word that begins with the one before it is looked at twice; most files have few."""
    words = source.text.lower().translate(_OPENING).split()
    pairs = zip(words, islice(words, 1, None), strict=False)
    alike = compress(pairs, map(str.startswith, islice(words, 1, None), words))
    return any(word == again.rstrip(string.punctuation + "”’…") and word.isalpha() for word, again in alike)


def _may_mix(_: Manuscript, source: Source) -> bool:
    return not source.text.isascii() and _CURLY.search(source.text) is not None


def _may_gape(_: Manuscript, source: Source) -> bool:
    return any("  " in line and "  " in line.strip() for line in source.lines)


def _may_come_loose(_: Manuscript, source: Source) -> bool:
    return any(f" {sign}" in source.text for sign in ",.;!?")


def _may_stay_open(_: Manuscript, source: Source) -> bool:
    return '"' in source.text and any(line.count('"') % 2 for line in source.lines if '"' in line)


def _may_name(manuscript: Manuscript, source: Source) -> bool:
    cast = {name for person in manuscript.story.cast for name in (person.name, person.name.replace("’", "'"))}
    return any(found["name"] not in cast for found in _SPEAKER.finditer(source.text))


def _may_be_worn(_: Manuscript, source: Source) -> bool:
    folded = " ".join(source.text.lower().split())
    return any(phrase in folded for phrase in WORN)


SLIPS = (
    Slip(mixed_quotes, _may_mix),
    Slip(doubled_words, _may_double),
    Slip(doubled_spaces, _may_gape),
    Slip(spaces_before_signs, _may_come_loose),
    Slip(open_quotes, _may_stay_open),
    Slip(lines_of_nobody, _may_name),
    Slip(worn_phrases, _may_be_worn),
)


def _is_quoted(passage: Passage) -> bool:
    """A sentence between the quotes of YAML, which are not read."""
    return passage.kind is None and passage.text[:1] in {'"', "'"}


TYPOGRAPHY: tuple[Rule, ...] = (slips,)
