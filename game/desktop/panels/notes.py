"""The list of what may be hard to read in a story."""

from collections.abc import Callable, Sequence

from game.desktop.desk import Desk
from game.desktop.layout.items import Entry, Head, Item
from game.desktop.list_view import Act
from game.desktop.menu import Behind, Contents, Menu
from game.desktop.panel import Move, Open, Stay
from game.desktop.panels.settings import NOTES
from game.desktop.panels.words import said
from game.model.prose import Style
from game.model.story import ContentNote, Story
from game.playthrough.notes import Manner
from game.runtime.read import Run
from game.view.screen import Piece, PieceKind

BEGUN = (
    "Continue leads to the page where you left off, until your first choice here."
    " To keep that page for longer, go there first and save it."
)


def notes_panel(desk: Desk, story: Story, behind: Behind | None = None) -> Menu:
    """The content notes, to be looked up at any time."""
    contents = Contents(
        "Content notes", lambda: _notes(desk, story), lambda act: _turn(desk, act), aside=story.title
    )
    return Menu(desk, contents, behind)


def notes_before(desk: Desk, story: Story, then: Callable[[], Move], behind: Behind | None = None) -> Menu:
    """The content notes before the first page: their topics, and more of them for those who ask."""

    def entries() -> Sequence[Entry]:
        begun, mark = desk.keeping.has_begun(story.id), desk.keeping.bookmark(story.id)
        within = begun and not (mark and mark.ending)
        topics = ", ".join(_lowered(note.topic) for note in story.content_notes)
        return (
            said("This story has in it:"),
            said(f"{topics[:1].upper()}{topics[1:]}.", PieceKind.PROSE),
            *((said(BEGUN),) if within else ()),
            Item(id="begin", label="Begin anew" if begun else "Begin"),
            Item(id="more", label="Say more about each of them"),
            _setting(desk),
        )

    def act(taken: Act) -> Move:
        match taken.id:
            case "begin":
                return then()
            case "more":
                return Open(notes_panel(desk, story, behind))
            case _:
                return _turn(desk, taken)

    title = f"{story.title}: before you begin"
    return Menu(
        desk, Contents(title, entries, act, boxed=True, heading=story.title, aside="before you begin"), behind
    )


def _notes(desk: Desk, story: Story) -> Sequence[Entry]:
    if not story.content_notes:
        return (said("This story has no content notes."),)
    return (*map(_note, story.content_notes), Head(), _setting(desk))


def _setting(desk: Desk) -> Item:
    return Item(id="notes", label="Where it comes up", value=NOTES[desk.keeping.notes], turns=True)


def _lowered(topic: str) -> str:
    """A topic inside a sentence, whose author began it with a capital."""
    return topic if topic[1:2].isupper() else f"{topic[:1].lower()}{topic[1:]}"


def _note(note: ContentNote) -> Piece:
    topic = Run(f"{note.topic[:1].upper()}{note.topic[1:]}. ", frozenset({Style.STRONG}))
    return Piece(id=f"window#{note.topic}", kind=PieceKind.PROSE, runs=(topic, Run(note.detail)))


def _turn(desk: Desk, act: Act) -> Move:
    manners = list(NOTES)
    at = (manners.index(desk.keeping.notes) + (act.step or 1)) % len(manners)
    desk.keeping.profile.meet_notes(Manner(manners[at]))
    return Stay()
