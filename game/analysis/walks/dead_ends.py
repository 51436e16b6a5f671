"""States in which a play cannot go on."""

from collections.abc import Iterator

import numpy as np

from game.analysis.explored import Explored, Yes, unpacked
from game.analysis.gates.question import ALWAYS
from game.analysis.gates.rings import rings
from game.analysis.gates.writing import writes
from game.analysis.packing.asked import asked
from game.analysis.packing.columns import Columns
from game.analysis.walks.shares import opened


def nothing_open(explored: Explored, block: int) -> Yes:
    """In which states of a menu no choice is open."""
    found = np.ones(explored.count(block), np.bool_)
    for generation in explored.generations.get(block, ()):
        for opening in generation.openings:
            generation.of(found)[opened(generation, opening)] = False
    return found


def open_states(explored: Explored, block: int, option: int) -> Yes:
    """In which states of a node an option is open."""
    found = np.zeros(explored.count(block), np.bool_)
    for generation in explored.generations.get(block, ()):
        for opening in generation.openings:
            if opening.option == option:
                generation.of(found)[:] = opened(generation, opening)
    return found


def no_way(explored: Explored, block: int, option: int) -> Yes:
    """In which states of a node an option is open and no jump fits once it is taken."""
    found = np.zeros(explored.count(block), np.bool_)
    for generation in explored.generations.get(block, ()):
        for opening in generation.openings:
            if opening.option == option:
                lost = opened(generation, opening)
                for flow in opening.flows:
                    if flow.taken is None:
                        lost[:] = False
                    else:
                        lost &= ~unpacked(flow.taken, generation.count)
                generation.of(found)[:] = lost
    return found


def ringing(explored: Explored) -> Iterator[tuple[tuple[int, ...], dict[int, Yes]]]:
    """Each ring of scenes, with the states in which it goes round without a word or a choice."""
    for ring in rings(explored.nodes):
        waits = {block: _waits(explored, block) for block in ring}
        if all(each.all() for each in waits.values()):
            continue
        while any([_look_ahead(explored, block, waits) for block in ring]):  # noqa: C419  every block each time
            pass
        yield ring, {block: ~each for block, each in waits.items()}


def _look_ahead(explored: Explored, block: int, waits: dict[int, Yes]) -> bool:
    """Mark the states from which a play comes to rest or leaves the ring; whether there are new ones."""
    before = int(waits[block].sum())
    for lead in explored.leads(block):
        target = lead.flow.target
        states = lead.states()
        waits[block][states] |= waits[target][lead.flow.to] if target in waits else True
    waits[block] |= no_way(explored, block, 0)
    return int(waits[block].sum()) > before


def _waits(explored: Explored, block: int) -> Yes:
    """In which states of a scene something is written, so that the play stops there."""
    node, layout = explored.nodes[block], explored.layouts[block]
    question = writes(explored.story.blocks[block].text, explored.slots)
    if question == ALWAYS:
        return np.ones(explored.count(block), np.bool_)
    answer = asked(question, layout, node.entering, explored.slots)
    found = np.zeros(explored.count(block), np.bool_)
    for generation in explored.generations.get(block, ()):
        generation.of(found)[:] = answer(Columns(layout, generation.codes))
    return found
