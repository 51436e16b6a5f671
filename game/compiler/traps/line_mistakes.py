"""What goes wrong with the depth of a line among its neighbours."""

from game.compiler.keys import KEYS, PROSE
from game.compiler.traps import mend, slips
from game.compiler.traps.depths import Depth, Kind, Misplaced
from game.compiler.traps.key_mistakes import glued_colon, key_in_prose, key_mistake, without_colon
from game.compiler.traps.page import Page, Stretch
from game.compiler.traps.raw_lines import Entry
from game.source.catalogue import (
    COMPLEX_KEY,
    DASH_MISPLACED,
    KEY_MISPLACED,
    MISSING_KEY,
    TEXT_LESS_DEEP,
    TEXT_NOT_DEEPER,
    TEXT_ON_MANY_LINES,
)
from game.source.diagnostic import Diagnostic


def misplaced(
    page: Page, entry: Entry, wrong: Misplaced, previous: Entry | None, beside: Depth | None
) -> Diagnostic:
    """A line that does not stand where its neighbours do; `beside` is the depth it was probably meant for."""
    return (
        key_mistake(page, entry)
        or _below_block(page, entry, previous)
        or _behind_slip(page, entry, wrong)
        or _among_others(page, entry, wrong, previous)
        or _alone_in_its_column(page, entry, beside)
    )


def alone(page: Page, entry: Entry) -> Diagnostic:
    """A line that is all of its piece, and has no key."""
    if entry.dashes:
        return _dash_among_keys(page, entry, None)
    return glued_colon(page, entry) or without_colon(page, entry) or text_not_deeper(page, entry, None)


def text_not_deeper(page: Page, entry: Entry, above: Entry | None) -> Diagnostic:
    """A sentence where keys stand; `above` is the line of its `|`, if it has one."""
    line = page.lines[entry.line]
    key = f"`{above.key}`" if above and above.key else "its `|`"
    column = (above.column if above and above.key else entry.indent) + 2
    return page.tell(
        TEXT_NOT_DEEPER,
        f"this text stands no deeper than {key}" if above else "this line is neither a key nor a list item",
        Stretch(entry.line, entry.indent, len(line.rstrip())),
        label="YAML takes it for a key",
        way_out=f"every line of a text stands deeper than its key, here in column {column + 1}"
        if above
        else "a text stands deeper than its key, below `text: |`; a key has a colon behind it",
    )


def text_less_deep(page: Page, line: int, above: Entry, depth: int) -> Diagnostic:
    """A line of a text that ends its block, because the first line of the block stood deeper."""
    text = page.lines[line]
    indent = len(text) - len(text.lstrip(" "))
    return page.tell(
        TEXT_LESS_DEEP,
        f"this line stands less deep than the first of its text, which begins in column {depth + 1}",
        Stretch(line, indent, len(text.rstrip())),
        label=f"this begins in column {indent + 1}",
        way_out=f"let all lines below the `|` of line {above.line + 1} begin in one column",
    )


def many_lines(page: Page, entry: Entry) -> Diagnostic:
    """A text that goes on in the line below it, without a `|`."""
    line = page.lines[entry.line]
    return page.tell(
        TEXT_ON_MANY_LINES,
        "a text goes on in the next line: its paragraphs would melt together",
        Stretch(entry.line, entry.value_column, len(line.rstrip())),
        label="it begins here",
        way_out=mend.as_block(line, entry.value_column, above=mend.key_above(page.lines, entry.line)),
    )


def bar_missing(page: Page, entry: Entry, above: Entry) -> Diagnostic:
    """Prose below `text:`, which YAML reads as keys or melts together."""
    return page.tell(
        TEXT_ON_MANY_LINES,
        f"a `|` is missing behind `{above.key}:`",
        Stretch(above.line, above.column, len(page.lines[above.line].rstrip())),
        label="prose follows, and YAML looks for keys in it",
        way_out=mend.as_block(
            page.lines[entry.line], entry.column, above=page.lines[above.line], more=_goes_on(page, entry)
        ),
    )


def _goes_on(page: Page, entry: Entry) -> bool:
    """Whether the next line with something on it belongs to the same text."""
    below = next((line for line in page.lines[entry.line + 1 :] if line.strip()), "")
    return len(below) - len(below.lstrip(" ")) >= entry.column and below.strip().split(":")[0] not in KEYS


def scene_misplaced(page: Page, entry: Entry, scenes: Depth) -> Diagnostic:
    """The name of a scene that does not stand where the others do."""
    return page.tell(
        KEY_MISPLACED,
        f"the scene `{entry.key}` does not stand where the others do",
        Stretch(entry.line, entry.column, entry.value_column),
        label=f"it begins in column {entry.column + 1}",
        way_out=_moved(entry.column, scenes),
    )


def scenes_missing(page: Page, entry: Entry) -> Diagnostic:
    """A chapter whose scenes follow directly on its other keys."""
    return page.tell(
        MISSING_KEY,
        "`scenes:` is missing above the first scene",
        Stretch(entry.line, entry.column, entry.value_column),
        label=f"`{entry.key}` looks like a scene",
        way_out="write this above it, at the left margin:\nscenes:",
    )


