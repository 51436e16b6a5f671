"""The history: looking for words in it, and taking it away as a file."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.desktop.desk import Desk
from game.desktop.intents import Erase, Press, Wish, Write
from game.desktop.panel import Back, Stay
from game.desktop.panels.history import AT_ONCE, History
from game.desktop.panels.search import told_keys
from game.playthrough.playthrough import Playthrough
from game.view.history import export
from game.view.plain import plain
from game.view.screen import Piece
from tests.desktop.stage import settled, stage
from tests.playthrough.rooms import three_rooms

STORY = replace(three_rooms(), id="rooms", title="Three Rooms")
KNOCKS = 60


@pytest.fixture(name="desk")
def _desk(tmp_path: Path) -> Iterator[Desk]:
    with stage(tmp_path, (1280, 720), stories={"rooms": STORY}) as desk:
        yield desk


def _played() -> Playthrough:
    playthrough = Playthrough.begin(STORY)
    for _ in range(KNOCKS):
        playthrough.choose("one.hall/knock")
    return playthrough


def _history(desk: Desk) -> History:
    panel = History(desk, _played())
    settled(desk, panel)
    return panel


def _type(panel: History, words: str) -> None:
    for sign in words:
        panel.take(Write(sign))


def _framed(panel: History) -> str:
    """The words in the frame, which are in sight."""
    view = panel._list
    assert view._marked is not None
    entry = view._entries[view._marked]
    assert isinstance(entry.entry, Piece)
    assert view._scrolled <= entry.y
    assert entry.y + entry.height <= view._scrolled + view.area.bottom - view.area.top
    return plain(entry.entry)


def _count(panel: History) -> str:
    assert panel._search is not None
    return panel._search.count


def test_typing_leads_to_where_words_stand(desk: Desk) -> None:
    """After the sign for it the latest place is framed and in sight, in whatever case; Up goes further back,
    Down and Enter on, and from the last to the first.
    """
    panel = _history(desk)

    _type(panel, "/NOBODY")
    counts = [_count(panel)]
    for wish in (Wish.UP, Wish.UP, Wish.DOWN, Wish.GO_ON, Wish.GO_ON):
        assert panel.take(Press(wish)) == Stay()
        counts.append(_count(panel))
        assert "Nobody." in _framed(panel)

    assert [f"{number} of {KNOCKS}" for number in (60, 59, 58, 59, 60, 1)] == counts
    assert panel._turns > AT_ONCE
    settled(desk, panel)
    assert "Nobody." in _framed(panel)


def test_what_was_typed_can_be_taken_back(desk: Desk) -> None:
    """Words that stand nowhere say so and frame nothing; without the wrong sign they are found again."""
    panel = _history(desk)
    _type(panel, "/nobodyx")
    nowhere, framed = _count(panel), panel._list._marked

    panel.take(Erase())

    assert (nowhere, framed) == ("nowhere", None)
    assert _count(panel) == f"{KNOCKS} of {KNOCKS}"


def test_letters_go_into_the_search_and_esc_ends_it(desk: Desk) -> None:
    """While words are typed the window knows it; Esc ends that, and only the next one goes back."""
    panel = _history(desk)
    before = desk.typing
    _type(panel, "/h")
    during = desk.typing

    ended = panel.take(Press(Wish.MENU))

    assert (before, during, desk.typing) == (False, True, False)
    assert ended == Stay()
    assert isinstance(panel.take(Press(Wish.MENU)), Back)


def test_text_of_another_size_keeps_the_frame_on_its_words(desk: Desk) -> None:
    """What was found stays found while the list is set anew."""
    panel = _history(desk)
    _type(panel, "/nobody")
    panel.take(Press(Wish.UP))

    desk.change(replace(desk.settings, text_size=150))
    settled(desk, panel)

    assert "Nobody." in _framed(panel)


def test_the_whole_history_can_be_taken_away(desk: Desk) -> None:
    """It stands in a text file in the player's folder, and the window says where."""
    panel = _history(desk)
    while panel._list.focus != "write":
        panel.take(Press(Wish.DOWN))

    panel.take(Press(Wish.GO_ON))
    desk.keeping.close()

    (file,) = (desk.outside.data / "history").glob("*.txt")
    assert file.read_text("utf-8") == export(_played())
    assert str(file) in desk.notice
    assert str(file) in panel._file


def test_the_foot_names_the_keys_that_are_meant_now(desk: Desk) -> None:
    """Also those the player has chosen; Space and letters only write while words are typed."""
    before = told_keys(desk.keys)
    desk.change(replace(desk.settings, left_hand=True, keys={"go_on": ("space", "f7"), "up": ("home",)}))

    assert before == "Enter or Down: the next · Up: the one before · Esc: done"
    assert told_keys(desk.keys) == "F7 or Down: the next · Home: the one before · Esc: done"
