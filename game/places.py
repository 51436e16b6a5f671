"""Where the stories and the assets are, and where what belongs to a player is kept."""

import sys
from pathlib import Path

import platformdirs

APP = "the-same-dark"


def shipped(name: str) -> Path:
    """The folder `story` or `assets` that came with the game: frozen, installed, or beside the package.

    Where there is none (a broken installation), the last of these places: reading it then says what is wrong.
    """
    package = Path(__file__).parent
    frozen = getattr(sys, "_MEIPASS", None)
    tried = [*([Path(frozen) / name] if frozen else []), package / "_data" / name, package.parent / name]
    return next((folder for folder in tried if folder.is_dir()), tried[-1])


def player_folder(given: Path | None = None) -> Path:
    """Where saves, settings and the profile are: `given` (a stick, a test), else the place of the system."""
    return given if given is not None else platformdirs.user_data_path(APP, appauthor=False)


def saves_folder(player: Path, story_id: str) -> Path:
    """Where the playthroughs of one story are kept."""
    return player / "saves" / story_id


def read_path(player: Path, story_id: str) -> Path:
    """Where is kept what of one story was read and chosen before."""
    return player / "read" / f"{story_id}.json"


def profile_path(player: Path) -> Path:
    """Where is kept what is known across playthroughs."""
    return player / "profile.json"
