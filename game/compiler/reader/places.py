"""`places` and `looks`: pictures, sounds, and how state shows on them."""

from game.compiler.reader.look_values import read_properties
from game.compiler.reader.names import declared
from game.compiler.reader.plain import plain_words
from game.compiler.reader.shapes import items_in, mapping_in, name_in, table_in, words_in
from game.compiler.reader.story_levels import LOOK, PLACE, STORY
from game.compiler.reading import Reading
from game.compiler.tree import Node
from game.model.story import Look, LookValue, Place
from game.source.catalogue import BAD_LOOK
from game.source.diagnostic import Diagnostic


def read_places(node: Node, reading: Reading) -> tuple[Place, ...]:
    """Every place, in the order written."""
    table = table_in(node, STORY["places"], reading)
    found = []
    for key, item in declared(table, "a place", reading) if table else ():
        mapping = mapping_in(item, PLACE, STORY["places"], reading)
        entries = mapping.entries if mapping else {}
        background = entries.get("background")
        picture = name_in(background[1], PLACE["background"], reading) if background else None
        properties = read_properties(entries, PLACE, reading)
        found.append(
            Place(
                id=key.value,
                background=picture.value if picture else "",
                alt=plain_words("alt", entries, PLACE, reading),
                ambience=_ambience(properties.pop("ambience", "none")),
                properties=properties,
            )
        )
    return tuple(found)


def read_looks(node: Node, reading: Reading) -> tuple[Look, ...]:
    """Every look, in the order in which they are asked."""
    found = []
    for item in items_in(node, STORY["looks"], reading):
        mapping = mapping_in(item, LOOK, None, reading)
        if mapping is None:
            continue
        condition = None
        if "if" in mapping.entries:
            asked = words_in(mapping.entries["if"][1], LOOK["if"], reading)
            condition = reading.condition(asked) if asked else None
        if mapping.entries.keys() <= {"if", "said"}:
            reading.tell(_changes_nothing(mapping))
        properties = read_properties(mapping.entries, LOOK, reading)
        said = plain_words("said", mapping.entries, LOOK, reading)
        found.append(Look(condition=condition, properties=properties, said=said))
    return tuple(found)


def _ambience(value: LookValue) -> str:
    return "" if value == "none" else str(value)


def _changes_nothing(node: Node) -> Diagnostic:
    return Diagnostic(
        code=BAD_LOOK,
        message="a look without a property shows nothing",
        span=node.span,
        label="there is nothing to see here",
        help="add `tint: blue 28`, `blur: 3`, `mist: 60` or another property",
    )
