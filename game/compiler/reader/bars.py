"""`bars` and `banned`: what a story holds itself to."""

from game.compiler.reader.bar_levels import BANNED, BAR, BARS, CALENDAR, POV, SENTENCES
from game.compiler.reader.fields import Field
from game.compiler.reader.shapes import items_in, mapping_in, number_in, table_in, words_in, wrong_kind
from game.compiler.reader.values import value_of
from game.compiler.reading import Reading
from game.compiler.tree import Mapping, Node, Scalar
from game.compiler.vocabulary import Term
from game.model.bars import STANDARDS, Bar, Bars, Unit
from game.model.story import VariableKind
from game.source.catalogue import (
    BAD_BOUNDS,
    MISSING_KEY,
    NOT_A_NUMBER_VARIABLE,
    OUT_OF_BOUNDS,
    UNKNOWN_CHARACTER,
    UNKNOWN_KEY,
    UNKNOWN_VARIABLE,
)
from game.source.diagnostic import Diagnostic
from game.source.suggest import listed, meant


def read_bars(node: Node, reading: Reading) -> Bars:
    """Every bar that a story states; one that is stated wrongly is told and left as it was."""
    table = table_in(node, BARS, reading)
    entries = table.entries if table else {}
    stated: dict[str, Bar | None] = {}
    for name, (key, value) in entries.items():
        if name in STANDARDS:
            most = 100 if STANDARDS[name].unit is Unit.SHARE else None
            if isinstance(value, Scalar) and value.value == "none":
                stated[name] = None
            elif bar := _bar(value, _field(name), most, reading):
                stated[name] = bar
        elif name not in BARS.among:
            reading.tell(_unknown_bar(key))
    return Bars(
        stated=stated,
        pov=_pov(entries["pov"][1], reading) if "pov" in entries else {},
        sentences=_sentences(entries["sentences"][1], reading) if "sentences" in entries else {},
        calendar=_calendar(entries["calendar"][1], reading) if "calendar" in entries else (),
    )


def read_banned(node: Node, reading: Reading) -> tuple[str, ...]:
    """The phrases, as they are written."""
    phrases = (words_in(item, BANNED, reading) for item in items_in(node, BANNED, reading))
    return tuple(" ".join(scalar.value.split()) for scalar in phrases if scalar is not None)


def _field(name: str) -> Field:
    """The key of a measure, for a message."""
    return Field(
        key=name,
        shape=BARS.shape,
        takes="`from`, `to` or both, or `none`",
        example=f"{name}: {{from: 1, to: 9}}",
        meaning=STANDARDS[name].title,
    )


def _bar(node: Node, field: Field, most: int | None, reading: Reading) -> Bar | None:
    """One bar; `most` is the greatest number that makes sense in it."""
    if not isinstance(node, Mapping):
        reading.tell(wrong_kind(node, field))
        return None
    mapping_in(node, BAR, field, reading)
    ends = {key: _end(key, node, most, reading) for key in ("from", "to") if key in node.entries}
    low, high = ends.get("from"), ends.get("to")
    if not ends and not node.entries.keys() - BAR.keys:
        reading.tell(_endless_bar(node))
    if low is not None and high is not None and low > high:
        reading.tell(_bad_bounds(node.entries["to"][1], low, high))
        return None
    return None if low is None and high is None else Bar(low, high)


def _end(key: str, node: Mapping, most: int | None, reading: Reading) -> int | None:
    _, written = node.entries[key]
    value = number_in(written, BAR[key], reading)
    if value is not None and (value < 0 or (most is not None and value > most)):
        reading.tell(_out_of_bounds(written, value, most))
        return None
    return value


def _pov(node: Node, reading: Reading) -> dict[int, Bar]:
    table = table_in(node, POV, reading)
    found = {}
    for name, (key, value) in table.entries.items() if table else ():
        bar = _bar(value, POV, 100, reading)
        character = reading.vocabulary.cast.get(name)
        if character is None:
            if "cast" not in reading.vocabulary.blind:
                reading.tell(_unknown_character(key, reading))
        elif bar is not None:
            found[character] = bar
    return found


