"""Planted stories: files in sections that begin with `--- path`, and last, under `--- told`, what is wrong.

What is told is written as `CODE path:line`, one on a line; nothing else may be told. Under `--- limit` may
stand at how many states exploring stops.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from game.analysis.lint.lint import lint
from game.analysis.lint.manuscript import Assets, Manuscript
from game.commands.explored import explored
from game.compiler.compile import compile_files
from game.source.diagnostic import Diagnostic

DEFECTS = Path(__file__).parent / "defects"
SOUND = Path(__file__).parent / "sound"

ASSETS = Assets(
    backgrounds=frozenset({"room", "yard", "stairs"}),
    sounds=frozenset({"bell", "rain"}),
    inks=frozenset({"amber", "bone"}),
    tints=frozenset({"blue"}),
)
"""What a planted story can show and play."""

_HEAD = re.compile(r"^--- (\S+)\n", re.MULTILINE)


class Told(NamedTuple):
    """A code and where it is told."""

    code: str
    path: str
    line: int


def sections(text: str) -> Iterator[tuple[str, str]]:
    """The files by their paths, and what is told of them."""
    _, *pieces = _HEAD.split(text)
    yield from zip(pieces[::2], pieces[1::2], strict=True)


def expected_in(text: str) -> list[Told]:
    """What a planted story says is told."""
    lines = dict(sections(text))["told"].split("\n")
    found = (re.fullmatch(r"(\S+) (\S+):(\d+)", line) for line in lines)
    return [Told(match[1], match[2], int(match[3])) for match in found if match]


def told_in(text: str) -> list[Told]:
    """What is told of a planted story: by the compiler, by lint, and by playing everything."""
    files = dict(sections(text))
    files.pop("told", "")
    limit = files.pop("limit", "")
    return [_told(found) for found in told_of(files, limit=int(limit) if limit else None)]


def told_of(files: dict[str, str], *, limit: int | None = None) -> tuple[Diagnostic, ...]:
    """The same for files by their paths."""
    compiled = compile_files(files, "planted")
    if compiled.story is None:
        return compiled.diagnostics
    manuscript = Manuscript(
        story=compiled.story, where=compiled.spans.of, sources=compiled.sources, assets=ASSETS
    )
    told = (*compiled.diagnostics, *lint(manuscript, compiled.diagnostics))
    return explored(manuscript, told, limit=limit)[0]


def _told(found: Diagnostic) -> Told:
    span = found.span
    return Told(found.code.name, span.path if span else "", span.line + 1 if span else 0)
