"""Reading in the window, pressed key by key."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.desktop.desk import Desk
from game.desktop.heard.aloud import Aloud
from game.desktop.intents import Choose, Click, Close, Heed, Intent, Point, Press, Scroll, Take, Wish
from game.desktop.pace import Pace
from game.desktop.panel import Back, Leave, Open, Start
from game.desktop.panels.reading import Reading
from game.desktop.settings import Settings
from game.desktop.theme import PALETTES, Theme
from game.model.story import Story
from game.playthrough.playthrough import Playthrough
from game.runtime.read import plain
from tests.desktop.stage import Clock, later, settled, stage
from tests.playthrough.rooms import dark_room, three_rooms
from tests.stories import Draft, Offered, story

GO_ON = Press(Wish.GO_ON)


@pytest.fixture(name="desk")
def _desk(tmp_path: Path) -> Iterator[Desk]:
    with stage(tmp_path) as desk:
        desk.home = _Nothing
        yield desk


class _Nothing:
    """A panel that stands for the title page."""

    title = "home"

    def take(self, intent: Intent) -> Back:
        """Nothing is wanted of it."""
        del intent
        return Back()

    def pace(self) -> Pace:
        """It stands still."""
        return Pace.STILL

    def draw(self, canvas: pygame.Surface) -> None:
        """It is empty."""

    def aloud(self) -> Aloud:
        """It has no words."""
        return Aloud(parts=())


def _reading(desk: Desk) -> Reading:
    reading = Reading(desk, Playthrough.begin(three_rooms()))
    settled(desk, reading)
    return reading


def _labels(reading: Reading) -> list[str]:
    return [checkpoint.choice for checkpoint in reading.playthrough.checkpoints]


def test_two_hundred_presses_of_space_never_choose(desk: Desk) -> None:
    """Somebody asleep on the space bar wakes up where the choices are."""
    reading = _reading(desk)

    for _ in range(200):
        reading.take(GO_ON)
        later(desk, 0.05)

    assert _labels(reading) == []


def test_a_press_that_completes_a_page_does_not_choose(desk: Desk) -> None:
    """While a page still comes up, a digit only completes it."""
    reading = Reading(desk, Playthrough.begin(three_rooms()))
    canvas = pygame.Surface(desk.sizes.window)
    reading.draw(canvas)

    reading.take(Choose(1))
    taken_at_first = _labels(reading)
    reading.take(Choose(1))

    assert taken_at_first == []
    assert len(_labels(reading)) == 1


def test_everything_by_mouse_alone(desk: Desk) -> None:
    """A click in a box takes it, one beside it never does, and the corner opens the menu."""
    reading = _reading(desk)
    sizes = desk.sizes
    beside = (sizes.left + sizes.column // 2, sizes.bottom - 4)
    box = _box(reading)

    reading.take(Point(beside))
    reading.take(Click(beside))
    assert _labels(reading) == []

    reading.take(Point(box))
    reading.take(Click(box))
    assert len(_labels(reading)) == 1

    settled(desk, reading)
    corner = reading._corner.rect(Wish.MENU).center
    assert isinstance(reading.take(Click(corner)), Open)


def _box(reading: Reading) -> tuple[int, int]:
    """Somewhere in the first box in sight."""
    sizes = reading.desk.sizes
    places = ((sizes.left + 40, y) for y in range(sizes.top, sizes.bottom))
    return next(place for place in places if reading._view._sheet.box_at(place))


def test_a_click_that_went_on_takes_no_choice_that_came_up_under_it(desk: Desk) -> None:
    """Who clicks through a story at one spot is stopped at a menu, until the hand has moved."""
    reading = _reading(desk)
    box = _box(reading)
    reading.take(Point(box))
    reading.take(Click(box))
    assert len(_labels(reading)) == 1

    for _ in range(30):
        settled(desk, reading)
        reading.take(Click((box[0] + 3, box[1])))
    assert len(_labels(reading)) == 1

    reading.take(Point((box[0] + 80, box[1])))
    reading.take(Point(box))
    there = _box(reading)
    reading.take(Point(there))
    reading.take(Click(there))
    assert len(_labels(reading)) == 2


def test_what_is_loaded_is_read_from_the_turn_s_first_page(tmp_path: Path) -> None:
    """Nobody loses a page by leaving before it: a save, like going on, begins with the turn it holds."""
    with stage(tmp_path, (1280, 720), Settings(asked=True, text_size=200)) as desk:
        hall = Draft(
            text=["A long hall, with a door at every step of it. " * 6] * 4,
            choices=[Offered(label="Stop", answer=Draft(jump="one.end"))],
        )
        long = story({"one.hall": hall, "one.end": Draft(text=["The end."], ending="over")})
        reading = Reading(desk, Playthrough.begin(long))
        settled(desk, reading)
        assert reading._view.leafing.pages > 1
        reading.take(Press(Wish.QUICK_SAVE))
        move = reading.take(Press(Wish.QUICK_LOAD))

        assert isinstance(move, Start)
        assert isinstance(move.panel, Reading)
        assert move.panel._view.leafing.at == 0


def test_a_menu_keeps_the_picture_when_the_theme_changes_under_it(desk: Desk) -> None:
    """The page's own picture comes up behind the list anew, without a press."""
    reading = _reading(desk)
    opened = reading.take(Press(Wish.MENU))
    assert isinstance(opened, Open)
    settled(desk, opened.panel)

    desk.change(replace(desk.settings, theme=Theme.PAPER))
    settled(desk, opened.panel)

    assert reading._view.backdrop.missing is None


