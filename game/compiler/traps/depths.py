"""Which lines of a broken file belong together, by their columns, and which stand where nothing else does."""

from enum import Enum, auto
from typing import NamedTuple

from game.compiler.keys import BLOCK_KEYS, KEYS
from game.compiler.traps.raw_lines import Entry


class Misplaced(Enum):
    """How a line fails to stand beside its neighbours."""

    OUTSIDE = auto()
    """Further left than everything before."""
    BETWEEN = auto()
    """Between two depths that others stand at."""
    DEEPER = auto()
    """Deeper than the line above, which has its value already."""
    WITHOUT_DASH = auto()
    """Among list items, without their dash."""
    DASH_AMONG_KEYS = auto()
    """A list item among keys."""
    TEXT_AMONG_KEYS = auto()
    """A line without a colon among keys."""
    KEY_BELOW_TEXT = auto()
    """A key where the line above is a text."""


class Kind(Enum):
    """What begins at a depth."""

    KEYS = auto()
    LIST = auto()
    TEXT = auto()


class Depth(NamedTuple):
    """A column at which lines begin, what they are, and the last of them in a word."""

    column: int
    kind: Kind
    word: str


class Depths:
    """The columns that are open at a line, from left to right; it changes with each line placed."""

    __slots__ = ("_closed", "_expects", "_open", "_scenes")

    def __init__(self) -> None:
        self._open: list[Depth] = []
        self._closed: list[Depth] = []
        self._expects = True
        self._scenes = -1

    def place(self, entry: Entry) -> Misplaced | None:
        """Put the next line where it belongs, or say why it belongs nowhere."""
        self._closed = []
        for dash in entry.dashes:
            wrong = self._put(Depth(dash, Kind.LIST, "-"))
            if wrong:
                return wrong
            self._expects = True
        if entry.key is None and not entry.value:
            return None
        wrong = self._put(
            Depth(entry.column, Kind.TEXT, "")
            if entry.key is None
            else Depth(entry.column, Kind.KEYS, entry.key)
        )
        self._expects = entry.key is not None and not entry.value
        return wrong

    def nearest(self, entry: Entry) -> Depth | None:
        """The depth that a misplaced line most likely belongs to: of two as near, a word of the format stands
        at the inner one, a name somebody chose at the outer.
        """
        kind = Kind.LIST if entry.dashes else Kind.KEYS
        inwards = 1 if entry.key in BLOCK_KEYS or (entry.key in KEYS and entry.value) else -1
        known = [depth for depth in (*self._open, *self._closed) if depth.kind is kind]
        return min(
            known,
            key=lambda depth: (abs(depth.column - entry.indent), -inwards * depth.column),
            default=None,
        )

    def scenes(self) -> Depth | None:
        """The depth that the scenes of a chapter stand at, if these lines are some of them."""
        known = (depth for depth in (*self._open, *self._closed) if depth.column == self._scenes > 0)
        return next(known, None)

    def _put(self, new: Depth) -> Misplaced | None:
        """A depth that opens, goes on, or closes others."""
        while self._open and self._open[-1].column > new.column:
            self._closed.append(self._open.pop())
            self._expects = False
        if not self._open:
            return self._first(new)
        top = self._open[-1]
        if new.column > top.column:
            return self._deeper(new)
        if top.kind is Kind.LIST and new.kind is not Kind.LIST and self._is_list_beside_its_key():
            self._open.pop()
            top = self._open[-1]
        if new.kind is top.kind:
            self._open[-1] = new
            return None
        return self._of_another_kind(new, top)

    def _first(self, new: Depth) -> Misplaced | None:
        if self._closed:
            return Misplaced.OUTSIDE
        self._scenes = new.column
        self._open.append(new)
        return None

    def _deeper(self, new: Depth) -> Misplaced | None:
        if self._expects:
            self._open.append(new)
            return None
        return Misplaced.BETWEEN if self._closed else Misplaced.DEEPER

    def _is_list_beside_its_key(self) -> bool:
        """YAML lets the dashes of a list stand as deep as the key it belongs to."""
        if len(self._open) < 2:
            return False
        below, top = self._open[-2:]
        return below.kind is Kind.KEYS and below.column == top.column

    def _of_another_kind(self, new: Depth, top: Depth) -> Misplaced | None:
        if top.kind is Kind.TEXT:
            return Misplaced.KEY_BELOW_TEXT
        if top.kind is Kind.LIST:
            return Misplaced.WITHOUT_DASH
        if new.kind is Kind.TEXT:
            return Misplaced.TEXT_AMONG_KEYS
        if not self._expects:
            return Misplaced.DASH_AMONG_KEYS
        self._open.append(new)
        return None
