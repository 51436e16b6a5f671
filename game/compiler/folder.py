"""Stories and libraries from disk."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game.compiler.compile import Compiled, Read, compile_sources
from game.compiler.events import Parser
from game.compiler.file_names import STORY_FILE
from game.compiler.merges import outside
from game.compiler.neighbours import declared_by
from game.compiler.reader.library import read_library
from game.compiler.reader.recalls import Neighbour
from game.compiler.reading import Reading
from game.compiler.text_file import read_file
from game.compiler.vocabulary import Vocabulary
from game.compiler.yaml_tree import read_tree
from game.model.story import Library
from game.source.catalogue import NO_LIBRARY, NO_STORY_FOLDER, UNLISTED_STORY
from game.source.diagnostic import Diagnostic, Severity
from game.source.source import Source

LIBRARY_FILE = "library.yaml"

_ENDINGS = (".yaml", ".yml", ".yaml.txt", ".yml.txt")
"""Of files that are read or told of: an editor may have added `.txt` where nobody sees it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledLibrary:
    """A folder of stories: the library unless library.yaml has an error, and each story by its id.

    `diagnostics` and `sources` are those of library.yaml; each story has its own.
    """

    library: Library | None
    stories: Mapping[str, Compiled]
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, Source]


def compile_folder(path: Path, *, parser: Parser | None = None) -> Compiled:
    """Compile the story that stands in a folder; what it recalls is looked for beside it."""
    if not path.is_dir():
        return Compiled(story=None, diagnostics=(_no_story_folder(path),), sources={})
    prefix = _shown(path)
    files = _files(path, prefix)
    source = files.get(STORY_FILE, (None, ()))[0]
    recalls = source is not None and "recalls" in source.text
    neighbours = _neighbours(path, parser) if recalls else None
    return compile_sources(files, path.resolve().name, parser=parser, prefix=prefix, neighbours=neighbours)


def compile_library(path: Path, *, parser: Parser | None = None) -> CompiledLibrary:
    """Compile every story that library.yaml lists, and say which folder it does not list."""
    folders = [folder.name for folder in _story_folders(path)]
    shown = _shown(path) + LIBRARY_FILE
    if not (path / LIBRARY_FILE).is_file():
        return CompiledLibrary(library=None, stories={}, diagnostics=(_no_library(shown),), sources={})
    source, told = read_file(path / LIBRARY_FILE, shown)
    reading = Reading(Vocabulary())
    reading.diagnostics += told
    library = None
    if source is not None:
        tree = read_tree(source, parser)
        reading.diagnostics += tree.diagnostics
        reading.lost = tree.lost
        library = read_library(tree.root, folders, reading) if tree.root else None
    listed = [shelf.id for shelf in library.stories] if library else []
    if library and not reading.lost:
        reading.diagnostics += [_unlisted(path, name) for name in folders if name not in listed]
    wrong = any(found.code.severity is Severity.ERROR for found in reading.diagnostics)
    return CompiledLibrary(
        library=None if wrong else library,
        stories={name: compile_folder(path / name, parser=parser) for name in listed if name in folders},
        diagnostics=tuple(outside(reading.diagnostics)),
        sources={source.path: source} if source else {},
    )


def _files(path: Path, prefix: str) -> dict[str, Read]:
    """The YAML files of a folder and what is in them, by their paths inside it; hidden ones are nobody's."""
    found: dict[str, Read] = {}
    patterns = [f"{folder}*{end}" for folder in ("", "chapters/", "chapters/*/") for end in _ENDINGS]
    for file in sorted(file for pattern in patterns for file in path.glob(pattern)):
        inside = file.relative_to(path)
        if not any(part.startswith(".") for part in inside.parts):
            name = inside.as_posix()
            found[name] = read_file(file, prefix + name)
    return found


def _neighbours(path: Path, parser: Parser | None) -> dict[str, Neighbour]:
    found: dict[str, Neighbour] = {}
    here = path.resolve()
    for folder in _story_folders(here.parent):
        source = read_file(folder / STORY_FILE, folder.name)[0]
        if folder != here and source is not None:
            found[folder.name] = declared_by(source, parser)
    return found


def _story_folders(path: Path) -> list[Path]:
    try:
        return sorted(folder for folder in path.iterdir() if (folder / STORY_FILE).is_file())
    except OSError:
        return []


def _shown(path: Path) -> str:
    """What stands before the names of its files for the author: the path from where they are, if below."""
    try:
        path = path.resolve().relative_to(Path.cwd())
    except (OSError, ValueError):
        return f"{path.as_posix()}/"
    return f"{path.as_posix()}/".removeprefix("./")


def _no_story_folder(path: Path) -> Diagnostic:
    return Diagnostic(
        code=NO_STORY_FOLDER,
        message=f"there is no folder `{path.as_posix()}`",
        span=None,
        help="a story is a folder with `story.yaml` and `chapters/` in it",
    )


def _no_library(shown: str) -> Diagnostic:
    return Diagnostic(
        code=NO_LIBRARY,
        message=f"`{shown}` is missing",
        span=None,
        help="write one with `library: Title` and `stories: [folder]`",
    )


def _unlisted(path: Path, name: str) -> Diagnostic:
    return Diagnostic(
        code=UNLISTED_STORY,
        message=f"`{_shown(path)}{name}` is a story that library.yaml does not list",
        span=None,
        help=f"add `- {name}` under `stories:`",
    )
