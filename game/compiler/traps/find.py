"""Why YAML cannot read some lines, told from the lines themselves.

A reading of its own, line by line, that knows what authors do by accident: it stops at the first thing that
cannot be right. What a parser says about the place is not used, because a parser notices late (a quote that
is not closed swallows a scene first), and because the two parsers word it differently.
"""

import re

from game.compiler.keys import BLOCK_KEYS, CHAPTER_KEYS, KEYS, LISTS, PROSE, SCENE_KEYS
from game.compiler.suspects import STRANGE_SPACES
from game.compiler.traps import flow
from game.compiler.traps.depths import Depths, Misplaced
from game.compiler.traps.key_mistakes import (
    directive,
    key_mistake,
    second_document,
    strange_space,
    tab_in_indent,
)
from game.compiler.traps.line_mistakes import (
    alone,
    bar_missing,
    first_dash,
    misplaced,
    scene_misplaced,
    scenes_missing,
    text_less_deep,
    text_not_deeper,
)
from game.compiler.traps.page import Page, Stretch
from game.compiler.traps.raw_lines import Entry
from game.compiler.traps.raw_lines import entry as taken_apart
from game.compiler.traps.value_mistakes import more_behind_end, reserved, value_mistake
from game.source.catalogue import CANNOT_BE_READ
from game.source.diagnostic import Diagnostic


def find_trap(page: Page, first: int, end: int) -> Diagnostic | None:
    """The first thing from line `first` to before line `end` that cannot be right; nothing if all can be."""
    depths, previous, line, has_begun = Depths(), None, first, False
    while line < end:
        entry = taken_apart(line, page.lines[line])
        found = _at_margin(page, line, is_first=not has_begun)
        if found:
            return found
        if entry is None or (not has_begun and page.lines[line].rstrip() == "---"):
            has_begun = has_begun or entry is not None
            line += 1
            continue
        has_begun = True
        after = _in_line(page, entry, depths, previous) or _below(page, entry, depths, end)
        if isinstance(after, Diagnostic):
            return after
        line, previous = after, entry
    return None


def nothing_known(page: Page, line: int, column: int) -> Diagnostic:
    """What is said when the lines show no known mistake: where a parser gave up, and what to try."""
    line = min(line, len(page.lines) - 1)
    text = page.lines[line]
    if text[column : column + 1] in ("*", "&", "!"):
        value = text[column:].strip()
        return reserved(page, Entry(line, column, (), column, None, value, column))
    entry = taken_apart(line, text)
    if entry and entry.indent == column and (entry.key is None or entry.dashes):
        return alone(page, entry)
    return page.tell(
        CANNOT_BE_READ,
        "YAML cannot read on from here",
        Stretch(line, column, column + 1),
        label="up to here it made sense",
        way_out="compare this line and the one above with a scene that works: the depth, a colon and a space "
        "behind each key, quotes and brackets that close; long text goes below `text: |`",
    )


_STRANGE_SPACE = re.compile(f" *{STRANGE_SPACES}")
_MARKER = re.compile(r"(?:---|\.\.\.)(?: |$)")


def _at_margin(page: Page, line: int, *, is_first: bool) -> Diagnostic | None:
    """Mistakes in front of a line, or of its first sign at the left margin."""
    text = page.lines[line]
    indent = text[: len(text) - len(text.lstrip(" \t"))]
    if "\t" in indent and indent != text:
        return tab_in_indent(page, line)
    if _STRANGE_SPACE.match(text):
        return strange_space(page, line)
    if _MARKER.match(text) and not (is_first and text.startswith("---")):
        return second_document(page, line)
    if is_first and text.startswith("%"):
        return directive(page, line)
    return None


def _in_line(page: Page, entry: Entry, depths: Depths, previous: Entry | None) -> Diagnostic | None:
    """Mistakes of a line that show in itself and in its depth."""
    wrong = depths.place(entry)
    if previous and _is_below_its_key(page, entry, previous):
        return bar_missing(page, entry, previous)
    scenes = depths.scenes() if _is_scene(page, entry) else None
    if scenes and scenes.column != entry.column:
        return scene_misplaced(page, entry, scenes)
    if wrong and previous and _lacks_scenes(page, entry, previous):
        return scenes_missing(page, entry)
    if wrong:
        return misplaced(page, entry, wrong, previous, depths.nearest(entry))
    return _in_words(page, entry, previous)


