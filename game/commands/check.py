"""`check`: compile, look through, play everything, and tell all that was found."""

import argparse
from collections.abc import Iterable, Mapping, Sequence

from game.analysis.lint.scenery import unused_pictures
from game.commands.check_json import as_json
from game.commands.checked import Checked, checked, known_assets
from game.commands.pasted import with_line
from game.commands.progress import working
from game.commands.recalled import recalled, recalling
from game.commands.stories import colourful, is_broken, library_folder, story_folder
from game.commands.usage import arguments, count
from game.compiler.compile import Compiled
from game.compiler.folder import compile_folder, compile_library
from game.model.story import Story
from game.places import shipped
from game.source.diagnostic import Diagnostic, Severity
from game.source.frame import report
from game.source.source import Source

Told = tuple[tuple[Diagnostic, ...], Mapping[str, Source]]


def main(typed: Sequence[str]) -> int:
    """Check one story, or all that library.yaml lists; 1 if there is an error, 2 for a warning if strict."""
    said = _arguments(typed)
    library = library_folder(said.library)
    beside: Told = ((), {})
    if said.story is not None:
        folder = story_folder(said.story, library)
        name = folder.resolve().name
        with working(f"reading {name}"):
            stories, others = {name: compile_folder(folder)}, recalling(name, folder)
    else:
        with working("reading the library"):
            shelves = compile_library(library)
        stories, beside = dict(shelves.stories), (shelves.diagnostics, shelves.sources)
        others = [compiled.story for compiled in stories.values() if compiled.story]
    limit = said.limit if said.explore else 0
    parts = _checked(stories, others, limit=limit, weigh=said.states)
    if said.story is None and said.library is None:
        beside = ((*beside[0], *_unused(others)), beside[1])
    told = [*beside[0], *(found for part in parts for found in part.diagnostics)]
    if said.json:
        print(as_json(parts, beside[0]))
    else:
        _tell(parts, beside, tried=said.story)
    if is_broken(told):
        return 1
    return 2 if told and said.strict else 0


def _arguments(typed: Sequence[str]) -> argparse.Namespace:
    parser = arguments("check", "Read every file of a story, play all of it, and tell every mistake.")
    parser.add_argument("story", nargs="?", metavar="STORY", help="a story of the library, or its folder")
    parser.add_argument("--json", action="store_true", help="tell it as JSON, for editors and machines")
    parser.add_argument("--strict", action="store_true", help="exit status 2 if there is only a warning")
    parser.add_argument(
        "--explore",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="walk every state a play can come to, or only read",
    )
    parser.add_argument("--limit", type=count, metavar="STATES", help="stop walking at so many")
    parser.add_argument("--states", action="store_true", help="tell what makes the states so many")
    return parser.parse_args(typed)


def _checked(
    stories: Mapping[str, Compiled], others: Sequence[Story], *, limit: int | None, weigh: bool
) -> list[Checked]:
    parts = []
    for name, compiled in stories.items():
        with working(f"checking {name}") as note:
            parts.append(checked(name, compiled, recalled(name, others), note, limit=limit, weigh=weigh))
    return parts


def _unused(stories: Iterable[Story]) -> tuple[Diagnostic, ...]:
    """Pictures that came with the game for nothing; the title page of a story is shown without its asking."""
    shown = list(stories)
    titles = frozenset(f"title_{story.id}" for story in shown)
    return tuple(unused_pictures(shown, known_assets(shipped("assets")), titles))


def _tell(parts: Sequence[Checked], beside: Told, *, tried: str | None) -> None:
    routed = (with_line(found, tried or part.id) for part in parts for found in part.diagnostics)
    told = [*beside[0], *routed]
    sources = {**beside[1], **{path: source for part in parts for path, source in part.sources.items()}}
    if told:
        print(report(told, sources, colour=colourful()))
    for part in parts:
        print(_verdict(part))
    if not parts or beside[0]:
        print(f"the library: {_count(beside[0])}")
    playable = next((part for part in parts if part.story and not is_broken(part.diagnostics)), None)
    if playable is not None and not is_broken(told):
        print(f"Next: game play {tried or playable.id} --text")


def _verdict(part: Checked) -> str:
    """One line: what was read, what was found, and how far it was walked if it was."""
    if part.story is None:
        return f"{part.id}: {_count(part.diagnostics)}"
    line = f"{part.story.title}: {_counted(len(part.story.scenes), 'scene')}, {_count(part.diagnostics)}"
    return f"{line}; {part.verdict}" if part.verdict else line


def _count(diagnostics: Sequence[Diagnostic]) -> str:
    errors = sum(found.code.severity is Severity.ERROR for found in diagnostics)
    warnings = len(diagnostics) - errors
    counts = [_counted(errors, "error")] if errors else []
    counts += [_counted(warnings, "warning")] if warnings else []
    return ", ".join(counts) or "no mistakes"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
