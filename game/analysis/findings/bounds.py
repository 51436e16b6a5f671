"""Numbers that never come to where they are said to go."""

from collections.abc import Iterator

from game.analysis.explored import Explored
from game.analysis.findings.finding import Finding
from game.analysis.findings.unreached import entered
from game.analysis.findings.unread import never_read
from game.analysis.gates.variants import Variant
from game.model.condition import Condition
from game.model.expression import Compare, Constant, Variable
from game.model.story import Story, VariableKind
from game.source.catalogue import BOUND_NOT_TOUCHED


def bounds(explored: Explored) -> Iterator[Finding]:
    """Each number that stays away from one of its bounds in every play, or from both.

    One that also changes where nobody comes is left out: why nobody does is told, and then it may go farther.
    """
    touching = list(_touching(explored.story, entered(explored)))
    never = never_read(explored, [variant for _, _, variant in touching])
    missed: dict[str, list[int]] = {}
    for at in sorted(never):
        name, bound, _ = touching[at]
        missed.setdefault(name, []).append(bound)
    for name, away in missed.items():
        yield Finding(
            code=BOUND_NOT_TOUCHED,
            message=f"`{name}` never comes to {' nor to '.join(map(str, away))}",
            block=f"state/{name}",
            help="draw its bounds closer: a meter shows how much of the way between them is gone",
        )


def _touching(story: Story, here: frozenset[int]) -> Iterator[tuple[str, int, Variant]]:
    """For each bound at which a number does not begin: where the number changes, asked whether it is there.

    A number that nothing ever changes is lint's.
    """
    for index, variable in enumerate(story.variables):
        blocks = tuple(
            block.index for block in story.blocks if any(each.variable == index for each in block.effects)
        )
        if variable.kind is VariableKind.NUMBER and blocks and here.issuperset(blocks):
            for bound in sorted({variable.low, variable.high} - {variable.start}):
                there = Condition(Compare("==", Variable(index), Constant(bound)))
                yield (
                    variable.name,
                    bound,
                    Variant(
                        blocks=blocks,
                        owner=f"state/{variable.name}",
                        part="",
                        words="",
                        path=((there, True),),
                        outer=None,
                    ),
                )
