"""The panels around the page, by keyboard alone and by mouse alone."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pygame
import pytest

from game.desktop.desk import SETTINGS, Desk
from game.desktop.intents import SEARCH, Click, Point, Press, Wish, Write
from game.desktop.layout.blocks import Line
from game.desktop.layout.items import Item, Shapes
from game.desktop.list_view import Act, ListView
from game.desktop.marks import mark_at
from game.desktop.menu import Menu, draw_behind
from game.desktop.outside import Cover, Shown
from game.desktop.pace import Pace
from game.desktop.panel import Back, Leave, Move, Open, Panel, Start, Stay
from game.desktop.panels.credits import CREDIT, FONTS, credits_panel
from game.desktop.panels.found import found_panel
from game.desktop.panels.history import History
from game.desktop.panels.keys import keys_panel
from game.desktop.panels.notebook import stats_panel
from game.desktop.panels.notes import notes_before
from game.desktop.panels.pause import pause_menu
from game.desktop.panels.reading import Reading
from game.desktop.panels.saves import load_panel, save_panel
from game.desktop.panels.settings import first_question, settings_panel
from game.desktop.panels.title import Title
from game.desktop.settings import Family, Settings, read_settings
from game.desktop.small_words import SmallWords
from game.desktop.theme import Theme, contrast
from game.model.story import ContentNote
from game.playthrough.envelope import Unsound
from game.playthrough.notes import Manner
from game.playthrough.playthrough import Playthrough
from game.playthrough.restore import Restored
from game.runtime.turn import CONTINUE
from tests.desktop.stage import ASSETS, settled, stage
from tests.playthrough.rooms import three_rooms
from tests.stories import Draft, look, story

STORY = replace(
    three_rooms(),
    id="rooms",
    title="Three Rooms",
    content_notes=(ContentNote(topic="Doors", detail="Some are shut."),),
    credit="By somebody.",
    ifid="0C1F8E1E",
)


PICTURED = replace(STORY, places=tuple(replace(place, background="bedroom") for place in STORY.places))


@pytest.fixture(name="desk")
def _desk(tmp_path: Path) -> Iterator[Desk]:
    with stage(tmp_path, (1280, 720), stories={"rooms": STORY}) as desk:
        desk.home = lambda: Title(desk)
        yield desk


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("story_id", ["quiet_chair", "what_the_dark_kept"])
@pytest.mark.parametrize(("window", "text_size"), [((1920, 1080), 100), ((1280, 720), 200)])
def test_words_over_the_title_pages_pictures_can_be_read(
    tmp_path: Path, theme: Theme, story_id: str, window: tuple[int, int], text_size: int
) -> None:
    """A list opened from there keeps its contrast, and stands beside the light of the story it is about."""
    shelf = {"quiet_chair": STORY, "what_the_dark_kept": STORY}
    with stage(tmp_path, window, Settings(asked=True, theme=theme, text_size=text_size), shelf) as desk:
        title = Title(desk)
        canvas = settled(desk, title)
        draw_behind(canvas, desk, partial(title._behind, story=story_id))
        grey = pygame.Surface((desk.sizes.column - desk.sizes.column % 8, window[1]))
        grey.blit(canvas, (-desk.sizes.left, 0))
        values = sorted(pygame.image.tobytes(pygame.transform.grayscale(grey), "RGB")[::3])
        beside = canvas.subsurface((window[0] * 2 // 3, 0, window[0] // 3, window[1]))

        worst = values[len(values) // 1000] if desk.palette.page else values[-len(values) // 1000]
        asked = 7.0 if theme is Theme.CONTRAST else 4.5
        assert min(contrast(ink, (worst,) * 3) for ink in desk.palette.inks.values()) >= asked
        if theme is Theme.NIGHT:
            assert max(pygame.transform.average_color(beside)[:3]) > 3


def test_endings_found_have_marks_and_a_page(desk: Desk) -> None:
    """None before the first; then each ending has a mark, and only those found have names."""
    title = Title(desk)
    assert "found" not in {entry.id for entry in _view(title)._entries}

    playthrough = Playthrough.begin(STORY)
    for choice in ("one.hall/knock", "one.hall/enter"):
        playthrough.choose(choice)
    playthrough.choose(CONTINUE)
    desk.keeping.after_choice(playthrough)
    covers = desk.outside.library(desk.keeping.profile.profile).covers
    titles = {ending.id: ending.title for ending in STORY.endings}

    assert playthrough.turn.ending is not None
    assert "found" in {entry.id for entry in _view(title)._entries}
    assert [True] == [mark.found for mark in title._marks]
    assert covers[0].endings == titles
    assert mark_at(title._marks, title._marks[0].at, desk.sizes) == title._marks[0]
    told = {
        entry.entry.label
        for entry in found_panel(desk, covers).list._entries
        if isinstance(entry.entry, Item) and entry.entry.mark is Shapes.FOUND
    }
    assert set(titles.values()) == told


def test_how_things_stand_tells_what_is_to_be_seen(desk: Desk) -> None:
    """The words of a look stand there while it shows something, in the story's own type."""
    mist = replace(look(None, (), mist=60), said="Mist over all of it.")
    panel = stats_panel(desk, Playthrough.begin(replace(STORY, looks=(mist,))))

    assert "Mist over all of it." in _words(panel)
    assert "nothing to tell" not in _words(panel)


