"""The shipped stories, compiled once."""

from functools import cache
from pathlib import Path

from game.compiler.compile import Compiled
from game.compiler.folder import compile_folder
from game.model.story import Story

STORIES = Path(__file__).parent.parent.parent / "story"


@cache
def compiled(name: str) -> Compiled:
    """A shipped story and all that was told of it."""
    return compile_folder(STORIES / name)


def shipped(name: str) -> Story:
    """A shipped story."""
    story = compiled(name).story
    assert story is not None, compiled(name).diagnostics
    return story
