"""A text as both parsers of YAML read it, and what is said about it."""

from textwrap import dedent

from game.compiler.events import c_events, parsers, python_events
from game.compiler.tree import Mapping, Node, Scalar
from game.compiler.yaml_tree import Tree, read_tree
from game.source.source import Source

CHOICE = "scenes:\n  door:\n    choices:\n"
"""Three lines above a list of choices, whose dashes stand in column 7."""


def tree(text: str) -> Tree:
    """The tree of a text, which is the same from either parser: values, places, mistakes, lost names."""
    source = Source("1_one.yaml", text)
    found = [read_tree(source, parser) for parser in parsers()]
    assert parsers() == (c_events, python_events), "PyYAML is built with libyaml here"

    for other in found[1:]:
        assert plain(other.root) == plain(found[0].root)
        assert other.diagnostics == found[0].diagnostics
        assert other.lost == found[0].lost
    return found[0]


def told(text: str) -> list[tuple[str, int, int]]:
    """Codes and places, line and column from 1 as an author sees them, of an indented text."""
    return places(tree(dedent(text)))


def places(read: Tree) -> list[tuple[str, int, int]]:
    """Codes and places from 1."""
    return [
        (found.code.name, found.span.line + 1, found.span.column + 1)
        if found.span
        else (found.code.name, 0, 0)
        for found in read.diagnostics
    ]


def help_of(text: str) -> str:
    """The way out of the one mistake of an indented text."""
    (found,) = tree(dedent(text)).diagnostics
    return found.help


def plain(node: Node | None) -> object:
    """A tree as pairs and lists, with all of its places."""
    if node is None:
        return None
    place = (node.line, node.column, node.end_line, node.end_column)
    if isinstance(node, Scalar):
        return (node.value, node.style, place)
    if isinstance(node, Mapping):
        return (place, [(plain(key), plain(value)) for key, value in node.entries.values()])
    return (place, [plain(item) for item in node.items])


def values(node: Node | None) -> object:
    """A tree as dictionaries, lists and texts."""
    if isinstance(node, Mapping):
        return {word: values(value) for word, (_, value) in node.entries.items()}
    if node is None or isinstance(node, Scalar):
        return node.value if node else None
    return [values(item) for item in node.items]
