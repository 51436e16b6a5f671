"""`map`: a story as a page that shows every scene and every way, or as text for Graphviz."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from game.commands.errors import UsageError
from game.commands.progress import working
from game.commands.stories import library_folder, open_story, which_story
from game.commands.usage import arguments
from game.compiler.compile import Compiled
from game.compiler.folder import compile_folder
from game.compiler.show import conditions_of
from game.model.story import Story

NOT_A_FILE = "-"
"""In the place of a file: write to standard output."""


def main(typed: Sequence[str]) -> int:
    """Draw the map of one story."""
    said = _arguments(typed)
    folder = which_story(said.story, library_folder(said.library))
    with working(f"reading {folder.name}"):
        compiled = compile_folder(folder)
        story = compiled.story or open_story(folder)
    drawn = _drawn(said, story, compiled)
    output = said.output or (NOT_A_FILE if said.dot else "map.html")
    if output == NOT_A_FILE:
        sys.stdout.write(drawn)
        return 0
    _write(Path(output), drawn)
    print(f"{output}: {len(story.scenes)} scenes, {len(drawn.encode()) / 1e6:.1f} MB")
    if not said.dot:
        print("Open it in a browser; it needs nothing else.")
    return 0


def _arguments(typed: Sequence[str]) -> argparse.Namespace:
    parser = arguments("map", "Draw every scene of a story and the ways between them, with the odds of each.")
    parser.add_argument("story", nargs="?", metavar="STORY", help="a story of the library, or its folder")
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="where to write it (map.html; `-` is the terminal)"
    )
    parser.add_argument("--dot", action="store_true", help="write it for Graphviz instead of as a page")
    parser.add_argument(
        "--quick", action="store_true", help="do not play everything: no odds, no routes, no findings"
    )
    return parser.parse_args(typed)


def _drawn(said: argparse.Namespace, story: Story, compiled: Compiled) -> str:
    from game.analysis.map.dot import dot
    from game.analysis.map.known import known, unplayed
    from game.analysis.map.map_data import map_data
    from game.analysis.map.page import page

    with working(f"playing {story.id}") as note:
        found = (
            unplayed(story)
            if said.quick
            else known(story, progress=lambda states: note(f"{states:,} states"))
        )
    if said.dot:
        return dot(story, found)
    return page(story.title, map_data(story, found, conditions_of(story), _places(compiled)))


def _places(compiled: Compiled) -> Callable[[str], str]:
    """File and line of what has a name; nothing for what has no place."""

    def place(name: str) -> str:
        span = compiled.spans.of(name)
        return f"{span.path}:{span.line + 1}" if span else ""

    return place


def _write(path: Path, drawn: str) -> None:
    """Raises UsageError where it cannot be written."""
    try:
        path.write_text(drawn, encoding="utf-8", newline="\n")
    except OSError as refused:
        raise UsageError(f"{path} cannot be written: {refused.strerror or refused}.") from refused
