"""`check`: compile, and tell every mistake of every file."""

from collections.abc import Mapping, Sequence

from game.commands.stories import colourful, is_broken, library_folder, story_folder
from game.commands.usage import arguments
from game.compiler.folder import compile_folder, compile_library
from game.model.story import Story
from game.source.diagnostic import Diagnostic, Severity
from game.source.frame import report
from game.source.source import Source


def main(typed: Sequence[str]) -> int:
    """Check one story, or all that library.yaml lists; 1 if there is an error."""
    parser = arguments("check", "Read every file of a story and tell every mistake.")
    parser.add_argument("story", nargs="?", metavar="STORY", help="a story of the library, or its folder")
    said = parser.parse_args(typed)
    library = library_folder(said.library)
    if said.story is not None:
        compiled = compile_folder(story_folder(said.story, library))
        stories = [compiled.story] if compiled.story else []
        return _tell(stories, compiled.diagnostics, compiled.sources, tried=said.story)
    shelves = compile_library(library)
    parts = [(shelves.diagnostics, shelves.sources)]
    parts += [(compiled.diagnostics, compiled.sources) for compiled in shelves.stories.values()]
    diagnostics = [found for told, _ in parts for found in told]
    sources = {path: source for _, files in parts for path, source in files.items()}
    stories = [compiled.story for compiled in shelves.stories.values() if compiled.story]
    return _tell(stories, diagnostics, sources, tried=stories[0].id if stories else "")


def _tell(
    stories: Sequence[Story],
    diagnostics: Sequence[Diagnostic],
    sources: Mapping[str, Source],
    *,
    tried: str,
) -> int:
    if diagnostics:
        print(report(diagnostics, sources, colour=colourful()))
    print(_summary(stories, diagnostics, tried))
    return 1 if is_broken(diagnostics) else 0


def _summary(stories: Sequence[Story], diagnostics: Sequence[Diagnostic], tried: str) -> str:
    """How many mistakes, or that there is none and what to try next."""
    errors = sum(found.code.severity is Severity.ERROR for found in diagnostics)
    warnings = len(diagnostics) - errors
    if errors or not stories:
        return _counted(errors, "error") + (f", {_counted(warnings, 'warning')}" if warnings else "")
    scenes = sum(len(story.scenes) for story in stories)
    titles = ", ".join(story.title for story in stories)
    found = f"only {_counted(warnings, 'warning')}" if warnings else "no mistakes"
    return f"{titles}: {_counted(scenes, 'scene')}, {found}. Next: game play {tried} --text"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
