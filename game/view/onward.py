"""Where reading goes on in a turn of which the beginning was read."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from game.view.screen import Leaf


def onward(read: Sequence[Leaf], leaves: tuple[Leaf, ...]) -> tuple[Leaf, ...]:
    """The leaves from the first piece that was not `read`, and the leaf it is on without what stands before
    it. Where nothing is new, the last leaf without its pieces.

    `read` are the leaves of the same turn as they were while its content note waited.
    """
    if not read:
        return leaves
    known = [piece for leaf in read for piece in leaf.pieces]
    for at, leaf in enumerate(leaves):
        pairs = zip(known, leaf.pieces, strict=False)
        told = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        if told < len(leaf.pieces):
            return (replace(leaf, pieces=leaf.pieces[told:]), *leaves[at + 1 :])
        known = known[told:]
    return tuple(replace(leaf, pieces=()) for leaf in leaves[-1:])
