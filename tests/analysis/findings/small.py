"""Small stories as an author writes them, and what exploring finds in them."""

from collections.abc import Iterable
from textwrap import dedent

from game.analysis.explore import explore
from game.analysis.findings.finding import Finding
from game.analysis.findings.findings import findings
from game.compiler.compile import Compiled
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
