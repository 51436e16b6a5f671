"""What the other stories of a library declare, as far as a story may recall it."""

from game.compiler.events import Parser
from game.compiler.reader.endings import read_endings
from game.compiler.reader.recalls import Neighbour
from game.compiler.reader.state import read_state
from game.compiler.reading import Reading
from game.compiler.vocabulary import Vocabulary
from game.compiler.yaml_tree import read_tree
from game.source.source import Source


def declared_by(source: Source, parser: Parser | None = None) -> Neighbour:
    """The variables and endings of another story.yaml; its mistakes are told when it is compiled itself."""
    tree = read_tree(source, parser)
    entries = tree.root.entries if tree.root else {}
    reading = Reading(Vocabulary())
    variables = read_state(entries["state"][1], reading) if "state" in entries else []
    endings = read_endings(entries["endings"][1], reading) if "endings" in entries else ()
    return Neighbour(
        variables={key.value: variable for key, variable in variables if variable is not None},
        endings=frozenset(ending.id for ending in endings),
    )
