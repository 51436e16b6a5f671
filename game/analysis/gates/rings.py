"""Rings of scenes that lead round and round without a choice between them."""

from collections.abc import Mapping

from game.analysis.gates.nodes import Clips, Node
from game.analysis.gates.question import ALWAYS, Question
from game.analysis.gates.slots import Slots
from game.analysis.gates.writing import writes
from game.analysis.walks.order import loops, order
from game.model.story import Story


def rings(nodes: Mapping[int, Node]) -> tuple[tuple[int, ...], ...]:
    """The groups of scenes without choices that lie on rings of nothing but such scenes."""
    passing = {
        block: tuple(dict.fromkeys(way.target for way in node.options[0].ways))
        for block, node in nodes.items()
        if node.options and node.options[0].choice is None
    }
    targets = {block: tuple(each for each in ways if each in passing) for block, ways in passing.items()}
    return tuple(group for group in order(targets) if loops(group, targets))


def silent_questions(
    story: Story, nodes: Mapping[int, Node], slots: Slots
) -> dict[int, tuple[tuple[Clips, Question]]]:
    """For each scene on such a ring whether it writes something: only then a play stops there."""
    found: dict[int, tuple[tuple[Clips, Question]]] = {}
    for group in rings(nodes):
        for block in group:
            asked = writes(story.blocks[block].text, slots)
            if asked != ALWAYS:
                found[block] = (({}, asked),)
    return found
