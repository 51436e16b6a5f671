"""Slips that YAML reads as something else, told from their lines like those it cannot read.

`-label: x` is a key with a hyphen, prose below `text:` is a table of keys, and so is a list without its dash.
"""

from game.compiler.keys import KEYS, is_key
from game.compiler.traps.key_mistakes import key_mistake
from game.compiler.traps.line_mistakes import bar_missing, first_dash
from game.compiler.traps.page import Page
from game.compiler.traps.raw_lines import Entry
from game.compiler.traps.raw_lines import entry as taken_apart
from game.compiler.tree import Mapping, Scalar
from game.source.diagnostic import Diagnostic
from game.source.source import Source


def stray_key(key: Scalar) -> Diagnostic | None:
    """A key that is none because something is wrong with its dash, its colon or its space."""
    entry = _entry(key.source, key.line)
    if entry is None or entry.column != key.column:
        return None
    return key_mistake(_page(key.source), entry)


def table_for_text(node: Mapping) -> Diagnostic | None:
    """Prose in which YAML found a colon, where a `|` is missing."""
    return _below_key(node, prose=True)


def table_for_list(node: Mapping) -> Diagnostic | None:
    """Keys where a list should begin with a dash."""
    first = next(iter(node.entries.values()), None)
    return first and (stray_key(first[0]) or _below_key(node, prose=False))


def _below_key(node: Mapping, *, prose: bool) -> Diagnostic | None:
    """What is told of the first line below a key, if it is one of keys or one of prose."""
    first = _entry(node.source, node.line)
    lines = range(node.line - 1, -1, -1)
    above = next((entry for line in lines if (entry := _entry(node.source, line))), None)
    if first is None or above is None or above.key is None or above.value or first.column != node.column:
        return None
    if first.key is None or prose is is_key(first.key):
        return None
    page = _page(node.source)
    return bar_missing(page, first, above) if prose else _dash(page, first, above)


def _dash(page: Page, first: Entry, above: Entry) -> Diagnostic | None:
    return first_dash(page, first, above) if first.key in KEYS else None


def _page(source: Source) -> Page:
    return Page(source.path, source.lines)


def _entry(source: Source, line: int) -> Entry | None:
    return taken_apart(line, source.lines[line])
