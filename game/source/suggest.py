"""Did you mean: the known name nearest to one that is not known."""

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice

FEW = 100
"""Up to so many names are all compared; more are looked up by what is left of them without one letter."""


LEAST_ALIKE = 0.72
"""A slip of the keys in a word of four letters is more alike than this; `floor` and `door` are less."""


class Names:
    """Names that many may be compared with; what makes that quick is made once, when it is asked for."""

    __slots__ = ("_index", "all")

    def __init__(self, names: Iterable[str]) -> None:
        self.all = frozenset(names)
        self._index: dict[str, set[str]] = {}

    def near(self, name: str) -> frozenset[str]:
        """All of a few names; of many those that become the same without a letter of one or both."""
        if len(self.all) <= FEW:
            return self.all
        if not self._index:
            for other in self.all:
                for short in _shortened(other.lower()):
                    self._index.setdefault(short, set()).add(other)
        return frozenset().union(*(self._index.get(short, ()) for short in _shortened(name.lower())))


def nearest(name: str, known: Iterable[str] | Names) -> str:
    """The one of `known` that was most likely meant, or nothing."""
    names = known if isinstance(known, Names) else Names(known)
    lowered = {other.lower(): other for other in sorted(names.near(name))}
    found = get_close_matches(name.lower(), lowered, n=1, cutoff=LEAST_ALIKE)
    return lowered[found[0]] if found else ""


def meant(name: str, known: Iterable[str] | Names, otherwise: str = "") -> str:
    """The way out for an unknown name: a question, or `otherwise`."""
    near = nearest(name, known)
    return f"did you mean `{near}`?" if near else otherwise


def listed(names: Iterable[str], most: int = 12) -> str:
    """Names in backticks for a sentence: the first of them, and that there are more."""
    first = list(islice(names, most + 1))
    words = ", ".join(f"`{name}`" for name in first[:most])
    return f"{words} …" if len(first) > most else words


def _shortened(name: str) -> set[str]:
    return {name, *(name[:place] + name[place + 1 :] for place in range(len(name)))}
