"""What the window is handed by whoever opens it: the library, and where things are."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from game.model.story import Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """A story as it stands on the title page."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """`title` and `covers` are the library's, in menu order; `open` compiles one of its stories.

    A story that cannot be compiled is a sentence for the player instead. `assets` holds fonts, backgrounds
    and sounds; in `data` settings, saves and the profile are kept. `version` is the game's.
    """

    title: str
    covers: tuple[Cover, ...]
    open: Callable[[str], Story | str]
    assets: Path
    data: Path
    version: str = ""
