"""What is to be read aloud of what fills the window, as plain data."""

from dataclasses import dataclass, field

from game.desktop.told.things import Thing


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """What is in focus: its words, one for each part of it, under the heading it stands under."""

    id: str = ""
    words: tuple[str, ...] = ()
    heading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aloud:
    """All of it. `parts` are said in order when they come up, a breath between two; `meant` as it changes.

    `page`, the turn and the page in it, tells those apart that have the same words. `place` is what the
    picture shows, said before the parts where it is another than before; None where no place is shown.
    `things` are the same words in reading order, each with what can be done with it.
    """

    parts: tuple[str, ...]
    meant: Meant = field(default_factory=Meant)
    page: tuple[int, int] = (0, 0)
    place: str | None = None
    things: tuple[Thing, ...] = ()
