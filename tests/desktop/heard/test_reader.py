"""What is read aloud, and when."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pygame
import pytest

from game.desktop.app import App
from game.desktop.bell import Bell
from game.desktop.desk import SETTINGS, Desk
from game.desktop.heard.pages import page_aloud
from game.desktop.heard.speakers import COMMAND
from game.desktop.heard.utterance import Tone
from game.desktop.heard.voice import ELSEWHERE, Voice
from game.desktop.intents import Choose, Press, Scroll, Wish, Write
from game.desktop.layout.items import Item
from game.desktop.layout.pages import set_screen
from game.desktop.panel import Panel
from game.desktop.panels.history import History
from game.desktop.panels.keys import keys_panel
from game.desktop.panels.reading import Reading
from game.desktop.panels.settings import settings_panel
from game.desktop.panels.title import Title
from game.desktop.settings import Settings, read_settings
from game.playthrough.playthrough import Playthrough
from game.runtime.read import Run
from game.view.pieces import NOTE_HEAD, NOTED
from game.view.present import present
from game.view.screen import Atmosphere, Leaf, Piece, PieceKind, Screen
from tests.desktop.stage import stage
from tests.playthrough.rooms import dark_room, three_rooms
from tests.stories import Draft, story

ON = Settings(asked=True, read_aloud=True)


class Listener(Voice):
    """A voice that says nothing, and keeps what it was to say; None where it was silenced."""

    def __init__(self) -> None:
        super().__init__(tuple)
        self.said: list[list[str] | None] = []

    def available(self) -> str:
        """It can always speak."""
        return ""

    def say(self, parts: Sequence[str]) -> None:
        """Keep the words."""
        self.said.append([part for part in parts if part])

    def stop(self) -> None:
        """Keep that it was silenced."""
        self.said.append(None)

    @property
    def last(self) -> list[str] | None:
        """What was said or silenced last."""
        return self.said[-1]


@pytest.fixture(name="desk")
def _desk(tmp_path: Path) -> Iterator[Desk]:
    with stage(tmp_path, (1280, 720), ON, stories={"rooms": three_rooms()}) as desk:
        yield _heard(desk)


def _heard(desk: Desk) -> Desk:
    desk.voice = desk.reader._voice = Listener()
    desk.home = lambda: Title(desk)
    return desk


def _listener(desk: Desk) -> Listener:
    assert isinstance(desk.voice, Listener)
    return desk.voice


def _app(desk: Desk, panel: Panel) -> App:
    canvas = pygame.display.get_surface()
    assert canvas is not None
    app = App(desk, canvas, Bell(frozenset()))
    app.panels = [panel]
    app.draw()
    return app


def _press(app: App, *wishes: Wish) -> None:
    for wish in wishes:
        app.act(Press(wish))
        app.draw()


def test_a_page_is_read_in_its_order(desk: Desk) -> None:
    """Where one is, the words, then the choices with the crossed-out ones; and then nothing."""
    app = _app(desk, Reading(desk, Playthrough.begin(three_rooms())))
    for _ in range(5):
        app.draw()

    assert _listener(desk).said == [
        ["A dark bedroom.", "A hall.", "1. Knock", "Not now: Enter. Not yet.", "Never: Break in. No."]
    ]


def test_a_place_is_told_once(desk: Desk) -> None:
    """On the next page in the same place only what is new is read, and a new place is told first."""
    app = _app(desk, Reading(desk, Playthrough.begin(three_rooms())))

    app.act(Choose(1))
    app.draw()
    assert _listener(desk).said[-2:] == [
        None,
        [
            "Chosen: Knock",
            "Nobody.",
            "A hall.",
            "1. Knock. Taken before.",
            "2. Enter",
            "Never: Break in. No.",
        ],
    ]
    app.act(Choose(2))
    app.draw()
    last = _listener(desk).last

    assert last is not None
    assert last[:3] == ["A stone room.", "Chosen: Enter", "A room."]


def test_a_page_with_the_same_words_is_read_too(desk: Desk) -> None:
    """Two pages of a turn, or two turns, may say the same."""
    drafts = {"one.hall": Draft(text=["Again.", "---", "Again."], jump="one.hall")}
    app = _app(desk, Reading(desk, Playthrough.begin(story(drafts))))

    _press(app, Wish.LOOK_ON)

    assert _listener(desk).said[-2:] == [None, ["Again."]]


def test_the_choice_in_focus_is_said(desk: Desk) -> None:
    """Each as it comes into focus; and all once more at a press that finds nothing to go on to."""
    app = _app(desk, Reading(desk, Playthrough.begin(three_rooms())))

    _press(app, Wish.DOWN)
    assert _listener(desk).last == ["1. Knock"]
    _press(app, Wish.UP)
    _press(app, Wish.GO_ON)
    assert _listener(desk).last == ["1. Knock, Not now: Enter. Not yet., Never: Break in. No."]
    before = len(_listener(desk).said)
    _press(app, Wish.GO_ON)

    assert _listener(desk).said[before:] == [None]


def test_every_press_is_silence_first_and_moving_the_pointer_is_not(desk: Desk) -> None:
    """The wheel only looks around; a press ends what is said, whatever it does."""
    app = _app(desk, Reading(desk, Playthrough.begin(three_rooms())))
    said = _listener(desk).said

    app.act(Scroll(1))
    assert None not in said
    app.act(Press(Wish.LEFT))

    assert said[-1] is None


def test_a_menu_says_its_title_and_then_what_is_in_focus(desk: Desk) -> None:
    """With its place among the others; and coming back the page is read again."""
    app = _app(desk, Reading(desk, Playthrough.begin(three_rooms())))

    _press(app, Wish.MENU)
    listed = _listener(desk).last
    assert listed is not None
    assert listed[0] == "Menu."
    assert listed[-1].endswith(" items.")
    _press(app, Wish.DOWN)
    assert _listener(desk).last == [f"Go on reading, 1 of {listed[-1].split()[0]}"]
    _press(app, Wish.MENU)

    back = _listener(desk).last
    assert back is not None
    assert back[0] == "A hall."


def test_of_a_setting_that_is_turned_its_new_value_is_said(desk: Desk) -> None:
    """Its name, its value and its place when it comes into focus, and then what changes."""
    panel = settings_panel(desk)
    app = _app(desk, panel)
    ids = [entry.id for entry in panel.list._entries if entry.id]

    _press(app, *[Wish.DOWN] * (ids.index("line_height") + 1))
    assert _listener(desk).last == [f"Line height, 150 %, {ids.index('line_height') + 1} of {len(ids)}"]
    _press(app, Wish.RIGHT)

    assert _listener(desk).last == ["165 %"]


def test_a_heading_is_said_with_the_first_of_its_items(desk: Desk) -> None:
    """On the title page each story's name stands before what can be done with it."""
    app = _app(desk, Title(desk))
    assert _listener(desk).last == ["The Same Dark.", "5 items."]

    _press(app, Wish.DOWN)
    assert _listener(desk).last == ["A Small Story. Begin, 1 of 5"]
    _press(app, Wish.DOWN)

    assert _listener(desk).last == ["Settings, 2 of 5"]


