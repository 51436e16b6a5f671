"""What goes wrong at the beginning of a line: its indent, its dash, its key and colon."""

import re
import unicodedata
from collections.abc import Container

from game.compiler.keys import KEYS, SENTENCES, can_take
from game.compiler.traps import mend
from game.compiler.traps.page import Page, Stretch
from game.compiler.traps.raw_lines import Entry
from game.source.catalogue import (
    COMPLEX_KEY,
    DASH_MISPLACED,
    DIRECTIVE,
    MERGE_KEY,
    NO_COLON,
    NO_SPACE_AFTER_COLON,
    SECOND_DOCUMENT,
    SIGN_BEGINS_TEXT,
    STRANGE_SPACE,
    TAB_IN_INDENT,
)
from game.source.diagnostic import Diagnostic

_GLUED = re.compile(r"(?P<key>[a-z_]+(?: if)?):(?P<value>[^ ].*)")
_FIRST_WORD = re.compile(r"(?P<key>else if|[a-z_]+)(?:\s*(?P<sign>[=;])\s*|\s+)(?P<value>\S.*)")
_BEFORE_BRACE = re.compile(r"(?P<key>[a-z_]+) *[=;]? *(?P<value>\{.*)")
_STRANGE_DASH = re.compile(r"(?P<dash>[\u2010-\u2015\u2212\u2022\u00b7]) *(?P<key>else if|[a-z_]+) *:")
_WORD = re.compile(r"[\w.]+")
_RESERVED = "*&!%@`>|,]}"


def key_mistake(page: Page, entry: Entry) -> Diagnostic | None:
    """The mistake of a line's beginning, if it makes one."""
    if page.lines[entry.line][entry.column : entry.column + 1] in {'"', "'"}:
        return None
    text = entry.value if entry.key is None else entry.key
    return (
        _sign_first(page, entry, text)
        or _dash_first(page, entry, text)
        or _strange_dash(page, entry)
        or glued_colon(page, entry, KEYS)
        or _table_without_colon(page, entry)
    )


def glued_colon(page: Page, entry: Entry, keys: Container[str] | None = None) -> Diagnostic | None:
    """A colon without a space behind one of these keys, or behind any word."""
    found = _GLUED.match(entry.value if entry.key is None else entry.key)
    if not found or (keys is not None and found["key"] not in keys):
        return None
    return _glued_colon(page, entry, found["key"])


def without_colon(page: Page, entry: Entry) -> Diagnostic | None:
    """A line that would make sense with a colon in it; nothing if it would not."""
    if entry.key is not None:
        return None
    found = _FIRST_WORD.fullmatch(entry.value)
    if found and found["key"] in KEYS:
        return _no_colon(page, entry, found["key"], found["value"])
    return _no_colon(page, entry, entry.value, "") if _WORD.fullmatch(entry.value) else None


def key_in_prose(page: Page, entry: Entry) -> Diagnostic | None:
    """A key without its colon where a sentence could stand as well; nothing if it reads like a sentence."""
    found = _FIRST_WORD.fullmatch(entry.value) if entry.key is None else None
    if not found or found["key"] not in KEYS:
        return None
    if not found["sign"] and not can_take(found["key"], found["value"]):
        return None
    return _no_colon(page, entry, found["key"], found["value"])


def _no_colon(page: Page, entry: Entry, word: str, value: str) -> Diagnostic:
    end = entry.column + len(word)
    head = page.lines[entry.line][: entry.column].strip()
    return page.tell(
        NO_COLON,
        f"a colon is missing behind `{word}`",
        Stretch(entry.line, end, end + 1),
        label="here",
        way_out=f"write it with a colon:\n{f'{head} {word}: {value}'.strip()}",
    )


def tab_in_indent(page: Page, line: int) -> Diagnostic:
    """A tab before the first sign of a line."""
    text = page.lines[line]
    first = text.index("\t")
    return page.tell(
        TAB_IN_INDENT,
        "a tab stands in front of this line; YAML counts only spaces",
        Stretch(line, first, len(text) - len(text.lstrip(" \t"))),
        label="a tab",
        way_out="write spaces instead; most editors can turn all tabs of a file into spaces",
    )


def strange_space(page: Page, line: int) -> Diagnostic:
    """A sign that only looks like a space before the first word of a line."""
    text = page.lines[line]
    column = len(text) - len(text.lstrip(" "))
    sign = text[column]
    name = unicodedata.name(sign, "a space").lower()
    return page.tell(
        STRANGE_SPACE,
        f"the space in front of this line is not an ordinary one: {name} (U+{ord(sign):04X})",
        Stretch(line, column, column + 1),
        label="it looks like a space, but YAML takes it for a letter",
        way_out="delete it and type spaces; it often comes from a web page or a word processor",
    )


