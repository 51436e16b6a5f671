"""`text`, `short`, `card`: a block, or a list of blocks and parts under conditions.

A list's parts are a block, `{if, text}`, then any `{else if, text}` and one `{else: …}`; parts nest.
"""

from game.compiler.prose import read_prose
from game.compiler.reader.fields import Field
from game.compiler.reader.keys import known_keys
from game.compiler.reader.levels import PART
from game.compiler.reader.shapes import items_in, words_in, wrong_kind
from game.compiler.reading import Reading
from game.compiler.stable_names import LineIds
from game.compiler.traps import readable
from game.compiler.tree import Mapping, Node, Scalar, Sequence
from game.model.condition import Condition
from game.model.prose import Paragraph, Part, Text
from game.source.catalogue import ELSE_WITHOUT_IF, PART_SHAPE, PARTS_TOO_DEEP
from game.source.diagnostic import Diagnostic

DEEPEST = 4
_CONDITIONS = frozenset({"if", "else if", "else"})


def read_text(node: Node, field: Field, ids: LineIds, reading: Reading) -> Text:
    """The paragraphs and parts behind a key."""
    return _text(node, field, _Place(ids, reading), 0)


class _Place:
    """Where paragraphs get their ids and mistakes are told."""

    __slots__ = ("ids", "reading")

    def __init__(self, ids: LineIds, reading: Reading) -> None:
        self.ids = ids
        self.reading = reading


def _text(node: Node, field: Field, place: _Place, depth: int) -> Text:
    if isinstance(node, Scalar) and node.value.strip():
        return tuple(read_prose(node, place.ids, place.reading))
    if isinstance(node, Sequence):
        return _parts(items_in(node, field, place.reading), field, place, depth)
    slip = None
    if isinstance(node, Mapping):
        slip = readable.table_for_text(node) or readable.table_for_list(node)
    place.reading.tell(slip or wrong_kind(node, field))
    return ()


def _parts(items: list[Node], field: Field, place: _Place, depth: int) -> Text:
    """Blocks as they are, and each `if` with the `else` that follow it made one Part."""
    found: list[Paragraph | Part] = []
    branches: list[tuple[Condition | None, Text]] = []
    opened = ""
    for item in items:
        key = _key_of(item)
        if not key or key == "if":
            found += [Part(tuple(branches))] if branches else []
            branches = []
        if not key:
            opened = ""
            found += _block(item, field, place)
            continue
        assert isinstance(item, Mapping), "only these have a key"
        alone = len(_CONDITIONS & item.entries.keys()) == 1
        if alone and key != "if" and opened not in {"if", "else if"}:
            place.reading.tell(_else_without_if(item, key, opened))
        opened = key
        branches.append(_branch(item, key, place, depth + 1))
    found += [Part(tuple(branches))] if branches else []
    return tuple(found)


def _key_of(item: Node) -> str:
    """Which of the three kinds of part an item is; nothing for a block."""
    if not isinstance(item, Mapping):
        return ""
    for key in ("else if", "else"):
        if key in item.entries:
            return key
    return "if"


def _block(item: Node, field: Field, place: _Place) -> list[Paragraph]:
    if isinstance(item, Sequence):
        place.reading.tell(_list_in_list(item))
        return []
    scalar = words_in(item, field, place.reading)
    return read_prose(scalar, place.ids, place.reading) if scalar else []


def _branch(item: Mapping, key: str, place: _Place, depth: int) -> tuple[Condition | None, Text]:
    """A part's condition (None for `else`) and what is read while it holds."""
    entries = known_keys(item, PART, place.reading)
    if depth > DEEPEST:
        place.reading.tell(_too_deep(item))
        return None, ()
    inside = "else" if key == "else" else "text"
    if inside in entries and (key in entries) and len(entries) <= 2 - (key == "else"):
        condition = None
        if key != "else":
            asked = words_in(entries[key][1], PART[key], place.reading)
            condition = place.reading.condition(asked) if asked else None
        return condition, _text(entries[inside][1], PART[inside], place, depth)
    if entries.keys() <= PART.keys:
        place.reading.tell(_not_a_part(item, key))
    return None, ()


def _else_without_if(item: Mapping, key: str, opened: str) -> Diagnostic:
    after = "`else` is the last of its parts" if opened == "else" else "it follows directly behind an `if`"
    return Diagnostic(
        code=ELSE_WITHOUT_IF,
        message=f"`{key}` belongs to no `if`",
        span=item.entries[key][0].span,
        label=after,
        help="begin a new part with `- if:`",
    )


def _list_in_list(item: Sequence) -> Diagnostic:
    return Diagnostic(
        code=PART_SHAPE,
        message="a list stands directly in the list of parts",
        span=item.span,
        label="a `|` block or `if:` should stand here",
        help="take one dash away",
    )


def _not_a_part(item: Mapping, key: str) -> Diagnostic:
    if key == "else":
        way = "write `- else: |` and the text under it, without another key beside it"
    elif "text" not in item.entries:
        way = "add `text: |` under the condition"
    else:
        way = f"write `- {key}: condition` and `text: |` under it" if key in item.entries else "add `if:`"
    return Diagnostic(
        code=PART_SHAPE,
        message="a part of a text is a condition and a text",
        span=item.span,
        label="this is not both" if key != "else" else "this has more than an `else`",
        help=way,
    )


def _too_deep(item: Mapping) -> Diagnostic:
    return Diagnostic(
        code=PARTS_TOO_DEEP,
        message=f"parts of a text nest {DEEPEST} deep at most",
        span=item.span,
        label="too deep",
        help="join conditions by `and`, or give this branch a scene of its own",
    )
