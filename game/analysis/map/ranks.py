"""In which row of its chapter each scene stands: below those that lead to it."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

Pairs: TypeAlias = Sequence[tuple[int, int]]

MOST_ABREAST = 6
"""Scenes in one row; more of them make the next row, so that a chapter stays a column."""


def rank(nodes: Sequence[int], pairs: Pairs) -> dict[int, int]:
    """A row for each node, counted from 0. Every pair leads downward but those that lead back in a loop.

    `nodes` stand in reading order, which decides where loops are torn.
    """
    order, after = _searched(nodes, pairs)
    rows = dict.fromkeys(nodes, 0)
    for node in order:
        for target in after[node]:
            rows[target] = max(rows[target], rows[node] + 1)
    _lower_first(nodes, after, rows)
    return _narrowed(nodes, rows)


def _searched(nodes: Sequence[int], pairs: Pairs) -> tuple[list[int], dict[int, list[int]]]:
    """The nodes, each before those it leads to, and where each leads to, without what leads back.

    What leads back is what leads to a node the search is still inside of.
    """
    targets: dict[int, list[int]] = {node: [] for node in nodes}
    for source, target in pairs:
        targets[source].append(target)
    after: dict[int, list[int]] = {node: [] for node in nodes}
    left: list[int] = []
    inside: set[int] = set()
    seen: set[int] = set()
    for root in nodes:
        if root in seen:
            continue
        seen.add(root)
        inside.add(root)
        trail = [(root, iter(targets[root]))]
        while trail:
            node, rest = trail[-1]
            for target in rest:
                if target not in inside:
                    after[node].append(target)
                if target not in seen:
                    seen.add(target)
                    inside.add(target)
                    trail.append((target, iter(targets[target])))
                    break
            else:
                trail.pop()
                inside.discard(node)
                left.append(node)
    return left[::-1], after


def _lower_first(nodes: Iterable[int], after: dict[int, list[int]], rows: dict[int, int]) -> None:
    """What nothing in its chapter leads to stands right above what it leads to, and not at the top."""
    led_to = {target for targets in after.values() for target in targets}
    for node in nodes:
        if node not in led_to and after[node]:
            rows[node] = min(rows[target] for target in after[node]) - 1


def _narrowed(nodes: Sequence[int], rows: dict[int, int]) -> dict[int, int]:
    """Rows of at most so many: a longer one becomes several, its nodes dealt out to them in turn."""
    together: dict[int, list[int]] = {}
    for node in nodes:
        together.setdefault(rows[node], []).append(node)
    found: dict[int, int] = {}
    first = 0
    for row in sorted(together):
        needed = -(-len(together[row]) // MOST_ABREAST)
        found.update({node: first + place % needed for place, node in enumerate(together[row])})
        first += needed
    return found
