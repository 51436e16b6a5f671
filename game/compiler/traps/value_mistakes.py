"""What goes wrong in one value: a sentence that YAML does not take for one."""

import re

from game.compiler.keys import CONDITIONS, EFFECTS, LISTS, SENTENCES
from game.compiler.traps import intended, mend
from game.compiler.traps.page import Page, Stretch
from game.compiler.traps.raw_lines import Entry, quote_end
from game.source.catalogue import (
    ANCHOR,
    COLON_IN_TEXT,
    COMPLEX_KEY,
    DASH_MISPLACED,
    QUOTE_NOT_CLOSED,
    SIGN_BEGINS_TEXT,
    TAG,
    TEXT_AFTER_END,
    TEXT_BESIDE_BAR,
    UNKNOWN_ESCAPE,
)
from game.source.diagnostic import Code, Diagnostic

_COLON = re.compile(r":(?= |$)")
_BACKSLASH = re.compile(
    r"""\\(?:[0abtnvfre "/\\N_LP]|x[0-9a-fA-F]{2}|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}
    |U(?:000(?!0[dD][89a-fA-F])[0-9a-fA-F]|0010)[0-9a-fA-F]{4})|(?P<wrong>\\)""",
    re.VERBOSE,
)
_APOSTROPHE = re.compile(r"'(?:tis|twas|twere|twill|til|em|cause|bout|round|neath|n)\b", re.IGNORECASE)
_RESERVED = "*&!%@`>|,]}#"


def value_mistake(page: Page, entry: Entry) -> Diagnostic | None:
    """The mistake of a value on one line, if it makes one; brackets are read by `flow`."""
    value = entry.value
    if not value or value[0] in "[{" or entry.opens_block:
        return None
    if value[0] in "\"'":
        return _quoted(page, entry)
    if value[0] == "|":
        return _beside_bar(page, entry)
    if value[0] in _RESERVED or re.match(r"[-?:](?: |$)", value):
        return reserved(page, entry)
    colon = _COLON.search(value)
    return _colon_in_text(page, entry, colon.start()) if colon else None


def quote_not_closed(page: Page, where: Stretch, way_out: str = "") -> Diagnostic:
    """A quote that is opened and not closed on its line."""
    quote = page.lines[where.line][where.start]
    return page.tell(
        QUOTE_NOT_CLOSED,
        f"this quote `{quote}` is not closed on its line",
        where,
        label="it begins here",
        way_out=way_out or "close it; a longer text goes into a `|` block, which needs no quotes",
    )


def unknown_escape(page: Page, where: Stretch) -> Diagnostic | None:
    """A backslash inside double quotes that YAML has no meaning for."""
    line, start, end = where
    text = page.lines[line][start:end]
    if text[0] != '"':
        return None
    wrong = next((found.start() for found in _BACKSLASH.finditer(text) if found["wrong"]), None)
    if wrong is None:
        return None
    return page.tell(
        UNKNOWN_ESCAPE,
        f"inside double quotes `{text[wrong : wrong + 2]}` means nothing to YAML",
        Stretch(line, start + wrong, start + wrong + 2),
        label="a backslash begins an order to YAML here",
        way_out="write two backslashes for one, or put the text in single quotes",
    )


def more_behind_end(page: Page, entry: Entry, line: int, column: int) -> Diagnostic:
    """A value in quotes or brackets that is over, in front of this column, before its line is."""
    text = page.lines[line]
    where = Stretch(line, column, len(text.rstrip()))
    sign, rest = text[column - 1], text[column:].strip(" ")
    if rest[0] == ":":
        return _complex_key(page, where)
    if sign in "]}" and line == entry.line and rest[0] not in ",]}:":
        return _begins_with(page, entry, entry.value[0])
    return page.tell(
        TEXT_AFTER_END,
        f"something stands behind the `{sign}` that ends this value",
        where,
        label="YAML expects nothing more on this line",
        way_out=_in_quotes(page, entry, "if it belongs to the text, quote all of it")
        if sign not in "]}"
        else "delete it",
    )


def _complex_key(page: Page, where: Stretch) -> Diagnostic:
    return page.tell(
        COMPLEX_KEY,
        "a list or a table cannot be a key",
        where,
        label="this colon makes it one",
        way_out="a key is one word; a text that begins with a bracket goes into quotes",
    )


def reserved(page: Page, entry: Entry) -> Diagnostic:
    """A value that begins with a sign YAML keeps for itself."""
    sign, value = entry.value[0], entry.value
    if sign == "!" and entry.key in CONDITIONS:
        return _order(page, entry, TAG, "`!` gives a value a type in YAML; a condition says `not`")
    if sign == "!":
        return _order(page, entry, TAG, "`!` gives a value a type in YAML; stories have no use for that")
    if sign == "&" and re.match(r"&\w", value):
        return _order(
            page, entry, ANCHOR, "`&` names a part of a YAML file to be repeated; stories are written out"
        )
    if sign == "*" and re.fullmatch(r"\*\w+", value):
        return _order(page, entry, ANCHOR, "`*` repeats another part of a YAML file; stories are written out")
    if sign == "-" and entry.key in LISTS:
        return _list_beside_key(page, entry)
    return _begins_with(page, entry, sign)


