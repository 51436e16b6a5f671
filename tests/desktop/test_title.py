"""The title page for whoever is new, in the middle, or has come to an end."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.desktop.desk import Desk
from game.desktop.intents import Point, Take
from game.desktop.layout.items import Item, Name
from game.desktop.menu import Menu
from game.desktop.panel import Open, Start
from game.desktop.panels.notes import BEGUN
from game.desktop.panels.reading import Reading
from game.desktop.panels.title import ENDED, Title
from game.model.story import ContentNote
from game.playthrough.playthrough import Playthrough
from game.runtime.turn import CONTINUE
from game.view.screen import Piece
from tests.desktop.stage import stage
from tests.playthrough.rooms import three_rooms

NOTES = (ContentNote(topic="Doors", detail="Some are shut."),)
STORY = replace(three_rooms(), id="rooms", title="Three Rooms", content_notes=NOTES)
OTHER = replace(STORY, id="other", title="The Other One")
TO_THE_END = ("one.hall/knock", "one.hall/enter", CONTINUE)


@pytest.fixture(name="desk")
def _desk(tmp_path: Path) -> Iterator[Desk]:
    with stage(tmp_path, (1280, 720), stories={"rooms": STORY, "other": OTHER}) as desk:
        yield desk


def _read(desk: Desk, choices: int) -> Playthrough:
    """Read so far, and keep it as the window does."""
    playthrough = Playthrough.begin(STORY)
    for choice in TO_THE_END[:choices]:
        playthrough.choose(choice)
        desk.keeping.after_choice(playthrough)
    desk.keeping.close()
    return playthrough


def _offered(title: Title) -> dict[str, list[tuple[str, str]]]:
    """What stands under each story's name, with its value."""
    title.take(Point((0, 0)))
    offered: dict[str, list[tuple[str, str]]] = {}
    name = ""
    for each in title._list._entries:
        if isinstance(each.entry, Name):
            name = each.entry.text
        elif isinstance(each.entry, Item) and ":" in each.id:
            offered.setdefault(name, []).append((each.entry.label, each.entry.value))
    return offered


def _before(title: Title) -> Menu:
    """What comes before the first page."""
    opened = title.take(Take("begin:rooms"))
    assert isinstance(opened, Open)
    assert isinstance(opened.panel, Menu)
    return opened.panel


def test_for_whoever_is_new_begin_stands_first(desk: Desk) -> None:
    """Under every story's name, and before the first page again, above all that can be asked there."""
    title = Title(desk)

    assert _offered(title) == {"Three Rooms": [("Begin", "")], "The Other One": [("Begin", "")]}
    ids = [each.id for each in _before(title).list._entries if each.id]
    assert ids == ["begin", "more", "notes", "back"]


def test_for_whoever_is_in_the_middle_continue_stands_first(desk: Desk) -> None:
    """With the chapter; what beginning anew means is told before the first page."""
    _read(desk, 1)
    title = Title(desk)

    assert [label for label, _ in _offered(title)["Three Rooms"]] == ["Continue", "Begin anew"]
    assert BEGUN in _told(_before(title))


def test_for_whoever_came_to_an_end_begin_stands_first(desk: Desk) -> None:
    """Nothing is to be continued: what leads back is called what it is, and still leads there."""
    playthrough = _read(desk, 3)
    title = Title(desk)

    assert playthrough.turn.ending is not None
    assert _offered(title)["Three Rooms"] == [("Begin anew", ""), (ENDED, "Over")]
    assert BEGUN not in _told(_before(title))
    back = title.take(Take("continue:rooms"))
    assert isinstance(back, Start)
    assert isinstance(back.panel, Reading)
    assert back.panel.playthrough.turn.ending == playthrough.turn.ending


def test_whoever_goes_back_from_an_end_is_in_the_middle_again(desk: Desk) -> None:
    """The title page follows where the story stands now, not where it once stood."""
    playthrough = _read(desk, 3)
    playthrough.rollback()
    desk.keeping.after_choice(playthrough)
    desk.keeping.close()

    assert [label for label, _ in _offered(Title(desk))["Three Rooms"]] == ["Continue", "Begin anew"]


def _told(menu: Menu) -> list[str]:
    """Its paragraphs."""
    return [each.entry.runs[0].text for each in menu.list._entries if isinstance(each.entry, Piece)]
