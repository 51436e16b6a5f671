"""Keys inside `{ }` that have no value, mostly because a comma in a text began them.

They are told, and the table becomes what was meant: a text goes on over its comma, `start:4` is a key and its
value. So nothing else is found wrong with it.
"""

import re
from collections.abc import Iterator

from game.compiler.reader.story_levels import NUMBER, WORD, YES_NO
from game.compiler.traps import intended, mend
from game.compiler.tree import Mapping, Node, Scalar
from game.source.catalogue import KEY_WITHOUT_VALUE, NO_COLON, NO_SPACE_AFTER_COLON
from game.source.diagnostic import Diagnostic

_EQUALS = re.compile(r"(?P<key>\w+)\s*=\s*(?P<value>[^;]*)(?:;.*)?")
_VARIABLE = NUMBER.keys | WORD.keys | YES_NO.keys
_GLUED = re.compile(r"(?P<key>[\w ]+):(?P<value>\S.*)")


def filled(mapping: Mapping) -> Iterator[Diagnostic]:
    """What is wrong with a table in braces that has a gap; it is mended on the way."""
    written, mapping.entries = mapping.entries, {}
    before: Scalar | None = None
    if start := _start(written):
        yield _without_start(mapping, start)
        del written[start.value]
        mapping.entries["start"] = (start, start)
    for word, (key, value) in written.items():
        if not _is_gap(value):
            mapping.entries[word] = (key, value)
            before = value if isinstance(value, Scalar) and not value.style else None
        elif glued := _GLUED.fullmatch(word):
            before = _divided(mapping, key, glued)
            yield _glued(key, glued)
        elif equals := _equals(mapping, key):
            if not intended.is_effect(_head(mapping)):
                before = _divided(mapping, key, equals)
            yield _with_equals(mapping, key, equals)
        elif before is None or before.line != key.line or _has_colon(key):
            yield _lonely(key)
        else:
            yield from _begun_by_comma(mapping, before, key)
            _lengthen(before, key.end_column)


def _start(written: dict[str, tuple[Scalar, Node]]) -> Scalar | None:
    """The first value of a variable, which stands there without its key: `{false, label: Told}`."""
    word, (key, value) = next(iter(written.items()))
    others = written.keys() - {word}
    is_value = word in {"true", "false"} or word.lstrip("+-").isdigit()
    if not _is_gap(value) or _has_colon(key) or not others or not others <= _VARIABLE - {"start"}:
        return None
    return key if is_value or "one_of" in others else None


def _without_start(mapping: Mapping, key: Scalar) -> Diagnostic:
    line = mapping.source.lines[mapping.line]
    inside = line[key.end_column : mapping.end_column].rstrip()
    is_short = key.line == mapping.line and inside.endswith("}")
    table = f"{{start: {key.value}{inside}" if is_short else f"start: {key.value}"
    return Diagnostic(
        code=KEY_WITHOUT_VALUE,
        message=f"`{key.value}` stands without its key",
        span=key.span,
        label="`start` is meant",
        help=f"write it so:\n{_head(mapping)} {table}" if is_short else f"write `{table}`",
    )


def _is_gap(value: Node) -> bool:
    return isinstance(value, Scalar) and not value.value and not value.style


def _has_colon(key: Scalar) -> bool:
    return key.source.lines[key.end_line][key.end_column :].lstrip(" ").startswith(":")


def _divided(mapping: Mapping, key: Scalar, glued: re.Match[str]) -> Scalar:
    """`start:4` as a key and a value; the value."""
    line, start = key.line, key.column + glued.start("value")
    before = Scalar(glued["key"], "", key.source, (line, key.column, line, start - 1))
    value = Scalar(glued["value"], "", key.source, (line, start, line, key.end_column))
    mapping.entries.setdefault(before.value, (before, value))
    return value


def _equals(mapping: Mapping, key: Scalar) -> re.Match[str] | None:
    """`waved = true` in a table of names and single values."""
    return _EQUALS.fullmatch(key.value) if _rows(mapping) else None


def _rows(mapping: Mapping) -> tuple[str, ...]:
    if mapping.end_line != mapping.line:
        return ()
    line = mapping.source.lines[mapping.line]
    head, tail = _head(mapping), line[mapping.end_column :].rstrip()
    inside = line[mapping.column + 1 : mapping.end_column - 1]
    if "{" not in head:
        return intended.table(head, inside)
    return tuple(f"{row}{tail}" for row in intended.table(head, inside))


def _head(mapping: Mapping) -> str:
    """What stands before the brace on its line."""
    return mapping.source.lines[mapping.line][: mapping.column].strip()


def _lengthen(value: Scalar, end: int) -> None:
    """Let a text go on to a column of its line."""
    value.value = value.source.lines[value.line][value.column : end]
    value.end_column = end


def _glued(key: Scalar, glued: re.Match[str]) -> Diagnostic:
    return Diagnostic(
        code=NO_SPACE_AFTER_COLON,
        message=f"a space is missing behind the colon of `{glued['key']}`",
        span=key.span,
        label="YAML takes all of this for a key",
        help=f"write `{glued['key']}: {glued['value']}`",
    )


def _with_equals(mapping: Mapping, key: Scalar, found: re.Match[str]) -> Diagnostic:
    return Diagnostic(
        code=NO_COLON,
        message=f"a colon is missing behind `{found['key']}`",
        span=key.span,
        label="inside `{ }` stand `key: value` and commas",
        help="\n".join(["write it so:", *_rows(mapping)]),
    )


def _lonely(key: Scalar) -> Diagnostic:
    return Diagnostic(
        code=KEY_WITHOUT_VALUE,
        message=f"`{key.value}` has no value",
        span=key.span,
        label="inside `{ }` YAML expects `key: value`",
        help=f"write `{key.value}: …`; a text that begins with `{{` goes into quotes or into a `|` block",
    )


def _begun_by_comma(mapping: Mapping, before: Scalar, key: Scalar) -> Iterator[Diagnostic]:
    """Told once for a text, however many commas it has."""
    line = mapping.source.lines[mapping.line]
    if "," in before.value:
        return
    if before.value[:1] in {"“", "„"} and (row := mend.straight(line)):
        yield _curly(before, row)
        return
    inside = line[mapping.column + 1 : mapping.end_column - 1]
    mended = mend.braces(inside) if mapping.end_line == mapping.line else ""
    way_out = "put the text that has the comma in quotes"
    yield Diagnostic(
        code=KEY_WITHOUT_VALUE,
        message=f"the comma before `{key.value}` begins a new key",
        span=key.span,
        label="inside `{ }` this is a key without a value",
        help=f"{way_out}:\n{line[: mapping.column].strip()} {mended}".rstrip() if mended else way_out,
    )


def _curly(value: Scalar, row: str) -> Diagnostic:
    """A text in the quotes of a word processor, which its comma ends."""
    return Diagnostic(
        code=KEY_WITHOUT_VALUE,
        message="“ ” are not YAML's quotes: the comma between them begins a new key",
        span=value.span,
        label="in straight quotes this would be one text",
        help=f"write straight ones:\n{row.strip()}",
    )