def first_dash(page: Page, entry: Entry, above: Entry) -> Diagnostic:
    """The first item of a list, without its dash."""
    column = _dash_column(page, entry, above)
    what = f"the parts of `{above.key}` are" if above.key in PROSE else f"`{above.key}` is"
    return page.tell(
        DASH_MISPLACED,
        f"a dash is missing: {what} a list, and its first item begins here",
        Stretch(entry.line, entry.column, entry.column + len(entry.key or "")),
        label="an item begins with `- `",
        way_out=f"write it with its dash, in column {column + 1}:\n- {page.lines[entry.line].strip()}",
    )


def _dash_column(page: Page, entry: Entry, above: Entry) -> int:
    """Where the other dashes of its list stand, or else where this one lets the lines below be its keys."""
    for line in page.lines[entry.line + 1 :]:
        words = line.lstrip(" ")
        column = len(line) - len(words)
        if words and column <= above.column:
            break
        if words.startswith("- ") and column <= entry.column:
            return column
    below = next((line for line in page.lines[entry.line + 1 :] if line.strip()), "")
    is_deeper = len(below) - len(below.lstrip(" ")) > entry.column
    return entry.column if is_deeper else max(entry.column - 2, above.column)


def _below_block(page: Page, entry: Entry, previous: Entry | None) -> Diagnostic | None:
    """A sentence behind a text is a part of it that slipped, unless it is a key without its colon."""
    if previous and previous.opens_block and entry.is_prose and not entry.dashes:
        return key_in_prose(page, entry) or text_not_deeper(page, entry, previous)
    return None


def _behind_slip(page: Page, entry: Entry, wrong: Misplaced) -> Diagnostic | None:
    """A choice whose list has ended, because a key above it stands too far to the left."""
    is_cut_off = bool(entry.dashes) and wrong in {Misplaced.DEEPER, Misplaced.DASH_AMONG_KEYS}
    return slips.between_choices(page, entry) if is_cut_off else None


def _among_others(page: Page, entry: Entry, wrong: Misplaced, previous: Entry | None) -> Diagnostic | None:
    """A line of another kind than its neighbours, or than the line above."""
    match wrong:
        case Misplaced.TEXT_AMONG_KEYS:
            return _text_among_keys(page, entry)
        case Misplaced.WITHOUT_DASH:
            return slips.beside_its_dash(page, entry) or _without_dash(page, entry)
        case Misplaced.DASH_AMONG_KEYS:
            return _dash_among_keys(page, entry, previous)
        case Misplaced.KEY_BELOW_TEXT | Misplaced.DEEPER if previous and previous.key is None:
            return without_colon(page, previous) or many_lines(page, previous)
        case Misplaced.DEEPER if previous and entry.is_prose and not entry.dashes:
            return many_lines(page, previous)
    return None


def _alone_in_its_column(page: Page, entry: Entry, beside: Depth | None) -> Diagnostic:
    if entry.is_prose and not entry.dashes:
        return text_not_deeper(page, entry, None)
    return _key_misplaced(page, entry, beside)


def _text_among_keys(page: Page, entry: Entry) -> Diagnostic:
    if entry.value[0] not in "{[":
        return without_colon(page, entry) or text_not_deeper(page, entry, None)
    return page.tell(
        COMPLEX_KEY,
        "a list or a table cannot be a key",
        Stretch(entry.line, entry.column, entry.column + 1),
        label="a key is expected here",
        way_out="a key is one word; a text that begins with a bracket stands in a `|` block",
    )


def _without_dash(page: Page, entry: Entry) -> Diagnostic:
    text = page.lines[entry.line].strip()
    mended = f"- {text}" if entry.key is not None else f"- |\n  {text}"
    return page.tell(
        DASH_MISPLACED,
        "a dash is missing: this stands among the items of a list",
        Stretch(entry.line, entry.indent, entry.indent + 1),
        label="a new item begins with `- `",
        way_out=f"if it is an item, write its dash; else let it stand as deep as the keys above:\n{mended}",
    )


def _dash_among_keys(page: Page, entry: Entry, previous: Entry | None) -> Diagnostic:
    way_out = "items stand below the key of their list, which has nothing else behind its colon"
    if previous and previous.opens_block:
        way_out = "a text is either one `|` block or a list; in a list the block has a dash of its own: `- |`"
    return page.tell(
        DASH_MISPLACED,
        "a list item stands among keys",
        Stretch(entry.line, entry.indent, entry.indent + 1),
        label="this dash",
        way_out=way_out,
    )


def _key_misplaced(page: Page, entry: Entry, beside: Depth | None) -> Diagnostic:
    line = page.lines[entry.line]
    name = f"`{entry.key}`" if entry.key and not entry.dashes else "this line"
    return page.tell(
        KEY_MISPLACED,
        f"{name} stands at a depth where nothing else does",
        Stretch(entry.line, entry.indent, max(entry.value_column, entry.column) if entry.key else len(line)),
        label=f"it begins in column {entry.indent + 1}",
        way_out=_moved(entry.indent, beside),
    )


def _moved(column: int, beside: Depth | None) -> str:
    if beside is None or beside.column == column:
        return "keys of one block begin in one column, and so do the items of one list"
    spaces = abs(beside.column - column)
    where = "right" if beside.column > column else "left"
    below = "the other dashes" if beside.kind is Kind.LIST else f"`{beside.word}`"
    return f"move it {spaces} space{'s' if spaces > 1 else ''} to the {where}, under {below}"