def _quoted(page: Page, entry: Entry) -> Diagnostic | None:
    column = entry.value_column
    end = quote_end(entry.value)
    if end is None:
        return quote_not_closed(
            page, Stretch(entry.line, column, column + len(entry.value)), _closed(page, entry)
        )
    wrong = unknown_escape(page, Stretch(entry.line, column, column + end))
    if wrong or end == len(entry.value):
        return wrong
    return more_behind_end(page, entry, entry.line, column + end)


def _closed(page: Page, entry: Entry) -> str:
    """The way out with the quote closed, unless it is the apostrophe of a shortened word."""
    line, quote = page.lines[entry.line], entry.value[0]
    closed = entry.value + quote
    is_whole = quote_end(closed) == len(closed) and len(line) <= mend.LONGEST
    if not is_whole or _APOSTROPHE.match(entry.value) or entry.key in CONDITIONS | EFFECTS:
        return _in_quotes(page, entry, "close it; or, if it belongs to the text, quote all of it")
    other = "single" if quote == '"' else "double"
    head = line[: entry.value_column].strip()
    way_out = f"close it; or, if it belongs to the text, put all of it in {other} quotes"
    return f"{way_out}:\n{f'{head} {closed}'.strip()}"


def _beside_bar(page: Page, entry: Entry) -> Diagnostic:
    head = page.lines[entry.line][: entry.value_column].strip()
    text = entry.value[1:].strip()
    return page.tell(
        TEXT_BESIDE_BAR,
        "the text begins in the line below its `|`, not beside it",
        Stretch(entry.line, entry.value_column, entry.value_column + len(entry.value)),
        label="nothing may stand behind the `|`",
        way_out=f"write it below, deeper than its key:\n{head} |\n{mend.deeper(head)}{text}",
    )


def _list_beside_key(page: Page, entry: Entry) -> Diagnostic:
    head = page.lines[entry.line][: entry.value_column].strip()
    return page.tell(
        DASH_MISPLACED,
        f"the list of `{entry.key}` begins in the line below, not beside its key",
        Stretch(entry.line, entry.value_column, entry.value_column + 1),
        label="this dash",
        way_out=f"write the first item below:\n{head}\n{mend.deeper(head)}{entry.value}",
    )


def _begins_with(page: Page, entry: Entry, sign: str) -> Diagnostic:
    return page.tell(
        SIGN_BEGINS_TEXT,
        f"unquoted text cannot begin with {'a backtick' if sign == '`' else f'`{sign}`'}",
        Stretch(entry.line, entry.value_column, entry.value_column + 1),
        label="YAML keeps this sign for itself",
        way_out=_in_quotes(page, entry, "put the text in quotes"),
    )


def _order(page: Page, entry: Entry, code: Code, message: str) -> Diagnostic:
    word = entry.value.split(" ", 1)[0]
    if entry.key is None or entry.key in SENTENCES | CONDITIONS:
        way_out = _in_quotes(page, entry, "delete it; or, if it is text, put it in quotes")
    else:
        way_out = "delete it, and write out what is meant"
    return page.tell(
        code,
        message,
        Stretch(entry.line, entry.value_column, entry.value_column + len(word)),
        label="YAML reads this as an order",
        way_out=way_out,
    )


def _colon_in_text(page: Page, entry: Entry, colon: int) -> Diagnostic:
    column = entry.value_column + colon
    message = "a colon and a space in unquoted text: YAML takes what stands before them for a key"
    if entry.key in CONDITIONS:
        message = "a condition has no colon"
    elif entry.key in EFFECTS and intended.table(f"{entry.key}:", entry.value):
        message = f"`{entry.key}` takes a table, which stands in braces"
    return page.tell(
        COLON_IN_TEXT,
        message,
        Stretch(entry.line, column, column + 1),
        label="this colon",
        way_out=_in_quotes(page, entry, "put the text in quotes"),
    )


def _in_quotes(page: Page, entry: Entry, way_out: str) -> str:
    """The way out with the mended line, if that is short enough to be read.

    Quotes are for what a player reads: a condition or an effect is written out.
    """
    line = page.lines[entry.line]
    end = entry.value_column + len(entry.value)
    if len(line) > mend.LONGEST:
        return way_out
    head = line[: entry.value_column].strip()
    if entry.key in CONDITIONS:
        return f"write the condition alone:\n{head} {intended.condition(entry.value)}"
    rows = intended.table(head, entry.value) if entry.key in EFFECTS else ()
    if rows:
        return "\n".join(["write it so:", *rows])
    text = mend.meant(entry.value)
    if re.fullmatch(r"\*[^*]*", text):
        text = f"\\{text}"  # in prose this sign opens a thought, and nothing here closes it
    return f"{way_out}:\n{mend.with_value(line, entry.value_column, end, text)}"
