"""A condition as sets: which ranks of which slot it holds for, joined by all and any.

So it can be asked of one state, of a million states, or backwards: what has to be told apart to answer it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import TypeAlias

from game.analysis.gates.clip import below, edges, inner
from game.analysis.gates.slots import Slots
from game.model.expression import And, Expression, Not, Or, evaluator
from game.model.state import State

MOST_RANKS = 1 << 16
"""A slot of more ranks is not tried rank by rank: its questions stay calculations."""


@dataclass(frozen=True, slots=True)
class Among:
    """Holds while the slot's rank is in the set."""

    slot: int
    ranks: int


@dataclass(frozen=True, slots=True)
class Calculated:
    """A comparison between several slots; holds while the tree does (or does not, if not `wanted`)."""

    tree: Expression
    slots: tuple[int, ...]
    wanted: bool


@dataclass(frozen=True, slots=True)
class All:
    """Holds while every part does; without parts always."""

    parts: tuple["Question", ...]


@dataclass(frozen=True, slots=True)
class Any:
    """Holds while some part does; without parts never."""

    parts: tuple["Question", ...]


Question: TypeAlias = Among | Calculated | All | Any

ALWAYS = All(())
NEVER = Any(())


def question(tree: Expression, slots: Slots, *, wanted: bool = True) -> Question:
    """The question whether `tree` holds (or, if not `wanted`, whether it does not)."""
    if isinstance(tree, Not):
        return question(tree.operand, slots, wanted=not wanted)
    asked = slots.asked(tree)
    if not asked:
        return ALWAYS if bool(evaluator(tree)(State(0, ()))) is wanted else NEVER
    if len(asked) == 1 and slots.all[min(asked)].size <= MOST_RANKS:
        return _tried(tree, min(asked), slots, wanted=wanted)
    if isinstance(tree, And | Or):
        parts = tuple(question(part, slots, wanted=wanted) for part in tree.operands)
        return every(parts, slots) if isinstance(tree, And) is wanted else some(parts, slots)
    return Calculated(tree, tuple(sorted(asked)), wanted)


def every(parts: tuple[Question, ...], slots: Slots) -> Question:
    """Whether all of them hold."""
    flat = [inside for part in parts for inside in (part.parts if isinstance(part, All) else (part,))]
    if NEVER in flat:
        return NEVER
    return _joined(flat, and_, All, slots)


def some(parts: tuple[Question, ...], slots: Slots) -> Question:
    """Whether one of them holds."""
    flat = [inside for part in parts for inside in (part.parts if isinstance(part, Any) else (part,))]
    if ALWAYS in flat:
        return ALWAYS
    return _joined(flat, or_, Any, slots)


def denied(asked: Question, slots: Slots) -> Question:
    """Whether it does not hold."""
    match asked:
        case Among(slot, ranks):
            return _among(slot, below(slots.all[slot].size) & ~ranks, slots)
        case Calculated(tree, read, wanted):
            return Calculated(tree, read, not wanted)
        case All(parts):
            return some(tuple(denied(part, slots) for part in parts), slots)
        case Any(parts):
            return every(tuple(denied(part, slots) for part in parts), slots)


def cuts(asked: Question, slots: Slots) -> Iterator[tuple[int, int]]:
    """What has to be told apart to answer it: slots with their cuts."""
    match asked:
        case Among(slot, ranks):
            yield slot, edges(ranks, slots.all[slot].size)
        case Calculated(_, read, _):
            yield from ((slot, inner(slots.all[slot].size)) for slot in read)
        case All(parts) | Any(parts):
            for part in parts:
                yield from cuts(part, slots)


def reads(asked: Question) -> frozenset[int]:
    """The slots it reads."""
    match asked:
        case Among(slot, _):
            return frozenset({slot})
        case Calculated(_, read, _):
            return frozenset(read)
        case All(parts) | Any(parts):
            return frozenset().union(*map(reads, parts))


def may_hold(asked: Question, possible: Sequence[int]) -> bool:
    """Whether it can hold where each slot has one of its possible ranks; a calculation is taken to."""
    match asked:
        case Among(slot, ranks):
            return bool(possible[slot] & ranks)
        case Calculated():
            return True
        case All(parts):
            return all(may_hold(part, possible) for part in parts)
        case Any(parts):
            return any(may_hold(part, possible) for part in parts)


def _tried(tree: Expression, slot: int, slots: Slots, *, wanted: bool) -> Question:
    """Asked of every rank of its only slot."""
    holds = evaluator(tree)
    found = 0
    for rank in range(slots.all[slot].size):
        if bool(holds(slots.lone(slot, rank))) is wanted:
            found |= 1 << rank
    return _among(slot, found, slots)


def _among(slot: int, ranks: int, slots: Slots) -> Question:
    if not ranks:
        return NEVER
    return ALWAYS if ranks == below(slots.all[slot].size) else Among(slot, ranks)


def _joined(
    parts: list[Question],
    join: Callable[[int, int], int],
    whole: type[All] | type[Any],
    slots: Slots,
) -> Question:
    """All or any of them, with one set for each slot."""
    sets: dict[int, list[int]] = {}
    rest = []
    for part in parts:
        if isinstance(part, Among):
            sets.setdefault(part.slot, []).append(part.ranks)
        elif part not in rest:
            rest.append(part)
    joined = [_among(slot, reduce(join, ranks), slots) for slot, ranks in sets.items()]
    decisive, idle = (NEVER, ALWAYS) if whole is All else (ALWAYS, NEVER)
    if decisive in joined:
        return decisive
    kept = tuple(part for part in (*joined, *rest) if part != idle)
    return kept[0] if len(kept) == 1 else whole(kept)
