"""`notebook`: entries that are a view over the state."""

from game.compiler.prose import read_sentence
from game.compiler.reader.names import declared
from game.compiler.reader.shapes import mapping_in, table_in, words_in
from game.compiler.reader.story_levels import NOTE, STORY
from game.compiler.reading import Reading
from game.compiler.tree import Node, Scalar
from game.model.prose import Inline
from game.model.story import Note


def read_notebook(node: Node, reading: Reading) -> tuple[Note, ...]:
    """Every entry that can be shown, in the order written."""
    table = table_in(node, STORY["notebook"], reading)
    found = []
    for key, item in declared(table, "an entry of the notebook", reading) if table else ():
        mapping = mapping_in(item, NOTE, STORY["notebook"], reading)
        if mapping is None or "if" not in mapping.entries:
            continue
        asked = words_in(mapping.entries["if"][1], NOTE["if"], reading)
        condition = reading.condition(asked) if asked else None
        words = {
            name: _words(name, mapping.entries, reading) for name in ("label", "entry", "verdict", "truth")
        }
        if condition is not None:
            found.append(Note(id=key.value, condition=condition, **words))
    return tuple(found)


def _words(name: str, entries: dict[str, tuple[Scalar, Node]], reading: Reading) -> Inline:
    if name not in entries:
        return ()
    scalar = words_in(entries[name][1], NOTE[name], reading)
    return read_sentence(scalar, reading) if scalar else ()
