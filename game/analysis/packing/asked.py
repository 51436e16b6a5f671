"""A question asked of many states at once."""

from collections.abc import Callable
from typing import Any as Anything
from typing import TypeAlias, assert_never

import numpy as np
import numpy.typing as npt

from game.analysis.gates.clip import STAYS
from game.analysis.gates.nodes import Clips
from game.analysis.gates.question import ALWAYS, NEVER, All, Among, Any, Calculated, Question
from game.analysis.gates.slots import Slots
from game.analysis.packing.columns import Columns
from game.analysis.packing.layout import Layout
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
    Visited,
)

Mask: TypeAlias = "npt.NDArray[np.bool_] | bool"
"""In which of the states; a plain True or False for all or none of them."""

Asked: TypeAlias = Callable[[Columns], Mask]

COMPARED: dict[str, Callable[[Anything, Anything], Anything]] = {
    "==": np.equal,
    "!=": np.not_equal,
    "<": np.less,
    "<=": np.less_equal,
    ">": np.greater,
    ">=": np.greater_equal,
}


def asked(question: Question, layout: Layout, clips: Clips, slots: Slots) -> Asked:
    """How to ask it of states packed by `layout`, once `clips` have happened to them."""
    if question in (ALWAYS, NEVER):
        return _sure(question == ALWAYS)
    match question:
        case Among():
            return _among(question, layout, clips)
        case Calculated():
            return _calculated(question, layout, clips, slots)
        case All(parts):
            return _joined(tuple(asked(each, layout, clips, slots) for each in parts), decisive=False)
        case Any(parts):
            return _joined(tuple(asked(each, layout, clips, slots) for each in parts), decisive=True)
        case _:
            assert_never(question)


def _sure(answer: bool) -> Asked:  # noqa: FBT001  the answer is all there is
    return lambda _states: answer


def _among(question: Among, layout: Layout, clips: Clips) -> Asked:
    """By a table over the classes of its slot; a comparison where the table has one step."""
    clip = clips.get(question.slot, STAYS)
    field = layout.by_slot.get(question.slot)
    if field is None:
        return _sure(bool(question.ranks >> clip(layout.fixed[question.slot]) & 1))
    table = [bool(question.ranks >> clip(rank) & 1) for rank in field.lowest]
    if all(table) or not any(table):
        return _sure(table[0])
    steps = [digit for digit in range(1, field.size) if table[digit] != table[digit - 1]]
    if len(steps) == 1:
        step = steps[0]
        if table[0]:
            return lambda states: states.digits(field) < step
        return lambda states: states.digits(field) >= step
    if sum(table) == 1:
        only = table.index(True)
        return lambda states: states.digits(field) == only
    looked_up = np.array(table)
    return lambda states: looked_up.take(states.digits(field), mode="clip")


def _joined(parts: tuple[Asked, ...], *, decisive: bool) -> Asked:
    """All of them (`decisive` is no) or any of them (`decisive` is yes)."""
    join = np.logical_or if decisive else np.logical_and

    def joined(states: Columns) -> Mask:
        found: Mask = not decisive
        for part in parts:
            mask = part(states)
            if isinstance(mask, bool):
                if mask is decisive:
                    return decisive
                continue
            found = mask if isinstance(found, bool) else join(found, mask)
        return found

    return joined


def _calculated(question: Calculated, layout: Layout, clips: Clips, slots: Slots) -> Asked:
    """By its tree, with an array for each slot."""
    tables: dict[int, int | npt.NDArray[np.int64]] = {}
    for slot in question.slots:
        clip, field = clips.get(slot, STAYS), layout.by_slot.get(slot)
        if field is None:
            tables[slot] = slots.all[slot].value(clip(layout.fixed[slot]))
        else:
            tables[slot] = np.array([slots.all[slot].value(clip(rank)) for rank in field.lowest], np.int64)

    def calculated(states: Columns) -> Mask:
        values = {
            slot: table if isinstance(table, int) else table[states.digits(layout.by_slot[slot])]
            for slot, table in tables.items()
        }
        found: npt.NDArray[np.bool_] = np.asarray(_value(question.tree, values, slots)) != 0
        if found.ndim == 0:
            return bool(found) is question.wanted
        return found if question.wanted else np.logical_not(found)

    return calculated


def _value(tree: Expression, values: dict[int, Anything], slots: Slots) -> Anything:  # noqa: ANN401, PLR0911  numbers or arrays of them; one return for each kind of tree
    match tree:
        case Constant(value):
            return value
        case Variable(index):
            return values[index]
        case PointOfView():
            return values[slots.pov]
        case Visited():
            return next((values[slot] for slot in slots.asked(tree)), 0)
        case Sum(left, right, minus):
            first, second = _value(left, values, slots), _value(right, values, slots)
            return first - second if minus else first + second
        case Compare(sign, left, right):
            return COMPARED[sign](_value(left, values, slots), _value(right, values, slots))
        case Not(operand):
            return np.equal(_value(operand, values, slots), 0)
        case And(operands):
            return np.logical_and.reduce(
                np.broadcast_arrays(*(_value(each, values, slots) for each in operands))
            )
        case Or(operands):
            return np.logical_or.reduce(
                np.broadcast_arrays(*(_value(each, values, slots) for each in operands))
            )
