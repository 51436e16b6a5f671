"""A story as nodes and ways: where a play can stand, and all that one step does on the way to the next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from game.analysis.gates.clip import Clip, becomes
from game.analysis.gates.question import ALWAYS, Among, Question, every, question
from game.analysis.gates.slots import Slots
from game.model.condition import Condition
from game.model.story import Block, Choice, Effect, Story

Clips: TypeAlias = Mapping[int, Clip]
"""What a step does, by slot; a slot that is not there stays as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Go to the node `target` if `asked` holds after the option's clips. `clips` is all that happens."""

    asked: Question
    target: int
    clips: Clips


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A choice (by its place in the menu), or going on without one. The first way that fits is taken."""

    choice: int | None
    asked: Question
    clips: Clips
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A scene, a menu inside a choice, or an ending, by block.

    `entering` happens first; after it the options are open or not. A node stands for the moment before it
    is entered: so a scene that many ways lead to is counted once for each state they bring.
    """

    block: int
    entering: Clips
    options: tuple[Option, ...]


def nodes_of(story: Story, slots: Slots) -> dict[int, Node]:
    """The nodes by block, in the story's order: scenes, choices that offer choices, and endings."""
    return {
        block.index: Node(
            block=block.index,
            entering=_entering(slots, block),
            options=tuple(_options(story, slots, block)),
        )
        for block in story.blocks
        if is_node(block)
    }


def is_node(block: Block) -> bool:
    """Whether play can stand here; an answer that leads on belongs to the way it is part of."""
    return block.parent is None or bool(block.choices) or block.ending is not None


def compose(first: Clips, second: Clips) -> Clips:
    """What both do, one after the other."""
    joined = dict(first)
    for slot, clip in second.items():
        joined[slot] = joined[slot].then(clip) if slot in joined else clip
    return joined


def asked_of(condition: Condition | None, slots: Slots) -> Question:
    """A condition as a question; none always holds."""
    return ALWAYS if condition is None else question(condition.tree, slots)


def opens(choice: Choice, slots: Slots) -> Question:
    """Whether a choice is open."""
    asked = asked_of(choice.condition, slots)
    return every((asked, not_taken(choice, slots)), slots) if choice.once_bit else asked


def not_taken(choice: Choice, slots: Slots) -> Question:
    """Whether a `once` choice has not been taken yet."""
    return Among(slots.of_once(choice.once_bit), 1)


def _entering(slots: Slots, block: Block) -> dict[int, Clip]:
    """Effects, all from the values before, and whose head it is from now on."""
    clips = {effect.variable: _clip(slots, effect) for effect in block.effects}
    if block.pov is not None:
        clips[slots.pov] = becomes(slots.all[slots.pov].rank(block.pov))
    return clips


def _clip(slots: Slots, effect: Effect) -> Clip:
    slot = slots.all[effect.variable]
    if effect.add:
        return Clip(effect.amount, 0, slot.size - 1)
    return becomes(slot.rank(effect.amount))


def _options(story: Story, slots: Slots, block: Block) -> Iterator[Option]:
    if block.ending is not None:
        return
    if not block.choices:
        yield Option(choice=None, asked=ALWAYS, clips={}, ways=_jumps(story, slots, block, {}))
    for place, choice in enumerate(block.choices):
        if choice.block is not None:
            yield _option(story, slots, place, choice, story.blocks[choice.block])


def _option(story: Story, slots: Slots, place: int, choice: Choice, answer: Block) -> Option:
    taken = {slots.of_once(choice.once_bit): becomes(1)} if choice.once_bit else {}
    if is_node(answer):
        clips: Clips = taken
        ways: tuple[Way, ...] = (Way(asked=ALWAYS, target=answer.index, clips=clips),)
    else:
        clips = compose(taken, _entering(slots, answer))
        ways = _jumps(story, slots, answer, clips)
    return Option(choice=place, asked=opens(choice, slots), clips=clips, ways=ways)


def _jumps(story: Story, slots: Slots, block: Block, clips: Clips) -> tuple[Way, ...]:
    """The ways out of a block after `clips`; leaving the scene is the last thing that happens."""
    left = story.blocks[block.scene].visited_bit
    leaving = compose(clips, {slots.of_visited(left): becomes(1)}) if left else clips
    return tuple(
        Way(asked=asked_of(jump.condition, slots), target=jump.target, clips=leaving) for jump in block.jumps
    )