def test_endings_are_forgotten_only_after_a_confirmation(desk: Desk) -> None:
    """The settings ask first; what is forgotten is gone from the title page at once."""
    desk.keeping.profile._change(lambda profile: replace(profile, endings={"rooms": ("over",)}))
    settings = settings_panel(desk)

    asked = settings._contents.act(Act("forget"))
    assert isinstance(asked, Open)
    assert isinstance(asked.panel, Menu)
    assert desk.keeping.profile.profile.endings
    asked.panel._contents.act(Act("forget"))

    assert not desk.keeping.profile.profile.endings
    assert "forget" not in {entry.id for entry in _view(settings_panel(desk))._entries}


def test_what_the_story_shows_is_one_key_away(desk: Desk) -> None:
    """The notebook and how things stand, by their keys; in the menu only where the story has them."""
    reading = Reading(desk, Playthrough.begin(STORY))

    titles = []
    for wish in (Wish.NOTEBOOK, Wish.STATS):
        move = reading.take(Press(wish))
        assert isinstance(move, Open), "a panel of its own"
        titles.append(move.panel.title)

    assert ["The notebook", "How things stand"] == titles
    menu = reading.take(Press(Wish.MENU))
    assert isinstance(menu, Open), "the menu is a panel too"
    assert not {"notebook", "stats"} & {entry.id for entry in _view(menu.panel)._entries}


def _nothing_behind(canvas: pygame.Surface) -> None:
    """Darkness."""


def _view(panel: Panel) -> ListView:
    """The list of a panel, filled as it is the first time the pointer moves."""
    panel.take(Point((0, 0)))
    if isinstance(panel, Menu):
        return panel.list
    assert isinstance(panel, Title | History), "every other panel is a page"
    return panel._list


def _words(panel: Panel) -> str:
    return " ".join(line.row.text for entry in _view(panel)._entries for line in entry.lines)


def _checkpoints(kept: Restored | Unsound) -> int:
    assert isinstance(kept, Restored), kept.sentence
    return len(kept.playthrough.checkpoints)


def _take(panel: Panel, item: str) -> Move:
    """Go to an item with the arrows and press Enter."""
    view = _view(panel)
    for _ in range(200):
        if view.focus == item:
            return panel.take(Press(Wish.GO_ON))
        panel.take(Press(Wish.DOWN))
    raise AssertionError(f"{item} is not to be reached with the arrows")


def _end(line: Line) -> float:
    """Where the last letter of a row ends; the space after it may stand out."""
    return line.row.width - line.row.placed[-1].stretch.lettering.spacing


def _click(panel: Panel, item: str) -> Move:
    """Click on an item, after turning the wheel until it is in sight."""
    view = _view(panel)
    entry = next(entry for entry in view._entries if entry.id == item)
    view._scroll_to(entry.y)
    at = (view.area.left + 3, view.area.top + entry.y - view._scrolled + 5)
    return panel.take(Click(at))


