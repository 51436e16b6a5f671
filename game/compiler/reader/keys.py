"""Which keys stand somewhere, and what is said about those that should not, or do not."""

from game.compiler.reader.fields import Level
from game.compiler.reader.levels import BLOCKS
from game.compiler.reader.story_levels import STORY, TABLES
from game.compiler.reading import Reading
from game.compiler.traps import readable
from game.compiler.tree import Mapping, Node, Scalar
from game.model.story import VariableKind
from game.source.catalogue import MISPLACED_KEY, MISSING_KEY, UNKNOWN_KEY
from game.source.diagnostic import Diagnostic
from game.source.suggest import listed, nearest

SYNONYMS = {
    "goto": "jump",
    "go": "jump",
    "next": "jump",
    "then": "jump",
    "divert": "jump",
    "link": "jump",
    "target": "jump",
    "options": "choices",
    "option": "choices",
    "menu": "choices",
    "when": "if",
    "condition": "if",
    "requires": "if",
    "require": "if",
    "elif": "else if",
    "elseif": "else if",
    "else_if": "else if",
    "otherwise": "else",
    "say": "text",
    "body": "text",
    "prose": "text",
    "content": "text",
    "effects": "change",
    "effect": "change",
    "add": "change",
    "title": "label",
    "name": "label",
    "end": "ending",
    "values": "one_of",
    "min": "from",
    "max": "to",
    "default": "start",
    "initial": "start",
    "variables": "state",
    "characters": "cast",
    "location": "place",
    "locations": "places",
    "image": "background",
    "picture": "background",
    "color": "ink",
    "colour": "ink",
    "author": "credit",
    "description": "alt",
}
"""What other tools call it."""

HINTS = {
    ("jump", "else"): "write `- jump: scene`: the last of the list stands without `if`",
    ("jump", "else if"): "write `- if:`: the first that fits is taken, so every `if` is an `else if`",
}
"""What to do with a key that stands where it cannot, by a key that can stand there, and its name."""

MISSING = {
    ("a place", "background"): "add `background: none`, or the name of a picture in `assets/backgrounds`",
}
"""The way out for a key that is missing, where one example would be taken for all there is."""


def known_keys(mapping: Mapping, level: Level, reading: Reading) -> dict[str, tuple[Scalar, Node]]:
    """The entries of a mapping; keys that do not belong there, or are missing, are told."""
    entries = mapping.entries
    if not entries.keys() <= level.keys:
        for name, (key, _) in entries.items():
            if name not in level.keys:
                reading.tell(_stray_key(key, level, reading))
    for name in level.required:
        if name not in entries and name not in reading.lost and not _misspelled(name, entries, level):
            reading.tell(_missing_key(mapping, level, name))
    return entries


def right_key(name: str, level: Level) -> str:
    """The key of a level that was meant by one it does not have; nothing if none is near."""
    right = SYNONYMS.get(name, "")
    if right in level.keys:
        return right
    return _other_number(name, level) or nearest(name, level.keys)


def _other_number(name: str, level: Level) -> str:
    """`ending` for `endings`, and the other way round."""
    return next((other for other in (f"{name}s", name.removesuffix("s")) if other in level.keys), "")


def _misspelled(name: str, entries: dict[str, tuple[Scalar, Node]], level: Level) -> bool:
    """Whether a key stands there that has just been told to be this one, wrongly written."""
    strays = [other for other in entries if other not in level.keys]
    return any(
        SYNONYMS.get(other) == name or (name, other) in HINTS or nearest(other, [name]) for other in strays
    )


def _missing_key(mapping: Mapping, level: Level, name: str) -> Diagnostic:
    return Diagnostic(
        code=MISSING_KEY,
        message=f"{level.name} needs `{name}`",
        span=mapping.span,
        label=f"`{name}` is missing",
        help=MISSING.get((level.name, name), f"add `{level[name].example}`"),
    )


def _stray_key(key: Scalar, level: Level, reading: Reading) -> Diagnostic:
    """A key that means nothing here: a variable, a key of another level, or a slip."""
    name = key.value
    slip = readable.stray_key(key)
    if slip:
        return slip
    term = reading.vocabulary.terms.get(name)
    if term is not None and "change" in level.keys:
        number = term.variable is not None and term.variable.kind is VariableKind.NUMBER
        return _variable_as_key(key, level, f"change: {{{name}: +1}}" if number else f"set: {{{name}: …}}")
    homes = [] if _other_number(name, level) else _homes(name, level)
    if homes:
        return _misplaced_key(key, level, homes)
    return _unknown_key(key, level, right_key(name, level))


def _homes(name: str, level: Level) -> list[str]:
    """Where a key would mean something: the levels of a chapter, then the margin of story.yaml."""
    blocks = [other.name for other in BLOCKS.values() if name in other.keys]
    if not blocks and level in BLOCKS.values() and name in STORY.keys:
        return [STORY.name]
    return blocks or [other.name for other in TABLES.values() if name in other.keys]


def _variable_as_key(key: Scalar, level: Level, example: str) -> Diagnostic:
    return Diagnostic(
        code=MISPLACED_KEY,
        message=f"`{key.value}` is a variable, not a key of {level.name}",
        span=key.span,
        label="belongs into an effect",
        help=f"write `{example}`",
    )


def _misplaced_key(key: Scalar, level: Level, homes: list[str]) -> Diagnostic:
    hints = (HINTS[other, key.value] for other in level.required if (other, key.value) in HINTS)
    names = " or ".join(homes[:2])
    return Diagnostic(
        code=MISPLACED_KEY,
        message=f"`{key.value}` does not belong to {level.name}",
        span=key.span,
        label=f"a key of {names}",
        help=next(hints, "move it there, or leave it out"),
    )


def _unknown_key(key: Scalar, level: Level, right: str) -> Diagnostic:
    return Diagnostic(
        code=UNKNOWN_KEY,
        message=f"{level.name} has no key `{key.value}`",
        span=key.span,
        label="this key means nothing here",
        help=f"did you mean `{right}`?" if right else f"{level.name} takes {listed(level.fields, 24)}",
    )
