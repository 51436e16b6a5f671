"""`state`: numbers between bounds, yes or no, and one-of words."""

from game.compiler.reader.fields import Level
from game.compiler.reader.keys import known_keys
from game.compiler.reader.names import declared, told_name
from game.compiler.reader.plain import plain_words
from game.compiler.reader.shapes import (
    items_in,
    name_in,
    not_true_false,
    number_in,
    table_in,
    words_in,
    yes_no_meant,
)
from game.compiler.reader.steps import read_steps
from game.compiler.reader.story_levels import NUMBER, STORY, WORD, YES_NO
from game.compiler.reader.values import value_of
from game.compiler.reading import Reading
from game.compiler.tree import Mapping, Node, Scalar
from game.model.story import Variable, VariableKind
from game.source.catalogue import BAD_BOUNDS, BAD_WORDS, NOT_A_VARIABLE
from game.source.diagnostic import Diagnostic

Entries = dict[str, tuple[Scalar, Node]]


def read_state(node: Node, reading: Reading) -> list[tuple[Scalar, Variable | None]]:
    """Every variable where it is declared; None for one that is declared wrongly."""
    table = table_in(node, STORY["state"], reading)
    if table is None:
        return []
    return [(key, _variable(key, node, reading)) for key, node in declared(table, "a variable", reading)]


def _variable(key: Scalar, node: Node, reading: Reading) -> Variable | None:
    if isinstance(node, Scalar) and node.value in {"true", "false"}:
        start = int(node.value == "true")
        return Variable(name=key.value, kind=VariableKind.YES_NO, start=start, low=0, high=1)
    if isinstance(node, Scalar) and yes_no_meant(node):
        reading.tell(not_true_false(node, f"{key.value}: "))
        return Variable(name=key.value, kind=VariableKind.YES_NO, start=0, low=0, high=1)
    if not isinstance(node, Mapping):
        reading.tell(_not_a_variable(key, node))
        return None
    level = _level(node)
    entries = known_keys(node, level, reading)
    if level is NUMBER:
        plain = _number(key.value, entries, reading)
    elif level is WORD:
        plain = _word(key.value, entries, reading)
    else:
        plain = Variable(name=key.value, kind=VariableKind.YES_NO, start=0, low=0, high=1)
    if plain is None or "start" not in entries:
        return None
    return _with_start(plain, entries, level, reading)


def _level(node: Mapping) -> Level:
    """Which of the three kinds its keys make it."""
    if "one_of" in node.entries:
        return WORD
    start = node.entries.get("start")
    if start is not None and isinstance(start[1], Scalar) and start[1].value in {"true", "false"}:
        return YES_NO
    return NUMBER


def _number(name: str, entries: Entries, reading: Reading) -> Variable | None:
    low = number_in(entries["from"][1], NUMBER["from"], reading) if "from" in entries else None
    high = number_in(entries["to"][1], NUMBER["to"], reading) if "to" in entries else None
    if low is None or high is None:
        return None
    if low >= high:
        reading.tell(_bad_bounds(entries["to"][1], low, high))
        return None
    return Variable(name=name, kind=VariableKind.NUMBER, start=low, low=low, high=high)


def _word(name: str, entries: Entries, reading: Reading) -> Variable | None:
    words: dict[str, Scalar] = {}
    node = entries["one_of"][1]
    items = items_in(node, WORD["one_of"], reading)
    for item in items:
        scalar = words_in(item, WORD["one_of"], reading)
        if scalar is None:
            continue
        told_name(scalar, "a word", reading)
        if words.setdefault(scalar.value, scalar) is not scalar:
            reading.tell(_word_twice(scalar))
    if not words:
        return None
    if len(items) == 1:
        reading.tell(_only_one_word(node))
    high = len(words) - 1
    return Variable(name=name, kind=VariableKind.WORD, start=0, low=0, high=high, words=tuple(words))


def _with_start(plain: Variable, entries: Entries, level: Level, reading: Reading) -> Variable | None:
    """The whole variable: where it starts, and how it is shown."""
    scalar = words_in(entries["start"][1], level["start"], reading)
    start = value_of(scalar, plain, reading) if scalar else None
    shown = name_in(entries["shown"][1], level["shown"], reading) if "shown" in entries else None
    return Variable(
        name=plain.name,
        kind=plain.kind,
        start=plain.start if start is None else start,
        low=plain.low,
        high=plain.high,
        words=plain.words,
        label=plain_words("label", entries, level, reading),
        shown=shown.value if shown else "",
        steps=read_steps(entries["steps"][1], plain, level, reading) if "steps" in entries else (),
    )


def _not_a_variable(key: Scalar, node: Node) -> Diagnostic:
    written = node.value if isinstance(node, Scalar) else ""
    number = written.lstrip("+-").isdigit()
    way = f"{key.value}: {{start: {written if number else 1}, from: 0, to: 8}}"
    return Diagnostic(
        code=NOT_A_VARIABLE,
        message=f"`{key.value}` is not yet a variable",
        span=node.span if written else key.span,
        label="a number needs its bounds" if number else "what can it be?",
        help=f"write `{way}`"
        if number
        else f"write `{key.value}: false`, `{way}`, or `one_of:` with its words",
    )


def _bad_bounds(node: Node, low: int, high: int) -> Diagnostic:
    return Diagnostic(
        code=BAD_BOUNDS,
        message=f"a number cannot go from {low} to {high}",
        span=node.span,
        label=f"not more than {low}",
        help=f"write `from: {min(low, high)}, to: {max(low, high) + (low == high)}`",
    )


def _word_twice(scalar: Scalar) -> Diagnostic:
    return Diagnostic(
        code=BAD_WORDS,
        message=f"the word `{scalar.value}` stands twice",
        span=scalar.span,
        label="once is enough",
        help="take one of them away",
    )


def _only_one_word(node: Node) -> Diagnostic:
    return Diagnostic(
        code=BAD_WORDS,
        message="a variable with one word never changes",
        span=node.span,
        label="at least two words",
        help="add the word it becomes",
    )
