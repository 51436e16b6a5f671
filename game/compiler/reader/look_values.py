"""The properties of a look or a place: a name, a number, a colour with a percentage, or `none`."""

from game.compiler.reader.fields import Field, Level, Shape
from game.compiler.reader.shapes import name_of_file, number_of, words_in
from game.compiler.reader.story_levels import LOOK
from game.compiler.reading import Reading
from game.compiler.stable_names import NAME
from game.compiler.tree import Node, Scalar
from game.model.story import LookValue, VariableKind
from game.source.catalogue import BAD_LOOK, OUT_OF_BOUNDS, UNKNOWN_VARIABLE
from game.source.diagnostic import Diagnostic
from game.source.suggest import meant

APART = {"if", "said"}
"""The keys of a look that are no properties."""
_SHARES = frozenset({"mist", "light"})
_MOST = {"blur": 40, "ghosts": 20, "words": 40, "mist": 100, "light": 100, "tint": 100}


def read_properties(
    entries: dict[str, tuple[Scalar, Node]], level: Level, reading: Reading
) -> dict[str, LookValue]:
    """The properties among the keys of a look or a place."""
    found: dict[str, LookValue] = {}
    for key, (_, node) in entries.items():
        if key in LOOK.keys and key in level.keys and not level[key].required and key not in APART:
            value = _value(key, node, reading)
            if value is not None:
                found[key] = value
    return found


def _value(key: str, node: Node, reading: Reading) -> LookValue | None:
    field = LOOK[key]
    scalar = words_in(node, field, reading)
    if scalar is None or scalar.value == "none":
        return None if scalar is None else "none"
    match key:
        case "tint":
            return _tint(scalar, field, reading)
        case "figure":
            return _figure(scalar, reading)
        case _ if field.shape is Shape.NUMBER:
            return _number(key, scalar, field, reading)
        case _:
            return _name(scalar, field, reading)


def _name(scalar: Scalar, field: Field, reading: Reading) -> str | None:
    if NAME.match(scalar.value):
        return scalar.value
    reading.tell(_bad_look(scalar, field))
    return None


def _tint(scalar: Scalar, field: Field, reading: Reading) -> tuple[str, int] | None:
    colour, _, share = scalar.value.partition(" ")
    if not NAME.match(colour) or not share.strip().isdigit() or len(share.strip()) > 3:
        reading.tell(_bad_look(scalar, field))
        return None
    if int(share) > _MOST["tint"]:
        reading.tell(_too_much(scalar, "tint"))
    return colour, int(share)


def _number(key: str, scalar: Scalar, field: Field, reading: Reading) -> int | str | None:
    """A number, or for a percentage a variable, which stands for its share of its range."""
    if key in _SHARES and NAME.match(scalar.value):
        return _share(scalar, field, reading)
    value = number_of(scalar, field.example, reading)
    if value is not None and not 0 <= value <= _MOST[key]:
        reading.tell(_too_much(scalar, key))
    return value


def _share(scalar: Scalar, field: Field, reading: Reading) -> str:
    term = reading.vocabulary.terms.get(scalar.value)
    if term is None:
        if "state" not in reading.vocabulary.blind:
            reading.tell(_unknown_variable(scalar, reading))
    elif term.variable is not None and term.variable.kind is not VariableKind.NUMBER:
        reading.tell(_bad_look(scalar, field))
    return scalar.value


def _figure(scalar: Scalar, reading: Reading) -> str:
    """A variable whose steps have pictures."""
    term = reading.vocabulary.terms.get(scalar.value)
    if term is None:
        if "state" not in reading.vocabulary.blind:
            reading.tell(_unknown_variable(scalar, reading))
    elif term.variable is not None and not (term.variable.is_drawn and term.variable.steps):
        reading.tell(_not_drawn(scalar))
    return scalar.value


def _not_drawn(scalar: Scalar) -> Diagnostic:
    return Diagnostic(
        code=BAD_LOOK,
        message=f"`{scalar.value}` has no pictures",
        span=scalar.span,
        label="a figure is a variable whose steps are drawn",
        help=f"give `{scalar.value}` a picture's name, as in `shown: floor_plan`, and its `steps:`",
    )


def _bad_look(scalar: Scalar, field: Field) -> Diagnostic:
    file = name_of_file(scalar) if field.shape is Shape.NAME else ""
    return Diagnostic(
        code=BAD_LOOK,
        message=f"`{field.key}` takes {field.takes}",
        span=scalar.span,
        label="a name without the ending of its file" if file else "this is none of them",
        help=f"write `{file or field.example}`",
    )


def _too_much(scalar: Scalar, key: str) -> Diagnostic:
    return Diagnostic(
        code=OUT_OF_BOUNDS,
        message=f"`{key}` goes from 0 to {_MOST[key]}",
        span=scalar.span,
        label="outside",
        help=f"write `{LOOK[key].example}`",
    )


def _unknown_variable(scalar: Scalar, reading: Reading) -> Diagnostic:
    return Diagnostic(
        code=UNKNOWN_VARIABLE,
        message=f"no variable is called `{scalar.value}`",
        span=scalar.span,
        label="the state has no such name",
        help=meant(
            scalar.value, reading.vocabulary.terms, "write a number, `none`, or a number of the state"
        ),
    )
