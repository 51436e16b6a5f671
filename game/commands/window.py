"""Opening the window; where there can be none, playing on in the terminal."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from game import VERSION
from game.commands.errors import BrokenStoryError
from game.commands.stories import Shelves, library_folder, menu, open_shelves, opener
from game.model.story import Story
from game.places import player_folder, shipped
from game.playthrough.playthrough import Playthrough
from game.playthrough.profile import Profile

ON = "Playing on in the terminal."


class WindowMissingError(Exception):
    """No window can be opened; the text is a sentence that says why."""


def main(typed: Sequence[str]) -> int:
    """Open the window on the library."""
    library, player = _folders(typed)
    try:
        return open_window(library, player)
    except WindowMissingError as why:
        from game.commands.text import play_library

        print(f"{why} {ON}", file=sys.stderr)
        return play_library(library, player)


def play_in_window(library: Path, player: Path, story: Story, start: Playthrough | None) -> int:
    """Open the window on one story, or on one playthrough of it; without one, play on in the terminal."""
    try:
        return open_window(library, player, story=story, start=start)
    except WindowMissingError as why:
        from game.commands.text import play_text

        print(f"{why} {ON}", file=sys.stderr)
        return play_text(story, player, start)


def open_window(
    library: Path, player: Path, *, story: Story | None = None, start: Playthrough | None = None
) -> int:
    """Open the window and stay until it is closed. Raises WindowMissingError."""
    _check_desktop()
    from game.desktop.app import run
    from game.desktop.display import DisplayMissingError
    from game.desktop.outside import Cover, Outside, Shown

    stories, shelves = opener(library), None if story else open_shelves(library)

    def shown(profile: Profile) -> Shown:
        known = shelves or _shelves(library)
        title, titles = _menu(known, story, profile)
        endings = {
            **(known.endings if known else {}),
            **({story.id: {each.id: each.title for each in story.endings}} if story else {}),
        }
        ifids = {**(known.ifids if known else {}), **({story.id: story.ifid} if story else {})}
        covers = (
            Cover(id=each, title=words, endings=endings.get(each, {}), ifid=ifids.get(each, ""))
            for each, words in titles.items()
        )
        return Shown(title=title, covers=tuple(covers))

    outside = Outside(
        library=shown,
        open=lambda name: story if story and name == story.id else stories(name),
        assets=shipped("assets"),
        data=player,
        version=VERSION,
        autosaves=start is None,
    )
    try:
        return run(outside, story=story.id if story else None, start=start)
    except DisplayMissingError as missing:
        raise WindowMissingError(str(missing)) from missing


def _folders(typed: Sequence[str]) -> tuple[Path, Path]:
    """The library and the player's folder; reading a command line takes a moment, and most are empty."""
    if not typed:
        return library_folder(None), player_folder()
    from game.commands.usage import add_data_folder, arguments

    parser = arguments("", "Open the window.")
    add_data_folder(parser)
    said = parser.parse_args(typed)
    return library_folder(said.library), player_folder(said.data_dir)


def _shelves(library: Path) -> Shelves | None:
    """The library, if it is sound."""
    try:
        return open_shelves(library)
    except BrokenStoryError:
        return None


def _menu(shelves: Shelves | None, story: Story | None, profile: Profile) -> tuple[str, dict[str, str]]:
    """A library's title and what it shows; a story that is not of a sound library stands alone."""
    titles = menu(shelves, profile) if shelves else {}
    if story is not None and (shelves is None or story.id not in shelves.titles):
        return story.title, {story.id: story.title}
    return shelves.library.title if shelves else "", titles


def _check_desktop() -> None:
    """Raise WindowMissingError if what draws the window is not there: the older pygame has its name."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    mend = f"`{Path(sys.executable).name} -m pip install pygame-ce`"
    try:
        import game.desktop.app  # noqa: F401  only whether it can be had
    except ImportError as missing:
        if _has_pygame_ce() or "pygame" not in sys.modules:
            raise WindowMissingError(f"The window needs pygame-ce ({missing}): {mend}.") from missing
    except AttributeError:
        if _has_pygame_ce():
            raise
    if not _has_pygame_ce():
        problem = "The window needs pygame-ce, and pygame stands in its place"
        raise WindowMissingError(f"{problem}: uninstall pygame, then {mend}.")


def _has_pygame_ce() -> bool:
    return bool(getattr(sys.modules.get("pygame"), "IS_CE", False))
