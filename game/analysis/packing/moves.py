"""From states packed at one node to the same states packed at the next: the arithmetic of a way.

Fields that stand side by side in both packings go over together, in one division and one multiplication;
what a step changes is added from a small table by digit. Arithmetic of unsigned words wraps, so a table may
also take away.
"""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from game.analysis.gates.clip import STAYS
from game.analysis.gates.nodes import Clips
from game.analysis.packing.columns import Columns, part
from game.analysis.packing.layout import Codes, Field, Layout, WordType


class Run(NamedTuple):
    """Neighbouring fields that go over together: `word // stride % size`, times `by`, into the word `to`."""

    word: int
    stride: int
    size: int
    by: int
    to: int


class Table(NamedTuple):
    """What a field's digit adds to the word `to`."""

    field: Field
    adds: npt.NDArray[np.unsignedinteger[Any]]
    to: int


class Move(NamedTuple):
    """All of a way. `adds` is the same for every state, one for each word."""

    type: WordType
    runs: tuple[Run, ...]
    tables: tuple[Table, ...]
    adds: tuple[int, ...]

    def codes(self, states: Columns) -> Codes:
        """The states as they are packed at the target."""
        words = states.kept((self.type, self.runs, len(self.adds)), lambda: self._carried(states))
        if not self.tables and not any(self.adds):
            return words
        moved = [self._changed(states, word, to) for to, word in enumerate(words)]
        return moved[0].reshape(1, -1) if len(moved) == 1 else np.stack(moved)

    def _carried(self, states: Columns) -> Codes:
        """What goes over unchanged."""
        words = np.zeros((len(self.adds), len(states)), self.type)
        for run in self.runs:
            carried = part(states.codes[run.word], run.stride, run.size, states.layout.rooms[run.word])
            carried = carried.astype(self.type, copy=False)
            words[run.to] += carried * self.type.type(run.by) if run.by > 1 else carried
        return words

    def _changed(self, states: Columns, word: npt.NDArray[Any], to: int) -> npt.NDArray[Any]:
        add = self.adds[to]
        changed = word + self.type.type(add) if add else word.copy()
        for table in self.tables:
            if table.to == to:
                changed += table.adds.take(states.digits(table.field), mode="clip")
        return changed


def move(clips: Clips, source: Layout, target: Layout) -> Move:
    """The move for a way between two nodes on which `clips` happen."""
    adds = [0] * len(target.rooms)
    runs: list[Run] = []
    tables: list[Table] = []
    last: tuple[Field, Field] | None = None
    for to in target.fields:
        clip, own = clips.get(to.slot, STAYS), source.by_slot.get(to.slot)
        if own is None:
            adds[to.word] += to.digit(clip(source.fixed[to.slot])) * to.stride
            continue
        digits = [to.digit(clip(rank)) for rank in own.lowest]
        if len(set(digits)) == 1:
            adds[to.word] += digits[0] * to.stride
            continue
        carried = range(own.size) if own.size == to.size else [0] * own.size
        if own.size == to.size:
            _carry(runs, own, to, last)
            last = (own, to)
        _change(tables, own, to, [digit - base for digit, base in zip(digits, carried, strict=True)], target)
    return Move(target.type, tuple(runs), tuple(tables), tuple(adds))


def _carry(runs: list[Run], own: Field, to: Field, last: tuple[Field, Field] | None) -> None:
    """Join the field to the last run if it follows there in both packings, or begin another."""
    if last is not None:
        before, after = last
        follows = before.word == own.word and before.stride == own.stride * own.size
        if follows and after.word == to.word and after.stride == to.stride * to.size:
            run = runs.pop()
            runs.append(Run(own.word, own.stride, run.size * own.size, to.stride, to.word))
            return
    runs.append(Run(own.word, own.stride, own.size, to.stride, to.word))


def _change(tables: list[Table], own: Field, to: Field, adds: list[int], target: Layout) -> None:
    if any(adds):
        wrap = (1 << 8 * target.type.itemsize) - 1
        wrapped = np.array([add * to.stride & wrap for add in adds], target.type)
        tables.append(Table(own, wrapped, to.word))
