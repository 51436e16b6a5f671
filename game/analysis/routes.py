"""The way to a scene, a choice or an ending, in the fewest choices."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from game.analysis.explored import Explored
from game.analysis.walks.asks import spots
from game.analysis.walks.dead_ends import open_states
from game.analysis.walks.depths import Depths, Route
from game.analysis.walks.replayed import leads_to

__all__ = ["Route", "Routes", "States"]


class States(NamedTuple):
    """Some states of a node, by their numbers."""

    block: int
    numbers: npt.NDArray[np.intp]


class Routes:
    """Ways through what was explored; the work for them is done when the first one is asked for."""

    def __init__(self, explored: Explored) -> None:
        self._explored = explored

    def to_scene(self, scene: str) -> Route | None:
        """The way to where a scene is entered; None if nobody comes there."""
        return self._to_blocks([self._explored.story.scenes[scene]])

    def to_ending(self, ending: str) -> Route | None:
        """The way to an ending; None if nobody reaches it."""
        story = self._explored.story
        number = [each.id for each in story.endings].index(ending)
        return self._to_blocks([block.index for block in story.blocks if block.ending == number])

    def to_choice(self, choice: str) -> Route | None:
        """The way on which a choice is taken last; None if it is open for nobody, or has no answer."""
        return self._to_blocks([block.index for block in self._explored.story.blocks if block.id == choice])

    def to_states(self, block: int, numbers: npt.NDArray[np.intp]) -> Route:
        """The shortest way to where a node is entered in one of these states."""
        number = self._depths.nearest(block, numbers)
        route = self._depths.route(block, number)
        assert leads_to(self._explored, route, block, number), "a route leads where it says"
        return route

    def nearest(self, places: Iterable[States]) -> States:
        """Of states at some nodes those of the node where one is the easiest to come to."""
        return min(places, key=self._weight)

    @cached_property
    def _depths(self) -> Depths:
        return Depths(self._explored)

    def _weight(self, place: States) -> int:
        return self._depths.weight(place.block, self._depths.nearest(*place))

    def _to_blocks(self, blocks: Sequence[int]) -> Route | None:
        """The shortest way to one of these blocks; with the choice, to an answer of it."""
        explored = self._explored
        answers = {choice.block: choice.id for block in explored.story.blocks for choice in block.choices}
        ways = [(self._weight(place), block, place) for block, place in self._before(blocks)]
        if not ways:
            return None
        _, block, place = min(ways, key=lambda way: way[0])
        route = self.to_states(*place)
        if place.block == block:
            return route
        return Route((*route.choices, answers[block]), route.recalled)

    def _before(self, blocks: Sequence[int]) -> Iterator[tuple[int, States]]:
        """Each of the blocks with the states in which it is entered, or its choice is open."""
        explored = self._explored
        where = spots(explored.story, explored.nodes)
        for block in blocks:
            if block not in where:
                continue
            spot = where[block]
            if spot.option is None:
                numbers = np.arange(explored.count(block))
            else:
                numbers = np.flatnonzero(open_states(explored, spot.node, spot.option))
            if len(numbers):
                yield block, States(spot.node, numbers)
