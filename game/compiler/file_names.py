"""What the files of a story are called, and the order in which they are read."""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from game.source.catalogue import CHAPTER_TWICE, NO_CHAPTERS, NO_STORY_FILE, SAME_NUMBER, STRANGE_FILE
from game.source.diagnostic import Diagnostic

STORY_FILE = "story.yaml"

_CHAPTER = re.compile(r"chapters/([0-9]{1,6})_([^\W\d_]\w*)\.yaml\Z")
_NUMBERED = re.compile(r"([0-9]+)[ _-]*(.*)\Z")


class ChapterFile(NamedTuple):
    """A chapter's id, and the file it stands in."""

    number: int
    id: str
    path: str


def chapter_files(paths: Iterable[str], prefix: str) -> tuple[list[ChapterFile], list[Diagnostic]]:
    """The chapters among the files of a story, by their numbers, and what is wrong with other names.

    `prefix` is what the author sees before each path.
    """
    chapters: list[ChapterFile] = []
    strange: list[str] = []
    for path in sorted(paths):
        match = _CHAPTER.match(path)
        if match:
            chapters.append(ChapterFile(int(match.group(1)), match.group(2), path))
        elif path != STORY_FILE:
            strange.append(path)
    chapters.sort()
    told = [_strange_file(path, prefix) for path in strange]
    told += _twice(chapters, prefix)
    if not chapters and not strange:
        told.append(_no_chapters(prefix))
    return list({chapter.id: chapter for chapter in reversed(chapters)}.values())[::-1], told


def no_story_file(prefix: str) -> Diagnostic:
    """A folder that is no story yet."""
    return Diagnostic(
        code=NO_STORY_FILE,
        message=f"`{prefix}{STORY_FILE}` is missing",
        span=None,
        help="write one with `story:` and `start:`; a story is a folder with `story.yaml` and `chapters/`",
    )


def _twice(chapters: list[ChapterFile], prefix: str) -> Iterator[Diagnostic]:
    """Two files of one chapter, or of one number; `chapters` are in their order."""
    ids: dict[str, ChapterFile] = {}
    numbers: dict[int, ChapterFile] = {}
    for chapter in chapters:
        first = ids.setdefault(chapter.id, chapter)
        if first is not chapter:
            yield _chapter_twice(first, chapter, prefix)
            continue
        first = numbers.setdefault(chapter.number, chapter)
        if first is not chapter:
            yield _same_number(first, chapter, prefix)


def _strange_file(path: str, prefix: str) -> Diagnostic:
    return Diagnostic(
        code=STRANGE_FILE,
        message=f"`{prefix}{path}` is not read: it is neither `story.yaml` nor a chapter",
        span=None,
        help=f"call it `{_better(PurePosixPath(path))}`, or move it out of the story's folder",
    )


def _better(path: PurePosixPath) -> str:
    """The name that was probably meant."""
    stem = PurePosixPath(path.name.lower().removesuffix(".txt")).stem
    if f"{path.parent / stem}.yaml" == STORY_FILE:
        return STORY_FILE
    match = _NUMBERED.match(stem)
    number, words = match.groups() if match else ("1", stem)
    name = re.sub(r"\W+", "_", words).strip("_0123456789") or "name"
    return f"chapters/{number}_{name}.yaml"


def _chapter_twice(first: ChapterFile, second: ChapterFile, prefix: str) -> Diagnostic:
    return Diagnostic(
        code=CHAPTER_TWICE,
        message=f"`{prefix}{second.path}` is not read: another file is the chapter `{second.id}`",
        span=None,
        help=f"give this file or `{first.path}` another name; the number only orders them",
    )


def _same_number(first: ChapterFile, second: ChapterFile, prefix: str) -> Diagnostic:
    return Diagnostic(
        code=SAME_NUMBER,
        message=f"`{prefix}{second.path}` has the number of `{first.path}`",
        span=None,
        help="chapters of one number are read in the order of their names; give one another number",
    )


def _no_chapters(prefix: str) -> Diagnostic:
    return Diagnostic(
        code=NO_CHAPTERS,
        message=f"`{prefix}chapters/` holds no chapter",
        span=None,
        help="write the first as `chapters/1_name.yaml`, with `scenes:` in it",
    )
