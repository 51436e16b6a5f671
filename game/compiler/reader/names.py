"""Names that an author chooses: what they may look like, and that none is given twice."""

import re
from collections.abc import Iterator

from game.compiler.reading import Reading
from game.compiler.stable_names import NAME, TAKEN, slug
from game.compiler.tree import Mapping, Node, Scalar
from game.source.catalogue import BAD_NAME, TAKEN_NAME
from game.source.diagnostic import Diagnostic


def declared(table: Mapping, what: str, reading: Reading) -> Iterator[tuple[Scalar, Node]]:
    """The names of a table with what stands behind each; a bad name is told and still declares itself."""
    for key, node in table.entries.values():
        told_name(key, what, reading)
        yield key, node


def told_name(key: Scalar, what: str, reading: Reading) -> None:
    """Tell if this cannot be the name of `what` (with its article)."""
    name = key.value
    if not NAME.match(name):
        reading.tell(_bad_name(key, what))
    elif name.lower() in TAKEN and what in {"a variable", "a word"}:
        reading.tell(_taken_name(key, what))


def _bad_name(key: Scalar, what: str) -> Diagnostic:
    name = slug(key.value)
    better = re.sub(r"\A(?:[0-9]\w*?_)+(?=[^\W\d_])|\A[0-9]+", "", name)
    return Diagnostic(
        code=BAD_NAME,
        message=f"`{key.value}` cannot be the name of {what}",
        span=key.span,
        label="letters, digits and `_`, beginning with a letter",
        help=f"write `{better}`" if better else "choose another name",
    )


def _taken_name(key: Scalar, what: str) -> Diagnostic:
    return Diagnostic(
        code=TAKEN_NAME,
        message=f"`{key.value}` is a word of conditions and cannot be the name of {what}",
        span=key.span,
        label="this name is taken",
        help="choose another name",
    )
