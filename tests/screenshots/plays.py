"""Plays of the shipped stories that stand at the page a picture is wanted of."""

from collections.abc import Callable
from random import Random

from game.model.story import Story
from game.playthrough.notes import Manner
from game.playthrough.playthrough import Playthrough
from game.runtime.turn import CONTINUE
from game.view.present import present
from game.view.screen import Button, ButtonState, Screen

PLAYS, TURNS = 400, 300
"""How many plays are looked through, and how far each goes."""


def play(story: Story, fits: Callable[[Playthrough, Screen], bool]) -> Playthrough:
    """The first of the plays by chance that comes to a page that fits; always the same one."""
    for seed in range(PLAYS):
        chance = Random(seed)  # noqa: S311  a picture is no secret
        playthrough = Playthrough.begin(story, standing=Manner.READ)
        for _ in range(TURNS):
            screen = present(playthrough)
            if fits(playthrough, screen):
                return playthrough
            ways = [button.id for button in screen.buttons if button.state is ButtonState.OPEN]
            if screen.ending or not ways:
                break
            playthrough.choose(chance.choice(ways))
    raise LookupError(f"no play of {story.id} comes to such a page")


def crossed(screen: Screen) -> list[Button]:
    """The choices that are crossed out."""
    return [button for button in screen.buttons if button.state is not ButtonState.OPEN]


def offered(screen: Screen) -> int:
    """How many choices are open."""
    return sum(button.state is ButtonState.OPEN and button.id != CONTINUE for button in screen.buttons)


def background(screen: Screen) -> str:
    """What stands behind the last words."""
    return screen.leaves[-1].atmosphere.background
