"""Content notes: in which manner a block is met, and the choice that a skip plays.

The turn is decided before anybody reads a word of it, so a manner changes what is shown and nothing else.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

from game.model.story import Block, Story
from game.runtime.turn import Turn


class Manner(StrEnum):
    """How the text behind a content note is met; of a standing preference, how all of them are."""

    ASK = "ask"
    """Nobody has said yet: the note stands there and waits."""
    READ = "read"
    SHORT = "short"
    """The short version stands for the text, and for the answers inside it that have none of their own."""
    SKIP = "skip"
    """The block is played unseen, and one line stands for it."""


Met: TypeAlias = Mapping[int, Manner]
"""Block index to manner, for the blocks of one turn that have a note or stand inside one that has.

A block that is not in it is simply read.
"""


def met_on_arrival(story: Story, turn: Turn, before: Met, standing: Manner) -> Met:
    """How the blocks of `turn` are met, `before` being how those of the turn before were.

    Only a choice just taken can stand inside another block, and that one waited when it was taken, so
    looking one turn back is enough.
    """
    met: dict[int, Manner] = {}
    for entry in turn.entries:
        manner = _manner(story.blocks[entry.block], before, standing)
        if manner is not None:
            met[entry.block] = manner
    return met


def waiting(turn: Turn, met: Met) -> int | None:
    """The block whose note waits to be met: nothing from its text on is shown before that."""
    for entry in turn.entries:
        if met.get(entry.block) is Manner.ASK:
            return entry.block
    return None


def is_covered(block: Block, before: Met) -> bool:
    """Whether `block` is part of one that is being skipped, so that not even a line tells of it."""
    return block.parent is not None and before.get(block.parent) is Manner.SKIP


def unseen_choice(story: Story, turn: Turn) -> str | None:
    """The id a skip takes: the one the author named if it is open, else the middle open one."""
    opened = [offer.choice.id for offer in turn.offers if offer.open]
    if not opened:
        return None
    named = story.blocks[turn.state.block].skip
    return named if named in opened else opened[(len(opened) - 1) // 2]


def _manner(block: Block, before: Met, standing: Manner) -> Manner | None:
    outer = None if block.parent is None else before.get(block.parent)
    if outer is Manner.SKIP:
        return Manner.SKIP
    if block.note:
        return Manner.ASK if standing is Manner.SHORT and not block.short else standing
    return outer
