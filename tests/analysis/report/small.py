"""Small stories, and plays of them that take the choices one says."""

from collections.abc import Iterable, Iterator

from game.analysis.report.measure import Measure
from game.analysis.report.plays import Step, Watcher, read_along
from game.analysis.report.shown import Reader
from game.analysis.walks.plays import Press
from game.model.story import Story
from game.runtime.step import begin, step
from game.runtime.turn import CONTINUE

_READERS: dict[int, Reader] = {}
"""One for each story, which it keeps: words are numbered once for all plays of it."""


def played(story: Story, *choices: str) -> list[Step]:
    """A play that takes these choices (the last part of each one's name), and turns every page."""
    reader = _READERS.setdefault(id(story), Reader(story))
    return list(read_along(story, reader, _presses(story, choices)))


def watched(watcher: Watcher, *plays: list[Step]) -> None:
    """Let somebody watch these plays."""
    for steps in plays:
        watcher.add(steps)


def values(measures: Iterable[Measure]) -> dict[str, float | tuple[float, float] | None]:
    """What was measured, by name; both ends where they differ."""
    found: dict[str, float | tuple[float, float] | None] = {}
    for measure in measures:
        if measure.least is None or measure.most is None or measure.least == measure.most:
            found[measure.id] = measure.least
        else:
            found[measure.id] = (measure.least, measure.most)
    return found


def one(measures: Iterable[Measure], name: str) -> Measure:
    """The measure of that name."""
    (found,) = [measure for measure in measures if measure.id == name]
    return found


def _presses(story: Story, choices: tuple[str, ...]) -> Iterator[Press]:
    turn = begin(story)
    yield Press("", turn)
    left = list(choices)
    while turn.continues or left:
        if turn.continues:
            pressed = CONTINUE
        else:
            wanted = left.pop(0)
            pressed = next(
                offer.choice.id for offer in turn.offers if offer.choice.id.rpartition("/")[2] == wanted
            )
        turn = step(story, turn.state, pressed)
        yield Press(pressed, turn)
