"""From the events of a text to the nodes of its tree.

Half a million events are the tree of a long novel, so this is the one place of the compiler where a line is
written for speed: nothing is asked twice, and what is rare is asked elsewhere.
"""

from itertools import islice
from typing import NamedTuple

from game.compiler import cautions, gaps, refusals
from game.compiler.events import (
    ENDS,
    AliasEvent,
    DocumentStartEvent,
    Event,
    Events,
    MappingEndEvent,
    MappingStartEvent,
    Parser,
    ScalarEvent,
    SequenceEndEvent,
    place,
)
from game.compiler.keys import PROSE, is_key
from game.compiler.refusals import Broken
from game.compiler.signs import shown
from game.compiler.tree import Mapping, Node, Scalar, Sequence
from game.source.diagnostic import Diagnostic
from game.source.source import Source

DEEPEST = 64
"""Nesting of lists and keys. Stories need 12; libyaml's own loader ends the process at 50,000."""

MOST = 500_000
"""Events of one file; two megabytes of prose have a tenth of that."""


class Built(NamedTuple):
    """The tree of a text, the mistakes that leave it whole, and the keys whose value was nothing but one."""

    root: Node | None
    diagnostics: list[Diagnostic]
    lost: set[str]


def build(source: Source, text: str, first: int, parser: Parser) -> Built:
    """The tree of a text that begins in line `first` of the source.

    Raises `Broken` where it ends.
    """
    builder = _Builder(source, first, islice(parser(text), MOST))
    try:
        return Built(builder.document(), builder.diagnostics, builder.lost)
    except ENDS as end:
        line, column = place(end) or (text.count("\n"), 0)
        raise Broken(line + first, column) from None
    except StopIteration:
        raise refusals.too_many(source) from None


class _Builder:
    """One reading of one text."""

    __slots__ = ("diagnostics", "events", "first", "lines", "lost", "source", "void")

    def __init__(self, source: Source, first: int, events: Events) -> None:
        self.source = source
        self.lines = source.lines
        self.first = first
        self.events = events
        self.diagnostics: list[Diagnostic] = []
        self.lost: set[str] = set()
        self.void: Node | None = None

    def document(self) -> Node | None:
        """The one document of the text; nothing if it holds only comments."""
        next(self.events)
        event = next(self.events)
        if type(event) is not DocumentStartEvent:
            return None
        if event.version or event.tags:
            raise Broken(self.first, 0)
        root = self.node(next(self.events), 0)
        next(self.events)
        event = next(self.events)
        if type(event) is DocumentStartEvent:
            raise refusals.at(self.first, event)
        return root

    def node(self, event: Event, depth: int) -> Node:
        kind = type(event)
        if kind is ScalarEvent:
            return self.scalar(event)
        if kind is AliasEvent or event.anchor is not None or event.tag is not None:
            raise refusals.at(self.first, event)
        if depth == DEEPEST:
            raise refusals.too_deep(self.source, self.first, event)
        return self.mapping(event, depth) if kind is MappingStartEvent else self.sequence(event, depth)

    def scalar(self, event: Event) -> Scalar:
        if event.anchor is not None or event.tag is not None:
            raise refusals.at(self.first, event)
        start, end, style = event.start_mark, event.end_mark, event.style
        line, column = start.line + self.first, start.column
        if style == "|":
            return Scalar(event.value, style, self.source, (line, column, line, column + 1))
        place = (line, column, end.line + self.first, end.column)
        node = Scalar(event.value, style or "", self.source, place)
        if style or place[2] != line:
            self.look(node, event)
        return node

    def look(self, node: Scalar, event: Event) -> None:
        """What can be wrong with a value that is not plain and on one line."""
        if node.style == ">":
            node.end_line, node.end_column = node.line, node.column + 1
            self.diagnostics.append(cautions.folded(node))
            return
        if node.end_line != node.line:
            self.diagnostics.append(cautions.many_lines(node))
        if node.style == '"' and not node.value.isprintable() and shown(node.value) != node.value:
            if any("\ud800" <= sign <= "\udfff" for sign in node.value):
                raise refusals.at(self.first, event)  # libyaml stops at these
            node.value = shown(node.value)
            self.diagnostics.append(cautions.escaped_sign(node))

    def mapping(self, start: Event, depth: int) -> Mapping:
        node = Mapping(self.source, self.opening(start))
        entries, events, in_braces = node.entries, self.events, start.flow_style
        beside_block = has_gap = False
        for event in events:
            if type(event) is not ScalarEvent:
                break
            key = self.scalar(event)
            word = key.value
            if beside_block and not is_key(word):
                raise Broken(key.line, key.column)
            event = next(events)  # noqa: PLW2901  the value
            if type(event) is ScalarEvent:
                value: Node = self.scalar(event)
                is_gap = not (event.value or event.style)
                beside_block = event.style == "|" or (is_gap and word in PROSE)
                has_gap = has_gap or is_gap
            else:
                value = self.node(event, depth + 1)
                beside_block = False
            if word in entries or value is self.void:
                self.leave(key, entries)
            else:
                entries[word] = (key, value)
        else:
            raise refusals.too_many(self.source)
        if type(event) is not MappingEndEvent:
            raise refusals.complex_key(self.source, self.first, event)
        if in_braces:
            self.close(node, event)
            if has_gap:
                self.diagnostics.extend(gaps.filled(node))
                self.void = None if node.entries else node
        return node

    def leave(self, key: Scalar, entries: dict[str, tuple[Scalar, Node]]) -> None:
        """Let go of an entry that stands there already, or that held nothing but a mistake."""
        if key.value in entries:
            refusals.refuse_slipped(key, entries)
            self.diagnostics.append(cautions.twice(key, entries[key.value][0]))
        else:
            self.lost.add(key.value)

    def sequence(self, start: Event, depth: int) -> Sequence:
        node = Sequence(self.source, self.opening(start))
        items = node.items
        for event in self.events:
            if type(event) is SequenceEndEvent:
                break
            item = self.node(event, depth + 1)
            if item is not self.void:
                items.append(item)
        else:
            raise refusals.too_many(self.source)
        if start.flow_style:
            self.close(node, event)
        return node

    def opening(self, event: Event) -> tuple[int, int, int, int]:
        """The place of a list or of keys, to the end of its first line."""
        line, column = event.start_mark.line + self.first, event.start_mark.column
        return (line, column, line, len(self.lines[line]))

    def close(self, node: Mapping | Sequence, end: Event) -> None:
        """What stands in brackets on one line ends with its bracket."""
        if end.end_mark.line + self.first == node.line:
            node.end_column = end.end_mark.column