def test_rollback_goes_to_the_beginning_and_says_so(desk: Desk) -> None:
    """Backspace takes back choice after choice; at the first page a sentence stands instead."""
    reading = _reading(desk)
    for _ in range(2):
        reading.take(Choose(1))
        settled(desk, reading)

    for _ in range(3):
        reading.take(Press(Wish.ROLLBACK))

    assert _labels(reading) == []
    assert desk.notice == "This is where the story begins."


def test_the_way_back_from_an_end_leads_to_its_choice(desk: Desk) -> None:
    """Not to the page that led on to it by itself, from which the next press would end it again."""
    reading = _reading(desk)
    for intent in (Choose(1), Choose(2), GO_ON, GO_ON):
        reading.take(intent)
        settled(desk, reading)
    ended = reading._view.screen.ending
    while not reading._view.leafing.last:
        reading.take(GO_ON)
        settled(desk, reading)

    reading.take(Choose(1))

    assert ended
    assert reading._view.leafing.last
    assert [button.number for button in reading._view.screen.buttons] == [1, 2, 0]


def test_every_choice_is_kept_at_once(desk: Desk) -> None:
    """After a choice the autosave holds it, whatever becomes of the window."""
    reading = _reading(desk)
    reading.take(Choose(1))
    desk.keeping.close()

    kept = desk.keeping.resume(three_rooms())

    assert kept is not None
    assert kept.sentence == ""
    assert len(_labels(reading)) == 1


def test_quick_save_and_quick_load(desk: Desk) -> None:
    """F9 goes back to where F5 was pressed."""
    reading = _reading(desk)
    reading.take(Press(Wish.QUICK_SAVE))
    reading.take(Choose(1))

    move = reading.take(Press(Wish.QUICK_LOAD))

    assert isinstance(move, Start)
    assert isinstance(move.panel, Reading)
    assert _labels(move.panel) == []


def test_loading_where_nothing_is_saved_says_so(desk: Desk) -> None:
    """An empty quick save is a sentence, and reading goes on."""
    reading = _reading(desk)

    reading.take(Press(Wish.QUICK_LOAD))

    assert desk.notice == "Nothing is saved in the quick save."


@pytest.mark.parametrize("wish", [Wish.MENU, Wish.HISTORY, Wish.SAVE, Wish.LOAD, Wish.KEYS])
def test_each_page_is_one_press_away_and_one_press_back(desk: Desk, wish: Wish) -> None:
    """What a key opens lies over the page, and Esc goes back."""
    reading = _reading(desk)

    move = reading.take(Press(wish))

    assert isinstance(move, Open)
    settled(desk, move.panel)
    assert isinstance(move.panel.take(Press(Wish.MENU)), Back)


