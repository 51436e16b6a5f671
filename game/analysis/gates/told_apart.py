"""What must be told apart where, so that everything that follows can be known: live variables, in parts.

Worked backwards from every gate. A variable without a cut at a node is forgotten there, since nothing that
follows depends on it; two values without a cut between them are one value. Both lose nothing: whoever
stands at either is offered the same, now and ever after.
"""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from game.analysis.gates.clip import inner
from game.analysis.gates.nodes import Clips, Node, Option
from game.analysis.gates.question import Question, cuts
from game.analysis.gates.slots import Slots

Cuts: TypeAlias = dict[int, int]
"""Cuts by slot; a slot that is not there is not told apart at all."""


def told_apart(
    nodes: Mapping[int, Node],
    slots: Slots,
    *,
    merging: bool = True,
    gates: bool = True,
    also: Mapping[int, Iterable[tuple[Clips, Question]]],
) -> dict[int, Cuts]:
    """The cuts at each node, as it is about to be entered, so that all `gates` can be answered.

    Without `merging`, a variable that is told apart at all is told apart in all its values. `also` are
    further questions by node, asked once it is entered and the clips have happened.
    """
    found: dict[int, Cuts] = {block: {} for block in nodes}
    before = _before(nodes)
    waiting = dict.fromkeys(nodes)
    while waiting:
        block, _ = waiting.popitem()
        node = nodes[block]
        cut: Cuts = {}
        for clips, question in also.get(block, ()):
            _cut_by(question, clips, cut, slots)
        for option in node.options:
            _cut_option(option, found, cut, slots, gates=gates)
        entered = _pulled(cut, node.entering, slots)
        if not merging:
            entered = {slot: inner(slots.all[slot].size) for slot in entered}
        if entered != found[block]:
            found[block] = entered
            waiting.update(dict.fromkeys(before.get(block, ())))
    return found


def _before(nodes: Mapping[int, Node]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for node in nodes.values():
        for target in dict.fromkeys(way.target for option in node.options for way in option.ways):
            found.setdefault(target, []).append(node.block)
    return found


def _cut_option(option: Option, found: dict[int, Cuts], cut: Cuts, slots: Slots, *, gates: bool) -> None:
    """Add what has to be told apart where the option is open or not, and to know where it leads."""
    if gates:
        _cut_by(option.asked, {}, cut, slots)
        for way in option.ways:
            _cut_by(way.asked, option.clips, cut, slots)
    for way in option.ways:
        _join(cut, _pulled(found.get(way.target, {}), way.clips, slots))


def _cut_by(question: Question, clips: Clips, cut: Cuts, slots: Slots) -> None:
    """Add what has to be told apart to answer a question after the clips."""
    own: Cuts = {}
    for slot, mask in cuts(question, slots):
        own[slot] = own.get(slot, 0) | mask
    _join(cut, _pulled(own, clips, slots))


def _pulled(cut: Cuts, clips: Clips, slots: Slots) -> Cuts:
    """The cuts as they are before a step."""
    pulled = {
        slot: clips[slot].cuts_before(mask, slots.all[slot].size) if slot in clips else mask
        for slot, mask in cut.items()
    }
    return {slot: mask for slot, mask in pulled.items() if mask}


def _join(cut: Cuts, more: Cuts) -> None:
    for slot, mask in more.items():
        cut[slot] = cut.get(slot, 0) | mask
