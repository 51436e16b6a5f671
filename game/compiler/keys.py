"""The words that are keys of the format: by them a line of a broken file is told from prose.

The reader's tables say what each key means and where it may stand; here it matters only that no sentence
begins with one of them and a colon by chance.
"""

import re

from game.compiler.reader.fields import Shape
from game.compiler.reader.levels import BLOCKS, CHAPTER, SCENE
from game.compiler.reader.story_levels import LIBRARY, STORY, TABLES

_LEVELS = (*BLOCKS.values(), *TABLES.values())

MARGIN_KEYS = CHAPTER.keys | STORY.keys | LIBRARY.keys
"""Keys that stand at the left margin of a file."""

KEYS = frozenset().union(*(level.keys for level in _LEVELS))

CHAPTER_KEYS = CHAPTER.keys
SCENE_KEYS = SCENE.keys
BLOCK_KEYS = frozenset().union(*(level.keys for level in BLOCKS.values()))
"""Keys of a chapter's file; the others may be the name of a scene there."""


def _of(*shapes: Shape) -> frozenset[str]:
    fields = (field for level in _LEVELS for field in level.fields.values())
    return frozenset(field.key for field in fields if field.shape in shapes)


LISTS = _of(Shape.LIST, Shape.TEXT, Shape.JUMP)
"""Keys whose value may be a list with dashes."""

PROSE = _of(Shape.PROSE, Shape.TEXT)
"""Keys whose value is a `|` block."""

ITEM_KEYS = {
    field.key: inner.keys
    for level in _LEVELS
    for field in level.fields.values()
    if (inner := (BLOCKS | TABLES).get(field.of)) and field.shape in {Shape.LIST, Shape.TEXT, Shape.JUMP}
}
"""For each key that may be a list: the keys that its items have."""

CONDITIONS = _of(Shape.CONDITION)
EFFECTS = frozenset({"change", "set"})

SENTENCES = _of(Shape.WORDS, Shape.SENTENCE, Shape.PROSE, Shape.TEXT) - {"ifid", "tint"}
"""Keys whose value is read by a player as a sentence."""

SENTENCES_OR_NAMES = frozenset({"story", "truth"})
"""Those of them that take a name elsewhere: `truth: dream`."""

_IDENTIFIER = re.compile(r"[a-z0-9_]+(?:\.[a-z0-9_]+)*")


_VALUES = {
    Shape.CONDITION: r"(?:not |!)?[\w.]+(?:\(.*)?|.*[<>=].*",
    Shape.PAIRS: r"\{.*|\w+ *[:=]? *[+-] *[0-9]+",
    Shape.TEXT: r"\|",
    Shape.PROSE: r"\|",
    Shape.SENTENCE: r"[\"'“‘A-Z].*",
    Shape.WORDS: r"[\"'“‘A-Z].*",
    Shape.TABLE: r"\{.*",
    Shape.LIST: r"\[.*",
    Shape.NAMES: r"\[.*",
}
_NAME = r"\w+(?:\.\w+)*"


def can_take(key: str, value: str) -> bool:
    """Whether this may be the value of a key rather than the rest of a sentence that begins with its word."""
    fields = (level[key] for level in _LEVELS if key in level.keys)
    return any(re.fullmatch(_VALUES.get(field.shape, _NAME), value) for field in fields)


def stand_together(one: str, other: str) -> bool:
    """Whether two different keys are described by one table of the format."""
    return one != other and any({one, other} <= level.keys for level in _LEVELS)


def is_key(word: str) -> bool:
    """Whether this stands before a colon as a key or a chosen name, not as the beginning of a speech."""
    return word in KEYS or _IDENTIFIER.fullmatch(word) is not None
