"""Lists as they are set."""

from game.desktop.layout.items import Close, Head, Item, Name, SetEntry, Shapes
from game.desktop.layout.lettering import Lettering
from game.desktop.layout.listing import set_entries
from game.desktop.layout.sizes import sizes

SIZES = sizes((1920, 1080))
WIDTH = SIZES.column


def _ruler(text: str, lettering: Lettering) -> float:
    """Every sign half as wide as it is high, and its spacing after it."""
    return len(text) * (lettering.size / 2 + lettering.spacing)


def _set(*entries: Item | Head | Name | Close) -> tuple[SetEntry, ...]:
    return set_entries(entries, SIZES, _ruler, width=WIDTH)


def _right(entry: SetEntry) -> float:
    return max(line.row.width for line in entry.lines)


def test_values_end_at_the_columns_edge() -> None:
    """Long names or short ones: the values stand under each other, dots lead to them."""
    entries = _set(
        Item(id="a", label="A", value="one"), Item(id="b", label="Something longer", value="‹ a hundred ›")
    )

    assert {round(_right(entry)) for entry in entries} == {WIDTH}
    for entry in entries:
        (dots,) = (shape for shape in entry.shapes if shape.kind is Shapes.LEADER)
        assert entry.lines[0].row.width < dots.x
        assert dots.x + dots.width < entry.value[0]


def test_a_value_without_room_stands_under_its_name() -> None:
    """The name keeps its width, and no dots lead anywhere."""
    (entry,) = _set(Item(id="a", label="A name", value="a value of many words " * 4))

    assert entry.lines[1].y > entry.lines[0].y
    assert not entry.shapes


def test_every_key_has_an_edge_of_its_own() -> None:
    """The edges stand side by side up to the column's edge, each around its name."""
    (entry,) = _set(Item(id="a", label="Go on", keys=("Space", "Enter", "H")))

    keys = [shape for shape in entry.shapes if shape.kind is Shapes.KEY]
    assert len(keys) == 3
    assert keys[-1].x + keys[-1].width == WIDTH
    for key, line in zip(keys, entry.lines[1:], strict=True):
        assert key.x < line.row.placed[0].x
        assert line.row.width < key.x + key.width


def test_groups_stand_apart_and_what_belongs_together_is_close() -> None:
    """More space is before the head of a group than after it, and least between two items."""
    first, head, second, third = _set(
        Item(id="a", label="A"), Head("Group"), Item(id="b", label="B"), Item(id="c", label="C")
    )

    before = head.y - first.y - first.height
    after = second.y - head.y - head.height
    between = third.y - second.y - second.height
    assert before > after > between


def test_the_hairline_of_a_group_ends_where_its_value_begins() -> None:
    """Beside the name, and to the column's edge where there is no value."""
    alone, counted = _set(Head("Group"), Head("Group", "7 of 10"))

    assert alone.shapes[0].x + alone.shapes[0].width == WIDTH
    assert counted.shapes[0].x > counted.lines[0].row.width
    assert counted.shapes[0].x + counted.shapes[0].width < counted.lines[1].row.placed[0].x


def test_a_wide_name_fills_the_column() -> None:
    """Its last letter ends where the column does, whatever the space after it."""
    column = SIZES.body * 16
    (entry,) = set_entries([Name("The Same Dark", wide=True)], SIZES, _ruler, width=column)

    (line,) = entry.lines
    spacing = line.row.placed[-1].stretch.lettering.spacing
    assert abs(line.row.width - spacing - column) < 1


def test_a_wide_name_in_wide_type_keeps_to_one_row() -> None:
    """Its letters are smaller where they would need two."""
    column = SIZES.body * 9
    (entry,) = set_entries([Name("The Same Dark", wide=True)], SIZES, _ruler, width=column)

    (line,) = entry.lines
    assert SIZES.label <= line.size < round(SIZES.body * 1.3)


def test_a_mark_stands_before_its_words() -> None:
    """The words begin beyond it, on its level."""
    (entry,) = _set(Item(id="a", label="Room", mark=Shapes.FOUND, tells=True))

    (mark,) = entry.shapes
    assert mark.x + mark.width < entry.lines[0].row.placed[0].x
    assert entry.lines[0].y < mark.y
    assert mark.y + mark.height < entry.lines[0].y + entry.lines[0].height
