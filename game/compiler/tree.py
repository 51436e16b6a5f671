"""What stands in a file, before anybody asks what it means: a tree with places.

Ordinary slotted classes, not dataclasses: half a million of these are made for a story of a million words.
Lines and columns count from 0.
"""

from typing import TypeAlias

from game.source.source import Source, Span


class Scalar:
    """One value written in a file, always text: nothing is guessed to be a number or a yes.

    `style` is `""` for plain, `"'"` or `'"'` for quoted, `"|"` or `">"` for a block. For a block, `line`
    and `column` are those of the sign, its text begins on the next line.
    """

    __slots__ = ("column", "end_column", "end_line", "line", "source", "style", "value")

    def __init__(self, value: str, style: str, source: Source, place: tuple[int, int, int, int]) -> None:
        self.value = value
        self.style = style
        self.source = source
        self.line, self.column, self.end_line, self.end_column = place

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.source.path, self.line, self.column, self.end_line, self.end_column)


class Mapping:
    """Keys and values in the order written; of a key written twice the first stays."""

    __slots__ = ("column", "end_column", "end_line", "entries", "line", "source")

    def __init__(self, source: Source, place: tuple[int, int, int, int]) -> None:
        self.entries: dict[str, tuple[Scalar, Node]] = {}
        self.source = source
        self.line, self.column, self.end_line, self.end_column = place

    @property
    def span(self) -> Span:
        """Where it begins, as far as the end of its first line if it has several."""
        return Span(self.source.path, self.line, self.column, self.end_line, self.end_column)


class Sequence:
    """A list."""

    __slots__ = ("column", "end_column", "end_line", "items", "line", "source")

    def __init__(self, source: Source, place: tuple[int, int, int, int]) -> None:
        self.items: list[Node] = []
        self.source = source
        self.line, self.column, self.end_line, self.end_column = place

    @property
    def span(self) -> Span:
        """Where it begins, as far as the end of its first line if it has several."""
        return Span(self.source.path, self.line, self.column, self.end_line, self.end_column)


Node: TypeAlias = Scalar | Mapping | Sequence
