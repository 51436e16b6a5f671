"""`temperaments`: players who choose by weight, for trying a story out."""

from game.compiler.reader.names import declared
from game.compiler.reader.shapes import number_of, table_in, words_in
from game.compiler.reader.story_levels import STORY
from game.compiler.reading import Reading
from game.compiler.tree import Mapping, Node, Scalar
from game.model.story import Variable, VariableKind
from game.source.catalogue import NOT_A_NUMBER_VARIABLE, UNKNOWN_VARIABLE
from game.source.diagnostic import Diagnostic
from game.source.suggest import meant

Weights = tuple[tuple[int, int], ...]


def read_temperaments(node: Node, reading: Reading) -> dict[str, Weights]:
    """Each temperament's weights, by the places of its variables."""
    table = table_in(node, STORY["temperaments"], reading)
    found = {}
    for key, item in declared(table, "a temperament", reading) if table else ():
        weights = table_in(item, STORY["temperaments"], reading)
        found[key.value] = _weights(weights, reading) if weights else ()
    return found


def _weights(table: Mapping, reading: Reading) -> Weights:
    found = []
    for name, (key, node) in table.entries.items():
        scalar = words_in(node, STORY["temperaments"], reading)
        weight = number_of(scalar, f"{name}: +1", reading) if scalar else None
        term = reading.vocabulary.terms.get(name)
        if term is None:
            if "state" not in reading.vocabulary.blind:
                reading.tell(_unknown_variable(key, reading))
        elif term.variable is not None and term.variable.kind is not VariableKind.NUMBER:
            reading.tell(_not_a_number(key, term.variable))
        elif weight is not None:
            found.append((term.slot, weight))
    return tuple(found)


def _unknown_variable(key: Scalar, reading: Reading) -> Diagnostic:
    return Diagnostic(
        code=UNKNOWN_VARIABLE,
        message=f"no variable is called `{key.value}`",
        span=key.span,
        label="the state has no such name",
        help=meant(key.value, reading.vocabulary.terms, "only numbers of the state have a weight"),
    )


def _not_a_number(key: Scalar, variable: Variable) -> Diagnostic:
    return Diagnostic(
        code=NOT_A_NUMBER_VARIABLE,
        message=f"only numbers are weighed, and `{variable.name}` is a {variable.kind.value}",
        span=key.span,
        label="nothing is ever added to it",
        help="leave it out",
    )