def _sentences(node: Node, reading: Reading) -> dict[int, dict[int, Bar]]:
    table = table_in(node, SENTENCES, reading)
    found: dict[int, dict[int, Bar]] = {}
    for key, values in table.entries.values() if table else ():
        inner = table_in(values, SENTENCES, reading)
        term = _term(key, reading)
        if inner is None or term is None or term.variable is None:
            continue
        for written, bar_node in inner.entries.values():
            value, bar = value_of(written, term.variable, reading), _bar(bar_node, SENTENCES, None, reading)
            if value is not None and bar is not None:
                found.setdefault(term.slot, {})[value] = bar
    return found


def _calendar(node: Node, reading: Reading) -> tuple[int, ...]:
    found = []
    for item in items_in(node, CALENDAR, reading):
        scalar = words_in(item, CALENDAR, reading)
        term = _term(scalar, reading) if scalar else None
        if scalar is None or term is None or term.variable is None:
            continue
        if term.variable.kind is not VariableKind.NUMBER:
            reading.tell(_not_a_number(scalar, term.variable.kind))
        else:
            found.append(term.slot)
    return tuple(found)


def _term(name: Scalar, reading: Reading) -> Term | None:
    term = reading.vocabulary.terms.get(name.value)
    if term is None and "state" not in reading.vocabulary.blind:
        reading.tell(_unknown_variable(name, reading))
    return term


def _unknown_bar(key: Scalar) -> Diagnostic:
    return Diagnostic(
        code=UNKNOWN_KEY,
        message=f"there is no bar `{key.value}`",
        span=key.span,
        label="`report` measures nothing of this name",
        help=meant(key.value, BARS.among, f"there are {listed(BARS.among, 40)}"),
    )


def _endless_bar(node: Mapping) -> Diagnostic:
    return Diagnostic(
        code=MISSING_KEY,
        message="a bar needs `from` or `to`",
        span=node.span,
        label="everything would be within it",
        help="add `from: 1`, `to: 9` or both; `none` in place of the braces asks for nothing",
    )


def _bad_bounds(node: Node, low: int, high: int) -> Diagnostic:
    return Diagnostic(
        code=BAD_BOUNDS,
        message=f"a bar cannot go from {low} to {high}",
        span=node.span,
        label=f"less than {low}",
        help=f"write `from: {high}, to: {low}`",
    )


def _out_of_bounds(node: Node, value: int, most: int | None) -> Diagnostic:
    return Diagnostic(
        code=OUT_OF_BOUNDS,
        message=f"this measure is never {value}",
        span=node.span,
        label="it cannot be less than 0" if most is None else f"a share goes from 0 to {most}",
        help="mend the number, or leave it out",
    )


def _unknown_character(key: Scalar, reading: Reading) -> Diagnostic:
    return Diagnostic(
        code=UNKNOWN_CHARACTER,
        message=f"nobody in the cast has the id `{key.value}`",
        span=key.span,
        label="not under `cast:`",
        help=meant(
            key.value, reading.vocabulary.cast, f"there are {listed(reading.vocabulary.cast) or 'none'}"
        ),
    )


def _unknown_variable(name: Scalar, reading: Reading) -> Diagnostic:
    return Diagnostic(
        code=UNKNOWN_VARIABLE,
        message=f"no variable is called `{name.value}`",
        span=name.span,
        label="the state has no such name",
        help=meant(name.value, reading.vocabulary.terms, "name a variable of `state:`"),
    )


def _not_a_number(name: Scalar, kind: VariableKind) -> Diagnostic:
    return Diagnostic(
        code=NOT_A_NUMBER_VARIABLE,
        message=f"only a number counts up, and `{name.value}` is a {kind.value}",
        span=name.span,
        label="nothing is expected of where it ends anyway",
        help="leave it out",
    )
