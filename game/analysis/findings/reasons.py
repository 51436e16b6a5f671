"""Why nobody gets through a gate: the comparison that fails, and the values there are where it is asked."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from game.analysis.explored import Explored
from game.analysis.findings.gates import Gate
from game.analysis.gates.variants import Path
from game.analysis.walks.asks import asks
from game.analysis.walks.extremes import Ends, extremes
from game.analysis.walks.readable import can_hold, exact
from game.model.condition import Condition
from game.model.expression import (
    And,
    Compare,
    Constant,
    Expression,
    Not,
    Or,
    PointOfView,
    Sum,
    Variable,
)
from game.model.story import Story, VariableKind

Write: TypeAlias = Callable[[Expression], str]
"""Writes a condition, or a part of one, as its author would."""

MOST_VALUES = 61
"""Values of one thing past which it is not told which of them it has: they would not fit into a may-set."""

MOST_CARRIED = 30_000_000
"""Transitions past which no ends are looked for: a number that counts up in a loop goes round many times."""

MOST_NAMED = 4
"""Values that are told one by one."""

OPPOSITE = {"==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Of all that a gate asks `fails`, which is never so where `held` is; none of it could be left out.

    `held` is empty if what fails is never so at all. Before it is asked, `before` has to be so.
    """

    blocks: tuple[int, ...]
    before: Path
    held: Path
    fails: tuple[Condition, bool]

    @property
    def where(self) -> Path:
        """What has to be so where values are told."""
        return (*self.before, *(each for each in self.held if each not in self.before))


def reasons(explored: Explored, gates: Sequence[Gate], write: Write) -> list[str]:
    """For each gate in words which comparison fails, and between what its variables are where it is asked.

    That is exact, not an estimate: all states that come there are asked for every value. Nothing is said
    of a gate that asks nothing.
    """
    found = [_reason(explored, gate) if gate.path else None for gate in gates]
    values = _values(explored, found)
    return [
        _told(explored.story, reason, values[number], write) if reason else ""
        for number, reason in enumerate(found)
    ]


def _reason(explored: Explored, gate: Gate) -> Reason | None:
    """The first part that fails by itself; if there is none, as few as fail together."""
    alone = can_hold(
        explored, asks(explored, ((at, gate.blocks, (each,)) for at, each in enumerate(gate.path)))
    )
    for at, part in enumerate(gate.path):
        if at not in alone:
            return Reason(blocks=gate.blocks, before=gate.before(part), held=(), fails=part)
    left = gate.path
    for part in gate.path:
        fewer = tuple(each for each in left if each is not part)
        if not can_hold(explored, asks(explored, [(0, gate.blocks, fewer)])):
            left = fewer
    if can_hold(explored, asks(explored, [(0, gate.blocks, left)])):
        return None
    return Reason(blocks=gate.blocks, before=gate.before(left[-1]), held=left[:-1], fails=left[-1])


Values: TypeAlias = Mapping[Expression, list[int] | Ends]
"""What things that are compared come to, or between what; one that is not there has too many values."""


def _values(explored: Explored, found: Sequence[Reason | None]) -> Sequence[Values]:
    """For each reason the values of all that is compared in it, where it is asked and `held` is so."""
    tried: list[tuple[int, Expression, int]] = []
    wanted = []
    for number, reason in enumerate(found):
        if reason:
            for thing in dict.fromkeys(_compared(reason.fails[0].tree)):
                for value in _range(thing, explored.story):
                    here = Condition(Compare("==", thing, Constant(value)))
                    wanted.append((len(tried), reason.blocks, (*reason.where, (here, True))))
                    tried.append((number, thing, value))
    asked = list(asks(explored, wanted))
    known = exact(explored, asked)
    unsure = {tried[each.about][:2] for each, sure in zip(asked, known, strict=True) if not sure}
    there = can_hold(explored, (each for each in asked if tried[each.about][:2] not in unsure))
    listed: list[dict[Expression, list[int]]] = [{} for _ in found]
    for about in sorted(there):
        number, thing, value = tried[about]
        listed[number].setdefault(thing, []).append(value)
    return [
        {**_between(explored, reason), **values} if reason else values
        for reason, values in zip(found, listed, strict=True)
    ]


