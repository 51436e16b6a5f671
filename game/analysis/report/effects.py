"""Whether what choices change is ever asked, and whether it comes back late."""

from collections.abc import Iterator, Sequence

from game.analysis.report.asked import (
    read_by_block,
    read_by_chapter,
    read_by_note,
    read_by_text,
    read_by_ways,
    read_by_words,
    variables_of,
)
from game.analysis.report.measure import Measure, measured
from game.analysis.report.plays import Step
from game.model.bars import Bars
from game.model.story import Block, Story, VariableKind

LATER = 8
"""Scenes after which a flag that is asked comes back."""


class Readers:
    """Who depends on what of the state, among the blocks that plays come to.

    `recalled` are the variables other stories ask for: they are read when play ends.
    """

    def __init__(self, story: Story, entered: frozenset[int], recalled: frozenset[str]) -> None:
        self._story = story
        self._entered = entered
        names = {variable.name: index for index, variable in enumerate(story.variables)}
        self._recalled = frozenset(names[name] for name in recalled if name in names)
        self._notebook = frozenset().union(*map(read_by_note, story.notebook))
        self._before: dict[int, frozenset[int]] = {}

    def measures(self, bars: Bars) -> Iterator[Measure]:
        """Of choices and of flags, how many something depends on."""
        self._settle()
        acting = [
            (choice.id, answer)
            for block in self._reached()
            for choice in block.choices
            if (answer := self._answer(choice.block)) and answer.effects
        ]
        idle = [name for name, answer in acting if not self._is_read_later(answer)]
        yield measured(
            bars,
            "effects_read",
            100 * (1 - len(idle) / len(acting)) if acting else None,
            details=tuple(idle),
        )
        own = flags(self._story)
        unread = [self._story.variables[index].name for index in own if index not in self._read_anywhere()]
        yield measured(
            bars,
            "flags_read",
            100 * (1 - len(unread) / len(own)) if own else None,
            details=tuple(unread),
        )

    def _is_read_later(self, answer: Block) -> bool:
        """Whether something after an answer's text depends on what it changes, before that changes again."""
        changed = frozenset(effect.variable for effect in answer.effects)
        return bool(changed & (read_by_ways(answer) | self._notebook | self._behind(answer)))

    def _settle(self) -> None:
        """For each block what is read from before it is entered on: backwards, until nothing is added."""
        reached = list(self._reached())
        cards = self._cards()
        read = {
            block.index: read_by_block(block)
            | self._notebook
            | cards.get(block.index, frozenset())
            | (self._recalled if block.ending is not None else frozenset())
            for block in reached
        }
        becomes = {
            block.index: frozenset(effect.variable for effect in block.effects if not effect.add)
            for block in reached
        }
        added = True
        while added:
            added = False
            for block in reversed(reached):
                here = (read[block.index] | self._behind(block)) - becomes[block.index]
                if here != self._before.get(block.index, frozenset()):
                    self._before[block.index], added = here, True

    def _behind(self, block: Block) -> frozenset[int]:
        """What is read from before any block that can follow one."""
        answers = (choice.block for choice in block.choices)
        targets = (jump.target for jump in block.jumps)
        found = (self._before.get(index, frozenset()) for index in (*answers, *targets) if index is not None)
        return frozenset().union(*found)

    def _cards(self) -> dict[int, frozenset[int]]:
        """By scene, what the card depends on that may stand before it."""
        return {
            block.index: read_by_chapter(self._story.chapters[block.chapter])
            for block in self._reached()
            if block.parent is None
        }

    def _read_anywhere(self) -> frozenset[int]:
        """Every variable that something depends on, also what is only shown."""
        story = self._story
        shown = (index for index, variable in enumerate(story.variables) if variable.shown)
        looks = (variables_of(look.condition.tree) for look in story.looks if look.condition)
        blocks = map(read_by_block, self._reached())
        cards = map(read_by_chapter, story.chapters)
        return frozenset(shown).union(self._notebook, self._recalled, *looks, *blocks, *cards)

    def _reached(self) -> Iterator[Block]:
        return (block for block in self._story.blocks if block.index in self._entered)

    def _answer(self, block: int | None) -> Block | None:
        return self._story.blocks[block] if block is not None and block in self._entered else None


class Returns:
    """Notes which flags plays meet again long after they were set."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._flags = frozenset(flags(story))
        self._met = {block.index: self._flags & _met_at(story, block) for block in story.blocks}
        self._back: set[int] = set()
        self._plays = 0

    def add(self, steps: Sequence[Step]) -> None:
        """Note it of one play."""
        self._plays += 1
        scenes, since = 0, dict[int, int]()
        for step in steps:
            for entry in step.turn.entries:
                block = self._story.blocks[entry.block]
                scenes += block.parent is None
                for effect in block.effects:
                    if effect.variable in self._flags:
                        since[effect.variable] = scenes
                late = (flag for flag in self._met[block.index] if scenes - since.get(flag, scenes) >= LATER)
                self._back.update(late)

    def measures(self, bars: Bars) -> Iterator[Measure]:
        """How many of the flags come back."""
        lost = [self._story.variables[flag].name for flag in sorted(self._flags - self._back)]
        yield measured(
            bars,
            "flags_return",
            100 * len(self._back) / len(self._flags) if self._flags else None,
            plays=self._plays,
            details=(f"never so late: {', '.join(lost)}",) if lost else (),
        )


def flags(story: Story) -> tuple[int, ...]:
    """The variables that are no numbers, of this story's own, that something in it changes."""
    changed = {effect.variable for block in story.blocks for effect in block.effects}
    return tuple(
        index
        for index, variable in enumerate(story.variables)
        if variable.kind is not VariableKind.NUMBER and variable.recall is None and index in changed
    )


def _met_at(story: Story, block: Block) -> frozenset[int]:
    """What somebody who comes to a block is asked or told."""
    note = read_by_words(block.note)
    card = read_by_chapter(story.chapters[block.chapter]) if block.parent is None else frozenset()
    return read_by_text(block.text) | read_by_ways(block) | note | card
