"""How scenes hang together, as far as their jumps alone tell."""

from collections.abc import Iterator

from game.analysis.lint.manuscript import Manuscript, Rule
from game.model.story import Block, Story
from game.source.catalogue import NOTHING_LEADS_HERE, NOWHERE_GIVEN, ONCE_FOR_NOTHING, TRUTH_TURNS
from game.source.diagnostic import Diagnostic


def unled_scenes(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A scene that no way from the start comes to. Of scenes that lead to each other only one is told."""
    story = manuscript.story
    ways = ways_on(story)
    led = _from(story.start, ways)
    for scene, index in _roots_first(story, ways, led):
        if index in led:
            continue
        behind = _from(index, ways) - led
        led |= behind
        more = len(behind) - 1
        yield Diagnostic(
            code=NOTHING_LEADS_HERE,
            message=f"nothing leads to `{scene}`",
            span=manuscript.where(scene),
            label="no jump of a scene that can be reached" + (f", nor to {more} behind it" if more else ""),
            help=f"write `jump: {scene}` where it follows, or take it out",
        )


def ungiven_endings(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An ending that no scene carries."""
    given = {block.ending for block in manuscript.story.blocks}
    for index, ending in enumerate(manuscript.story.endings):
        if index not in given:
            yield Diagnostic(
                code=NOWHERE_GIVEN,
                message=f"no scene ends in `{ending.id}`",
                span=manuscript.where(f"endings/{ending.id}"),
                label="no block has it as its `ending`",
                help=f"write `ending: {ending.id}` in the scene that tells it, or take it out",
            )


def turning_truth(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """What is so changes from one scene to the next, and nothing is read on the way."""
    story, told = manuscript.story, set()
    for block in story.blocks:
        for jump in block.jumps:
            scene = story.blocks[jump.target]
            if jump.target in told or not _turns(block, scene) or _something_between(story, block, scene):
                continue
            told.add(jump.target)
            here, there = scene.truth, story.blocks[block.scene]
            yield Diagnostic(
                code=TRUTH_TURNS,
                message=f"it is {here} from here on, and nothing says so",
                span=manuscript.where(f"{scene.id}:truth"),
                label=f"`{there.id}`, which leads here, is {block.truth}, and no text stands between",
                help="let the choice be answered, or put a scene or a chapter's card between",
            )


def idle_once(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """`once` on a choice that nobody can meet twice."""
    story = manuscript.story
    once = [(block.scene, choice) for block in story.blocks for choice in block.choices if choice.once_bit]
    rings = _rings(ways_on(story)) if once else set()
    for scene, choice in once:
        if scene not in rings:
            yield Diagnostic(
                code=ONCE_FOR_NOTHING,
                message="this choice is offered only once anyway",
                span=manuscript.where(f"{choice.id}:once"),
                label="no way leads back to its scene",
                help="leave `once` out, or lead back",
            )


def ways_on(story: Story) -> dict[int, frozenset[int]]:
    """For every scene the scenes that it or a choice of it jumps to, by their indexes."""
    found: dict[int, set[int]] = {index: set() for index in story.scenes.values()}
    for block in story.blocks:
        found[block.scene].update(jump.target for jump in block.jumps)
    return {scene: frozenset(targets) for scene, targets in found.items()}


def _from(start: int, ways: dict[int, frozenset[int]]) -> set[int]:
    """A scene and all behind it."""
    found, waiting = {start}, [start]
    while waiting:
        new = ways[waiting.pop()] - found
        found |= new
        waiting.extend(new)
    return found


def _roots_first(story: Story, ways: dict[int, frozenset[int]], led: set[int]) -> Iterator[tuple[str, int]]:
    """The scenes, those first that no other scene leads to: what is behind them is told with them."""
    targets = {target for scene, to in ways.items() if scene not in led for target in to - {scene}}
    unled = [(scene, index) for scene, index in story.scenes.items() if index not in led]
    yield from (pair for pair in unled if pair[1] not in targets)
    yield from (pair for pair in unled if pair[1] in targets)


def _rings(ways: dict[int, frozenset[int]]) -> set[int]:
    """The scenes from which a way leads back to them (Tarjan's connected parts, without recursion)."""
    found: set[int] = set()
    order: dict[int, int] = {}
    low: dict[int, int] = {}
    path: list[int] = []
    on_path: set[int] = set()
    for root, first in ways.items():
        if root in order:
            continue
        waiting = [(root, iter(first))]
        _enter(root, order, low, path, on_path)
        while waiting:
            scene, targets = waiting[-1]
            target = next((each for each in targets if each not in order or each in on_path), None)
            if target is None:
                waiting.pop()
                if waiting:
                    low[waiting[-1][0]] = min(low[waiting[-1][0]], low[scene])
                if low[scene] == order[scene]:
                    part = _leave(scene, path, on_path)
                    found.update(part if len(part) > 1 or scene in ways[scene] else ())
            elif target in order:
                low[scene] = min(low[scene], order[target])
            else:
                _enter(target, order, low, path, on_path)
                waiting.append((target, iter(ways[target])))
    return found


def _enter(
    scene: int, order: dict[int, int], low: dict[int, int], path: list[int], on_path: set[int]
) -> None:
    order[scene] = low[scene] = len(order)
    path.append(scene)
    on_path.add(scene)


def _leave(scene: int, path: list[int], on_path: set[int]) -> list[int]:
    part = [path.pop()]
    while part[-1] != scene:
        part.append(path.pop())
    on_path.difference_update(part)
    return part


def _turns(block: Block, scene: Block) -> bool:
    return block.truth is not None and scene.truth is not None and block.truth is not scene.truth


def _something_between(story: Story, block: Block, scene: Block) -> bool:
    """The answer of the choice that leads there, or what is shown when a chapter begins."""
    chapter = story.chapters[scene.chapter]
    announced = scene.chapter != block.chapter and bool(chapter.title or chapter.card)
    return announced or (block.parent is not None and bool(block.text))


SCENES: tuple[Rule, ...] = (unled_scenes, ungiven_endings, turning_truth, idle_once)
