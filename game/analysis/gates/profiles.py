"""What players may remember of other stories: every combination that somebody can have."""

from collections.abc import Mapping, Sequence
from itertools import product

from game.model.story import Recall, Story


def profiles(story: Story, values: Mapping[int, Sequence[int]]) -> tuple[Mapping[int, int], ...]:
    """Each combination of `values` (by recalled variable, one for all that make no difference).

    The first is that of a new player, who remembers nothing.
    """
    new = {index: story.variables[index].start for index in values}
    found = [new]
    for each in product(*values.values()):
        combination = dict(zip(values, each, strict=True))
        if combination != new and can_remember(story, combination):
            found.append(combination)
    return tuple(found)


def can_remember(story: Story, combination: Mapping[int, int]) -> bool:
    """Whether one player can remember all of it: nothing of a story, or what fits together."""
    by_story: dict[str, list[tuple[Recall, int, bool]]] = {}
    for index, value in combination.items():
        variable = story.variables[index]
        assert variable.recall is not None, "only what is recalled differs"
        by_story.setdefault(variable.recall.story, []).append(
            (variable.recall, value, value == variable.start)
        )
    return all(all(new for _, _, new in recalls) or _fit(recalls) for recalls in by_story.values())


def _fit(recalls: Sequence[tuple[Recall, int, bool]]) -> bool:
    """Whether somebody who knows an ending of the story can remember these of it."""
    unknown = {ending for recall, value, _ in recalls if not value for ending in recall.endings}
    for recall, value, _ in recalls:
        if recall.endings and value and unknown.issuperset(recall.endings):
            return False
        if not recall.endings and not recall.variable and not value:
            return False
    return True
