"""The walk over everything: states are found, told from known ones, and left by every way."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from game.analysis.explored import Bits, Flow, Generation, Opening
from game.analysis.gates.nodes import Node
from game.analysis.gates.slots import Slots
from game.analysis.packing.close import Close, Numbers
from game.analysis.packing.layout import Codes, Layout
from game.analysis.packing.numbering import Numbering
from game.analysis.packing.stepping import Stepping, Taken


class Walk:
    """The states found so far, and those that have arrived somewhere and wait to be told from known ones."""

    def __init__(
        self, nodes: Mapping[int, Node], layouts: Mapping[int, Layout], slots: Slots, limit: int
    ) -> None:
        self.states = 0
        self.transitions = 0
        self._nodes = nodes
        self._layouts = layouts
        self._slots = slots
        self._limit = limit
        self._numberings = {block: Numbering(layouts[block]) for block in nodes}
        self._found: dict[int, list[_Found]] = {block: [] for block in nodes}
        self._inbox: dict[int, list[_Arriving]] = {}
        self._steppings: dict[int, Stepping] = {}
        """Of the group that is walked: a loop leaves its nodes once for each round."""

    def begin(self, block: int, codes: Codes) -> Numbers:
        """Stand at a node where nothing was found yet, in these states; the numbers they have."""
        numbered = self._numberings[block].number([codes], codes.shape[1])
        assert numbered is not None, "there are no more states than codes"
        self._leave(block, 0, numbered.fresh)
        return numbered.numbers[0]

    def walk(self, groups: Sequence[tuple[int, ...]], tell: Callable[[], None] | None = None) -> bool:
        """Go on until nothing new is found, and `tell` again and again; whether that was before the limit."""
        for group in groups:
            while any(block in self._inbox for block in group):
                for block in group:
                    if block in self._inbox and not self._arrive(block):
                        return False
                    if tell:
                        tell()
            self._steppings.clear()
        return True

    @property
    def share(self) -> float:
        """At which part of the nodes anything was found."""
        return sum(map(bool, self._found.values())) / len(self._found)

    def generations(self) -> dict[int, tuple[Generation, ...]]:
        """All that was found, for good."""
        return {block: tuple(map(_settled, found)) for block, found in self._found.items() if found}

    def _arrive(self, block: int) -> bool:
        """Tell what is new at a node from what is known, and go on from it; False past the limit."""
        arriving = self._inbox.pop(block)
        numbering = self._numberings[block]
        first = numbering.count
        codes = [each.codes for each in arriving if each.codes is not None]
        numbered = numbering.number(codes, self._limit - self.states)
        if numbered is None:
            return False
        for each, numbers in zip(arriving, numbered.numbers, strict=True):
            each.codes, each.leading = None, Close(numbers)
        if numbered.fresh.shape[1]:
            self._leave(block, first, numbered.fresh)
        return True

    def _leave(self, block: int, first: int, codes: Codes) -> None:
        """Take every option of a node in states that are new."""
        found = _Found(first, codes)
        self._found[block].append(found)
        node = self._nodes[block]
        if not node.options:
            return
        self.states += codes.shape[1]
        if block not in self._steppings:
            self._steppings[block] = Stepping(node, self._layouts, self._slots)
        for opened in self._steppings[block].step(codes):
            flows = [_Arriving(taken) for taken in opened.ways]
            found.openings.append((opened.option, opened.open, flows))
            for each, taken in zip(flows, opened.ways, strict=True):
                self.transitions += taken.codes.shape[1]
                self._inbox.setdefault(taken.target, []).append(each)


class _Arriving:
    """A flow while it is found: first the codes at its target, then their numbers there."""

    __slots__ = ("codes", "leading", "taken", "target", "way")

    def __init__(self, taken: Taken) -> None:
        self.way = taken.way
        self.target = taken.target
        self.taken = taken.taken
        self.codes: Codes | None = taken.codes
        self.leading: Close | None = None


class _Found:
    """A generation while it is found."""

    __slots__ = ("codes", "first", "openings")

    def __init__(self, first: int, codes: Codes) -> None:
        self.first = first
        self.codes = codes
        self.openings: list[tuple[int, Bits | None, list[_Arriving]]] = []


def _settled(found: _Found) -> Generation:
    """What was found of a generation; what had not arrived when the limit stopped it is left out."""
    return Generation(
        first=found.first,
        codes=found.codes,
        openings=tuple(
            Opening(option=option, open=opened, flows=tuple(_flows(flows)))
            for option, opened, flows in found.openings
        ),
    )


def _flows(flows: Sequence[_Arriving]) -> Iterator[Flow]:
    for flow in flows:
        if flow.leading is not None:
            yield Flow(way=flow.way, target=flow.target, taken=flow.taken, leading=flow.leading)
