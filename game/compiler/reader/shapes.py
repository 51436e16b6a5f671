"""What stands behind a key, taken for what it should be, or told that it is something else."""

import re

from game.compiler.reader.fields import Field, Level, Shape
from game.compiler.reader.keys import known_keys
from game.compiler.reader.levels import PART
from game.compiler.reading import Reading
from game.compiler.stable_names import NAME
from game.compiler.traps import readable
from game.compiler.tree import Mapping, Node, Scalar, Sequence
from game.source.catalogue import BAD_NAME, NOT_A_NUMBER, NOT_TRUE_FALSE, NUMBER_TOO_LONG, WRONG_KIND
from game.source.diagnostic import Diagnostic
from game.source.suggest import nearest

_NUMBER = re.compile(r"[+-]?[0-9]+\Z")
_YES_NO = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}
_FILE = re.compile(
    r"(?:.*[/\\])?(?P<name>[^\W\d_]\w*)\.(?:webp|png|jpe?g|gif|svg|ogg|opus|wav|mp3|flac)", re.IGNORECASE
)
LONGEST_NUMBER = 9
_TEXTS = frozenset({Shape.TEXT, Shape.PROSE})


def words_in(node: Node, field: Field, reading: Reading) -> Scalar | None:
    """A value that is words: not a list, not a mapping, not nothing."""
    if isinstance(node, Scalar) and node.value.strip():
        return node
    reading.tell(wrong_kind(node, field))
    return None


def name_in(node: Node, field: Field, reading: Reading) -> Scalar | None:
    """A value that is a name: of a picture, a word, somebody."""
    scalar = words_in(node, field, reading)
    if scalar is None or NAME.match(scalar.value):
        return scalar
    reading.tell(_bad_name(scalar, field))
    return None


def mapping_in(node: Node, level: Level, field: Field | None, reading: Reading) -> Mapping | None:
    """A mapping with keys of `level`; `field` is what it stands behind, or None for an item of a list."""
    if isinstance(node, Mapping):
        known_keys(node, level, reading)
        return node
    reading.tell(wrong_kind(node, field) if field else not_of_level(node, level))
    return None


def table_in(node: Node, field: Field, reading: Reading) -> Mapping | None:
    """A mapping of names that the author chose."""
    if isinstance(node, Mapping):
        return node
    reading.tell(wrong_kind(node, field))
    return None


def items_in(node: Node, field: Field, reading: Reading) -> list[Node]:
    """The items of a list; none if it is something else."""
    if isinstance(node, Sequence) and node.items:
        return node.items
    slip = readable.table_for_list(node) if isinstance(node, Mapping) else None
    reading.tell(slip or wrong_kind(node, field))
    return []


def yes_no_in(node: Node, field: Field, reading: Reading) -> bool:
    """`true` or `false`; false after a mistake."""
    scalar = words_in(node, field, reading)
    if scalar is None or scalar.value in {"true", "false"}:
        return scalar is not None and scalar.value == "true"
    reading.tell(not_true_false(scalar))
    return False


def number_in(node: Node, field: Field, reading: Reading) -> int | None:
    """A whole number, with or without a sign."""
    scalar = words_in(node, field, reading)
    if scalar is None:
        return None
    return number_of(scalar, field.example, reading)


def number_of(scalar: Scalar, example: str, reading: Reading) -> int | None:
    """The number that is written there."""
    if not _NUMBER.match(scalar.value):
        reading.tell(_not_a_number(scalar, example))
    elif len(scalar.value.lstrip("+-")) > LONGEST_NUMBER:
        reading.tell(_number_too_long(scalar))
    else:
        return int(scalar.value)
    return None


def among_in(node: Node, field: Field, reading: Reading) -> str:
    """One of the words that the field knows; nothing after a mistake."""
    scalar = words_in(node, field, reading)
    if scalar is None or scalar.value in field.among:
        return scalar.value if scalar else ""
    near = nearest(scalar.value, field.among)
    reading.tell(_not_among(scalar, field, near))
    return ""


