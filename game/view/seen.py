"""What the look of a page shows, in words: for those who do not see it, and those who ask."""

from game.model.state import State
from game.model.story import HEARD, Story


def seen(story: Story, state: State) -> tuple[str, ...]:
    """The sentences of the looks that are in force, in the order asked.

    A look is told while something it shows is seen; one that only takes away, while it does.
    """
    taken: set[str] = set()
    said: list[str] = []
    for look in story.looks:
        if look.condition is not None and not look.condition.holds(state):
            continue
        mine = look.properties.keys() - taken - HEARD
        if look.said and mine & (look.shows or mine):
            said.append(look.said)
        taken |= look.properties.keys()
    return tuple(dict.fromkeys(said))
