"""Whoever leaves in the middle of a turn goes on at the page that was in sight."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.desktop.app import _title
from game.desktop.desk import Desk
from game.desktop.intents import Choose, Press, Wish
from game.desktop.keeping import Keeping
from game.desktop.panel import Start
from game.desktop.panels.opening import open_story
from game.desktop.panels.reading import Reading
from game.desktop.settings import Settings
from game.model.story import Story
from game.playthrough.playthrough import Playthrough
from game.playthrough.restore import Restored
from game.playthrough.slots import AUTO
from tests.desktop.stage import settled, stage
from tests.stories import Draft, Offered, story

GO_ON = Press(Wish.GO_ON)
PARAGRAPHS = [f"Paragraph {number}. {'She read on for a while. ' * 9}".strip() for number in range(7)]
LARGE = Settings(asked=True, text_size=200, instant_text=True)
ID = "long"


def _long(*text: str) -> Story:
    """A door, many pages behind it, and then an end."""
    choices = [Offered(label="Open it", answer=Draft(text=text, jump="one.hall"))]
    told = story({"one.hall": Draft(text=["A hall."], choices=[*choices, Offered(label="Leave")])})
    return replace(told, id=ID, title="Long")


def _opened(desk: Desk) -> Reading:
    """What *Continue* leads to."""
    move = open_story(desk, ID, on=True)
    assert isinstance(move, Start)
    assert isinstance(move.panel, Reading)
    settled(desk, move.panel)
    return move.panel


def _at(reading: Reading) -> tuple[int, tuple[str, ...]]:
    """The number of the page in sight, and what stands on it."""
    return reading._view.leafing.at, reading._view.pieces


def _turned(desk: Desk, reading: Reading, pages: int = 2) -> None:
    for _ in range(pages):
        reading.take(GO_ON)
        settled(desk, reading)


def _chosen(desk: Desk, pages: int = 2) -> Reading:
    """Begun, the door opened, and so many pages turned."""
    reading = Reading(desk, desk.keeping.begin(_long(*PARAGRAPHS)))
    settled(desk, reading)
    reading.take(Choose(1))
    settled(desk, reading)
    _turned(desk, reading, pages)
    assert reading._view.leafing.at == pages
    assert not reading._view.leafing.last
    return reading


def test_the_page_in_sight_is_there_again(tmp_path: Path) -> None:
    """After the window was closed, and closed once more on a later page."""
    shelf = {ID: _long(*PARAGRAPHS)}
    with stage(tmp_path, settings=LARGE, stories=shelf) as desk:
        left = _at(_chosen(desk))
    with stage(tmp_path, settings=LARGE, stories=shelf) as desk:
        reading = _opened(desk)
        assert left == _at(reading)
        _turned(desk, reading, 1)
        later = _at(reading)
    with stage(tmp_path, settings=LARGE, stories=shelf) as desk:
        assert later == _at(_opened(desk))
        assert later[0] == left[0] + 1


def test_with_smaller_text_it_is_the_page_with_the_same_words(tmp_path: Path) -> None:
    """Its number is another one."""
    shelf = {ID: _long(*PARAGRAPHS)}
    with stage(tmp_path, settings=LARGE, stories=shelf) as desk:
        page = _chosen(desk, 3)._view.page
    with stage(tmp_path, settings=replace(LARGE, text_size=100), stories=shelf) as desk:
        at, pieces = _at(_opened(desk))

    assert page in pieces
    assert 0 < at < 3


def test_words_that_are_gone_lead_to_the_first_page(tmp_path: Path) -> None:
    """The story was edited; the turn is still there."""
    with stage(tmp_path, settings=LARGE, stories={ID: _long(*PARAGRAPHS)}) as desk:
        page = _chosen(desk)._view.page
    with stage(tmp_path, settings=LARGE, stories={ID: _long("It is short now.")}) as desk:
        reading = _opened(desk)

        assert page not in reading._view.pieces
        assert reading._view.leafing.at == 0
        assert len(reading.playthrough.checkpoints) == 1


def test_a_save_without_a_page_leads_to_the_first(tmp_path: Path) -> None:
    """As those that were made before there was one."""
    shelf = {ID: _long(*PARAGRAPHS)}
    with stage(tmp_path, settings=LARGE, stories=shelf) as desk:
        playthrough = Playthrough.begin(shelf[ID])
        playthrough.choose(playthrough.turn.offers[0].choice.id)
        desk.keeping.after_choice(playthrough)
        desk.keeping.close()

        assert b'"page"' not in desk.keeping.slots(shelf[ID]).path(AUTO).read_bytes()
        assert _opened(desk)._view.leafing.at == 0


@pytest.mark.parametrize("way", ["title page", "load"])
def test_it_is_kept_on_the_other_ways_as_well(tmp_path: Path, way: str) -> None:
    """To the title page, and over to the autosave in the page of saves."""
    shelf = {ID: _long(*PARAGRAPHS)}
    with stage(tmp_path, settings=LARGE, stories=shelf) as desk:
        left = _at(_chosen(desk))
        if way == "title page":
            _title(desk)
            kept = desk.keeping.slots(shelf[ID]).resume()
            assert isinstance(kept, Restored)
            assert kept.page in left[1]
            assert left == _at(_opened(desk))
            return
        found = desk.keeping.load(AUTO, shelf[ID])
        assert isinstance(found, Restored)
        again = Reading(desk, found.playthrough)

        assert left == _at(again)


def test_beginning_anew_takes_the_place_of_nothing(tmp_path: Path) -> None:
    """Pages turned before the first choice, or in a save that was loaded, are not those of the autosave."""
    shelf = {ID: _long(*PARAGRAPHS)}
    with stage(tmp_path, settings=LARGE, stories=shelf) as desk:
        reading = _chosen(desk)
        desk.keeping.save("3", reading.playthrough)
        left = _at(reading)
        _turned(desk, Reading(desk, desk.keeping.begin(shelf[ID])))
        found = desk.keeping.load("3", shelf[ID])
        assert isinstance(found, Restored)
        other = Reading(desk, found.playthrough)
        _turned(desk, other, 1)
        assert _at(other)[0] == 1
    with stage(tmp_path, settings=LARGE, stories=shelf) as desk:
        assert left == _at(_opened(desk))


def test_what_another_game_has_kept_since_stays(tmp_path: Path) -> None:
    """Whoever has the story open twice, and closes the older window last, does not lose the newer choices."""
    shelf = {ID: _long(*PARAGRAPHS)}
    with stage(tmp_path, settings=LARGE, stories=shelf) as desk:
        reading = _chosen(desk)
        desk.keeping.close()
        _turned(desk, reading, 1)
        other = Playthrough.begin(shelf[ID])
        for _ in range(2):
            other.choose(other.turn.offers[0].choice.id)
        elsewhere = Keeping(tmp_path)
        elsewhere.after_choice(other)
        elsewhere.close()
    with stage(tmp_path, settings=LARGE, stories=shelf) as desk:
        assert len(_opened(desk).playthrough.checkpoints) == 2


def test_after_a_choice_it_is_the_page_of_the_new_turn(tmp_path: Path) -> None:
    """The old one is forgotten; taken back, its last page is in sight."""
    shelf = {ID: _long(*PARAGRAPHS)}
    with stage(tmp_path, settings=LARGE, stories=shelf) as desk:
        reading = _chosen(desk)
        while not reading._view.leafing.last:
            _turned(desk, reading, 1)
        last = _at(reading)
        reading.take(Choose(1))
        assert _at(_opened(desk))[0] == 0
        reading = _opened(desk)
        reading.take(Press(Wish.ROLLBACK))
        assert last == _at(reading)
    with stage(tmp_path, settings=LARGE, stories=shelf) as desk:
        assert last == _at(_opened(desk))


def test_a_paragraph_higher_than_a_page_is_begun_again(tmp_path: Path) -> None:
    """A page it goes on over is named by the next one if that begins there, else by itself."""
    shelf = {ID: _long(("She read on for a while. " * 60).strip(), "Then she stopped.")}
    with stage(tmp_path, settings=LARGE, stories=shelf) as desk:
        reading = Reading(desk, desk.keeping.begin(shelf[ID]))
        settled(desk, reading)
        reading.take(Choose(1))
        settled(desk, reading)
        pages = []
        while not reading._view.leafing.last:
            _turned(desk, reading, 1)
            pages.append((reading._view.page, reading._view.pieces))

    (name, pieces), (last, lasting) = pages[0], pages[-1]
    assert pieces == (name,)
    assert last in lasting
    assert last != name


def test_the_page_stands_there_at_once(tmp_path: Path) -> None:
    """It was read before: its words need not come up again."""
    with stage(tmp_path, settings=LARGE, stories={ID: _long(*PARAGRAPHS)}) as desk:
        _chosen(desk)
        desk.keeping.keep_page()

        move = open_story(desk, ID, on=True)

        assert isinstance(move, Start)
        assert isinstance(move.panel, Reading)
        assert move.panel._view.leafing.complete
