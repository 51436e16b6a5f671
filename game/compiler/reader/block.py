"""What a scene and a choice have in common: text, effects, choices, and what comes after."""

from collections.abc import Callable

from game.compiler.draft import BlockDraft
from game.compiler.prose import read_sentence
from game.compiler.reader.effects import read_effects
from game.compiler.reader.fields import Level
from game.compiler.reader.jumps import read_jumps
from game.compiler.reader.levels import SCENE
from game.compiler.reader.shapes import among_in, name_in, words_in
from game.compiler.reader.text import read_text
from game.compiler.reading import Reading
from game.compiler.stable_names import NAME, LineIds
from game.compiler.tree import Node, Scalar
from game.model.story import Truth
from game.source.catalogue import EXCLUDED, UNKNOWN_CHARACTER, UNKNOWN_ENDING, UNKNOWN_PLACE
from game.source.diagnostic import Code, Diagnostic
from game.source.suggest import listed, meant

Entries = dict[str, tuple[Scalar, Node]]

_TEXT = SCENE["text"]


def read_block(block: BlockDraft, entries: Entries, reading: Reading) -> None:
    """Everything but `choices` and what only a choice has."""
    ids = LineIds(block.id)
    for key, (_, node) in entries.items():
        if key == "text":
            block.text = read_text(node, _TEXT, ids, reading)
        elif key == "jump":
            block.jumps = read_jumps(node, reading)
        elif key in _READERS:
            _READERS[key](block, node, reading)
    if "change" in entries or "set" in entries:
        block.effects = read_effects(entries, reading)
    if "short" in entries:
        block.short = read_text(entries["short"][1], SCENE["short"], ids, reading)
    if "ending" in entries:
        for key in ("choices", "jump"):
            if key in entries:
                reading.tell(_excluded(entries[key][0]))


def note_gaps(block: BlockDraft, entries: Entries, level: Level) -> None:
    """Of what could not be read nothing more is to be said."""
    block.silent = (
        ("jump" in entries and not block.jumps)
        or ("choices" in entries and not block.choices)
        or ("ending" in entries and block.ending is None)
        or ("note" in entries and not block.note)
        or not entries.keys() <= level.keys
    )


def pov_in(node: Node, reading: Reading) -> int | None:
    """Somebody of the cast."""
    return _found(node, "pov", reading)


def place_in(node: Node, reading: Reading) -> int | None:
    """One of the places."""
    return _found(node, "place", reading)


def truth_in(node: Node, key: str, reading: Reading) -> Truth | None:
    """`waking` or `dream`."""
    word = among_in(node, SCENE[key], reading)
    return Truth(word) if word else None


def _pov(block: BlockDraft, node: Node, reading: Reading) -> None:
    block.pov = _found(node, "pov", reading)


def _place(block: BlockDraft, node: Node, reading: Reading) -> None:
    block.place = _found(node, "place", reading)


def _ending(block: BlockDraft, node: Node, reading: Reading) -> None:
    block.ending = _found(node, "ending", reading)


def _truth(block: BlockDraft, node: Node, reading: Reading) -> None:
    block.truth = truth_in(node, "truth", reading)


def _seems(block: BlockDraft, node: Node, reading: Reading) -> None:
    block.seems = truth_in(node, "seems", reading)


def _music(block: BlockDraft, node: Node, reading: Reading) -> None:
    scalar = name_in(node, SCENE["music"], reading)
    if scalar is not None:
        block.music = "" if scalar.value == "none" else scalar.value


def _note(block: BlockDraft, node: Node, reading: Reading) -> None:
    scalar = words_in(node, SCENE["note"], reading)
    if scalar is not None:
        block.note = read_sentence(scalar, reading)


def _skip(block: BlockDraft, node: Node, reading: Reading) -> None:
    block.skip = words_in(node, SCENE["skip"], reading)


_READERS: dict[str, Callable[[BlockDraft, Node, Reading], None]] = {
    "pov": _pov,
    "place": _place,
    "ending": _ending,
    "music": _music,
    "note": _note,
    "skip": _skip,
    "truth": _truth,
    "seems": _seems,
}


def _found(node: Node, key: str, reading: Reading) -> int | None:
    """The index of a name in the table that `key` looks into."""
    scalar = words_in(node, SCENE[key], reading)
    if scalar is None:
        return None
    vocabulary = reading.vocabulary
    table, name = {
        "pov": (vocabulary.cast, "cast"),
        "place": (vocabulary.places, "places"),
        "ending": (vocabulary.endings, "endings"),
    }[key]
    found = table.get(scalar.value)
    if found is None and name not in vocabulary.blind:
        reading.tell(_unknown(scalar, key, name, tuple(table)))
    return found


_UNKNOWN: dict[str, tuple[Code, str, str]] = {
    "pov": (UNKNOWN_CHARACTER, "nobody in the cast has the id", "{name}: {{name: {title}}}"),
    "place": (UNKNOWN_PLACE, "no place is called", "{name}: {{background: {name}, alt: …}}"),
    "ending": (UNKNOWN_ENDING, "no ending is called", "{name}: {{title: {title}}}"),
}
"""For each key of a name: its mistake, in words, and how such a name is declared."""


def _unknown(scalar: Scalar, key: str, table: str, known: tuple[str, ...]) -> Diagnostic:
    code, sentence, form = _UNKNOWN[key]
    title = scalar.value.replace("_", " ").capitalize()
    declared = form.format(name=scalar.value, title=title)
    there = f"declare it under `{table}:` in story.yaml:\n{table}:\n  {declared}"
    if not NAME.match(scalar.value):
        there = f"declare a name under `{table}:` in story.yaml"
    if known:
        there = f"there are {listed(known)}"
    return Diagnostic(
        code=code,
        message=f"{sentence} `{scalar.value}`",
        span=scalar.span,
        label=f"not under `{table}:` in story.yaml",
        help=meant(scalar.value, known, there),
    )


def _excluded(key: Scalar) -> Diagnostic:
    return Diagnostic(
        code=EXCLUDED,
        message=f"a block with an `ending` has no `{key.value}`",
        span=key.span,
        label="play ends before this",
        help="leave one of them out; an ending with choices before it is a scene of its own",
    )