def test_a_page_that_only_tells_is_read_whole(desk: Desk) -> None:
    """The keys, each with what it does."""
    _app(desk, keys_panel(desk))
    last = _listener(desk).last

    assert last is not None
    assert last[0] == "Keys."
    assert "Take a choice: 1 to 9." in last
    assert not any(NOTE_HEAD in part for part in last)


def test_history_says_the_last_turn_and_what_is_found(desk: Desk) -> None:
    """All of it would be a long while."""
    playthrough = Playthrough.begin(three_rooms())
    playthrough.choose(playthrough.turn.offers[0].choice.id)
    app = _app(desk, History(desk, playthrough))
    assert _listener(desk).last == ["History. The last of it:", "Chosen: Knock", "Nobody.", "A hall."]

    app.act(Write("/"))
    app.draw()
    assert _listener(desk).last == ["Type what to look for."]
    app.act(Write("hall"))
    app.draw()
    assert _listener(desk).last == ["2 of 2, A hall."]
    _press(app, Wish.UP)

    assert _listener(desk).last == ["1 of 2, A hall."]


def test_what_is_told_at_the_foot_is_said(desk: Desk) -> None:
    """Saved, larger text: whoever hears the page hears that too, and not the page again."""
    app = _app(desk, Reading(desk, Playthrough.begin(three_rooms())))

    _press(app, Wish.QUICK_SAVE)
    assert _listener(desk).last == ["Saved."]
    _press(app, Wish.LARGER)

    assert _listener(desk).last == ["Text at 110 %"]


