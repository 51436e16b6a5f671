"""`choices`: what is offered, and the block that each choice leads into."""

from game.compiler.draft import BlockDraft
from game.compiler.prose import read_sentence
from game.compiler.reader.block import Entries, note_gaps, read_block
from game.compiler.reader.keys import known_keys
from game.compiler.reader.levels import CHOICE, SCENE
from game.compiler.reader.shapes import items_in, not_of_level, words_in, yes_no_in
from game.compiler.reading import Reading
from game.compiler.stable_names import CHOICE_NAME, slug
from game.compiler.tree import Mapping, Node, Scalar
from game.model.condition import Condition
from game.model.prose import Inline
from game.model.story import Choice
from game.source.catalogue import (
    BAD_NAME,
    CHOICE_TWICE,
    CHOICES_TOO_DEEP,
    LOCKED_WITHOUT_IF,
    NAME_NEEDED,
    NEVER_HIDES,
)
from game.source.diagnostic import Diagnostic

DEEPEST = 16
_LABEL = CHOICE["label"]
_WITH_NEVER = frozenset({"label", "if", "id", "never"})


def read_choices(parent: BlockDraft, node: Node, reading: Reading, depth: int = 1) -> None:
    """The choices of a block, and their own, as deep as they nest."""
    if depth > DEEPEST:
        reading.tell(_too_deep(node))
        return
    found: list[Choice] = []
    names: dict[str, Scalar] = {}
    for item in items_in(node, SCENE["choices"], reading):
        if not isinstance(item, Mapping):
            reading.tell(not_of_level(item, CHOICE))
            continue
        entries = known_keys(item, CHOICE, reading)
        label = words_in(entries["label"][1], _LABEL, reading) if "label" in entries else None
        if label is None:
            label = Scalar("", "", item.source, (item.line, item.column, item.end_line, item.end_column))
        name = _name(label, entries, names, reading)
        found.append(_choice(f"{parent.id}/{name}", label, entries, parent, reading))
        if found[-1].block is not None:
            block = reading.blocks[found[-1].block]
            read_block(block, entries, reading)
            if "choices" in entries:
                read_choices(block, entries["choices"][1], reading, depth + 1)
            note_gaps(block, entries, CHOICE)
    parent.choices = tuple(found)


def _name(label: Scalar, entries: Entries, names: dict[str, Scalar], reading: Reading) -> str:
    """The stable name of a choice: its `id`, else made from its label."""
    place = label
    name = slug(label.value)
    if "id" in entries:
        scalar = words_in(entries["id"][1], CHOICE["id"], reading)
        if scalar is not None and not CHOICE_NAME.match(scalar.value):
            reading.tell(_bad_name(scalar))
        place, name = (scalar, scalar.value) if scalar else (label, name)
    elif label.value and not name:
        reading.tell(_name_needed(label))
    if name and names.setdefault(name, place) is not place:
        reading.tell(_twice(place, name, names[name], made="id" not in entries))
    return name


def _choice(id_: str, label: Scalar, entries: Entries, parent: BlockDraft, reading: Reading) -> Choice:
    """What the menu lists, and a new empty block for what it leads to."""
    words = read_sentence(label, reading) if label.value else ()
    condition = _condition(entries, reading)
    if "never" in entries:
        for key in entries.keys() - _WITH_NEVER:
            if key in CHOICE.keys:
                reading.tell(_never_hides(entries[key][0]))
        return Choice(
            id=id_, label=words, block=None, condition=condition, never=_words("never", entries, reading)
        )
    if "locked" in entries and "if" not in entries:
        reading.tell(_locked_without_if(entries["locked"][0]))
    block = BlockDraft(id_, len(reading.blocks), parent.chapter, label)
    block.parent, block.scene = parent, parent.scene
    reading.blocks.append(block)
    once = "once" in entries and yes_no_in(entries["once"][1], CHOICE["once"], reading)
    return Choice(
        id=id_,
        label=words,
        block=block.index,
        condition=condition,
        locked=_words("locked", entries, reading),
        once_bit=reading.once_bit() if once else 0,
    )


def _condition(entries: Entries, reading: Reading) -> Condition | None:
    if "if" not in entries:
        return None
    asked = words_in(entries["if"][1], CHOICE["if"], reading)
    return reading.condition(asked) if asked else None


def _words(key: str, entries: Entries, reading: Reading) -> Inline:
    if key not in entries:
        return ()
    scalar = words_in(entries[key][1], CHOICE[key], reading)
    return read_sentence(scalar, reading) if scalar else ()


def _bad_name(scalar: Scalar) -> Diagnostic:
    return Diagnostic(
        code=BAD_NAME,
        message=f"`{scalar.value}` cannot be the name of a choice",
        span=scalar.span,
        label="only letters, digits and `_`",
        help=f"write `id: {slug(scalar.value) or 'knock'}`",
    )


def _name_needed(label: Scalar) -> Diagnostic:
    return Diagnostic(
        code=NAME_NEEDED,
        message="no name can be made from this label",
        span=label.span,
        label="it has neither letters nor digits",
        help="add `id:` with a name of your own under it",
    )


def _twice(place: Scalar, name: str, first: Scalar, *, made: bool) -> Diagnostic:
    return Diagnostic(
        code=CHOICE_TWICE,
        message=f"two choices here are called `{name}`",
        span=place.span,
        label=f"the first is in line {first.line + 1}",
        help="give one of them an `id:` of its own" if made else "choose another `id:` for one of them",
    )


def _never_hides(key: Scalar) -> Diagnostic:
    return Diagnostic(
        code=NEVER_HIDES,
        message=f"a choice with `never` has no `{key.value}`",
        span=key.span,
        label="nothing can hide behind what is never chosen",
        help="beside `never` stand only `label`, `if` and `id`; for a reason that can pass, write `locked`",
    )


def _locked_without_if(key: Scalar) -> Diagnostic:
    return Diagnostic(
        code=LOCKED_WITHOUT_IF,
        message="`locked` needs an `if`",
        span=key.span,
        label="without a condition this choice is always open",
        help="add `if:`, or write `never:` if it is never open",
    )


def _too_deep(node: Node) -> Diagnostic:
    return Diagnostic(
        code=CHOICES_TOO_DEEP,
        message=f"choices nest {DEEPEST} deep at most",
        span=node.span,
        label="too deep",
        help="give this branch a scene of its own and `jump` to it",
    )
