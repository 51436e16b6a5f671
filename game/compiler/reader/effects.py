"""`change` and `set`: what a block does to the state."""

import re

from game.compiler.reader.levels import SCENE
from game.compiler.reader.shapes import number_of, words_in, wrong_kind
from game.compiler.reader.values import value_of
from game.compiler.reading import Reading
from game.compiler.traps import intended
from game.compiler.tree import Mapping, Node, Scalar
from game.compiler.vocabulary import Term
from game.model.story import Effect, Variable, VariableKind
from game.source.catalogue import (
    CHANGE_PAST_BOUNDS,
    CHANGED_AND_SET,
    NO_SIGN,
    NOT_A_NUMBER_VARIABLE,
    READ_ONLY,
    UNKNOWN_VARIABLE,
)
from game.source.diagnostic import Diagnostic
from game.source.suggest import meant

_SIGNED = re.compile(r"[+-]\s*[0-9]")


def read_effects(entries: dict[str, tuple[Scalar, Node]], reading: Reading) -> tuple[Effect, ...]:
    """All effects of a block, in the order written; they happen at once."""
    found: list[Effect] = []
    seen: dict[str, str] = {}
    for key in ("change", "set"):
        if key not in entries:
            continue
        table = entries[key][1]
        if not isinstance(table, Mapping) or not table.entries:
            reading.tell(wrong_kind(table, SCENE[key], _table_meant(key, table, reading)))
            continue
        for name, (name_key, value) in table.entries.items():
            if seen.setdefault(name, key) != key:
                reading.tell(_changed_and_set(name_key))
            found += _effect(key, name_key, value, reading)
    return tuple(found)


def _table_meant(key: str, node: Node, reading: Reading) -> str:
    """The way out for an effect that is no table, with the author's own names."""
    written = node.value.strip() if isinstance(node, Scalar) else ""
    rows = intended.table(f"{key}:", written) or _example(key, written, reading)
    return "\n".join(["write it so:", *rows]) if rows else ""


def _example(key: str, name: str, reading: Reading) -> tuple[str, ...]:
    """An effect of this variable, or of one that the key can have."""
    known = [term.variable for term in reading.vocabulary.terms.values() if term.variable]
    known = [variable for variable in known if variable.recall is None]
    named = [variable for variable in known if variable.name == name]
    fitting = [each for each in known if (each.kind is VariableKind.NUMBER) is (key == "change")]
    variable = next(iter((*named, *fitting, *known)), None)
    if variable is None:
        return ()
    if variable.kind is VariableKind.NUMBER and key == "change":
        return (f"change: {{{variable.name}: +1}}",)
    value = variable.words[-1] if variable.words else "true"
    if variable.kind is VariableKind.NUMBER:
        value = str(variable.high)
    return (f"set: {{{variable.name}: {value}}}",)


def _effect(key: str, name_key: Scalar, node: Node, reading: Reading) -> tuple[Effect, ...]:
    """One effect, or none after a mistake; stories do the same few things over and over."""
    if not isinstance(node, Scalar):
        reading.tell(wrong_kind(node, SCENE[key]))
        return ()
    known = reading.effects.get((key, name_key.value, node.value))
    if known is not None:
        return known
    told = len(reading.diagnostics)
    term = _target(name_key, reading)
    scalar = words_in(node, SCENE[key], reading)
    if term is None or term.variable is None or scalar is None:
        return ()
    amount = _amount(key, scalar, term.variable, reading)
    if amount is None:
        return ()
    effect = (Effect(variable=term.slot, amount=amount, add=key == "change"),)
    if len(reading.diagnostics) == told:
        reading.effects[key, name_key.value, node.value] = effect
    return effect


def _target(key: Scalar, reading: Reading) -> Term | None:
    """The variable that is given something."""
    term = reading.vocabulary.terms.get(key.value)
    if term is None:
        if "state" not in reading.vocabulary.blind:
            reading.tell(_unknown_variable(key, reading))
    elif term.variable is not None and term.variable.recall is not None:
        reading.tell(_read_only(key))
        return None
    return term


def _amount(key: str, scalar: Scalar, variable: Variable, reading: Reading) -> int | None:
    if key == "set":
        return value_of(scalar, variable, reading)
    if variable.kind is not VariableKind.NUMBER:
        reading.tell(_not_a_number_variable(scalar, variable))
        return None
    if not _SIGNED.match(scalar.value):
        reading.tell(_no_sign(scalar, variable))
        return None
    amount = number_of(scalar, f"change: {{{variable.name}: +1}}", reading)
    if amount is not None and abs(amount) > variable.high - variable.low:
        reading.tell(_past_bounds(scalar, variable))
    return amount


def _unknown_variable(key: Scalar, reading: Reading) -> Diagnostic:
    name = key.value
    return Diagnostic(
        code=UNKNOWN_VARIABLE,
        message=f"no variable is called `{name}`",
        span=key.span,
        label="the state has no such name",
        help=meant(name, reading.vocabulary.terms, "declare it under `state:` in story.yaml"),
    )


def _read_only(key: Scalar) -> Diagnostic:
    return Diagnostic(
        code=READ_ONLY,
        message=f"`{key.value}` recalls another story and cannot be changed",
        span=key.span,
        label="read once, when a playthrough begins",
        help="declare a variable of this story under `state:` for what changes",
    )


def _changed_and_set(key: Scalar) -> Diagnostic:
    return Diagnostic(
        code=CHANGED_AND_SET,
        message=f"`{key.value}` is changed and set at once",
        span=key.span,
        label="set here, changed above",
        help="both start from the value before, so leave one of them out",
    )


def _not_a_number_variable(scalar: Scalar, variable: Variable) -> Diagnostic:
    value = variable.words[-1] if variable.words else "true"
    return Diagnostic(
        code=NOT_A_NUMBER_VARIABLE,
        message=f"only numbers can be changed, and `{variable.name}` is a {variable.kind.value}",
        span=scalar.span,
        label="nothing can be added to it",
        help=f"write `set: {{{variable.name}: {value}}}`",
    )


def _no_sign(scalar: Scalar, variable: Variable) -> Diagnostic:
    written = scalar.value
    plain = written if written.isdigit() else "1"
    return Diagnostic(
        code=NO_SIGN,
        message="a change needs a sign and an amount",
        span=scalar.span,
        label="added, taken away, or set?",
        help=f"write `{variable.name}: +{plain}`, or `set: {{{variable.name}: {plain}}}` for the value",
    )


def _past_bounds(scalar: Scalar, variable: Variable) -> Diagnostic:
    return Diagnostic(
        code=CHANGE_PAST_BOUNDS,
        message=f"`{scalar.value}` is more than all of `{variable.name}`",
        span=scalar.span,
        label=f"it goes from {variable.low} to {variable.high}, so this always stops at a bound",
        help=f"write `set: {{{variable.name}: {variable.high if scalar.value[0] == '+' else variable.low}}}`",
    )
