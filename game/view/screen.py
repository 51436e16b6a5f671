"""What is to be shown, as data: the same for a window, a terminal and a screen reader."""

from dataclasses import dataclass
from enum import StrEnum

from game.runtime.read import Row, Run
from game.view.figures import Figure


class PieceKind(StrEnum):
    """The kinds of thing that stand in the column."""

    PROSE = "prose"
    SPEECH = "speech"
    THOUGHT = "thought"
    VERSE = "verse"
    CAPTION = "caption"
    CARD = "card"
    """A line of a chapter's card."""
    TITLE = "title"
    """A chapter's title, or an ending's."""
    CHOSEN = "chosen"
    """The label of the choice just taken, as it was read."""
    NOTE = "note"
    """A content note: what comes next may be hard to read."""
    SKIPPED = "skipped"
    """The one line that stands for what was skipped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One paragraph of the column.

    `name` is printed over a speech (empty when the same person just spoke), and tells those who hear no
    colour whose a thought is if it is not the point of view's. `ink` names the colour of who speaks or
    thinks, empty for the ordinary one; `thought_ink` that of the thoughts inside other words. `rows` hold
    verse (beside them `row_inks`, and `row_names` where another voice begins), `runs` the rest. `asset` is
    the sound of a caption.
    """

    id: str
    kind: PieceKind
    runs: tuple[Run, ...] = ()
    name: str = ""
    ink: str = ""
    thought_ink: str = ""
    rows: tuple[Row, ...] = ()
    row_inks: tuple[str, ...] = ()
    row_names: tuple[str, ...] = ()
    asset: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Atmosphere:
    """What stands behind and beside the text; never on it.

    `tint` is a colour's name and a percentage, `blur` pixels at 1080p, `mist` and `light` percentages
    (`light` -1: no radius of light), `figure` the picture of a variable in the margin, `ghost` the last
    words repeated there, `strays` words of earlier pages.
    """

    background: str = ""
    alt: str = ""
    ambience: str = ""
    music: str = ""
    tint: tuple[str, int] | None = None
    blur: int = 0
    mist: int = 0
    light: int = -1
    page: str = ""
    figure: Figure | None = None
    ghost: str = ""
    ghosts: int = 0
    strays: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """What stands between two turns of the page that the story makes; the layout sets it into pages."""

    pieces: tuple[Piece, ...]
    atmosphere: Atmosphere
    heading: str = ""
    """What stands small above its pages: the chapter it belongs to."""


class ButtonState(StrEnum):
    """Open, crossed out until its condition holds, or crossed out for good."""

    OPEN = "open"
    LOCKED = "locked"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """Something that can be chosen, or is shown crossed out with a `reason`.

    `number` counts the open ones from 1 as the keys do; 0 for crossed-out ones and *Continue*. An open one
    that was `taken` before, in this playthrough or in another, bears a mark.
    """

    id: str
    runs: tuple[Run, ...]
    number: int = 0
    state: ButtonState = ButtonState.OPEN
    reason: tuple[Run, ...] = ()
    taken: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """One turn as it is shown.

    `buttons` follow the last leaf: the offers,
    *Continue*, or the three ways to meet a content note. `ending` is the title of the ending reached;
    `stuck` a sentence when the story has no way on.
    """

    story: str
    leaves: tuple[Leaf, ...]
    buttons: tuple[Button, ...] = ()
    ending: str = ""
    stuck: str = ""
