"""Finding stories: the one somebody named, and those of a library."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.commands.errors import BrokenStoryError, UsageError
from game.compiler.file_names import STORY_FILE
from game.compiler.folder import LIBRARY_FILE, compile_folder, compile_library
from game.compiler.reader.library import read_library
from game.compiler.reading import Reading
from game.compiler.text_file import read_file
from game.compiler.tree import Mapping as Table
from game.compiler.tree import Scalar
from game.compiler.vocabulary import Vocabulary
from game.compiler.yaml_tree import read_tree
from game.model.story import Library, Story
from game.places import shipped
from game.playthrough.profile import Profile, is_shown
from game.source.diagnostic import Diagnostic, Severity
from game.source.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelves:
    """A library without its stories: what a menu needs. `titles` are by story id, in menu order; `endings`
    holds the titles of each story's endings by their ids, `ifids` the numbers of those that have one.
    """

    library: Library
    titles: dict[str, str]
    endings: dict[str, dict[str, str]] = field(default_factory=dict)
    ifids: dict[str, str] = field(default_factory=dict)


def library_folder(given: Path | None) -> Path:
    """The folder of stories: `given`, or the one that came with the game."""
    return shipped("story") if given is None else given


def story_folder(name: str, library: Path) -> Path:
    """The folder of a story by its id in the library, or by a path. Raises UsageError if there is none."""
    for folder in (library / name, Path(name), Path(name).parent):
        if (folder / STORY_FILE).is_file() and (folder != Path(name).parent or Path(name).is_file()):
            return folder
    from game.commands.elsewhere import no_story

    raise UsageError(no_story(name, library))


def which_story(name: str | None, library: Path) -> Path:
    """The folder of the story that is named, else of the only one there is. Raises UsageError."""
    if name is not None:
        return story_folder(name, library)
    folders = sorted(file.parent for file in library.glob(f"*/{STORY_FILE}"))
    if len(folders) != 1:
        names = ", ".join(folder.name for folder in folders) or "none"
        raise UsageError(f"which story? There is {names} in {library.as_posix()}.")
    return folders[0]


def open_story(folder: Path) -> Story:
    """The compiled story. Raises BrokenStoryError with everything that keeps it from being played."""
    compiled = compile_folder(folder)
    if compiled.story is not None:
        return compiled.story
    errors = [found for found in compiled.diagnostics if found.code.severity is Severity.ERROR]
    frames = _frames(errors, compiled.sources)
    raise BrokenStoryError(f"{frames}\n{folder.name} cannot be played before this is mended.")


def open_shelves(library: Path) -> Shelves:
    """The library as its menu needs it, its stories not compiled. Raises BrokenStoryError."""
    folders = {folder.parent.name: folder for folder in sorted(library.glob(f"*/{STORY_FILE}"))}
    source, told = read_file(library / LIBRARY_FILE, LIBRARY_FILE)
    reading = Reading(Vocabulary())
    reading.diagnostics += told
    tree = read_tree(source) if source is not None else None
    found = read_library(tree.root, folders, reading) if tree and tree.root else None
    if tree is None or found is None or is_broken([*tree.diagnostics, *reading.diagnostics]):
        broken = compile_library(library)
        raise BrokenStoryError(_frames(broken.diagnostics, broken.sources))
    roots = {shelf.id: _root(folders[shelf.id]) for shelf in found.stories if shelf.id in folders}
    return Shelves(
        library=found,
        titles={story: _words(root, "story") or story for story, root in roots.items()},
        endings={story: dict(_endings(root)) for story, root in roots.items()},
        ifids={story: _words(root, "ifid") for story, root in roots.items()},
    )


def menu(shelves: Shelves, profile: Profile) -> dict[str, str]:
    """The titles that are shown, by story id: some wait until others have been played to an end."""
    shown = [shelf.id for shelf in shelves.library.stories if is_shown(shelves.library, shelf, profile)]
    return {story: shelves.titles[story] for story in shown if story in shelves.titles}


def is_broken(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether there is an error among them."""
    return any(found.code.severity is Severity.ERROR for found in diagnostics)


def colourful() -> bool:
    """Whether diagnostics are coloured: for somebody who looks, and did not ask for none (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def opener(library: Path) -> Callable[[str], Story | str]:
    """What opens a story of the library; one that is broken is a sentence for the player."""

    def opened(story: str) -> Story | str:
        try:
            return open_story(library / story)
        except BrokenStoryError:
            return f"{story} has mistakes and cannot be played. `game check {story}` lists them."

    return opened


def _frames(diagnostics: Iterable[Diagnostic], sources: Mapping[str, Source]) -> str:
    from game.source.frame import report

    return report(diagnostics, sources, colour=colourful())


def _root(file: Path) -> Table | None:
    """What stands in story.yaml, as far as it can be read."""
    source, _ = read_file(file, file.as_posix())
    root = read_tree(source).root if source else None
    return root if isinstance(root, Table) else None


def _words(table: Table | None, key: str) -> str:
    """What the story calls something; nothing if that cannot be read."""
    value = table.entries[key][1] if table and key in table.entries else None
    return value.value.strip() if isinstance(value, Scalar) else ""


def _endings(root: Table | None) -> Iterator[tuple[str, str]]:
    """Each ending of a story and its title, its id where it has none."""
    table = root.entries["endings"][1] if root and "endings" in root.entries else None
    for ending, (_, node) in table.entries.items() if isinstance(table, Table) else ():
        yield ending, _words(node if isinstance(node, Table) else None, "title") or ending
