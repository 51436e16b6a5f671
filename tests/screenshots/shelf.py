"""What a player has behind them in the pictures: endings found, and saves."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from game.desktop.desk import Desk
from game.model.story import Story
from game.playthrough.playthrough import Playthrough
from game.playthrough.slots import Slots

FIRST, BETWEEN = 1_761_080_520, 93_780
"""Seconds since 1970 at which the first save was made, and from each to the next."""


def found(desk: Desk, stories: Mapping[str, Story]) -> None:
    """Some of the endings of each story."""
    known = {
        name: tuple(ending.id for number, ending in enumerate(story.endings) if number % 3 != 1)
        for name, story in stories.items()
    }
    known["the_same_dark"] = known["the_same_dark"][:1]
    desk.keeping.profile._change(lambda profile: replace(profile, endings=known))


def at_moments(desk: Desk, story: Story, played: Mapping[str, Playthrough]) -> None:
    """Save each of them in the slot named."""
    folder, writer = desk.keeping._folder(story.id), desk.keeping._writer
    for number, (slot, playthrough) in enumerate(played.items()):
        now = partial(int, FIRST + number * BETWEEN)
        Slots(folder, story, writer, clock=now).save(slot, playthrough)
