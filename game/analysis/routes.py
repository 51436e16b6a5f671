"""The way to a scene, a choice or an ending, in the fewest choices."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from game.analysis.explored import Explored
from game.analysis.walks.asks import Spot, spots
from game.analysis.walks.dead_ends import open_states
from game.analysis.walks.depths import Depths, Route
from game.analysis.walks.replayed import leads_to

__all__ = ["Route", "Routes", "States", "Way"]


class States(NamedTuple):
    """Some states of a node, by their numbers."""

    block: int
    numbers: npt.NDArray[np.intp]


class Way(NamedTuple):
    """A block, and the route to it."""

    block: int
    route: Route


class Routes:
    """Ways through what was explored; the work for them is done when the first one is asked for."""

    def __init__(self, explored: Explored) -> None:
        self._explored = explored

    def to_scene(self, scene: str) -> Route | None:
        """The way to where a scene is entered; None if nobody comes there."""
        return self._route([self._explored.story.scenes[scene]])

    def to_ending(self, ending: str) -> Route | None:
        """The way to an ending; None if nobody reaches it."""
        story = self._explored.story
        number = [each.id for each in story.endings].index(ending)
        return self._route(block.index for block in story.blocks if block.ending == number)

    def to_choice(self, choice: str) -> Route | None:
        """The way on which a choice is taken last; None if it is open for nobody, or has no answer."""
        return self._route(block.index for block in self._explored.story.blocks if block.id == choice)

    def to_any(self, blocks: Iterable[int]) -> Way | None:
        """The shortest way to the nearest of these blocks; None if nobody comes to any."""
        ways = [(self._weight(place), block, place) for block, place in self._before(blocks)]
        if not ways:
            return None
        _, block, place = min(ways, key=lambda way: way[0])
        route = self.to_states(*place)
        if place.block != block:
            route = Route((*route.choices, self._answers[block]), route.recalled)
        return Way(block, route)

    def to_states(self, block: int, numbers: npt.NDArray[np.intp]) -> Route:
        """The shortest way to where a node is entered in one of these states."""
        number = self._depths.nearest(block, numbers)
        route = self._depths.route(block, number)
        assert leads_to(self._explored, route, block, number), "a route leads where it says"
        return route

    def passed(self, block: int, numbers: npt.NDArray[np.intp]) -> tuple[str, ...]:
        """The same way from the beginning: its choices, and the scenes that are left without one."""
        return self._depths.passed(block, self._depths.nearest(block, numbers))

    def nearest(self, places: Iterable[States]) -> States:
        """Of states at some nodes those of the node where one is the easiest to come to."""
        return min(places, key=self._weight)

    @cached_property
    def _depths(self) -> Depths:
        return Depths(self._explored)

    @cached_property
    def _spots(self) -> dict[int, Spot]:
        return spots(self._explored.story, self._explored.nodes)

    @cached_property
    def _answers(self) -> dict[int | None, str]:
        """The choices by the blocks that answer them."""
        blocks = self._explored.story.blocks
        return {choice.block: choice.id for block in blocks for choice in block.choices}

    def _route(self, blocks: Iterable[int]) -> Route | None:
        way = self.to_any(blocks)
        return way.route if way else None

    def _weight(self, place: States) -> int:
        return self._depths.weight(place.block, self._depths.nearest(*place))

    def _before(self, blocks: Iterable[int]) -> Iterator[tuple[int, States]]:
        """Each of the blocks with the states in which it is entered, or its choice is open."""
        for block in blocks:
            spot = self._spots.get(block)
            if spot is None:
                continue
            if spot.option is None:
                numbers = np.arange(self._explored.count(block))
            else:
                numbers = np.flatnonzero(open_states(self._explored, spot.node, spot.option))
            if len(numbers):
                yield block, States(spot.node, numbers)
