"""A value written for a variable: a number inside its bounds, `true` or `false`, or one of its words."""

from typing import assert_never

from game.compiler.reader.shapes import not_true_false, number_of
from game.compiler.reading import Reading
from game.compiler.tree import Scalar
from game.model.story import Variable, VariableKind
from game.source.catalogue import OUT_OF_BOUNDS, UNKNOWN_WORD
from game.source.diagnostic import Diagnostic
from game.source.suggest import listed, meant


def value_of(scalar: Scalar, variable: Variable, reading: Reading) -> int | None:
    """The value as the state keeps it; None after a mistake."""
    match variable.kind:
        case VariableKind.NUMBER:
            return _number(scalar, variable, reading)
        case VariableKind.YES_NO:
            if scalar.value in {"true", "false"}:
                return int(scalar.value == "true")
            reading.tell(not_true_false(scalar))
        case VariableKind.WORD:
            if scalar.value in variable.words:
                return variable.words.index(scalar.value)
            reading.tell(_unknown_word(scalar, variable))
        case _:
            assert_never(variable.kind)
    return None


def _number(scalar: Scalar, variable: Variable, reading: Reading) -> int | None:
    value = number_of(scalar, f"{variable.name}: {variable.low}", reading)
    if value is None or variable.low <= value <= variable.high:
        return value
    reading.tell(_out_of_bounds(scalar, variable))
    return None


def _out_of_bounds(scalar: Scalar, variable: Variable) -> Diagnostic:
    return Diagnostic(
        code=OUT_OF_BOUNDS,
        message=f"`{variable.name}` is never {scalar.value}",
        span=scalar.span,
        label=f"it goes from {variable.low} to {variable.high}",
        help="mend the value, or the bounds under `state:`",
    )


def _unknown_word(scalar: Scalar, variable: Variable) -> Diagnostic:
    return Diagnostic(
        code=UNKNOWN_WORD,
        message=f"`{variable.name}` is never `{scalar.value}`",
        span=scalar.span,
        label="not one of its words",
        help=meant(scalar.value, variable.words, f"its words are {listed(variable.words)}"),
    )
