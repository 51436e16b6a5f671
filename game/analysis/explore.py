"""Walk every state a play can come to."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from game.analysis.explored import Bits, Explored, Flow, Generation, Opening
from game.analysis.gates.clip import below
from game.analysis.gates.nodes import Node, nodes_of
from game.analysis.gates.possible import Ranks, possible
from game.analysis.gates.profiles import profiles
from game.analysis.gates.rings import silent_questions
from game.analysis.gates.slots import Slots, slots_of
from game.analysis.gates.told_apart import told_apart
from game.analysis.gates.variants import conditions_of
from game.analysis.packing.close import Close
from game.analysis.packing.layout import Codes, Layout, layout
from game.analysis.packing.numbering import Numbering
from game.analysis.packing.stepping import Stepping, Taken
from game.analysis.walks.order import order
from game.model.story import Story

MOST_STATES = 100_000_000
"""States past which exploring stops, unless told otherwise: they and their transitions take about 2 GB."""


def explore(
    story: Story,
    *,
    limit: int = MOST_STATES,
    merging: bool = True,
    progress: Callable[[int], None] | None = None,
    share: Callable[[float], None] | None = None,
) -> Explored:
    """Every state of what decides about the way, at most `limit` of them.

    States from which the same is offered ever after are one; without `merging` only those are that differ in
    nothing a later gate reads. `progress` is told how many states there are so far, `share` at which part of
    the places where play can stand somebody has arrived.
    """
    slots = slots_of(story, tuple(conditions_of(story)))
    nodes = nodes_of(story, slots)
    ranks = possible(nodes, slots, story.start, _first(story, slots))
    nodes = {block: node for block, node in nodes.items() if block in ranks}
    cuts = told_apart(nodes, slots, merging=merging, also=silent_questions(story, nodes, slots))
    layouts = {block: layout(cuts[block], ranks[block]) for block in nodes}
    walk = _Walk(nodes, layouts, slots, limit)
    remembered = profiles(story, _recalled(story, slots, layouts[story.start]))
    starts = walk.begin(story.start, [_ranks(story, slots, each) for each in remembered])
    groups = order(_targets(nodes))
    complete = walk.walk(groups, progress or _silent, share or _silent)
    return Explored(
        story=story,
        slots=slots,
        nodes=nodes,
        possible=ranks,
        layouts=layouts,
        groups=groups,
        generations=walk.generations(),
        profiles=remembered,
        starts=starts,
        states=walk.states,
        transitions=walk.transitions,
        limit=limit,
        complete=complete,
    )


def _silent(_: float) -> None:
    """Nobody looks."""


def _first(story: Story, slots: Slots) -> Ranks:
    """What a play may begin with: everything for what is recalled, nothing left or taken before the start."""
    own = [
        below(slot.size) if variable.recall else 1 << slot.rank(variable.start)
        for slot, variable in zip(slots.all, story.variables, strict=False)
    ]
    return (*own, *[1] * (len(slots.all) - len(own)))


def _recalled(story: Story, slots: Slots, start: Layout) -> dict[int, tuple[int, ...]]:
    """For each recalled variable that makes a difference, one value for each difference it makes."""
    found = {}
    for index, variable in enumerate(story.variables):
        field = start.by_slot.get(index)
        if variable.recall and field:
            slot = slots.all[index]
            unknown = slot.rank(variable.start)
            different = [
                variable.start if field.digit(unknown) == digit else slot.value(rank)
                for digit, rank in enumerate(field.lowest)
            ]
            found[index] = tuple(different)
    return found


def _ranks(story: Story, slots: Slots, recalled: Mapping[int, int]) -> tuple[int, ...]:
    """The ranks a play with these memories begins with."""
    own = (
        slot.rank(recalled.get(index, variable.start))
        for index, (slot, variable) in enumerate(zip(slots.all, story.variables, strict=False))
    )
    return (*own, *[0] * (len(slots.all) - len(story.variables)))


def _targets(nodes: Mapping[int, Node]) -> dict[int, tuple[int, ...]]:
    return {
        block: tuple(
            dict.fromkeys(way.target for option in node.options for way in option.ways if way.target in nodes)
        )
        for block, node in nodes.items()
    }


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


class _Walk:
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

    def begin(self, start: int, ranks: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
        """Stand at the start with each of these; the numbers of the states they are."""
        codes = [self._layouts[start].code(each) for each in ranks]
        numbered = self._numberings[start].number(codes, len(codes))
        assert numbered is not None, "there are no more states than ranks"
        self._leave(start, 0, numbered.fresh)
        return tuple(int(numbers[0]) for numbers in numbered.numbers)

    def walk(
        self,
        groups: Sequence[tuple[int, ...]],
        progress: Callable[[int], None],
        share: Callable[[float], None],
    ) -> bool:
        """Go on until nothing new is found; whether that was before the limit."""
        for group in groups:
            while any(block in self._inbox for block in group):
                for block in group:
                    if block in self._inbox and not self._arrive(block):
                        return False
                    progress(self.states)
                    share(sum(map(bool, self._found.values())) / len(self._found))
        return True

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
        for opened in Stepping(node, self._layouts, self._slots).step(codes):
            flows = [_Arriving(taken) for taken in opened.ways]
            found.openings.append((opened.option, opened.open, flows))
            for each, taken in zip(flows, opened.ways, strict=True):
                self.transitions += taken.codes.shape[1]
                self._inbox.setdefault(taken.target, []).append(each)


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
