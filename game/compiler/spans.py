"""Where everything that has a name is written, for who speaks of it after the story was compiled.

    night.door              a scene, where it is declared; `night.door/wave` a choice, by its label
    night.door#1a2b3c4d     a paragraph
    night                   a chapter, by its title
    state/trust             what story.yaml declares: cast, state, recalls, places, endings, notebook …
    looks/0                 an item of one of its lists, counted from 0
    owner:key               what stands behind a key of any of these: `night.door/wave:if`
    owner:jump:1            the second jump of a list, `owner:jump:1:if` its condition
    owner:text:0.1          the condition of the second branch of the first part; `:text:0.1.2.0` inside it

Only paragraphs are kept while a story is read. All else is looked for in the file again, when somebody asks.
"""

from collections.abc import Mapping as Table
from collections.abc import Sequence as Items
from dataclasses import dataclass, field

from game.compiler.draft import BlockDraft
from game.compiler.finding import span_within
from game.compiler.tree import Mapping, Node, Scalar, Sequence
from game.compiler.yaml_tree import read_tree
from game.source.source import Source, Span

Paragraphs = Table[str, tuple[Scalar, int, int]]


@dataclass(slots=True, kw_only=True)
class Spans:
    """The places of one story. `files` are its sources: by chapter id, story.yaml by the empty name."""

    blocks: Items[BlockDraft] = ()
    paragraphs: Paragraphs = field(default_factory=dict)
    files: Table[str, Source] = field(default_factory=dict)
    _by_id: dict[str, BlockDraft] = field(init=False, default_factory=dict, repr=False)
    _roots: dict[str, Mapping | None] = field(init=False, default_factory=dict, repr=False)

    def of(self, name: str) -> Span | None:
        """Where it is written; of a key that is not there, or was taken from around, where its owner is.

        The jumps of a choice may be those around it.
        """
        if name in self.paragraphs:
            return span_within(*self.paragraphs[name])
        owner, _, keys = name.partition(":")
        found = _behind(self._entries(owner), keys) if keys else self._key(owner)
        if found is None and keys:
            outer = owner.rpartition("/")[0] if keys.startswith("jump") and "." in owner else ""
            return self.of(f"{outer}:{keys}" if outer else name.rpartition(":")[0])
        return found

    def _key(self, owner: str) -> Span | None:
        """Where a thing is called by its name."""
        block = self._block(owner)
        if block is not None:
            return block.key.span
        if "." in owner:
            return _behind(self._entries(owner), "label")
        table, _, name = owner.partition("/")
        if not name:
            return _behind(self._root(table), "chapter")
        node = _node(self._root(""), table)
        if isinstance(node, Mapping):
            return node.entries[name][0].span if name in node.entries else None
        item = _item(node, name)
        return item.span if item else None

    def _entries(self, owner: str) -> Mapping | None:
        """The keys of a scene, a choice, a chapter, or a thing of story.yaml."""
        table, _, name = owner.partition("/")
        if "." in table:
            found = self._written(owner)
        elif name:
            node = _node(self._root(""), table)
            found = _node(node, name) if isinstance(node, Mapping) else _item(node, name)
        else:
            found = self._root(table)
        return found if isinstance(found, Mapping) else None

    def _written(self, owner: str) -> Node | None:
        """A scene under its key, or a choice as an item of the choices it is among."""
        outer, _, _ = owner.rpartition("/")
        if not outer:
            chapter, _, scene = owner.partition(".")
            return _node(_node(self._root(chapter), "scenes"), scene)
        parent = self._block(outer)
        choices = [choice.id for choice in parent.choices] if parent else []
        if owner not in choices:
            return None
        return _item(_node(self._written(outer), "choices"), str(choices.index(owner)))

    def _block(self, name: str) -> BlockDraft | None:
        if not self._by_id:
            self._by_id.update((block.id, block) for block in self.blocks)
        return self._by_id.get(name)

    def _root(self, name: str) -> Mapping | None:
        if name not in self._roots:
            self._roots[name] = read_tree(self.files[name]).root if name in self.files else None
        return self._roots[name]


def _behind(entries: Mapping | None, keys: str) -> Span | None:
    """What stands behind a key: the whole of a value, the first line of a list or of more keys."""
    key, _, more = keys.partition(":")
    if entries is None or key not in entries.entries:
        return None
    written, node = entries.entries[key]
    if not more:
        return node.span if isinstance(node, Scalar) and node.style != "|" else written.span
    if key == "jump":
        number, _, key = more.partition(":")
        item = _item(node, number)
        return _behind(item, key or "jump") if isinstance(item, Mapping) else None
    return _branch(node, [int(number) for number in more.split(".")])


def _branch(node: Node, path: list[int]) -> Span | None:
    """The condition of a branch: its part's number, its own, and so on inward."""
    part, number, *inner = path
    parts: list[list[tuple[str, Mapping]]] = []
    for item in node.items if isinstance(node, Sequence) else ():
        key = next((key for key in ("if", "else if", "else") if _node(item, key) is not None), "")
        if isinstance(item, Mapping) and key:
            if key == "if":
                parts.append([])
            parts[-1].append((key, item))
    if part >= len(parts) or number >= len(parts[part]):
        return None
    key, branch = parts[part][number]
    if inner:
        return _branch(branch.entries["else" if key == "else" else "text"][1], inner)
    return branch.entries[key][0].span if key == "else" else branch.entries[key][1].span


def _node(node: Node | None, key: str) -> Node | None:
    found = node.entries.get(key) if isinstance(node, Mapping) else None
    return found[1] if found else None


def _item(node: Node | None, number: str) -> Node | None:
    items = node.items if isinstance(node, Sequence) else []
    return items[int(number)] if int(number) < len(items) else None
