"""The words that are keys of the format: by them a line of a broken file is told from prose.

The reader's tables say what each key means and where it may stand; here it matters only that no sentence
begins with one of them and a colon by chance.
"""

import re

from game.compiler.reader.fields import Shape
from game.compiler.reader.levels import BLOCKS, CHAPTER
from game.compiler.reader.story_levels import LIBRARY, STORY, TABLES

_LEVELS = (*BLOCKS.values(), *TABLES.values())

MARGIN_KEYS = CHAPTER.keys | STORY.keys | LIBRARY.keys
"""Keys that stand at the left margin of a file."""

KEYS = frozenset().union(*(level.keys for level in _LEVELS))


def _of(*shapes: Shape) -> frozenset[str]:
    fields = (field for level in _LEVELS for field in level.fields.values())
    return frozenset(field.key for field in fields if field.shape in shapes)


LISTS = _of(Shape.LIST, Shape.TEXT, Shape.JUMP)
"""Keys whose value may be a list with dashes."""

SENTENCES = _of(Shape.WORDS, Shape.SENTENCE, Shape.PROSE, Shape.TEXT) - {"ifid", "tint"}
"""Keys whose value is read by a player as a sentence."""

SENTENCES_OR_NAMES = frozenset({"story", "truth"})
"""Those of them that take a name elsewhere: `truth: dream`."""

_IDENTIFIER = re.compile(r"[a-z0-9_]+(?:\.[a-z0-9_]+)*")


def is_key(word: str) -> bool:
    """Whether this stands before a colon as a key or a chosen name, not as the beginning of a speech."""
    return word in KEYS or _IDENTIFIER.fullmatch(word) is not None
