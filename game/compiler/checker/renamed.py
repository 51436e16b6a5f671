"""`renamed` leads from names that are gone to names that are there."""

from collections.abc import Iterator, Mapping

from game.compiler.tree import Scalar
from game.source.catalogue import RENAMED_STAYS, RENAMED_TO_NOTHING
from game.source.diagnostic import Diagnostic
from game.source.suggest import meant


def check_renamed(renamed: Mapping[str, Scalar], names: frozenset[str]) -> Iterator[Diagnostic]:
    """`names` are all scenes, choices, variables, words (`var.word`) and endings."""
    for old, new in renamed.items():
        if new.value not in names:
            yield _renamed_to_nothing(new, names)
        elif old in names:
            yield _renamed_stays(old, new)


def _renamed_to_nothing(new: Scalar, names: frozenset[str]) -> Diagnostic:
    return Diagnostic(
        code=RENAMED_TO_NOTHING,
        message=f"nothing is called `{new.value}` now",
        span=new.span,
        label="neither a scene, choice, variable, word nor ending",
        help=meant(new.value, names, "write scenes as `chapter.scene`, words as `variable.word`"),
    )


def _renamed_stays(old: str, new: Scalar) -> Diagnostic:
    return Diagnostic(
        code=RENAMED_STAYS,
        message=f"`{old}` still exists",
        span=new.span,
        label=f"an old save would lose it to `{new.value}`",
        help="only names that are gone can be renamed",
    )