def test_a_page_stands_still_when_nothing_changes(desk: Desk) -> None:
    """Once all has come up, nothing is drawn until somebody presses something."""
    reading = _reading(desk)

    assert reading.pace() is Pace.STILL


def test_text_of_another_size_stays_at_the_same_words(desk: Desk) -> None:
    """Changing the text size while reading keeps the page with the choices in sight."""
    reading = _reading(desk)
    before = reading._view.leafing.last

    desk.change(replace(desk.settings, text_size=200))
    settled(desk, reading)

    assert before
    assert reading._view.leafing.last


@pytest.mark.parametrize("theme", Theme)
def test_another_theme_holds_on_the_page_being_read(desk: Desk, theme: Theme) -> None:
    """Ground, letters, edges and the corner are drawn anew in its colours, and nothing of the old is left."""
    reading = _reading(desk)

    desk.change(replace(desk.settings, theme=theme))
    canvas = settled(desk, reading)

    palette = PALETTES[theme]
    shown = reading._view.backdrop._shown
    assert shown is not None
    assert (theme, palette) == (shown[0].theme, desk.palette)
    sizes = desk.sizes
    seen = {
        canvas.get_at((x, y))[:3]
        for x in range(sizes.left - sizes.outdent, sizes.left + sizes.column)
        for y in range(sizes.top, sizes.bottom)
    }
    assert palette.box in seen
    assert all(other.inks["text"] not in seen for other in PALETTES.values() if other is not palette)


def test_rows_set_further_apart_hold_at_once(desk: Desk) -> None:
    """Letter, word and row spacing set the page being read anew."""
    reading = _reading(desk)
    before = reading._view._page

    desk.change(replace(desk.settings, line_height=200, letter_spacing=12, word_spacing=16))
    settled(desk, reading)

    first, spaced = (page.blocks[0].block.lines[0] for page in (before, reading._view._page))
    assert spaced.height > first.height
    assert spaced.row.width / len(spaced.row.text) > first.row.width / len(first.row.text) + 2


def test_the_window_changes_its_size_while_reading(desk: Desk) -> None:
    """Every size from 960 by 540 to 4K is drawn without a fault, and smaller ones too."""
    reading = _reading(desk)

    for window in ((960, 540), (3840, 2160), (1280, 1024), (1000, 1400), (320, 200)):
        pygame.display.set_mode(window)
        desk.resize(window)
        canvas = settled(desk, reading)

        assert canvas.get_size() == window


def test_an_ending_offers_a_way_back_and_a_way_out(desk: Desk) -> None:
    """The last page of a story is no dead end."""
    ended = Playthrough.begin(
        story(
            {
                "one.hall": Draft(
                    text=["A hall."], choices=[Offered(label="Stop", answer=Draft(jump="one.end"))]
                ),
                "one.end": Draft(text=["The end."], ending="over"),
            }
        )
    )
    reading = Reading(desk, ended)
    settled(desk, reading)
    reading.take(Choose(1))
    settled(desk, reading)

    home = reading.take(Choose(2))
    reading.take(Choose(1))

    assert isinstance(home, Start)
    assert _labels(reading) == []


def test_a_content_note_is_met_by_its_buttons(desk: Desk) -> None:
    """Read, short and skip are three choices like others, and nothing of what follows is seen before."""
    playthrough = Playthrough.begin(dark_room())
    reading = Reading(desk, playthrough)
    settled(desk, reading)
    reading.take(Choose(1))
    settled(desk, reading)
    waits = playthrough.waiting

    reading.take(GO_ON)
    reading.take(GO_ON)
    settled(desk, reading)
    reading.take(Choose(2))

    assert waits is not None
    assert playthrough.waiting is None


def test_after_a_note_one_reads_on_where_one_was(desk: Desk) -> None:
    """What stood before the note has been read; the page shown next is the first behind it."""
    reading = Reading(desk, Playthrough.begin(dark_room()))
    settled(desk, reading)
    reading.take(Choose(1))
    settled(desk, reading)
    reading.take(GO_ON)
    settled(desk, reading)

    reading.take(Choose(1))

    assert reading.playthrough.waiting is None
    assert reading._view.leafing.at == 1
    assert reading._view.leafing.pages == 2


