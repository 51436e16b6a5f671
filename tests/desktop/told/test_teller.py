"""When a screen reader is told what, and what it may ask for."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pygame
import pytest

from game.desktop.app import App
from game.desktop.bell import Bell
from game.desktop.desk import Desk
from game.desktop.door import Door
from game.desktop.heard.aloud import Aloud, Meant
from game.desktop.intents import Heed, Press, Take, Wish
from game.desktop.panels.settings import settings_panel
from game.desktop.told import teller
from game.desktop.told.teller import SAID_FOR, Teller
from game.desktop.told.things import Foreign, Kind, Thing
from game.desktop.told.tree import ROOT
from tests.desktop.stage import Clock, stage
from tests.playthrough.rooms import three_rooms

accesskit = pytest.importorskip("accesskit")

HALL = Thing(words="A hall.")
KNOCK = Thing(words="1. Knock", kind=Kind.BUTTON, id="knock", number=1, of=1)
THEME = Thing(words="Theme, night", kind=Kind.VALUE, id="theme", number=1, of=1)
SIZE = Thing(words="Text size", kind=Kind.VALUE, id="size", amount=100, span=(80, 200), number=1, of=1)
MENU = Thing(words="Menu", kind=Kind.BUTTON, id="menu", wish=Wish.MENU)
LOCKED = Thing(words="Never: Break in.", kind=Kind.BUTTON, id="break", open=False)
PAGE = Aloud(parts=("A hall.", "1. Knock"), things=(HALL, KNOCK, LOCKED, MENU))
SIZE_OF_WINDOW = (1280, 720)


@dataclass
class Listener:
    """An adapter that keeps what it is told, and can ask for something."""

    begin: Foreign = None
    act: Foreign = None
    end: Foreign = None
    trees: list[Foreign] = field(default_factory=list)
    focused: list[bool] = field(default_factory=list)
    broken: bool = False

    def update(self, tree: Foreign) -> None:
        """Keep it, or fail as AccessKit does."""
        if self.broken:
            raise BaseException("panicked")  # noqa: TRY002  a panic is no Exception
        self.trees.append(tree)

    def focus(self, *, focused: bool) -> None:
        """Keep it."""
        self.focused.append(focused)

    @property
    def said(self) -> list[str]:
        """What was announced, in order: what is live and new."""
        found: list[str] = []
        before: set[int] = set()
        for tree in self.trees:
            live = {number: node.value for number, node in tree.nodes if node.live is not None}
            found += [words for number, words in live.items() if number not in before]
            before = set(live)
        return found

    def ask(self, action: Foreign, words: str) -> None:
        """Want something done with the node of these words."""
        named = {node.label or node.value: number for number, node in self.trees[-1].nodes}
        self.act(Request(action, named[words]))


@dataclass
class Request:
    """What a screen reader asks for."""

    action: Foreign
    target: int


@dataclass
class Told:
    """A teller, and who is told."""

    teller: Teller
    listener: Listener
    clock: Clock
    rung: list[None]

    def tell(self, aloud: Aloud, told: str | None = "") -> None:
        """The window holds this now."""
        self.teller.look(focused=True)
        self.teller.follow(lambda: aloud, "Three Rooms", SIZE_OF_WINDOW, told)


@pytest.fixture(name="told")
def _told(monkeypatch: pytest.MonkeyPatch) -> Told:
    listener, clock, rung = Listener(), Clock(), list[None]()

    def attach(_: Foreign, begin: Foreign, act: Foreign, end: Foreign) -> Listener:
        listener.begin, listener.act, listener.end = begin, act, end
        return listener

    monkeypatch.setattr(teller, "attach", attach)
    made = Teller(lambda: rung.append(None), clock)
    made.open("Three Rooms")
    return Told(made, listener, clock, rung)


@pytest.fixture(name="listened")
def _listened(told: Told) -> Told:
    """Somebody listens."""
    told.listener.begin()
    return told


def test_nothing_is_made_while_nobody_listens(told: Told) -> None:
    """The window is not even asked what it holds."""

    def look() -> Aloud:
        raise AssertionError("nobody wanted to know")

    told.teller.look(focused=True)
    told.teller.follow(look, "Three Rooms", SIZE_OF_WINDOW, "")

    assert (told.listener.trees, told.listener.focused) == ([], [])


def test_who_begins_to_listen_is_told_all(told: Told) -> None:
    """An empty window first, so that the page is new when it comes; the same when somebody comes again."""
    first = told.listener.begin()
    assert [number for number, _ in first.nodes] == [ROOT]
    assert told.rung == [], "the window is not woken while AccessKit holds its lock"
    assert told.teller.look(focused=True)
    assert not told.teller.look(focused=True)
    told.tell(PAGE)

    told.listener.end()
    told.tell(replace(PAGE, page=(1, 0)))
    told.listener.begin()
    assert told.teller.look(focused=True)
    told.tell(PAGE)

    assert told.listener.said == ["A hall.\n1. Knock", "A hall.\n1. Knock"]
    assert told.listener.focused == [True, True]


def test_who_comes_while_the_window_looks_is_told_all_the_next_time(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """AccessKit's thread may come between any two steps of the window's."""
    begun, coming = [False], [True]

    def read(_: Teller) -> bool:
        now = begun[0]
        if coming and told.teller._listening:
            coming.pop()
            told.listener.begin()
        return now

    monkeypatch.setattr(
        Teller, "_begun", property(read, lambda _, now: begun.__setitem__(0, now)), raising=False
    )
    told.teller._listening = True

    assert [told.teller.look(focused=True) for _ in range(3)] == [False, True, False]


def test_a_page_is_announced_once_and_focus_moves_before(listened: Told) -> None:
    """Words that came before the focus moved would be cut off; drawn again, the page is told no more."""
    listened.tell(PAGE)
    listened.tell(PAGE)
    listened.tell(replace(PAGE, meant=Meant(id="knock", words=("1. Knock",))))

    assert listened.listener.said == ["A hall.\n1. Knock"]
    live = [any(node.live is not None for _, node in tree.nodes) for tree in listened.listener.trees]
    assert live == [False, True, True]


def test_what_was_said_goes_after_a_while(listened: Told) -> None:
    """The words stand on the page; twice they would be read twice."""
    listened.tell(PAGE)
    listened.clock.now += SAID_FOR
    listened.teller.look(focused=True)

    values = [node.value for _, node in listened.listener.trees[-1].nodes]
    assert "A hall.\n1. Knock" not in values
    assert values.count("A hall.") == 1
    before = len(listened.listener.trees)
    listened.teller.look(focused=True)
    assert len(listened.listener.trees) == before


def test_sentences_at_the_foot_are_announced(listened: Told) -> None:
    """Saved, for one; and nothing when it goes."""
    listened.tell(PAGE)
    listened.tell(PAGE, "Saved.")
    listened.tell(PAGE)

    assert listened.listener.said[1:] == ["Saved."]


def test_choices_are_said_again_to_who_wants_to_go_on(listened: Told) -> None:
    """As the voice does, where a press found nothing to go on to."""
    listened.tell(PAGE)
    listened.tell(replace(PAGE, meant=Meant(words=("1. Knock", "2. Wait"))))

    assert listened.listener.said[1:] == ["1. Knock, 2. Wait"]


def test_a_value_that_is_no_number_is_said_as_it_turns(listened: Told) -> None:
    """Of numbers and of what comes into focus screen readers say it themselves."""

    def turned(thing: Thing, value: str) -> Aloud:
        meant = Meant(id=thing.id, words=(thing.words.partition(",")[0], value))
        return Aloud(parts=("Settings.",), things=(thing,), meant=meant)

    listened.tell(turned(THEME, "night"))
    listened.tell(turned(THEME, "paper"))
    listened.tell(turned(SIZE, "100 %"))
    listened.tell(turned(SIZE, "110 %"))

    assert listened.listener.said == ["Settings.", "paper"]


def test_a_voice_of_this_computer_is_not_talked_over(listened: Told) -> None:
    """Where that reads the page, it is shown and not announced, then or later."""
    listened.tell(PAGE, None)
    listened.tell(PAGE)

    assert listened.listener.said == []
    assert "A hall." in [node.value for _, node in listened.listener.trees[-1].nodes]


def test_what_is_asked_for_becomes_an_intent(listened: Told) -> None:
    """In the window's thread, which is woken for it; what is crossed out or gone cannot be asked for."""
    listened.tell(replace(PAGE, things=(*PAGE.things, SIZE)))
    action, ask = accesskit.Action, listened.listener.ask
    listened.rung.clear()
    for wanted, words in (
        (action.CLICK, "1. Knock"),
        (action.FOCUS, "1. Knock"),
        (action.CLICK, "Menu"),
        (action.FOCUS, "Menu"),
        (action.INCREMENT, "Text size"),
        (action.DECREMENT, "Text size"),
        (action.CLICK, "Never: Break in."),
        (action.CLICK, "A hall."),
        (action.BLUR, "1. Knock"),
    ):
        ask(wanted, words)
    listened.listener.act(Request(action.CLICK, 4711))

    assert len(listened.rung) == 10
    assert list(listened.teller.asked()) == [
        Take("knock"),
        Heed("knock"),
        Press(Wish.MENU),
        Take("size", 1),
        Take("size", -1),
    ]
    assert list(listened.teller.asked()) == []


