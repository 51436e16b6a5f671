"""`endings` and `content_notes`: what is known of a story before and after it."""

from game.compiler.reader.names import declared
from game.compiler.reader.plain import plain_words
from game.compiler.reader.shapes import items_in, mapping_in, table_in, yes_no_in
from game.compiler.reader.story_levels import CONTENT_NOTE, ENDING, STORY
from game.compiler.reading import Reading
from game.compiler.tree import Node
from game.model.story import ContentNote, Ending


def read_endings(node: Node, reading: Reading) -> tuple[Ending, ...]:
    """Every ending, in the order written."""
    table = table_in(node, STORY["endings"], reading)
    found = []
    for key, item in declared(table, "an ending", reading) if table else ():
        mapping = mapping_in(item, ENDING, STORY["endings"], reading)
        entries = mapping.entries if mapping else {}
        found.append(
            Ending(
                id=key.value,
                title=plain_words("title", entries, ENDING, reading),
                notebook="notebook" in entries
                and yes_no_in(entries["notebook"][1], ENDING["notebook"], reading),
            )
        )
    return tuple(found)


def read_content_notes(node: Node, reading: Reading) -> tuple[ContentNote, ...]:
    """Every content note, in the order written."""
    found = []
    for item in items_in(node, STORY["content_notes"], reading):
        mapping = mapping_in(item, CONTENT_NOTE, None, reading)
        if mapping is not None:
            topic = plain_words("topic", mapping.entries, CONTENT_NOTE, reading)
            detail = plain_words("detail", mapping.entries, CONTENT_NOTE, reading)
            found.append(ContentNote(topic=topic, detail=detail))
    return tuple(found)
