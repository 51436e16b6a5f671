"""`report`: measure a story, and say which bars it holds."""

import argparse
from collections.abc import Sequence

from game.commands.progress import working
from game.commands.recalled import recalled, recalling
from game.commands.stories import colourful, library_folder, open_story, which_story
from game.commands.usage import arguments, count
from game.compiler.folder import compile_folder


def main(typed: Sequence[str]) -> int:
    """Measure one story; 1 if it has mistakes, 2 for a missed bar if strict."""
    said = _arguments(typed)
    folder = which_story(said.story, library_folder(said.library))
    name = folder.resolve().name
    with working(f"measuring {name}") as note:
        from game.analysis.lint.manuscript import Manuscript
        from game.analysis.report.report import report
        from game.commands.report_json import as_json
        from game.commands.report_page import page

        compiled = compile_folder(folder)
        manuscript = Manuscript(
            story=compiled.story or open_story(folder),
            where=compiled.spans.of,
            sources=compiled.sources,
            recalled=recalled(name, recalling(name, folder)),
        )
        wanted = {"plays": said.plays, "limit": said.limit}
        given = {key: count for key, count in wanted.items() if count is not None}
        found = report(manuscript, seed=said.seed, progress=note, **given)
    print(as_json(found) if said.json else page(found, colour=colourful()))
    return 2 if found.missed and said.strict else 0


def _arguments(typed: Sequence[str]) -> argparse.Namespace:
    parser = arguments("report", "Measure a story, and say which of its bars it holds.")
    parser.add_argument("story", nargs="?", metavar="STORY", help="a story of the library, or its folder")
    parser.add_argument("--json", action="store_true", help="tell it as JSON, for machines")
    parser.add_argument("--strict", action="store_true", help="exit status 2 if a bar is missed")
    parser.add_argument("--plays", type=count, metavar="N", help="how often it is played by chance")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="another N, other plays")
    parser.add_argument("--limit", type=count, metavar="STATES", help="stop walking at so many")
    return parser.parse_args(typed)
