"""Names that outlive editing: what saves, histories and translations hold on to."""

import re
from hashlib import blake2b

NAME = re.compile(r"[^\W\d_]\w*\Z")
"""What an author may call a variable, a scene, a place: a letter, then letters, digits and `_`."""

CHOICE_NAME = re.compile(r"\w+\Z")
"""What a choice may be called; labels may begin with a digit."""

TAKEN = frozenset({"and", "or", "not", "true", "false", "visited", "pov"})
"""The words of conditions, which nothing else can be called."""

_LETTERS = re.compile(r"[^\W_]+")
_ONLY_LETTERS = {sign: " " for sign in range(128) if not chr(sign).isalnum()}
_BRACES = re.compile(r"\{[^{}]*\}")


def slug(label: str) -> str:
    """A choice's name from its label: lower case, without `{ }`, letters and digits joined by `_`."""
    while "{" in label:
        label, found = _BRACES.subn(" ", label)
        if not found:
            break
    if label.isascii():
        return "_".join(label.lower().translate(_ONLY_LETTERS).split())
    return "_".join(_LETTERS.findall(label.lower()))


def full_scene(name: str, chapter: str) -> str:
    """`chapter.scene`; a bare name means the chapter it is written in."""
    return name if "." in name else f"{chapter}.{name}"


class LineIds:
    """Gives the paragraphs of one block their ids; the same words twice get two ids."""

    __slots__ = ("_block", "_given")

    def __init__(self, block: str) -> None:
        self._block = block
        self._given: set[str] = set()

    def of(self, source: str) -> str:
        """The block's id, `#`, and eight hex digits of a hash of the paragraph's source."""
        digits = blake2b(source.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
        again = 1
        while digits in self._given:
            again += 1
            digits = blake2b(f"{source}\n{again}".encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
        self._given.add(digits)
        return f"{self._block}#{digits}"