def wrong_kind(node: Node, field: Field, way: str = "") -> Diagnostic:
    """Something else than the key takes; `way` is the way out if there is a better one than the example."""
    if isinstance(node, Scalar) and node.style and not node.value.strip() and field.shape in _TEXTS:
        return _no_text(node, field)
    return Diagnostic(
        code=WRONG_KIND,
        message=f"`{field.key}` takes {field.takes}",
        span=node.span,
        label=f"{called(node)} stands here",
        help=way or f"write `{field.example}`",
    )


def not_of_level(node: Node, level: Level, stands: str = "") -> Diagnostic:
    """Something else than keys where a scene, a choice, a jump, a note should be described."""
    example = next((f"- {field.example}" for field in level.fields.values() if field.required), "")
    example = example or next(iter(level.fields.values())).example
    return Diagnostic(
        code=WRONG_KIND,
        message=f"{level.name} is described by keys",
        span=node.span,
        label=f"{stands or called(node)} stands here",
        help=f"write `{example}`" + (" and the text below it" if example.endswith("|") else ""),
    )


def called(node: Node) -> str:
    """What stands there, for a label."""
    if isinstance(node, Mapping):
        return "a group of keys"
    if isinstance(node, Sequence):
        return "a list" if node.items else "an empty list"
    return "text" if node.value.strip() else "nothing"


def yes_no_meant(scalar: Scalar) -> str:
    """`true` or `false`, if this is another way to write it; else nothing."""
    lowered = scalar.value.lower()
    return lowered if lowered in {"true", "false"} else _YES_NO.get(lowered, "")


def not_true_false(scalar: Scalar, key: str = "") -> Diagnostic:
    """`yes`, `True`, `1`; `key` stands before the value in the way out."""
    right = yes_no_meant(scalar)
    return Diagnostic(
        code=NOT_TRUE_FALSE,
        message=f"`{scalar.value}` is neither `true` nor `false`",
        span=scalar.span,
        label=f"`{right}` is meant" if right else "only these two can stand here",
        help=f"write `{key}{right}`" if right else "write `true` or `false`",
    )


def name_of_file(scalar: Scalar) -> str:
    """The name that a picture or a sound has in a story, if this is the name of its file; else nothing."""
    found = _FILE.fullmatch(scalar.value)
    return found["name"] if found else ""


def _no_text(scalar: Scalar, field: Field) -> Diagnostic:
    """A `|` with nothing below it, or two quotes with nothing between them."""
    is_item = scalar.source.lines[scalar.line][: scalar.column].rstrip().endswith("-")
    key, whose = ("this item", "its dash") if is_item else (f"`{field.key}`", f"`{field.key}`")
    without = "the whole part" if field in PART.fields.values() and not is_item else key
    bar = "" if scalar.style == "|" else "`|` here and "
    return Diagnostic(
        code=WRONG_KIND,
        message=f"there is no text in {key}",
        span=scalar.span,
        label="nothing stands below it" if scalar.style == "|" else "nothing stands here",
        help=f"write {bar}the text below it, deeper than {whose}, or take {without} out",
    )


def _bad_name(scalar: Scalar, field: Field) -> Diagnostic:
    file = name_of_file(scalar)
    return Diagnostic(
        code=BAD_NAME,
        message=f"`{field.key}` takes {field.takes}: letters, digits and `_`, beginning with a letter",
        span=scalar.span,
        label="a name without the ending of its file" if file else "not a name",
        help=f"write `{file or field.example}`",
    )


def _not_a_number(scalar: Scalar, example: str) -> Diagnostic:
    return Diagnostic(
        code=NOT_A_NUMBER,
        message=f"`{scalar.value}` is not a whole number",
        span=scalar.span,
        label="digits only",
        help=f"write `{example}`",
    )


def _number_too_long(scalar: Scalar) -> Diagnostic:
    return Diagnostic(
        code=NUMBER_TOO_LONG,
        message=f"a number of {len(scalar.value.lstrip('+-'))} digits is past all bounds",
        span=scalar.span,
        label="too long",
        help=f"{LONGEST_NUMBER} digits are the most",
    )


def _not_among(scalar: Scalar, field: Field, near: str) -> Diagnostic:
    return Diagnostic(
        code=WRONG_KIND,
        message=f"`{field.key}` takes {field.takes}",
        span=scalar.span,
        label=f"`{scalar.value}` is neither",
        help=f"did you mean `{near}`?" if near else f"write `{field.example}`",
    )
