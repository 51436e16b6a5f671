"""Where plays come to and do not get through: a closed choice, or a jump that never fits."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from game.analysis.gates.variants import Path
from game.model.condition import Condition
from game.model.expression import And, Expression, Not, Or
from game.model.story import Block, Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """What is asked in some blocks of one scene that plays come to, and what has to be so to go on there.

    `path` is empty where that cannot be said: a jump behind one that always fits. `part` names where it is
    written.
    """

    blocks: tuple[int, ...]
    path: Path
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """The gates before something that nobody enters, and the blocks behind them from which one would come."""

    gates: tuple[Gate, ...]
    behind: tuple[int, ...]


def of_choice(menu: Block, condition: Condition | None) -> Gate:
    """The gate of a choice."""
    return Gate(blocks=(menu.index,), path=_asked(condition, wanted=True))


def gates_to(story: Story, goals: Iterable[int], here: frozenset[int]) -> Closed:
    """The last gates that plays come to (`here`) on all ways to some blocks that nobody enters.

    A jump that all choices of a scene share is one gate.
    """
    before = _before(story)
    waiting = list(goals)
    seen = set(waiting)
    found: dict[tuple[int, Path], dict[int, str]] = {}
    while waiting:
        goal = waiting.pop()
        for block in (story.blocks[each] for each in before.get(goal, ())):
            if block.index in here:
                for path, part in _paths(block, goal):
                    found.setdefault((block.scene, path), {})[block.index] = part
            elif block.index not in seen:
                seen.add(block.index)
                waiting.append(block.index)
    gates = (
        Gate(blocks=tuple(parts), path=path, part=next(iter(parts.values())))
        for (_, path), parts in found.items()
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


def _paths(block: Block, goal: int) -> Iterator[tuple[Path, str]]:
    """What has to be so for each way from a block to another, and where: no jump before its own may fit."""
    for choice in block.choices:
        if choice.block == goal:
            yield _asked(choice.condition, wanted=True), f"{choice.id}:if"
    before: Path = ()
    always = False
    for number, jump in enumerate(block.jumps):
        if jump.target == goal:
            path = () if always else (*before, *_asked(jump.condition, wanted=True))
            yield path, f"{block.id}:jump:{number}:if"
        always = always or jump.condition is None
        before = (*before, *_asked(jump.condition, wanted=False))


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
