"""What is asked of states at nodes, and what of it a packed state does not know."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.analysis.explored import Explored
from game.analysis.gates.clip import below
from game.analysis.gates.nodes import Clips, Node, asked_of, compose
from game.analysis.gates.question import Question, cuts, denied, every
from game.analysis.gates.slots import Slots
from game.analysis.gates.variants import Path
from game.model.story import Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a block's text is read: at its node, or on the way an option of a node takes through it.

    `inside` happens once the node is entered, before the text is read.
    """

    node: int
    option: int | None
    inside: Clips


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A question at a spot, `about` something (a number the asker knows).

    `unknown` are the slots that its answer depends on and that are not told apart there.
    """

    about: int
    spot: Spot
    question: Question
    unknown: tuple[int, ...]


def spots(story: Story, nodes: Mapping[int, Node]) -> dict[int, Spot]:
    """Where each block is read; a block that is not there cannot be reached."""
    found = {block: Spot(node=block, option=None, inside={}) for block in nodes}
    for node in nodes.values():
        for place, option in enumerate(node.options):
            if option.choice is not None:
                answer = story.blocks[node.block].choices[option.choice].block
                if answer is not None and answer not in nodes:
                    found[answer] = Spot(node=node.block, option=place, inside=option.clips)
    return found


def asks(explored: Explored, wanted: Iterable[tuple[int, Sequence[int], Path]]) -> Iterator[Ask]:
    """The asks for conditions at any of some blocks, each about its number."""
    here = spots(explored.story, explored.nodes)
    for about, blocks, path in wanted:
        question = _asked(path, explored.slots)
        for block in blocks:
            if block in here:
                unknown = tuple(_unknown(explored, here[block], question))
                yield Ask(about=about, spot=here[block], question=question, unknown=unknown)


def _asked(path: Path, slots: Slots) -> Question:
    parts = []
    for condition, wanted in path:
        asked = asked_of(condition, slots)
        parts.append(asked if wanted else denied(asked, slots))
    return every(tuple(parts), slots)


def _unknown(explored: Explored, spot: Spot, question: Question) -> Iterator[int]:
    """Slots of which one class holds ranks that the question tells apart."""
    entering = compose(explored.nodes[spot.node].entering, spot.inside)
    needed: dict[int, int] = {}
    for slot, mask in cuts(question, explored.slots):
        clip, size = entering.get(slot), explored.slots.all[slot].size
        needed[slot] = needed.get(slot, 0) | (clip.cuts_before(mask, size) if clip else mask)
    layout, possible = explored.layouts[spot.node], explored.possible[spot.node]
    for slot, mask in needed.items():
        field = layout.by_slot.get(slot)
        lowest = field.lowest if field else (layout.fixed[slot],)
        ends = (*lowest[1:], explored.slots.all[slot].size)
        for low, end in zip(lowest, ends, strict=True):
            highest = (possible[slot] & below(end)).bit_length()
            if mask >> (low + 1) & below(highest - low - 1):
                yield slot
                break
