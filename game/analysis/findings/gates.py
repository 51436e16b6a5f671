"""Where plays come to and do not get through: a closed choice, or a jump that never fits."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from game.analysis.gates.variants import Path
from game.model.condition import Condition
from game.model.expression import And, Expression, Not, Or
from game.model.story import Block, Story

Asked: TypeAlias = tuple[Path, ...]
"""What has to be so, by one question after the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """What is asked in some blocks of one scene that plays come to, and what has to be so to go on there.

    `asked` has it by one question after the other: that no jump before fits, then what the jump or the choice
    asks itself. It is empty where that cannot be said: a jump behind one that always fits. `part` names where
    it is written.
    """

    blocks: tuple[int, ...]
    asked: Asked
    part: str = ""

    @property
    def path(self) -> Path:
        """All that has to be so."""
        return tuple(part for parts in self.asked for part in parts)

    def before(self, part: tuple[Condition, bool]) -> Path:
        """What has to be so for a part of the path to be asked at all."""
        own = next(at for at, parts in enumerate(self.asked) if any(each is part for each in parts))
        return tuple(each for parts in self.asked[:own] for each in parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """The gates before something that nobody enters, and the blocks behind them from which one would come."""

    gates: tuple[Gate, ...]
    behind: tuple[int, ...]


def of_choice(menu: Block, condition: Condition | None) -> Gate:
    """The gate of a choice."""
    return Gate(blocks=(menu.index,), asked=(_asked(condition, wanted=True),))


def gates_to(story: Story, goals: Iterable[int], here: frozenset[int]) -> Closed:
    """The last gates that plays come to (`here`) on all ways to some blocks that nobody enters.

    A jump that all choices of a scene share is one gate.
    """
    before = _before(story)
    waiting = list(goals)
    seen = set(waiting)
    found: dict[tuple[int, Asked], dict[int, str]] = {}
    while waiting:
        goal = waiting.pop()
        for block in (story.blocks[each] for each in before.get(goal, ())):
            if block.index in here:
                for asked, part in _ways(block, goal):
                    found.setdefault((block.scene, asked), {})[block.index] = part
            elif block.index not in seen:
                seen.add(block.index)
                waiting.append(block.index)
    gates = (
        Gate(blocks=tuple(parts), asked=asked, part=next(iter(parts.values())))
        for (_, asked), parts in found.items()
    )
    return Closed(gates=tuple(gates), behind=tuple(sorted(seen)))


def _before(story: Story) -> Mapping[int, list[int]]:
    """The blocks that lead to each, by a jump or a choice."""
    found: dict[int, list[int]] = {}
    for block in story.blocks:
        targets = (
            *(jump.target for jump in block.jumps),
            *(choice.block for choice in block.choices if choice.block is not None),
        )
        for target in dict.fromkeys(targets):
            found.setdefault(target, []).append(block.index)
    return found


def _ways(block: Block, goal: int) -> Iterator[tuple[Asked, str]]:
    """What has to be so for each way from a block to another, and where: no jump before its own may fit."""
    for choice in block.choices:
        if choice.block == goal:
            yield (_asked(choice.condition, wanted=True),), f"{choice.id}:if"
    before: Asked = ()
    always = False
    for number, jump in enumerate(block.jumps):
        if jump.target == goal:
            asked = () if always else (*before, _asked(jump.condition, wanted=True))
            yield asked, f"{block.id}:jump:{number}:if"
        always = always or jump.condition is None
        before = (*before, _asked(jump.condition, wanted=False))


def _asked(condition: Condition | None, *, wanted: bool) -> Path:
    return tuple(_parts(condition.tree, wanted=wanted)) if condition else ()


def _parts(tree: Expression, *, wanted: bool) -> Iterator[tuple[Condition, bool]]:
    """A condition in parts that all have to be so."""
    match tree:
        case Not(operand):
            yield from _parts(operand, wanted=not wanted)
        case And(operands) if wanted:
            for operand in operands:
                yield from _parts(operand, wanted=True)
        case Or(operands) if not wanted:
            for operand in operands:
                yield from _parts(operand, wanted=False)
        case _:
            yield Condition(tree), wanted