def second_document(page: Page, line: int) -> Diagnostic:
    """`---` or `...` at the left margin, below other lines."""
    return page.tell(
        SECOND_DOCUMENT,
        "a second document begins here; a file of a story is one",
        Stretch(line, 0, 3),
        label="at the left margin this ends the file for YAML",
        way_out="delete the line; a page turn in a text stands as deep as the text",
    )


def directive(page: Page, line: int) -> Diagnostic:
    """`%` at the left margin, above all other lines."""
    return page.tell(
        DIRECTIVE,
        "a line that begins with `%` is an order to YAML; story files have none",
        Stretch(line, 0, len(page.lines[line].rstrip())),
        label="this line",
        way_out="delete the line",
    )


def _sign_first(page: Page, entry: Entry, text: str) -> Diagnostic | None:
    """Signs of YAML where a key should begin."""
    if text == "?" or text.startswith("? "):
        return _complex_key(page, entry)
    if entry.key == "<<":
        return _merge_key(page, entry)
    if entry.key is not None and (not text or text[0] in _RESERVED):
        return _reserved(page, entry)
    return None


def _dash_first(page: Page, entry: Entry, text: str) -> Diagnostic | None:
    """A list dash that touches its key."""
    if text[:1] != "-" or text[1:].split(":", maxsplit=1)[0] not in KEYS:
        return None
    rest = page.lines[entry.line][entry.column + 1 :].strip()
    return page.tell(
        DASH_MISPLACED,
        "a space is missing behind this dash",
        Stretch(entry.line, entry.column, entry.column + 1),
        label="YAML takes it for a part of the word",
        way_out=f"write it with a space:\n- {rest}",
    )


def _strange_dash(page: Page, entry: Entry) -> Diagnostic | None:
    """A word processor's dash where a list item begins."""
    rest = page.lines[entry.line][entry.column :].strip()
    found = _STRANGE_DASH.match(rest)
    if not found or found["key"] not in KEYS:
        return None
    return page.tell(
        DASH_MISPLACED,
        f"`{found['dash']}` is not the dash that begins a list item",
        Stretch(entry.line, entry.column, entry.column + 1),
        label="a word processor makes this of a hyphen",
        way_out=f"write a hyphen and a space:\n- {rest[1:].strip()}",
    )


def _table_without_colon(page: Page, entry: Entry) -> Diagnostic | None:
    """`set {warm: 2}`, of which YAML makes the key `set {warm`."""
    found = _BEFORE_BRACE.match(page.lines[entry.line].rstrip(), entry.column)
    if not found or found["key"] not in KEYS:
        return None
    return _no_colon(page, entry, found["key"], found["value"])


def _complex_key(page: Page, entry: Entry) -> Diagnostic:
    return page.tell(
        COMPLEX_KEY,
        "`?` begins a key of several lines in YAML; stories have none",
        Stretch(entry.line, entry.column, entry.column + 1),
        label="this sign",
        way_out="write `key: value`; a text that begins with `?` goes into a `|` block",
    )


def _merge_key(page: Page, entry: Entry) -> Diagnostic:
    return page.tell(
        MERGE_KEY,
        "`<<` copies other keys in YAML; stories are written out",
        Stretch(entry.line, entry.column, entry.column + 2),
        label="YAML calls this a merge key",
        way_out="write the keys themselves",
    )


def _glued_colon(page: Page, entry: Entry, key: str) -> Diagnostic:
    text = page.lines[entry.line]
    colon = entry.column + len(key)
    is_strange = text[colon + 1].isspace()
    return page.tell(
        NO_SPACE_AFTER_COLON,
        f"the space behind the colon of `{key}` is not an ordinary one"
        if is_strange
        else f"a space is missing behind the colon of `{key}`",
        Stretch(entry.line, colon, colon + 1 + is_strange),
        label="here",
        way_out=_with_space(key, text[: colon + 1].strip(), text[colon + 1 :].strip()),
    )


def _with_space(key: str, head: str, value: str) -> str:
    """The way out for a colon that touches its value, which may hold another."""
    if ": " in value or value.endswith(":"):
        if key not in SENTENCES:
            return f"write `{key}: ` and then one value without a colon"
        return f"write it with a space, and what holds another colon in quotes:\n{head} {mend.quoted(value)}"
    return f"write it with a space:\n{head} {value}"


def _reserved(page: Page, entry: Entry) -> Diagnostic:
    return page.tell(
        SIGN_BEGINS_TEXT,
        f"unquoted text cannot begin with `{page.lines[entry.line][entry.column]}`",
        Stretch(entry.line, entry.column, entry.column + 1),
        label="YAML keeps this sign for itself",
        way_out="a text stands in a `|` block, deeper than its key; a key begins with a letter",
    )
