"""The window put together: library, assets and the player's folder handed to the desktop."""

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from game.compiler.folder import compile_folder, compile_library
from game.model.story import Story
from game.places import APP, player_folder, shipped
from game.playthrough.playthrough import Playthrough
from game.playthrough.profile import Profile, is_shown


def open_window(
    *, library: Path, data_dir: Path | None, story: str | None = None, start: Playthrough | None = None
) -> int:
    """Open the window on a library; the exit status once it is closed.

    `story` goes straight to that story, on from its autosave; `start` to that playthrough, which is a trial
    and leaves no autosave. Raises DisplayMissingError, whose text is for the player, where there is no
    display.
    """
    from game.desktop.app import run
    from game.desktop.outside import Cover, Outside, Shown

    def library_of(profile: Profile) -> Shown:
        made = compile_library(library)
        if made.library is None:
            return Shown(title=library.name, covers=())
        shown = [shelf.id for shelf in made.library.stories if is_shown(made.library, shelf, profile)]
        compiled = {name: made.stories[name].story for name in shown if name in made.stories}
        covers = tuple(Cover(id=name, title=one.title if one else name) for name, one in compiled.items())
        return Shown(title=made.library.title, covers=covers)

    outside = Outside(
        library=library_of,
        open=lambda name: _opened(library / name),
        assets=shipped("assets"),
        data=player_folder(data_dir),
        version=_version(),
        autosaves=start is None,
    )
    return run(outside, story=story, start=start)


def _opened(folder: Path) -> Story | str:
    compiled = compile_folder(folder)
    if compiled.story is not None:
        return compiled.story
    count = len(compiled.diagnostics)
    mistakes = "a mistake" if count == 1 else f"{count} mistakes"
    return f"There {'is' if count == 1 else 'are'} {mistakes} in {folder.name}: `same-dark check` says where."


def _version() -> str:
    try:
        return version(APP)
    except PackageNotFoundError:
        return ""
