"""The small signs of a page, drawn as they stand there, and what each of them means."""

from collections.abc import Mapping, Sequence

from game.desktop.layout.items import Entry, Head, Item, Shapes

MEANINGS: Mapping[Shapes, tuple[str, str]] = {
    Shapes.TAKEN: ("A choice you took before, in this play or an earlier one", "ribbon"),
    Shapes.LATER: ("A choice that is not open now", "ring"),
    Shapes.NEVER: ("A choice that is never open", "cross"),
    Shapes.MORE: ("There is more to read", "arrow"),
}
"""What a sign means, and what it is called for those who hear of it."""


def signs() -> Sequence[Entry]:
    """A group of a list."""
    told = (
        Item(id=f"sign:{sign}", label=meaning, value=name, mark=sign, tells=True)
        for sign, (meaning, name) in MEANINGS.items()
    )
    return (Head("Signs on the page"), *told)
