"""Scenes and the ways between them, as a graph."""

from dataclasses import dataclass

from game.model.story import Story


@dataclass(frozen=True, slots=True)
class Link:
    """All that leads from one scene to another, both by their places in `Graph.scenes`.

    `jumping` are the blocks of the first scene that jump to the second: itself, or answers to its choices.
    """

    source: int
    target: int
    jumping: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """The scenes of a story in reading order, by the index of their block, and the chapter of each."""

    scenes: tuple[int, ...]
    chapters: tuple[int, ...]
    start: int
    links: tuple[Link, ...]


def graph_of(story: Story) -> Graph:
    """Every scene, and one link for each pair of scenes of which one leads to the other."""
    scenes = tuple(story.scenes.values())
    places = {block: place for place, block in enumerate(scenes)}
    jumping: dict[tuple[int, int], dict[int, None]] = {}
    for block in story.blocks:
        for jump in block.jumps:
            pair = places[block.scene], places[jump.target]
            jumping.setdefault(pair, {})[block.index] = None
    return Graph(
        scenes=scenes,
        chapters=tuple(story.blocks[block].chapter for block in scenes),
        start=places[story.start],
        links=tuple(Link(source, target, tuple(blocks)) for (source, target), blocks in jumping.items()),
    )


def reachable(graph: Graph) -> frozenset[int]:
    """The places of the scenes that links lead to from the start, whatever their conditions ask."""
    targets: dict[int, list[int]] = {}
    for link in graph.links:
        targets.setdefault(link.source, []).append(link.target)
    found, waiting = {graph.start}, [graph.start]
    while waiting:
        for target in targets.get(waiting.pop(), ()):
            if target not in found:
                found.add(target)
                waiting.append(target)
    return frozenset(found)
