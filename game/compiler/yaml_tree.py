"""From a file's text to a tree with places, as much of it as can be read.

Nothing of PyYAML but its events is used, and none of its messages: a mistake is recognised from the lines
themselves (`traps.find`), so that both of its parsers lead to the same words at the same place.
"""

from typing import NamedTuple

from game.compiler import cautions
from game.compiler.events import Parser, parsers, python_events
from game.compiler.merges import Merge, merges_in, one_half, outside, unfinished
from game.compiler.nodes import build
from game.compiler.pieces import Piece, cut, names
from game.compiler.refusals import Broken
from game.compiler.signs import readable
from game.compiler.suspects import suspicious
from game.compiler.traps.find import find_trap, nothing_known
from game.compiler.traps.page import Page, Stretch
from game.compiler.tree import Mapping, Node, Scalar
from game.source.catalogue import NO_KEYS, SECOND_DOCUMENT, TOO_MANY_VALUES
from game.source.diagnostic import Diagnostic
from game.source.source import Source

MOST_BROKEN = 200
"""Pieces of one file that are explained: what has more is not a story, or all of it has one cause."""


class Tree(NamedTuple):
    """What could be read of a file.

    `root` is None if there is nothing; `lost` holds every name that an unreadable piece may define (keys of
    story.yaml, scenes, cast …), so that nobody calls it missing.
    """

    root: Mapping | None
    diagnostics: tuple[Diagnostic, ...]
    lost: frozenset[str]


def read_tree(source: Source, parser: Parser | None = None) -> Tree:
    """The tree of a file; one that YAML cannot read is cut at its keys and scenes, each piece read alone."""
    reading = _Reading(source, parser or parsers()[0])
    try:
        return reading.whole()
    except Broken as broken:
        if broken.told and broken.told.code is TOO_MANY_VALUES:
            return reading.finished(None, broken.told)
        if not reading.empty_blank_lines():
            return reading.by_pieces(broken)
    try:
        return reading.whole()
    except Broken as broken:
        return reading.by_pieces(broken)


