"""Names that outlive editing: what saves, histories and translations hold on to."""

import re
from collections.abc import Iterator

try:
    from _blake2 import (
        blake2b,
    )  # as `hashlib` has it, which also loads OpenSSL: 3 MiB and 4 ms at every start
except ImportError:
    from hashlib import blake2b

NAME = re.compile(r"[^\W\d_]\w*\Z")
"""What an author may call a variable, a scene, a place: a letter, then letters, digits and `_`."""

CHOICE_NAME = re.compile(r"\w+\Z")
"""What a choice may be called; labels may begin with a digit."""

TAKEN = frozenset({"and", "or", "not", "true", "false", "visited", "pov"})
"""The words of conditions, which nothing else can be called."""

_LETTERS = re.compile(r"[^\W_]+")
_ONLY_LETTERS = {sign: " " for sign in range(128) if not chr(sign).isalnum()}
_BRACE = re.compile(r"[{}]")


def slug(label: str) -> str:
    """A choice's name from its label: lower case, without `{ }`, letters and digits joined by `_`."""
    if "{" in label:
        label = " ".join(_outside_braces(label))
    if label.isascii():
        return "_".join(label.lower().translate(_ONLY_LETTERS).split())
    return "_".join(_LETTERS.findall(label.lower()))


def _outside_braces(label: str) -> Iterator[str]:
    """The words around `{ }`; what stands behind a brace that never closes is words too."""
    start, depth, opened = 0, 0, 0
    for brace in _BRACE.finditer(label):
        if brace.group() == "{":
            opened = opened if depth else brace.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                yield label[start:opened]
                start = brace.end()
    yield label[start:]


def full_scene(name: str, chapter: str) -> str:
    """`chapter.scene`; a bare name means the chapter it is written in."""
    return name if "." in name else f"{chapter}.{name}"


class LineIds:
    """Gives the paragraphs of one block their ids; the same words twice get two ids."""

    __slots__ = ("_block", "_times")

    def __init__(self, block: str) -> None:
        self._block = block
        self._times: dict[str, int] = {}

    def of(self, source: str) -> str:
        """The block's id, `#`, and eight hex digits of a hash of the paragraph's source."""
        digits = _hash(source)
        if digits in self._times:
            digits = self._again(source, digits)
        self._times[digits] = 1
        return f"{self._block}#{digits}"

    def _again(self, source: str, first: str) -> str:
        """The hash of the source and how often it stood here; that number is kept for the next time."""
        digits, times = first, self._times[first]
        while digits in self._times:
            times += 1
            digits = _hash(f"{source}\n{times}")
        self._times[first] = times
        return digits


def _hash(source: str) -> str:
    return blake2b(source.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
