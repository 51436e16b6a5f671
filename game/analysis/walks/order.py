"""In which order nodes are walked: whatever leads to a node before it, as far as loops allow."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

Targets: TypeAlias = Mapping[int, tuple[int, ...]]

MOST_TRIED = 150
"""A loop of more nodes is walked in the order of a search; a better order costs more than it saves."""


def order(targets: Targets) -> tuple[tuple[int, ...], ...]:
    """The nodes in groups: one by itself, or all that lie on common loops. No way leads to an earlier group.

    Inside a loop, nodes stand so that few ways lead back: then one walk round finds nearly all there is.
    """
    return tuple(_arranged(group, targets) for group in _groups(targets, targets))


def loops(group: tuple[int, ...], targets: Targets) -> bool:
    """Whether one can come back to where one was."""
    return len(group) > 1 or group[0] in targets[group[0]]


def _arranged(group: tuple[int, ...], targets: Targets) -> tuple[int, ...]:
    """All but one node, whose loss tears the loop best, in their order; then that one."""
    if len(group) <= 2:
        return group
    if len(group) > MOST_TRIED:
        return group
    parts, head = min(((_without(group, each, targets), each) for each in group), key=_largest)
    return (*(node for part in parts for node in _arranged(part, targets)), head)


def _largest(torn: tuple[list[tuple[int, ...]], int]) -> int:
    return max(map(len, torn[0]))


def _without(group: tuple[int, ...], node: int, targets: Targets) -> list[tuple[int, ...]]:
    return _groups([each for each in group if each != node], targets)


def _groups(nodes: Iterable[int], targets: Targets) -> list[tuple[int, ...]]:
    """The strongly connected components among `nodes`, in the order of the ways (Tarjan)."""
    inside = set(nodes)
    number: dict[int, int] = {}
    lowest: dict[int, int] = {}
    open_nodes: list[int] = []
    is_open: set[int] = set()
    found: list[tuple[int, ...]] = []
    for root in nodes:
        if root in number:
            continue
        trail = [(root, iter(targets[root]))]
        _enter(root, number, lowest, open_nodes, is_open)
        while trail:
            node, rest = trail[-1]
            for target in rest:
                if target not in inside:
                    continue
                if target not in number:
                    _enter(target, number, lowest, open_nodes, is_open)
                    trail.append((target, iter(targets[target])))
                    break
                if target in is_open:
                    lowest[node] = min(lowest[node], number[target])
            else:
                trail.pop()
                if trail:
                    lowest[trail[-1][0]] = min(lowest[trail[-1][0]], lowest[node])
                if lowest[node] == number[node]:
                    found.append(_closed(node, open_nodes, is_open))
    return found[::-1]


def _enter(
    node: int, number: dict[int, int], lowest: dict[int, int], open_nodes: list[int], is_open: set[int]
) -> None:
    number[node] = lowest[node] = len(number)
    open_nodes.append(node)
    is_open.add(node)


def _closed(node: int, open_nodes: list[int], is_open: set[int]) -> tuple[int, ...]:
    """Everything entered since `node`, which is a whole group; in the order in which it was entered."""
    at = open_nodes.index(node)
    group = tuple(open_nodes[at:])
    del open_nodes[at:]
    is_open.difference_update(group)
    return group