class _Reading:
    """One file on its way into a tree."""

    __slots__ = ("_diagnostics", "_lost", "_page", "_parser", "_source", "_text")

    def __init__(self, source: Source, parser: Parser) -> None:
        self._text, diagnostics = readable(source)
        self._source = source
        self._parser = parser
        lines = source.lines if self._text is source.text else self._text.split("\n")
        self._page = Page(source.path, lines)
        self._diagnostics = list(diagnostics)
        self._lost: set[str] = set()
        self._take_one_half(merges_in(lines, self._text))

    def whole(self) -> Tree:
        """All of the file at once; `Broken` if it cannot be read."""
        root = self.piece(0, None)
        if isinstance(root, Mapping):
            return self.finished(root)
        return self.finished(None, self.without_keys(root))

    def empty_blank_lines(self) -> bool:
        """Forget spaces on empty lines: before the first line of a `|` block they can break it."""
        lines = tuple(line if line.strip() else "" for line in self._page.lines)
        if lines == tuple(self._page.lines):
            return False
        self._page = Page(self._source.path, lines)
        self._text = "\n".join(lines)
        return True

    def _take_one_half(self, merges: tuple[Merge, ...]) -> None:
        """Tell of unfinished merges; what stands in either half may be known elsewhere."""
        lines = self._page.lines
        for merge in merges:
            self._diagnostics.append(unfinished(self._source.path, lines, merge))
            self._lost.update(names(lines[merge.lines.start : merge.lines.stop]))
        if merges:
            self._page = Page(self._source.path, one_half(lines, merges))
            self._text = "\n".join(self._page.lines)

    def piece(self, first: int, end: int | None) -> Node | None:
        """The tree of some lines, or of all; `Broken` if they cannot be read."""
        whole = first == 0 and end is None
        text = self._text if whole else "\n".join(self._page.lines[first:end]) + "\n"
        if "\t" in text:
            raise Broken(first + text.count("\n", 0, text.index("\t")), 0)
        built = build(self._source, text, first, self._parser)
        if built.root is not None:
            built.diagnostics.extend(suspicious(text, first, built.root))
        self._diagnostics.extend(built.diagnostics)
        self._lost.update(built.lost)
        return built.root

    def by_pieces(self, broken: Broken) -> Tree:
        """The pieces that can be read, and one mistake for each that cannot."""
        lines = self._page.lines
        parts = _Parts(self._source)
        wrong = 0
        for piece in cut(lines):
            try:
                if (piece.first, piece.end) == (0, len(lines)):
                    raise broken
                self._diagnostics.extend(parts.add(piece, self.piece(piece.first, piece.end)))
            except Broken as inner:
                wrong += 1
                told = self._explained(piece.first, piece.end, inner)
                self._diagnostics.append(told)
                parts.is_second |= told.code is SECOND_DOCUMENT
                self._lost.update(names(lines[piece.first : piece.end]))
            if wrong == MOST_BROKEN:
                self._lost.update(names(lines[piece.end :]))
                break
        if not wrong:
            self._diagnostics.append(self._explained(0, len(lines), broken))
        return self.finished(parts.root)

    def without_keys(self, root: Node | None) -> Diagnostic:
        """A file that YAML can read and that is no story: empty, a list, a sentence."""
        found = find_trap(self._page, 0, len(self._page.lines)) if isinstance(root, Scalar) else None
        if found:
            return found
        is_empty = root is None or (isinstance(root, Scalar) and not root.value.strip())
        place = None if root is None or is_empty else root.span
        return self._page.tell(
            NO_KEYS,
            "this file is empty" if is_empty else "there are no keys in this file",
            Stretch(place.line, place.column, place.column + 1) if place else Stretch(0, 0, 1),
            label="a key and a colon are expected first",
            way_out="a chapter begins with `scenes:`, story.yaml with `story:`, library.yaml with `library:`",
        )

    def finished(self, root: Mapping | None, *more: Diagnostic) -> Tree:
        """What was read and found; without a root everything that stands here is lost."""
        if root is None:
            self._lost.update(names(self._page.lines))
        told = (*self._diagnostics, *more)
        return Tree(root, tuple(outside(told)), frozenset(self._lost))

    def _explained(self, first: int, end: int, broken: Broken) -> Diagnostic:
        """The mistake that broke a piece: the first that its lines show, unless reading ended before it."""
        found = find_trap(self._page, first, end)
        line = found.span.line if found and found.span else len(self._page.lines)
        if found and line < broken.line:
            return found
        broken = self._in_python(first, end) or broken
        if found and line <= broken.line:
            return found
        return broken.told or nothing_known(self._page, broken.line, broken.column)

    def _in_python(self, first: int, end: int) -> Broken | None:
        """Where the parser in Python stops: the two do not always agree, and this one is always there."""
        if self._parser is python_events:
            return None
        text = "\n".join(self._page.lines[first:end]) + "\n"
        try:
            build(self._source, text, first, python_events)
        except Broken as broken:
            return broken
        return None


class _Parts:
    """The pieces of one file, put together again."""

    __slots__ = ("_scenes", "is_second", "root")

    def __init__(self, source: Source) -> None:
        self.is_second = False
        self.root = Mapping(source, (0, 0, 0, len(source.lines[0])))
        self._scenes = Mapping(source, (0, 0, 0, 0))

    def add(self, piece: Piece, part: Node | None) -> list[Diagnostic]:
        """Put in what a piece holds; what stands there already is told, as it would be in one piece."""
        if part is None:
            return []
        if not isinstance(part, Mapping):
            raise Broken(part.line, part.column)
        into = self._scenes if piece.is_scene else self.root
        found = []
        for word, (key, value) in part.entries.items():
            if word in into.entries and self.is_second:
                continue
            if word in into.entries:
                found.append(cautions.twice(key, into.entries[word][0]))
            elif word == "scenes" and not piece.is_scene:
                self._begin_scenes(key, value)
            else:
                into.entries[word] = (key, value)
        return found

    def _begin_scenes(self, key: Scalar, value: Node) -> None:
        if isinstance(value, Mapping):
            self._scenes = value
        else:
            self._scenes.line = self._scenes.end_line = key.line
            self._scenes.end_column = key.end_column
        self.root.entries["scenes"] = (key, self._scenes)
