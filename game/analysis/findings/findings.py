"""All that exploring has found out."""

from game.analysis.explored import Explored
from game.analysis.findings.bounds import bounds
from game.analysis.findings.endless import endless
from game.analysis.findings.finding import Finding
from game.analysis.findings.locked import locked
from game.analysis.findings.reasons import Write
from game.analysis.findings.size import size
from game.analysis.findings.skips import skips
from game.analysis.findings.stuck import stuck
from game.analysis.findings.unreached import unreached
from game.analysis.findings.unread import unread
from game.analysis.routes import Routes


def findings(
    explored: Explored, routes: Routes | None = None, *, write: Write | None = None
) -> tuple[Finding, ...]:
    """Everything worth telling an author. What can never be is told only if all states were seen.

    Who has asked for `routes` before hands them in: finding the first one takes longer than all others.
    `write` writes a condition as its author would; without it no comparison is told that fails.
    """
    routes = routes or Routes(explored)
    found = [*size(explored), *stuck(explored, routes), *skips(explored, routes)]
    if explored.complete:
        found += endless(explored, routes)
        found += unreached(explored, routes, write)
        found += unread(explored, routes)
        found += locked(explored, routes)
        found += bounds(explored)
    return tuple(found)
