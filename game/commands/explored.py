"""What playing everything has found, with its place in the files, beside what was seen without playing."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol, TypeAlias

from game.analysis.lint.manuscript import Manuscript
from game.commands.progress import Note, bar
from game.compiler.show import conditions_of
from game.source.catalogue import (
    ALWAYS_ASKED,
    HIDDEN_JUMP,
    HIDDEN_PART,
    NEVER_TOGETHER,
    NOTHING_LEADS_HERE,
    NOWHERE_GIVEN,
)
from game.source.diagnostic import Code, Diagnostic
from game.source.source import Span

SAID_BY_LINT = frozenset(
    {NOTHING_LEADS_HERE, NOWHERE_GIVEN, NEVER_TOGETHER, ALWAYS_ASKED, HIDDEN_PART, HIDDEN_JUMP}
)
"""What lint says of a thing that can never be met: the explorer finds the same and cannot name the cause."""


Line: TypeAlias = tuple[str, int]
"""A file and a line of it."""

LARGE = 5_000_000
"""States past which an author waits for them, and is told what multiplies them."""


def _silent(_: str) -> None:
    """Nobody looks."""


class Finding(Protocol):
    """One thing the explorer found.

    `block` is the id of what it is about, `part` the name of something inside it (a paragraph's id, or what
    `game.compiler.spans` calls a part), or empty; `label` says why, `route` leads there. It follows from
    other mistakes if there is one in each group of `causes`.
    """

    @property
    def code(self) -> Code: ...  # noqa: D102  the fields of a Diagnostic
    @property
    def message(self) -> str: ...  # noqa: D102  the same
    @property
    def block(self) -> str: ...  # noqa: D102  the same
    @property
    def part(self) -> str: ...  # noqa: D102  the same
    @property
    def label(self) -> str: ...  # noqa: D102  the same
    @property
    def route(self) -> tuple[str, ...]: ...  # noqa: D102  the same
    @property
    def help(self) -> str: ...  # noqa: D102  the same
    @property
    def causes(self) -> tuple[tuple[str, ...], ...]: ...  # noqa: D102  the same


def explored(
    manuscript: Manuscript,
    told: tuple[Diagnostic, ...],
    note: Note = _silent,
    *,
    limit: int | None = None,
    weigh: bool = False,
) -> tuple[tuple[Diagnostic, ...], str]:
    """Everything told so far and what the explorer finds besides, and its verdict.

    It stops at `limit` states; without one, where they are too many for the memory of most machines. Of
    `LARGE` stories, and if asked to `weigh` any, the verdict tells what multiplies the states.
    """
    from game.analysis.explore import MOST_STATES, explore
    from game.analysis.findings.findings import findings
    from game.analysis.weights import heaviest

    far = _Far(note)
    found = explore(manuscript.story, limit=limit or MOST_STATES, progress=far.states, share=far.share)
    write = conditions_of(manuscript.story)
    note(f"{found.states:,} states, what nobody finds in them")
    diagnostics = besides(told, findings(found, write=write), manuscript)
    multiplied = heaviest(found) if weigh or found.states > LARGE else ""
    if weigh and not multiplied:
        multiplied = f"nothing multiplies {'it' if found.states <= 1 else 'them'}"
    return diagnostics, f"{found.verdict}; {multiplied}" if multiplied else found.verdict


class _Far:
    """How far the exploring is, for somebody who waits."""

    def __init__(self, note: Note) -> None:
        self._note = note
        self._states = 0

    def states(self, states: int) -> None:
        """So many states are known."""
        self._states = states

    def share(self, share: float) -> None:
        """In so many places of all somebody has arrived."""
        self._note(f"{bar(share)} {self._states:,} states")


def besides(
    told: tuple[Diagnostic, ...], findings: Iterable[Finding], manuscript: Manuscript
) -> tuple[Diagnostic, ...]:
    """All that was told, and the findings but for those whose cause lint has named: there, or at their `if`.

    What of them follows from a cause elsewhere, a lost ending above all, is told with it.
    """
    named = {found.span[:2] for found in told if found.code in SAID_BY_LINT and found.span is not None}
    follows: dict[Line, list[str]] = {}
    others: list[Diagnostic] = []
    for finding in findings:
        causes = _causes(finding, manuscript, named)
        if causes:
            for cause in causes:
                follows.setdefault(cause, []).append(finding.message)
        elif not any(span[:2] in named for span in _places(finding, manuscript)):
            others.append(diagnostic(finding, manuscript))
    return (*(_with(found, follows) for found in told), *others)


def _causes(finding: Finding, manuscript: Manuscript, named: Container[Line]) -> tuple[Line, ...]:
    """The lines lint has named that this follows from; none if it would be so without them."""
    groups = []
    for group in finding.causes:
        spans = (manuscript.where(name) for name in group)
        groups.append([span[:2] for span in spans if span is not None and span[:2] in named])
    return tuple(dict.fromkeys(line for lines in groups for line in lines)) if all(groups) else ()


def _with(found: Diagnostic, follows: Mapping[Line, Sequence[str]]) -> Diagnostic:
    """The same, with what follows from it."""
    if found.code not in SAID_BY_LINT or found.span is None or found.span[:2] not in follows:
        return found
    more = " and ".join(follows[found.span[:2]])
    return replace(found, help=f"{found.help}; as it is, {more}" if found.help else f"as it is, {more}")


def diagnostic(finding: Finding, manuscript: Manuscript) -> Diagnostic:
    """A finding with its place: that of its part, else that of its block."""
    span = manuscript.where(finding.part) if finding.part else None
    return Diagnostic(
        code=finding.code,
        message=finding.message,
        span=span or (manuscript.where(finding.block) if finding.block else None),
        label=finding.label,
        help=finding.help,
        route=finding.route,
    )


def _places(finding: Finding, manuscript: Manuscript) -> Iterator[Span]:
    """Its own place, and that of the condition it depends on."""
    for each in (finding.part or finding.block, f"{finding.block}:if") if finding.block else ():
        span = manuscript.where(each)
        if span is not None:
            yield span
