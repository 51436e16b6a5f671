"""A file that YAML cannot read, cut where its keys and scenes begin, so that each piece can be read alone."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from game.compiler.keys import MARGIN_KEYS


class Piece(NamedTuple):
    """Lines from `first` to before `end`: what stands under one key, or one scene of `scenes`."""

    first: int
    end: int
    is_scene: bool


def cut(lines: Sequence[str]) -> tuple[Piece, ...]:
    """The pieces in their order; together they are the whole file.

    Keys at the left margin are cut if the format has them: anything else there may be prose that slipped.
    """
    starts = [number for number, line in enumerate(lines) if _is_margin_key(line)]
    pieces: list[Piece] = []
    for start, end in _stretches([0, *starts], len(lines)):
        if lines[start].startswith("scenes"):
            pieces.extend(_scenes(lines, start, end))
        else:
            pieces.append(Piece(start, end, is_scene=False))
    return tuple(pieces)


def names(lines: Sequence[str]) -> Iterator[str]:
    """What a piece that cannot be read may define: the word each line begins with, and all before a colon."""
    for line in lines:
        for found in _NAME.finditer(line):
            yield found["first"] or found["key"]


_MARGIN_KEY = re.compile(r"""(?P<quote>["']?)(?P<key>[a-z_]+)(?P=quote)\s*:(?:\s|$)""")
_NAME = re.compile(r"""^[\s"'-]*(?P<first>\w+)|(?P<key>\w+)["']?\s*:""")


def _is_margin_key(line: str) -> bool:
    found = _MARGIN_KEY.match(line)
    return found is not None and found["key"] in MARGIN_KEYS


def _stretches(starts: list[int], end: int) -> Iterator[tuple[int, int]]:
    """From each start to the next."""
    for start, following in pairwise([*starts, end]):
        if start < following:
            yield start, following


def _scenes(lines: Sequence[str], start: int, end: int) -> Iterator[Piece]:
    """The line `scenes:` itself, then each of its scenes."""
    depth = _depth_of_scenes(lines[start + 1 : end])
    scene = re.compile(rf"""[ ]{{{depth}}}(?P<quote>["']?)[\w.]+(?P=quote)(?:\s*:\s*(?:[#{{\[&*!].*)?|\s*)""")
    starts = [number for number in range(start + 1, end) if depth and scene.fullmatch(lines[number])]
    yield Piece(start, starts[0] if starts else end, is_scene=False)
    for first, following in _stretches(starts, end):
        yield Piece(first, following, is_scene=True)


def _depth_of_scenes(lines: Sequence[str]) -> int:
    """The column of the first scene."""
    for line in lines:
        words = line.lstrip(" ")
        if words and not words.startswith("#"):
            return len(line) - len(words)
    return 0