@pytest.mark.parametrize("reach", [_take, _click])
def test_every_setting_holds_and_is_kept_at_once(desk: Desk, reach: object) -> None:
    """Each item of the settings page changes its setting, with keys as with the mouse, on disk too."""
    assert callable(reach)
    panel = settings_panel(desk)
    items = [entry.entry for entry in panel.list._entries if isinstance(entry.entry, Item)]

    for item in items:
        if item.id in {"back", "notes"}:
            continue
        before = desk.settings
        reach(panel, item.id)

        assert getattr(desk.settings, item.id) != getattr(before, item.id), item.id
        assert read_settings(desk.outside.data / SETTINGS) == (desk.settings, "")


def test_how_notes_are_met_is_kept_in_the_profile(desk: Desk) -> None:
    """The wish to skip or shorten holds for every story, and at the next start."""
    _take(settings_panel(desk), "notes")

    assert desk.keeping.notes is Manner.READ


def test_values_go_both_ways_and_stop(desk: Desk) -> None:
    """Left turns a volume down to nothing, right up to full, and no further."""
    panel = settings_panel(desk)
    while panel.list.focus != "music":
        panel.take(Press(Wish.DOWN))

    for _ in range(15):
        panel.take(Press(Wish.LEFT))
    silent = desk.settings.music
    for _ in range(15):
        panel.take(Press(Wish.RIGHT))

    assert (silent, desk.settings.music) == (0, 100)


@pytest.mark.parametrize(("item", "still"), [("move", False), ("still", True)])
def test_the_first_question_is_asked_once(desk: Desk, item: str, *, still: bool) -> None:
    """Its answer is the setting for reduced motion, and it is known that it was given."""
    desk.settings = Settings()

    move = _take(first_question(desk, lambda: Start(Title(desk))), item)

    assert isinstance(move, Start)
    assert (desk.settings.reduced_motion, desk.settings.asked) == (still, True)


def test_the_first_question_cannot_be_left_unanswered_by_esc(desk: Desk) -> None:
    """There is nothing to go back to; the window can still be closed."""
    assert first_question(desk, Stay).take(Press(Wish.MENU)) == Stay()


def test_saving_in_an_empty_slot_and_loading_it(desk: Desk) -> None:
    """A save in a slot is what loading that slot goes on with."""
    playthrough = Playthrough.begin(STORY)
    playthrough.choose("one.hall/knock")
    _take(save_panel(desk, playthrough), "3")
    desk.keeping.close()

    move = _take(load_panel(desk, STORY, lambda kept: Reading(desk, kept)), "3")

    assert isinstance(move, Start)
    assert isinstance(move.panel, Reading)
    assert len(move.panel.playthrough.checkpoints) == 1


def test_a_slot_that_holds_something_asks_before_it_is_replaced(desk: Desk) -> None:
    """Nothing that was saved is lost by one press."""
    first, second = Playthrough.begin(STORY), Playthrough.begin(STORY)
    second.choose("one.hall/knock")
    desk.keeping.save("1", first)

    move = _take(save_panel(desk, second), "1")

    assert isinstance(move, Open)
    assert isinstance(move.panel, Menu)
    assert _checkpoints(desk.keeping.load("1", STORY)) == 0
    assert isinstance(_take(move.panel, "replace"), Back)
    assert _checkpoints(desk.keeping.load("1", STORY)) == 1


def test_a_save_is_shown_with_the_picture_of_its_place(desk: Desk) -> None:
    """Beside chapter, time and last line stands where it was, small; what is being made comes by itself."""
    desk.keeping.save("2", Playthrough.begin(PICTURED))
    panel = load_panel(desk, PICTURED, lambda kept: Reading(desk, kept))
    canvas = pygame.Surface(desk.sizes.window)
    panel.draw(canvas)
    waits = panel.pace()
    canvas = settled(desk, panel)

    (entry,) = (entry for entry in panel.list._entries if entry.id == "2")
    rect = pygame.Rect(entry.picture).move(panel.list.area.left, panel.list.area.top + entry.y)
    colours = {
        canvas.get_at((x, y))[:3] for x in range(rect.left, rect.right) for y in range(rect.top, rect.bottom)
    }
    assert isinstance(entry.entry, Item)
    assert entry.entry.picture == "bedroom"
    assert waits in {Pace.WAITING, Pace.MOVING}
    assert panel.pace() is Pace.STILL
    assert len(colours) > 100
    assert min(line.row.placed[0].x for line in entry.lines) > entry.picture[2]


