"""What the window is handed by whoever opens it: the library, and where things are."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.model.story import Story
from game.playthrough.profile import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """A story as it stands on the title page; `endings` are titles by id, in the order written.

    `ifid` is the number by which archives know it.
    """

    id: str
    title: str
    endings: Mapping[str, str] = field(default_factory=dict)
    ifid: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The library as this player may see it: its title, and its stories in menu order."""

    title: str
    covers: tuple[Cover, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """What the window is handed.

    `library` is asked when the title page is shown: playing one story need not compile all of them.
    `open` compiles one of them; what cannot be compiled is a sentence for the player instead. `assets` holds
    fonts, backgrounds and sounds; in `data` settings, saves and the profile are kept. `version` is the
    game's. A trial (not `autosaves`) leaves no autosave behind.
    """

    library: Callable[[Profile], Shown]
    open: Callable[[str], Story | str]
    assets: Path
    data: Path
    version: str = ""
    autosaves: bool = True
