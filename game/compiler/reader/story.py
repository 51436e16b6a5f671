"""story.yaml: first everything that has a name, then everything that speaks of names."""

import re

from game.compiler.draft import StoryDraft
from game.compiler.reader.bars import read_banned, read_bars
from game.compiler.reader.cast import read_cast
from game.compiler.reader.endings import read_content_notes, read_endings
from game.compiler.reader.keys import known_keys, right_key
from game.compiler.reader.notebook import read_notebook
from game.compiler.reader.places import read_looks, read_places
from game.compiler.reader.plain import plain_words
from game.compiler.reader.recalls import Neighbours, read_recalls
from game.compiler.reader.shapes import table_in, words_in
from game.compiler.reader.state import read_state
from game.compiler.reader.story_levels import STORY
from game.compiler.reader.temperaments import read_temperaments
from game.compiler.reading import Reading
from game.compiler.tree import Mapping, Node, Scalar
from game.compiler.typography import quotes_of
from game.compiler.vocabulary import Term, Vocabulary
from game.model.story import Character, Variable
from game.source.catalogue import BAD_TAG, NAME_TWICE
from game.source.diagnostic import Diagnostic

Entries = dict[str, tuple[Scalar, Node]]
TABLES = frozenset({"state", "cast", "places", "endings"})
_IFID = re.compile(r"[0-9A-Z-]{8,63}\Z")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")


def read_story(tree: Mapping, draft: StoryDraft, neighbours: Neighbours | None, reading: Reading) -> None:
    """Everything story.yaml says, into `draft`, and the names it declares, into `reading`."""
    entries = known_keys(tree, STORY, reading)
    draft.language = _tag("language", _LANGUAGE, entries, reading) or "en"
    reading.vocabulary = Vocabulary(quotes=quotes_of(draft.language))
    _read_names(entries, draft, neighbours, reading)
    draft.title = plain_words("story", entries, STORY, reading)
    draft.credit = plain_words("credit", entries, STORY, reading)
    draft.ifid = _tag("ifid", _IFID, entries, reading)
    if "start" in entries:
        draft.start = words_in(entries["start"][1], STORY["start"], reading)
    _read_views(entries, draft, reading)


def _read_names(entries: Entries, draft: StoryDraft, neighbours: Neighbours | None, reading: Reading) -> None:
    terms = read_state(entries["state"][1], reading) if "state" in entries else []
    if "recalls" in entries:
        terms += read_recalls(entries["recalls"][1], neighbours, reading)
    draft.variables = tuple(variable for _, variable in terms if variable is not None)
    if "cast" in entries:
        draft.cast = read_cast(entries["cast"][1], reading)
    if "endings" in entries:
        draft.endings = read_endings(entries["endings"][1], reading)
    places = entries["places"][1] if "places" in entries else None
    reading.vocabulary = Vocabulary(
        terms=_terms(terms, reading),
        cast=_indexed([character.id for character in draft.cast], reading),
        speakers=_speakers(draft.cast),
        places=_indexed(list(places.entries) if isinstance(places, Mapping) else [], reading),
        endings=_indexed([ending.id for ending in draft.endings], reading),
        blind=(reading.lost | {right_key(name, STORY) for name in entries.keys() - STORY.keys}) & TABLES,
        quotes=reading.vocabulary.quotes,
    )


def _terms(found: list[tuple[Scalar, Variable | None]], reading: Reading) -> dict[str, Term]:
    """Variables by name; recalls stand behind the state, and a name in both is told."""
    terms: dict[str, Term] = {}
    for key, variable in found:
        if key.value in terms:
            reading.tell(_name_twice(key))
        terms.setdefault(key.value, Term(len(terms), variable))
    for name in reading.lost:
        terms.setdefault(name, Term(-1, None))
    return terms


def _indexed(names: list[str], reading: Reading) -> dict[str, int]:
    return {name: index for index, name in enumerate([*names, *sorted(reading.lost - set(names))])}


def _speakers(cast: tuple[Character, ...]) -> dict[str, int]:
    """The names as they are written before a speech, where an apostrophe may be straight."""
    found = {}
    for index, character in enumerate(cast):
        if character.name:
            found[character.name] = index
            found[character.name.replace("’", "'")] = index
    return found


def _read_views(entries: Entries, draft: StoryDraft, reading: Reading) -> None:
    """What speaks of names."""
    if "content_notes" in entries:
        draft.content_notes = read_content_notes(entries["content_notes"][1], reading)
    if "places" in entries:
        draft.places = read_places(entries["places"][1], reading)
    if "looks" in entries:
        draft.looks = read_looks(entries["looks"][1], reading)
    if "notebook" in entries:
        draft.notebook = read_notebook(entries["notebook"][1], reading)
    if "temperaments" in entries:
        draft.temperaments = read_temperaments(entries["temperaments"][1], reading)
    if "renamed" in entries:
        _read_renamed(entries["renamed"][1], draft, reading)
    if "bars" in entries:
        draft.bars = read_bars(entries["bars"][1], reading)
    if "banned" in entries:
        draft.banned = read_banned(entries["banned"][1], reading)


def _read_renamed(node: Node, draft: StoryDraft, reading: Reading) -> None:
    table = table_in(node, STORY["renamed"], reading)
    for old, (_, new) in table.entries.items() if table else ():
        scalar = words_in(new, STORY["renamed"], reading)
        if scalar is not None:
            draft.renamed[old] = scalar


def _tag(key: str, shape: re.Pattern[str], entries: Entries, reading: Reading) -> str:
    if key not in entries:
        return ""
    scalar = words_in(entries[key][1], STORY[key], reading)
    if scalar is not None and not shape.match(scalar.value):
        reading.tell(_bad_tag(scalar, key))
    return scalar.value if scalar else ""


def _bad_tag(scalar: Scalar, key: str) -> Diagnostic:
    return Diagnostic(
        code=BAD_TAG,
        message=f"`{key}` takes {STORY[key].takes}",
        span=scalar.span,
        label="not of this form",
        help=f"write `{STORY[key].example}`",
    )


def _name_twice(key: Scalar) -> Diagnostic:
    return Diagnostic(
        code=NAME_TWICE,
        message=f"two variables are called `{key.value}`",
        span=key.span,
        label="`state` and `recalls` share their names",
        help="give this one another name",
    )
