"""What can be seen of a story without playing it."""

from collections.abc import Iterable

from game.analysis.lint.banned import BANNED
from game.analysis.lint.care import CARE
from game.analysis.lint.conditions import CONDITIONS
from game.analysis.lint.manuscript import Manuscript, Rule
from game.analysis.lint.menus import MENUS
from game.analysis.lint.scenery import SCENERY
from game.analysis.lint.scenes import SCENES
from game.analysis.lint.typography import TYPOGRAPHY
from game.analysis.lint.variables import VARIABLES
from game.source.catalogue import (
    ALMOST_A_SPEECH,
    ALWAYS_ASKED,
    ALWAYS_HOLDS,
    NOBODY_SPEAKS,
    UNUSED_CHARACTER,
)
from game.source.diagnostic import Code, Diagnostic

RULES: tuple[Rule, ...] = (
    *(*SCENES, *CONDITIONS, *VARIABLES, *MENUS),
    *(*SCENERY, *CARE, *TYPOGRAPHY, *BANNED),
)
"""Everything that is asked."""

_SAID_BEFORE: dict[Code, Code] = {ALWAYS_ASKED: ALWAYS_HOLDS, NOBODY_SPEAKS: ALMOST_A_SPEECH}
"""What the compiler may have said of the same line already, and more exactly."""


def lint(manuscript: Manuscript, told: Iterable[Diagnostic] = ()) -> tuple[Diagnostic, ...]:
    """All that the rules find. What the compiler has `told` of a line is not told of it again."""
    told = tuple(told)
    said = {(found.code, *found.span[:2]) for found in told if found.span is not None}
    almost = [found.help for found in told if found.code is ALMOST_A_SPEECH]
    return tuple(
        found
        for rule in RULES
        for found in rule(manuscript)
        if not (found.code is UNUSED_CHARACTER and _is_almost_heard(found, almost))
        and (
            found.code not in _SAID_BEFORE
            or found.span is None
            or (_SAID_BEFORE[found.code], *found.span[:2]) not in said
        )
    )


def _is_almost_heard(found: Diagnostic, almost: Iterable[str]) -> bool:
    """Whether a line was told that begins almost with the name of somebody who never speaks: `Annn:`."""
    name = found.message.split("`")[1]
    return any(way_out.startswith(f"did you mean `{name}:`?") for way_out in almost)
