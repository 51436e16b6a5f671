"""`cast`: who speaks and looks on."""

from game.compiler.reader.names import declared
from game.compiler.reader.plain import plain_words
from game.compiler.reader.shapes import mapping_in, name_in, table_in
from game.compiler.reader.story_levels import CHARACTER, STORY
from game.compiler.reading import Reading
from game.compiler.traps.mend import in_curly_quotes
from game.compiler.tree import Node
from game.model.story import Character
from game.source.catalogue import BAD_NAME, NAME_TWICE
from game.source.diagnostic import Diagnostic


def read_cast(node: Node, reading: Reading) -> tuple[Character, ...]:
    """Everybody, in the order written. Their names begin speeches, so no two may be the same."""
    table = table_in(node, STORY["cast"], reading)
    found: list[Character] = []
    names: dict[str, str] = {}
    for key, item in declared(table, "somebody of the cast", reading) if table else ():
        mapping = mapping_in(item, CHARACTER, STORY["cast"], reading)
        entries = mapping.entries if mapping else {}
        name = plain_words("name", entries, CHARACTER, reading)
        if within := in_curly_quotes(name):
            reading.tell(_quoted(entries["name"][1], within))
            name = within
        if name and names.setdefault(name, key.value) != key.value:
            reading.tell(_name_twice(entries["name"][1], name, names[name]))
        ink = name_in(entries["ink"][1], CHARACTER["ink"], reading) if "ink" in entries else None
        found.append(Character(id=key.value, name=name, ink=ink.value if ink else ""))
    return tuple(found)


def _quoted(node: Node, within: str) -> Diagnostic:
    return Diagnostic(
        code=BAD_NAME,
        message="“ ” are not YAML's quotes: they would be a part of the name",
        span=node.span,
        label="in quotes, each speech would begin with them",
        help=f"write `{within}`",
    )


def _name_twice(node: Node, name: str, other: str) -> Diagnostic:
    return Diagnostic(
        code=NAME_TWICE,
        message=f"two people are called `{name}`",
        span=node.span,
        label=f"`{other}` has this name too",
        help="who would speak? Give one of them another name",
    )
