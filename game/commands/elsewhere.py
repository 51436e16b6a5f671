"""Where a story may be that was looked for at the wrong path."""

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path

from game.commands.usage import meant
from game.compiler.file_names import STORY_FILE

A_STORY = f"A story is a folder with `{STORY_FILE}` and `chapters/` in it"

_MISNAMED = {STORY_FILE, f"{STORY_FILE}.txt", "story.txt", "story.yml", "story.yml.txt"}
_DEEPEST = 3
"""A chapter may stand in a folder of `chapters/`, so its story is at most so many folders above it."""


def no_story(name: str, library: Path) -> str:
    """Why `name` is no story, and what to type or to rename instead."""
    path = Path(name)
    if path.is_dir():
        return f"{_what_it_is(path)} {_way_out(path, path)}"
    if path.is_file() or _is_path(name):
        return f"{_what_it_is(path)} {_way_out(path, path.parent)}"
    known = [folder.parent.name for folder in library.glob(f"*/{STORY_FILE}")]
    return f"no story is called `{name}`. {meant(name, known)}"


def _what_it_is(path: Path) -> str:
    shown = path.as_posix()
    if path.is_dir():
        return f"there is no `{STORY_FILE}` in `{shown}`, so it is no story."
    return f"`{shown}` is a file, not a story." if path.is_file() else f"there is no `{shown}`."


def _way_out(path: Path, folder: Path) -> str:
    """The folder to type instead of `path`, the file to rename in `folder`, or what a story is."""
    if misnamed := _misnamed(folder):
        return f"Rename `{misnamed.as_posix()}` to `{STORY_FILE}`: {A_STORY.lower()}."
    if above := _story_above(path):
        return f"{A_STORY}: type `{above}` instead."
    if inside := _listed(sorted(file.parent for file in folder.glob(f"*/{STORY_FILE}"))):
        return f"{A_STORY}: type {inside} instead."
    return f"{A_STORY}."


def _misnamed(folder: Path) -> Path | None:
    """A file that was meant to be story.yaml: editors add an ending, and some systems hide it."""
    try:
        files = [file for file in sorted(folder.iterdir()) if file.is_file()]
    except OSError:
        return None
    if any(file.name == STORY_FILE for file in files):
        return None
    return next((file for file in files if file.name.lower() in _MISNAMED), None)


def _story_above(path: Path) -> str:
    """The story that `path` is a part of, as it can be typed here; empty if it is part of none."""
    for folder in path.resolve().parents[:_DEEPEST]:
        if (folder / STORY_FILE).is_file():
            return _from_here(folder)
    return ""


def _from_here(folder: Path) -> str:
    """The shorter way there, unless it lies on another drive."""
    with contextlib.suppress(ValueError):
        return Path(os.path.relpath(folder)).as_posix()
    return folder.as_posix()


def _listed(folders: Iterable[Path]) -> str:
    return " or ".join(f"`{folder.as_posix()}`" for folder in folders)


def _is_path(name: str) -> bool:
    return any(sign in name for sign in "/\\") or name.endswith((".yaml", ".yml", ".txt"))