def test_a_save_of_a_page_that_is_gone_has_no_picture(desk: Desk) -> None:
    """A story that was edited since shows the words that were kept, and no place."""
    desk.keeping.save("2", Playthrough.begin(PICTURED))
    edited = replace(story({"one.shed": Draft(text=["A shed."], ending="over")}), id="rooms", ifid=STORY.ifid)

    panel = load_panel(desk, edited, lambda kept: Reading(desk, kept))

    (entry,) = (entry for entry in panel.list._entries if entry.id == "2")
    assert isinstance(entry.entry, Item)
    assert entry.entry.picture == ""


def test_a_damaged_save_says_so_on_its_page(desk: Desk) -> None:
    """A slot whose file is broken tells why instead of a chapter."""
    desk.keeping.save("2", Playthrough.begin(STORY))
    desk.keeping.close()
    path = desk.keeping.slots(STORY).path("2")
    path.write_bytes(path.read_bytes()[:40])

    assert "damaged" in _words(load_panel(desk, STORY, lambda kept: Reading(desk, kept)))


def test_every_key_stands_on_the_page_of_keys(desk: Desk) -> None:
    """Nothing can be pressed that is not told."""
    words = _words(keys_panel(desk))

    for name in ("Space", "Enter", "Backspace", "F11", "Esc", "1 to 9", "Page up", "Tab"):
        assert name in words


def test_the_credits_say_which_one_this_is(desk: Desk) -> None:
    """The IFID stands there, whose work it is, and each font with its licence."""
    panel = credits_panel(desk, STORY)
    words = _words(panel)

    for part in ("THREE ROOMS", "By somebody.", "IFID 0C1F8E1E", "MIT", "CC BY-NC-SA 4.0", "pygame-ce"):
        assert part in words
    for family in ("Literata", "Atkinson Hyperlegible Next", "OpenDyslexic"):
        assert family in words
    assert panel._contents.aside == "The Same Dark, version 0.0"


def test_the_credits_are_those_of_the_file(desk: Desk) -> None:
    """Both works, word by word as in assets/CREDITS.md, and everyone who made a font."""
    desk.outside = replace(
        desk.outside,
        library=lambda _: Shown(
            title="The Same Dark", covers=(Cover(id="quiet_chair", title="A", ifid="1F"),)
        ),
    )
    file = " ".join((ASSETS / "CREDITS.md").read_text("utf-8").split())
    words = _words(credits_panel(desk, None))

    credit = CREDIT.replace("\n\n", " ").replace("“", '"').replace("”", '"')
    assert credit in file
    assert credit.split(";", maxsplit=1)[0].replace("*", "") in words.replace("“", '"').replace("”", '"')
    assert "IFID 1F" in words
    for family, by in FONTS.items():
        assert family in file
        for maker in re.findall(r"[A-Z]\w+ [A-Z]\w+", by):
            assert maker in file


def test_content_notes_stand_before_the_first_page(desk: Desk) -> None:
    """The topics are told before anything is read, and more of them to those who ask."""
    panel = notes_before(desk, STORY, lambda: Start(Title(desk)))
    begun = _take(panel, "begin")
    more = _take(panel, "more")

    assert "Doors." in _words(panel)
    assert isinstance(begun, Start)
    assert isinstance(more, Open)
    assert isinstance(more.panel, Menu)
    assert "Some are shut." in _words(more.panel)


def test_the_menu_leads_everywhere(desk: Desk) -> None:
    """Each entry of the menu over a page does what it says."""
    wished: list[Wish] = []

    def wish(one: Wish) -> Move:
        wished.append(one)
        return Stay()

    panel = pause_menu(desk, STORY, wish, _nothing_behind)

    assert isinstance(_take(panel, "back"), Back)
    assert isinstance(_take(panel, "rollback"), Back)
    assert wished == [Wish.ROLLBACK]
    for item in ("settings", "notes", "credits"):
        assert isinstance(_take(panel, item), Open)
    assert isinstance(_take(panel, "home"), Start)
    assert isinstance(_take(panel, "leave"), Leave)


@pytest.mark.parametrize("reach", [_take, _click])
def test_the_title_page_begins_and_continues(desk: Desk, reach: object) -> None:
    """A story begins with its notes; once it was read, it continues where it was left."""
    assert callable(reach)
    begun = reach(Title(desk), "begin:rooms")
    playthrough = Playthrough.begin(STORY)
    playthrough.choose("one.hall/knock")
    desk.keeping.after_choice(playthrough)
    desk.keeping.close()

    went_on = reach(Title(desk), "continue:rooms")

    assert isinstance(begun, Open)
    assert isinstance(went_on, Start)
    assert isinstance(went_on.panel, Reading)
    assert len(went_on.panel.playthrough.checkpoints) == 1


