"""What one choice further may be seen, so that it is ready when it is."""

from typing import NamedTuple

from game.desktop.behind.ground import Ground, ground_of
from game.desktop.layout.sizes import Sizes
from game.desktop.settings import Settings
from game.playthrough.playthrough import Playthrough
from game.runtime.step import step
from game.runtime.turn import CONTINUE
from game.view.atmosphere import atmosphere


class Ahead(NamedTuple):
    """The grounds of all turns one choice away, in the menu's order, and whether there is mist in one."""

    grounds: tuple[Ground, ...]
    mist: bool


def look_ahead(playthrough: Playthrough, sizes: Sizes, settings: Settings) -> Ahead:
    """What each open choice would show."""
    story, turn = playthrough.story, playthrough.turn
    choices = [offer.choice.id for offer in turn.offers if offer.open]
    if turn.continues:
        choices = [CONTINUE]
    found: dict[Ground, None] = {}
    mist = False
    for choice in choices:
        for entry in step(story, turn.state, choice).entries:
            look = atmosphere(story, entry.state)
            found[ground_of(look, sizes, settings)] = None
            mist = mist or bool(look.mist)
    return Ahead(tuple(found), mist and not settings.plain)
