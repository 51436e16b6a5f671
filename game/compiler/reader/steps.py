"""`steps`: what a variable is called from each value up."""

from game.compiler.prose import read_plain
from game.compiler.reader.fields import Level
from game.compiler.reader.shapes import table_in, words_in
from game.compiler.reader.values import value_of
from game.compiler.reading import Reading
from game.compiler.tree import Node
from game.model.story import Variable


def read_steps(node: Node, variable: Variable, level: Level, reading: Reading) -> tuple[tuple[int, str], ...]:
    """Value and words, ascending; of a word or a yes or no every value may have its own."""
    table = table_in(node, level["steps"], reading)
    found: dict[int, str] = {}
    for key, words in table.entries.values() if table else ():
        value = value_of(key, variable, reading)
        scalar = words_in(words, level["steps"], reading)
        if value is not None and scalar is not None:
            found[value] = read_plain(scalar, reading)
    return tuple(sorted(found.items()))
