"""library.yaml: the stories in menu order, and what unlocks each."""

from collections.abc import Collection

from game.compiler.reader.keys import known_keys
from game.compiler.reader.plain import plain_words
from game.compiler.reader.shapes import items_in, name_in
from game.compiler.reader.story_levels import LIBRARY, SHELF
from game.compiler.reading import Reading
from game.compiler.tree import Mapping, Node, Scalar
from game.compiler.vocabulary import Term, Vocabulary
from game.model.story import Library, Shelf, Variable, VariableKind
from game.source.catalogue import LISTED_TWICE, UNKNOWN_STORY
from game.source.diagnostic import Diagnostic
from game.source.suggest import listed, meant


def read_library(tree: Mapping, folders: Collection[str], reading: Reading) -> Library:
    """The library; `folders` are the stories that stand beside library.yaml."""
    entries = known_keys(tree, LIBRARY, reading)
    title = plain_words("library", entries, LIBRARY, reading)
    items = items_in(entries["stories"][1], LIBRARY["stories"], reading) if "stories" in entries else []
    shelves: dict[str, tuple[Scalar, Node]] = {}
    for item in items:
        story = _story(item, folders, reading)
        if story is not None and shelves.setdefault(story.value, (story, item))[0] is not story:
            reading.tell(_listed_twice(story))
    reading.vocabulary = Vocabulary(terms={id_: _term(id_, slot) for slot, id_ in enumerate(shelves)})
    return Library(
        title=title, stories=tuple(_shelf(id_, item, reading) for id_, (_, item) in shelves.items())
    )


def _story(item: Node, folders: Collection[str], reading: Reading) -> Scalar | None:
    """Which story an item of the list is."""
    if isinstance(item, Mapping):
        entries = known_keys(item, SHELF, reading)
        if "story" not in entries:
            return None
        item = entries["story"][1]
    story = name_in(item, SHELF["story"], reading)
    if story is not None and story.value not in folders:
        reading.tell(_unknown_story(story, folders))
    return story


def _term(story: str, slot: int) -> Term:
    """In a condition of the library a story's name means that one of its endings is known."""
    return Term(slot, Variable(name=story, kind=VariableKind.YES_NO, start=0, low=0, high=1))


def _shelf(id_: str, item: Node, reading: Reading) -> Shelf:
    asked = item.entries["if"][1] if isinstance(item, Mapping) and "if" in item.entries else None
    if asked is None:
        return Shelf(id=id_)
    return Shelf(id=id_, condition=reading.condition(asked) if isinstance(asked, Scalar) else None)


def _unknown_story(story: Scalar, folders: Collection[str]) -> Diagnostic:
    there = (
        f"there are {listed(sorted(folders))}" if folders else "a story is a folder with `story.yaml` in it"
    )
    return Diagnostic(
        code=UNKNOWN_STORY,
        message=f"no story is called `{story.value}`",
        span=story.span,
        label="no such folder beside library.yaml",
        help=meant(story.value, folders, there),
    )


def _listed_twice(story: Scalar) -> Diagnostic:
    return Diagnostic(
        code=LISTED_TWICE,
        message=f"`{story.value}` is listed twice",
        span=story.span,
        label="it stands in the menu already",
        help="take one of them away",
    )
