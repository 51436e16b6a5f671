"""Plays by chance that show what can be read: what somebody has read needs no proof that it can be."""

from collections.abc import Sequence

from game.analysis.gates.variants import Variant
from game.analysis.walks.plays import Chance, play, remembered
from game.model.story import Story

PLAYS = 2_000
MOST_PRESSES = 300_000
"""Choices and pages in all plays together, so that loops without an end do not take minutes."""


def unread(story: Story, variants: Sequence[Variant], seed: int = 1) -> frozenset[int]:
    """Which of the variants, by their places, nobody came to in `PLAYS` plays."""
    chance = Chance(seed)
    left: dict[int, set[int]] = {}
    for number, variant in enumerate(variants):
        for block in variant.blocks:
            left.setdefault(block, set()).add(number)
    found: set[int] = set()
    presses = 0
    for _ in range(PLAYS):
        if len(found) == len(variants) or presses > MOST_PRESSES:
            break
        for press in play(story, chance, remembered(story, chance)):
            presses += 1
            for entry in press.turn.entries:
                unread_here = left.get(entry.block)
                if unread_here:
                    unread_here -= found
                    read = {number for number in unread_here if variants[number].is_read(entry.state)}
                    unread_here -= read
                    found |= read
    return frozenset(range(len(variants))) - found
