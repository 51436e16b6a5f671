"""The pages of saves: what stands there."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.desktop.desk import Desk
from game.desktop.menu import Menu
from game.desktop.panels.reading import Reading
from game.desktop.panels.saves import load_panel, save_panel
from game.playthrough.playthrough import Playthrough
from game.playthrough.slots import AUTO, NUMBERED, QUICK
from tests.desktop.stage import stage
from tests.playthrough.rooms import three_rooms

STORY = replace(three_rooms(), id="rooms", title="Three Rooms")


@pytest.fixture(name="desk")
def _desk(tmp_path: Path) -> Iterator[Desk]:
    with stage(tmp_path, (1280, 720), stories={"rooms": STORY}) as desk:
        yield desk


def _load(desk: Desk) -> Menu:
    return load_panel(desk, STORY, lambda kept: Reading(desk, kept))


def _words(panel: Menu) -> str:
    return " ".join(line.row.text for entry in panel.list._entries for line in entry.lines)


def _ids(panel: Menu) -> list[str]:
    return [entry.id for entry in panel.list._entries if entry.id]


@pytest.mark.parametrize(
    ("slots", "told"),
    [
        ((), "Nothing is saved yet."),
        ((AUTO, QUICK), "All ten slots are empty."),
        ((AUTO, "2", "10"), "Eight slots are empty."),
        (NUMBERED[1:], "One slot is empty."),
    ],
)
def test_only_what_holds_something_can_be_loaded(desk: Desk, slots: tuple[str, ...], told: str) -> None:
    """One row tells of all slots that are empty; nobody has to look past them."""
    for slot in slots:
        desk.keeping.save(slot, Playthrough.begin(STORY))
    panel = _load(desk)

    assert _ids(panel) == [*slots, "back"]
    assert _words(panel).count("empty") == told.count("empty")
    assert told in _words(panel)


def test_where_every_slot_is_full_none_is_told_to_be_empty(desk: Desk) -> None:
    """Then there are ten rows and no more."""
    for slot in NUMBERED:
        desk.keeping.save(slot, Playthrough.begin(STORY))

    assert _ids(_load(desk)) == [*NUMBERED, "back"]
    assert "empty" not in _words(_load(desk))


def test_every_slot_can_be_saved_in(desk: Desk) -> None:
    """The empty ones too, each in a row of its own."""
    desk.keeping.save("4", Playthrough.begin(STORY))
    panel = save_panel(desk, Playthrough.begin(STORY))

    assert _ids(panel) == [*NUMBERED, "back"]
    assert _words(panel).count("empty") == 9