def test_v_turns_it_on_and_off(desk: Desk) -> None:
    """On, the page is read from its beginning, with what the picture shows; off, there is silence."""
    desk.change(replace(desk.settings, read_aloud=False))
    app = _app(desk, Reading(desk, Playthrough.begin(three_rooms())))
    assert _listener(desk).said == []

    _press(app, Wish.VOICE)
    first = _listener(desk).last
    assert first is not None
    assert first[:3] == ["Reading aloud.", "A dark bedroom.", "A hall."]
    _press(app, Wish.VOICE)
    assert _listener(desk).last is None
    _press(app, Wish.DOWN)
    assert _listener(desk).last is None
    _press(app, Wish.VOICE)

    assert _listener(desk).last is not None
    assert desk.settings.read_aloud


def test_whoever_listens_turns_the_page_with_one_press(tmp_path: Path) -> None:
    """No paragraph comes up slowly that a press would only hurry on, and silence."""
    with stage(tmp_path, settings=ON) as desk:
        assert Reading(_heard(desk), Playthrough.begin(three_rooms()))._view.leafing.complete


def test_a_content_note_is_met_by_ear(desk: Desk) -> None:
    """The note is said as one, then the ways to meet it."""
    app = _app(desk, Reading(desk, Playthrough.begin(dark_room())))
    app.act(Choose(1))
    app.draw()
    _press(app, Wish.GO_ON)

    assert _listener(desk).last == [
        "A note before you read on: It is dark.",
        "1. Read it",
        "2. Read the short version",
        "3. Skip it",
    ]


@pytest.mark.parametrize("window", [(1280, 720), (700, 300)])
def test_divided_paragraphs_are_read_where_they_stand(tmp_path: Path, window: tuple[int, int]) -> None:
    """All pages of a turn together are all of its words, once, however the window divides them."""
    long = " ".join(f"Word{number} follows." for number in range(150))
    drafts = {"one.hall": Draft(text=["Short.", long, "After."], ending="over")}
    with stage(tmp_path, window, ON) as desk:
        screen = present(Playthrough.begin(story(drafts)))
        pages = set_screen(screen, desk.sizes, desk.fonts.measure)
        read = [page_aloud(screen, pages, at, turn=1, focus=None).parts for at in range(len(pages))]

    assert " ".join(part for parts in read for part in parts).split() == (
        f"Short. {long} After. The end: {screen.ending}".split()
    )
    assert all(first != second for first, second in pairwise(read))


def test_a_divided_content_note_is_said_to_be_one_once(tmp_path: Path) -> None:
    """Where it begins; the rows on later pages follow as they stand."""
    long = " ".join(f"Word{number} follows." for number in range(150))
    note = Piece(id=f"one{NOTED}", kind=PieceKind.NOTE, runs=(Run(long),))
    screen = Screen(story="s", leaves=(Leaf(pieces=(note,), atmosphere=Atmosphere()),))
    with stage(tmp_path, (1280, 720), ON) as desk:
        pages = set_screen(screen, desk.sizes, desk.fonts.measure)
        read = [page_aloud(screen, pages, at, turn=1, focus=None).parts for at in range(len(pages))]

    assert len(read) > 1
    assert " ".join(part for parts in read for part in parts) == f"{NOTE_HEAD}: {long}"


def test_the_settings_hold_the_switch_and_the_voice(desk: Desk) -> None:
    """Whether it reads, how loud and how fast, kept at once and told to the voice at once."""
    panel = settings_panel(desk)
    for item, step in (("voice", -1), ("voice_rate", 1), ("read_aloud", 0)):
        panel.list.focus = item
        panel.take(Press({-1: Wish.LEFT, 0: Wish.GO_ON, 1: Wish.RIGHT}[step]))

    kept, _ = read_settings(desk.outside.data / SETTINGS)
    assert (kept.voice, kept.voice_rate, kept.read_aloud) == (70, 120, False)
    assert desk.voice.tone == Tone(volume=70, rate=120)
    assert desk.notice == "No longer reading aloud."


def test_where_nothing_can_speak_the_settings_say_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The switch stays off, and what to install stands under it."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(COMMAND, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    with stage(tmp_path) as desk:
        panel = settings_panel(desk)
        (item,) = (entry.entry for entry in panel.list._entries if entry.id == "read_aloud")
        assert isinstance(item, Item)
        assert (item.value, item.detail) == ("off", ELSEWHERE)

        panel.list.focus = "read_aloud"
        panel.take(Press(Wish.GO_ON))

        assert not desk.settings.read_aloud
        assert desk.notice == ELSEWHERE
