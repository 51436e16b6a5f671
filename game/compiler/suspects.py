"""Places of a sound text that look wrong: found by a search over all of it, judged only where one is found.

Most of them are harmless (` #` in prose, a space of another width in front of a paragraph), so each is looked
for in the tree: whether it stands inside a `|` block, and what sentence it would cut.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from game.compiler.cautions import cut_sentence
from game.compiler.keys import SENTENCES, SENTENCES_OR_NAMES
from game.compiler.refusals import Broken
from game.compiler.tree import Mapping, Node, Scalar
from game.source.catalogue import KEY_MISPLACED
from game.source.diagnostic import Diagnostic
from game.source.source import Source, Span

STRANGE_SPACES = "[\xa0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000]"
"""A pattern: signs that look like a space."""

_WRONG_START = re.compile(rf"\n *+(?:{STRANGE_SPACES}|(?:- ++)*+\?[ \n])")
_MERGE_KEY = re.compile(r"""(?:[{,]|\n *+(?:- ++)*+) *['"]?<<['"]? *:""")
_CHOICES = re.compile(r"\n *+choices: *+\n(?: *+\n)*+ *+- ++(?:label|if|id):")
_HASH = re.compile(r" #(?:(?<=\S #)|(?=[^\s#]))")


def suspicious(text: str, first: int, root: Node) -> Iterator[Diagnostic]:
    """Sentences that a `#` cuts off, in a text that begins in line `first` of the source.

    Raises `Broken` at what YAML reads as something else than it looks like: a strange space in the indent, a
    complex key, a merge key.
    """
    text = f"\n{text}"
    lines = _Lines(root)
    _refuse(_WRONG_START, text, first - 1, lines)
    if "<<" in text:
        _refuse(_MERGE_KEY, text, first - 1, lines)
    if "choices:" in text:
        _refuse_choices_in_prose(text, first, lines)
    if " #" not in text:
        return
    told = -1
    for line, column in _places(_HASH, text, first - 1):
        sentence = _sentence_before(lines, line, column)
        if line != told and sentence:
            told = line
            yield _whole_again(sentence, line, column + 1)


class Place(NamedTuple):
    """A line and a column of a file."""

    source: Source
    line: int
    column: int


class _Lines:
    """What stands on each line of a tree."""

    __slots__ = ("_inside", "_root")

    def __init__(self, root: Node) -> None:
        self._root = root
        self._inside: dict[int, tuple[list[int], list[tuple[str, Node]]]] = {}

    def owner(self, line: int) -> tuple[str, Node]:
        """What stands on a line or reaches down to it, with the key it belongs to."""
        key, node = "", self._root
        while not isinstance(node, Scalar):
            starts, inside = self._contents(node)
            above = bisect_right(starts, line)
            if not above:
                break
            inner, node = inside[above - 1]
            key = inner or key
        return key, node

    def _contents(self, node: Node) -> tuple[list[int], list[tuple[str, Node]]]:
        """The lines at which each key or item begins, kept: a file may have a suspect on every line."""
        known = self._inside.get(id(node))
        if known is None:
            if isinstance(node, Mapping):
                entries = node.entries.values()
                known = [key.line for key, _ in entries], [(key.value, value) for key, value in entries]
            elif isinstance(node, Scalar):
                known = [], []
            else:
                known = [item.line for item in node.items], [("", item) for item in node.items]
            self._inside[id(node)] = known
        return known


def _refuse(pattern: re.Pattern[str], text: str, line: int, lines: _Lines) -> None:
    """Nothing of the kind may stand outside a `|` block."""
    for number, _ in _places(pattern, text, line, at_end=True):
        _, node = lines.owner(number)
        if not (isinstance(node, Scalar) and node.style in {"|", ">"} and node.line < number):
            raise Broken(number, 0)


def _refuse_choices_in_prose(text: str, first: int, lines: _Lines) -> None:
    """A list of choices that stands as deep as the text above it would be printed, line for line."""
    for number, _ in _places(_CHOICES, text, first):
        key, node = lines.owner(number)
        if isinstance(node, Scalar) and node.style == "|" and node.line < number:
            line, above = node.source.lines[number], node.source.lines[node.line]
            column = len(line) - len(line.lstrip(" "))
            spaces = column - (len(above) - len(above.lstrip("- ")))
            raise Broken(number, column, _choices_in_prose(Place(node.source, number, column), key, spaces))


def _choices_in_prose(place: Place, key: str, spaces: int) -> Diagnostic:
    source, line, column = place
    return Diagnostic(
        code=KEY_MISPLACED,
        message="`choices:` stands inside the text above it",
        span=Span(source.path, line, column, line, column + len("choices")),
        label="it would be printed, and the lines below it too",
        help=f"move it {spaces} space{'s' if spaces > 1 else ''} to the left, under `{key}`",
    )


def _places(
    pattern: re.Pattern[str], text: str, line: int, *, at_end: bool = False
) -> Iterator[tuple[int, int]]:
    """Line and column of every match: where it begins, or the line it ends in."""
    counted = 0
    for found in pattern.finditer(text):
        place = found.end() - 1 if at_end else found.start()
        line += text.count("\n", counted, place)
        counted = place
        yield line, place - text.rfind("\n", 0, place) - 1


def _sentence_before(lines: _Lines, line: int, column: int) -> Scalar | None:
    """The unquoted sentence that a `#` behind this column cuts off, or the nothing that is left of it."""
    key, node = lines.owner(line)
    if not isinstance(node, Scalar) or node.style or node.end_line != line:
        return None
    if node.source.lines[line][node.end_column : column + 1].strip():
        return None
    if key not in SENTENCES or (key in SENTENCES_OR_NAMES and " " not in node.value):
        return None
    return node


def _whole_again(sentence: Scalar, line: int, sign: int) -> Diagnostic:
    """The mistake; the sentence is read as it was meant, so that nothing else is found wrong with it."""
    start = sentence.column if sentence.value else sign
    text = sentence.source.lines[line].rstrip()
    sentence.value = text[start:]
    sentence.column, sentence.end_column = start, len(text)
    return cut_sentence(sentence.source, line, start, sign)