def _in_words(page: Page, entry: Entry, previous: Entry | None) -> Diagnostic | None:
    """Mistakes of a line that stands where it may."""
    if previous and _is_first_item(entry, previous):
        return key_mistake(page, entry) or first_dash(page, entry, previous)
    if previous and previous.opens_block and entry.key and entry.is_prose and not entry.dashes:
        return key_mistake(page, entry) or text_not_deeper(page, entry, previous)
    return key_mistake(page, entry) or value_mistake(page, entry)


def _is_below_its_key(page: Page, entry: Entry, previous: Entry) -> bool:
    """Whether a text begins here that needs a `|` behind its key in the line above."""
    if previous.key not in PROSE or previous.value or entry.dashes or entry.column < previous.column:
        return False
    if not entry.is_prose:
        return False
    if entry.key is not None or entry.column == previous.column:
        return True
    below = _next_line(page, entry.line)
    return below is not None and below.indent >= entry.column


def _is_scene(page: Page, entry: Entry) -> bool:
    """Whether this looks like the name of a scene: below it stand keys that scenes have."""
    if entry.value or entry.dashes or entry.key is None or entry.is_prose or entry.key in BLOCK_KEYS:
        return False
    below = _next_line(page, entry.line)
    return below is not None and below.indent >= entry.column and below.key in SCENE_KEYS


def _next_line(page: Page, line: int) -> Entry | None:
    """The next line with something on it."""
    entries = (taken_apart(number, page.lines[number]) for number in range(line + 1, len(page.lines)))
    return next((entry for entry in entries if entry), None)


def _lacks_scenes(page: Page, entry: Entry, previous: Entry) -> bool:
    """Whether a scene follows on the keys of a chapter in a file that has no `scenes:`."""
    if previous.column > 0 or previous.key not in CHAPTER_KEYS or not _is_scene(page, entry):
        return False
    return not any(line.startswith("scenes") for line in page.lines)


def _is_first_item(entry: Entry, previous: Entry) -> bool:
    """Whether the first item of a list has no dash, so that all of the list stands wrong."""
    is_key = entry.key in KEYS and not entry.dashes
    return is_key and previous.key in LISTS and not previous.value and entry.column > previous.column


def _below(page: Page, entry: Entry, depths: Depths, end: int) -> int | Diagnostic:
    """The line behind a value that goes on below its own, or the mistake in it."""
    if entry.opens_block:
        return _below_block(page, entry, depths, end)
    if entry.value[:1] not in {"{", "["}:
        return entry.line + 1
    closed = flow.scan(page, entry.line, entry.value_column, margin=_margin(entry), end=end)
    if isinstance(closed, Diagnostic):
        return closed
    rest = page.lines[closed.line][closed.column :].strip()
    if rest and not rest.startswith("#"):
        return more_behind_end(page, entry, closed.line, closed.column)
    return closed.line + 1


def _below_block(page: Page, entry: Entry, depths: Depths, end: int) -> int | Diagnostic:
    margin = _margin(entry)
    width = entry.value.strip("|>+-")
    depth = margin + int(width) if width else 0
    for line in range(entry.line + 1, end):
        text = page.lines[line]
        words = text.lstrip(" ")
        indent = len(text) - len(words)
        if not words or indent >= depth > 0:
            if words.startswith("\t"):
                return tab_in_indent(page, line)
            continue
        if indent <= margin or words.startswith(("\t", "#")):
            return line
        if depth:
            return _less_deep(page, entry, depths, line, depth)
        depth = indent
    return end


def _less_deep(page: Page, entry: Entry, depths: Depths, line: int, depth: int) -> Diagnostic:
    """Between the depth of a text and that of its key: a key that slipped, or a line of the text."""
    inner = taken_apart(line, page.lines[line])
    if inner and inner.key in KEYS:
        beside = depths.nearest(inner)
        return misplaced(page, inner, Misplaced.BETWEEN, None, beside)
    return text_less_deep(page, line, entry, depth)


def _margin(entry: Entry) -> int:
    """The column that everything below this line's value is deeper than."""
    if entry.key is not None:
        return entry.column
    return entry.dashes[-1] if entry.dashes else entry.indent - 1