def test_a_panic_is_told_once_and_costs_only_the_screen_reader(
    listened: Told, capsys: pytest.CaptureFixture[str]
) -> None:
    """What AccessKit throws is no Exception; play goes on, and says how to play without a window."""
    listened.listener.broken = True
    listened.tell(PAGE)
    listened.tell(replace(PAGE, page=(1, 0)))

    assert "--text" in listened.teller.missing
    assert capsys.readouterr().err.count("panicked") == 1
    assert list(listened.teller.asked()) == []


def test_a_request_that_makes_no_sense_poisons_nothing(
    listened: Told, capsys: pytest.CaptureFixture[str]
) -> None:
    """An exception that left the handler would take AccessKit along."""
    listened.listener.act(None)

    assert "a screen reader cannot be answered" in capsys.readouterr().err


@pytest.fixture(name="desk")
def _desk(tmp_path: Path) -> Iterator[Desk]:
    with stage(tmp_path, (1280, 720), stories={"rooms": three_rooms()}) as desk:
        yield desk


def test_without_accesskit_title_and_console_say_what_to_do(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first line on stdout, once; and the window is called so as long as it is open."""
    monkeypatch.setitem(sys.modules, "accesskit", None)
    app = App(desk, pygame.display.get_surface() or pygame.Surface((1280, 720)), Bell(frozenset()))
    left = [None, None, None]

    def rest(_bell: Bell, _seconds: float) -> None:
        left.pop()
        app.panels = app.panels if left else []

    monkeypatch.setattr(Bell, "wait", rest)
    app.run([settings_panel(desk)])
    app.close()

    told = capsys.readouterr()
    first = told.out.splitlines()[0]
    assert first.endswith("-m game play --text` instead.")
    assert told.out.count("--text") == 1
    assert pygame.display.get_caption()[0] == f"Settings – {first}"


def test_a_terminal_that_was_closed_costs_nobody_the_window(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without AccessKit, and nobody there to be told."""

    def gone(_: str) -> int:
        raise BrokenPipeError

    monkeypatch.setitem(sys.modules, "accesskit", None)
    for console in (sys.stdout, sys.stderr):
        monkeypatch.setattr(console, "write", gone)

    assert Door(desk, Bell(frozenset())).open("Three Rooms")


def test_with_accesskit_nothing_is_said_about_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also where no bus is there to listen on."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    app = App(desk, pygame.display.get_surface() or pygame.Surface((1280, 720)), Bell(frozenset()))
    monkeypatch.setattr(Bell, "wait", lambda _bell, _seconds: app.panels.clear())
    app.run([settings_panel(desk)])
    app.close()

    assert capsys.readouterr() == ("", "")
    assert pygame.display.get_caption()[0] == "Settings"