def _between(explored: Explored, reason: Reason) -> dict[Expression, Ends]:
    """The ends of numbers of this story with more values than can be asked for one by one."""
    found: dict[Expression, Ends] = {}
    for thing in dict.fromkeys(_compared(reason.fails[0].tree)):
        if not isinstance(thing, Variable) or not _counts(explored.story, thing):
            continue
        if _range(thing, explored.story):
            continue
        asked = list(asks(explored, [(0, reason.blocks, reason.where)]))
        small = explored.transitions <= MOST_CARRIED and not any(each.unknown for each in asked)
        if small and explored.story.variables[thing.index].recall is None:
            slot = explored.slots.all[thing.index]
            for least, most in extremes(explored, thing.index, asked).values():
                found[thing] = Ends(slot.value(least), slot.value(most))
    return found


def _compared(tree: Expression) -> Iterator[Expression]:
    """What a condition looks at: each side of a comparison that is no number, and what is asked by itself."""
    match tree:
        case Constant():
            return
        case Not(operand):
            yield from _compared(operand)
        case And(operands) | Or(operands):
            for operand in operands:
                yield from _compared(operand)
        case Compare(_, left, right):
            yield from (side for side in (left, right) if not isinstance(side, Constant))
        case _:
            yield tree


def _range(thing: Expression, story: Story) -> range:
    """Every value it may have by what is declared; none where they are too many."""
    low, high = _bounds(thing, story)
    return range(low, high + 1) if high - low < MOST_VALUES else range(0)


def _bounds(thing: Expression, story: Story) -> tuple[int, int]:
    match thing:
        case Constant(value):
            return value, value
        case Variable(index):
            return story.variables[index].low, story.variables[index].high
        case PointOfView():
            return -1, len(story.cast) - 1
        case Sum(left, right, minus):
            (low, high), (least, most) = _bounds(left, story), _bounds(right, story)
            return (low - most, high - least) if minus else (low + least, high + most)
        case _:
            return 0, 1


def _told(story: Story, reason: Reason, values: Values, write: Write) -> str:
    fails = reason.fails[0].tree
    held = _joined([_tree(part) for part in reason.held], write)
    told = [
        f"`{write(thing)}` {_said(story, thing, values[thing])}"
        for thing in dict.fromkeys(_compared(fails))
        if thing in values and thing != fails
    ]
    never = f"`{write(_tree(reason.fails))}` never holds" + (f" where `{held}` does" if held else "")
    return f"{never}: {_listed(told, 'and')} whenever it is asked" if told else never


def _tree(part: tuple[Condition, bool]) -> Expression:
    """A part as one condition; of a comparison that must not be so the opposite."""
    tree, wanted = part[0].tree, part[1]
    if wanted:
        return tree
    return Compare(OPPOSITE[tree.sign], tree.left, tree.right) if isinstance(tree, Compare) else Not(tree)


def _joined(trees: Sequence[Expression], write: Write) -> str:
    return write(And(tuple(trees)) if len(trees) > 1 else trees[0]) if trees else ""


def _said(story: Story, thing: Expression, values: Sequence[int] | Ends) -> str:
    """The values: a stretch of numbers by its ends, all else one by one."""
    if isinstance(values, Ends):
        least, most = values
        return f"is {least}" if least == most else f"is between {least} and {most}"
    named = [_named(story, thing, value) for value in values]
    if _counts(story, thing) and len(values) > 1:
        if values[-1] - values[0] == len(values) - 1:
            return f"is {named[0]} to {named[-1]}"
        if len(values) > MOST_NAMED:
            return f"is {named[0]} to {named[-1]}, but not all between"
    return f"is {_listed(named, 'or')}"


def _counts(story: Story, thing: Expression) -> bool:
    if isinstance(thing, Variable):
        return story.variables[thing.index].kind is VariableKind.NUMBER
    return isinstance(thing, Sum)


def _named(story: Story, thing: Expression, value: int) -> str:
    match thing:
        case Variable(index):
            return story.variables[index].written(value)
        case PointOfView():
            return story.cast[value].id if value >= 0 else "nobody"
        case Sum():
            return str(value)
        case _:
            return "true" if value else "false"


def _listed(named: Sequence[str], word: str) -> str:
    *others, last = named
    return f"{', '.join(others)} {word} {last}" if others else last
