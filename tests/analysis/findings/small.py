"""Small stories as an author writes them, and what exploring finds in them."""

from collections.abc import Iterable
from textwrap import dedent

from game.analysis.explore import explore
from game.analysis.findings.finding import Finding
from game.analysis.findings.findings import findings
from game.compiler.compile import Compiled
from game.compiler.show import conditions_of
from game.source.diagnostic import Code
from tests.compiler.small import compile_small

DECLARED = """\
story: Small
start: one.door

cast:
  ann: {name: Ann}
  ben: {name: Ben}

endings:
  home: {title: Home}
"""

STATE = "trust: {start: 0, from: 0, to: 9}, grip: {start: 2, from: 0, to: 9}, lamp: false, rope: false, "
STATE += "said: {start: none, one_of: [none, yes_, no_, later]}"

HALL = """\
door:
  choices:
    - label: Knock.
      change: {trust: +1}
      set: {lamp: true, said: yes_}
    - label: Wait.
      change: {trust: +3, grip: -1}
      set: {rope: true}
  jump: hall
hall:
  choices:
    - label: Fly.
      if: ASKED
      jump: last
    - label: Go.
      jump: last
"""
"""A hall that is left by a choice under the condition `ASKED`, or by another."""


def compiled(
    scenes: str, state: str = "", *, more: str = "", endings: str = "", start: str = "one.door"
) -> Compiled:
    """A story of these scenes, with these variables, further endings, and whatever else story.yaml says.

    The scene `last` with the ending `home` is added.
    """
    declared = (
        DECLARED.replace("one.door", start)
        + endings
        + (f"state: {{{state}}}\n" if state else "")
        + dedent(more)
    )
    found = compile_small(scenes, story=declared)
    assert found.story is not None, found.diagnostics
    return found


def found_in(
    scenes: str, state: str = "", *, more: str = "", endings: str = "", start: str = "one.door"
) -> tuple[Finding, ...]:
    """All findings about a story; a bound that small stories never touch is not what is looked for."""
    told = compiled(scenes, state, more=more, endings=endings, start=start)
    assert told.story is not None
    return tuple(each for each in findings(explore(told.story)) if each.code.name != "W516")


def labels(scenes: str, state: str = STATE, *, endings: str = "") -> dict[str, str]:
    """What stands under the pointer of each finding, by code; a bound is not looked for here either."""
    story = compiled(scenes, state, endings=endings).story
    assert story is not None
    found = findings(explore(story), write=conditions_of(story))
    return {each.code.name: each.label for each in found if each.code.name != "W516"}


def codes(found: Iterable[Finding]) -> list[str]:
    """Their codes."""
    return [each.code.name for each in found]


def only(found: tuple[Finding, ...], code: Code) -> Finding:
    """The only finding, of this code."""
    assert [code.name] == codes(found), found
    return found[0]


def line_of(told: Compiled, finding: Finding) -> str:
    """The line of the file that the author is shown."""
    span = told.spans.of(finding.part or finding.block)
    assert span is not None
    return told.sources[span.path].lines[span.line].strip()
