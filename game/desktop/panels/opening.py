"""Opening a story: where it was left, or at its beginning, its content notes first."""

from typing import TYPE_CHECKING

from game.desktop.desk import Desk
from game.desktop.panel import Move, Open, Start, Stay
from game.desktop.panels.reading import Reading
from game.model.story import Story
from game.playthrough.envelope import Unsound

if TYPE_CHECKING:
    from game.desktop.menu import Behind


def open_story(desk: Desk, story_id: str, *, on: bool, behind: "Behind | None" = None) -> Move:
    """Open a story of the library, `on` from where it was left; what cannot be opened is told. `behind` is
    what its content notes lie on.
    """
    story = desk.outside.open(story_id)
    if isinstance(story, str):
        desk.tell(story)
        return Stay()
    return _resume(desk, story) if on else _begin(desk, story, behind)


def _begin(desk: Desk, story: Story, behind: "Behind | None" = None) -> Move:
    """Begin a story, with its content notes before the first page."""
    from game.desktop.panels.notes import notes_before  # noqa: PLC0415  who goes on reading needs no menus

    def first_page() -> Move:
        return Start(Reading(desk, desk.keeping.begin(story)))

    return Open(notes_before(desk, story, first_page, behind)) if story.content_notes else first_page()


def _resume(desk: Desk, story: Story) -> Move:
    """Go on where a story was last read."""
    kept = desk.keeping.resume(story)
    if kept is None:
        return _begin(desk, story)
    if kept.sentence:
        desk.tell(kept.sentence)
    if isinstance(kept, Unsound):
        return Stay()
    return Start(Reading(desk, kept.playthrough, resumed=True))