def _noted(chapter: str) -> Story:
    """A scene with a note that begins a chapter, or does not, and that has no choices."""
    dark = f"{chapter}.dark"
    go_in = Offered(label="Go in", answer=Draft(text=["It opens."], jump=dark))
    scenes = {
        "one.hall": Draft(text=["A hall."], choices=[go_in]),
        dark: Draft(text=["The long dark."], note="It is dark.", jump="one.light"),
        "one.light": Draft(text=["Light again."], ending="over"),
    }
    return story(scenes, cards={"two": ["The second chapter."]})


@pytest.mark.parametrize("button", [1, 2], ids=["read", "skipped"])
@pytest.mark.parametrize("chapter", ["one", "two"], ids=["no card", "card"])
def test_after_a_note_nothing_comes_twice(desk: Desk, chapter: str, button: int) -> None:
    """The card before the note was seen; one begins with what stands where the note stood."""
    reading = Reading(desk, Playthrough.begin(_noted(chapter)))
    settled(desk, reading)
    reading.take(Choose(1))
    settled(desk, reading)
    seen: list[str] = []
    while not reading._view.leafing.last:
        seen += reading._view.pieces
        reading.take(GO_ON)
        settled(desk, reading)
    assert seen[-1].startswith("two") is (chapter == "two")

    reading.take(Choose(button))
    settled(desk, reading)

    told = {plain(piece.runs): piece.id for leaf in reading._view.screen.leaves for piece in leaf.pieces}
    assert told[{1: "The long dark.", 2: "Skipped."}[button]] in reading._view.pieces
    assert not any(piece.startswith("two#") for piece in reading._view.pieces)
    assert reading._view.leafing.last


def test_the_wheel_looks_through_the_turn_and_chooses_nothing(desk: Desk) -> None:
    """Turning the wheel, however far, takes no choice and never leaves the turn."""
    reading = _reading(desk)

    for notches in (1, 1, -1, -5, 9):
        reading.take(Scroll(notches))

    assert _labels(reading) == []


def test_closing_the_window_leaves(desk: Desk) -> None:
    """The window's own button ends it from wherever one is."""
    assert isinstance(_reading(desk).take(Close()), Leave)


def test_clear_text_is_complete_at_once(tmp_path: Path) -> None:
    """With every effect off nothing comes up: the page stands there at the first drawing."""
    with stage(tmp_path, settings=Settings(asked=True, clear_text=True)) as desk:
        reading = Reading(desk, Playthrough.begin(three_rooms()))

        assert reading._view.leafing.complete


def test_time_alone_turns_no_page(desk: Desk) -> None:
    """Nothing waits for a clock, and nothing happens by one."""
    reading = _reading(desk)
    before = reading._view.leafing

    for _ in range(50):
        later(desk, 60)
        reading.draw(pygame.Surface(desk.sizes.window))

    assert isinstance(desk.clock, Clock)
    assert reading._view.leafing == before


def test_choices_are_taken_and_put_in_focus_by_name(desk: Desk) -> None:
    """As a screen reader does, also while the page still comes up; what is crossed out stays so."""
    reading = Reading(desk, Playthrough.begin(three_rooms()))
    knock, enter, _ = (thing for thing in reading.aloud().things if thing.listed)

    reading.take(Heed(knock.id))
    assert reading.aloud().meant.id == knock.id
    reading.take(Take(enter.id))
    assert _labels(reading) == []
    reading.take(Take(knock.id))
    assert _labels(reading) == [knock.id]


def test_what_a_screen_reader_points_at_is_where_it_is_drawn(desk: Desk) -> None:
    """A click in the middle of a choice's spot takes that choice."""
    reading = _reading(desk)
    spot = next(thing.spot for thing in reading.aloud().things if thing.number == 1)
    assert spot is not None
    left, top, width, height = spot

    reading.take(Click((left + width // 2, top + height // 2)))

    assert len(_labels(reading)) == 1
