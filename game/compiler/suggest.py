"""Did you mean: the known name nearest to one that is not known."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

FEW = 200
"""Up to so many names are all compared; more are looked up by what is left of them without one letter."""

LEAST_ALIKE = 0.72
"""A slip of the keys in a word of four letters is more alike than this; `floor` and `door` are less."""


def nearest(name: str, known: Iterable[str]) -> str:
    """The one of `known` that was most likely meant, or nothing."""
    names = known if isinstance(known, frozenset) else frozenset(known)
    if len(names) > FEW:
        names = _alike(name, names)
    lowered = {other.lower(): other for other in sorted(names)}
    found = get_close_matches(name.lower(), lowered, n=1, cutoff=LEAST_ALIKE)
    return lowered[found[0]] if found else ""


def meant(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """The way out for an unknown name: a question, or `otherwise`."""
    near = nearest(name, known)
    return f"did you mean `{near}`?" if near else otherwise


def listed(names: Iterable[str], most: int = 12) -> str:
    """Names in backticks for a sentence: the first of them, and that there are more."""
    names = list(names)
    words = ", ".join(f"`{name}`" for name in names[:most])
    return f"{words} …" if len(names) > most else words


def _alike(name: str, names: frozenset[str]) -> frozenset[str]:
    """The names that become the same when a letter is taken from one or both (a slip or two apart)."""
    index = _without_a_letter(names)
    return frozenset().union(*(index.get(short, frozenset()) for short in _shortened(name.lower())))


@lru_cache(maxsize=4)
def _without_a_letter(names: frozenset[str]) -> dict[str, set[str]]:
    """Made once for a set of names: comparing each wrong name with ten thousand would take seconds."""
    index: dict[str, set[str]] = {}
    for name in names:
        for short in _shortened(name.lower()):
            index.setdefault(short, set()).add(name)
    return index


def _shortened(name: str) -> set[str]:
    return {name, *(name[:place] + name[place + 1 :] for place in range(len(name)))}