def test_a_story_with_mistakes_is_a_sentence(desk: Desk) -> None:
    """What cannot be compiled is told, and the title page stays."""
    desk.outside = replace(desk.outside, open=lambda name: f"{name} has mistakes.")

    assert _take(Title(desk), "begin:rooms") == Stay()
    assert desk.notice == "rooms has mistakes."


def test_history_holds_everything_and_grows_upwards(desk: Desk) -> None:
    """The latest words stand at the foot; scrolling up brings all earlier ones, to the first."""
    playthrough = Playthrough.begin(STORY)
    for _ in range(60):
        playthrough.choose("one.hall/knock")
    panel = History(desk, playthrough)
    settled(desk, panel)
    words_at_first = _words(panel)

    for _ in range(400):
        panel.take(Press(Wish.LOOK_BACK))

    assert words_at_first.count("Nobody.") < 60
    assert _words(panel).count("Nobody.") == 60


@pytest.mark.parametrize("window", [(960, 540), (1280, 720), (1920, 1080), (3840, 2160)])
@pytest.mark.parametrize(
    ("text_size", "family"), [(100, Family.SERIF), (200, Family.SERIF), (200, Family.DYSLEXIC)]
)
def test_every_panel_fits_every_window(
    tmp_path: Path, window: tuple[int, int], text_size: int, family: Family
) -> None:
    """No entry sticks out sideways, at any size of the window and of the text, in the widest type too."""
    settings = Settings(asked=True, text_size=text_size, family=family)
    with stage(tmp_path, window, settings, {"rooms": STORY}) as desk:
        desk.home = lambda: Title(desk)
        playthrough = Playthrough.begin(STORY)
        panels: list[Panel] = [
            Title(desk),
            settings_panel(desk),
            keys_panel(desk),
            credits_panel(desk, STORY),
            notes_before(desk, STORY, Stay),
            save_panel(desk, playthrough),
            load_panel(desk, STORY, lambda kept: Reading(desk, kept)),
            pause_menu(desk, STORY, lambda _: Stay(), _nothing_behind),
        ]
        for panel in panels:
            settled(desk, panel)
            view = _view(panel)
            widths = [_end(line) for entry in view._entries for line in entry.lines]

            assert max(widths) < view.area.width + 0.5
            assert view.area.left >= 0
            assert view.area.left + view.area.width <= window[0]


def test_a_size_is_clicked_up_without_moving_the_hand(desk: Desk) -> None:
    """Every step moves the rows; the hand stays where it is."""
    panel = settings_panel(desk)
    spot = next(thing.spot for thing in panel.aloud().things if thing.id == "text_size")
    assert spot is not None
    at = (spot[0] + spot[2] // 2, spot[1] + spot[3] // 2)
    turned = []

    for _ in range(5):
        panel.take(Click(at))
        panel.draw(pygame.Surface((1280, 720)))
        turned.append((desk.settings.text_size, desk.settings.line_height))

    assert turned == [(size, Settings().line_height) for size in (110, 125, 150, 175, 200)]


@pytest.mark.parametrize("text_size", [100, 200])
def test_the_arrow_under_a_list_lies_on_no_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text_size: int
) -> None:
    """There is room for it in the smallest window, also where keys are told at its side."""
    monkeypatch.setattr(SmallWords, "arrow", lambda _, size: pygame.Surface((size, size), pygame.SRCALPHA))
    with stage(tmp_path, (1280, 720), Settings(asked=True, text_size=text_size)) as desk:
        search = History(desk, Playthrough.begin(STORY))
        search.take(Write(SEARCH))
        small = desk.sizes.small
        for panel in (settings_panel(desk), search):
            panel.draw(canvas := pygame.Surface((1280, 720)))
            top = desk.sizes.bottom + round(small * 0.8)
            under = canvas.subsurface((desk.sizes.left, top, small, small))
            plain = pygame.mask.from_threshold(under, desk.palette.ground, (1, 1, 1, 255))
            assert plain.count() == small**2
