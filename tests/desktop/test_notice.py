"""What the window tells at its foot: seen and heard, whoever told it."""

import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.desktop.app import App
from game.desktop.bell import Bell
from game.desktop.desk import SETTINGS, SILENCED, Desk
from game.desktop.door import Door
from game.desktop.heard.sound import SILENT
from game.desktop.intents import Press, Wish
from game.desktop.panels.settings import settings_panel
from tests.desktop.stage import later, stage


@pytest.fixture(name="desk")
def _desk(tmp_path: Path) -> Iterator[Desk]:
    with stage(tmp_path, (1280, 720)) as desk:
        yield desk


def _app(desk: Desk, monkeypatch: pytest.MonkeyPatch, told: list[str]) -> App:
    """A window on the settings, at rest; `told` is what a screen reader would be."""
    app = App(desk, pygame.display.get_surface() or pygame.Surface((1280, 720)), Bell(frozenset()))
    app.panels = [settings_panel(desk)]
    monkeypatch.setattr(app._door, "tell", lambda _panel, _size: told.append(desk.notice))
    app.draw()
    app._listen()
    app.draw()
    return app


def test_what_a_thread_tells_is_shown(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A voice may be the first to find that there is no device, while the window is asleep."""
    told: list[str] = []
    app = _app(desk, monkeypatch, told)
    stale = [app._stale]
    before = app.canvas.copy()

    thread = threading.Thread(target=desk.tell, args=(SILENT,))
    thread.start()
    thread.join()
    app._listen()
    stale.append(app._stale)
    app.draw()

    assert told[-1] == SILENT
    assert app.canvas.get_buffer().raw != before.get_buffer().raw
    assert [*stale, app._stale] == [False, True, False]


def test_what_is_told_in_the_middle_of_a_frame_is_heard_too(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A frame of something that moves shows it and tells nobody; the next one does."""
    told: list[str] = []
    app = _app(desk, monkeypatch, told)

    desk.tell(SILENT)
    app._stale = False
    app.draw()
    assert told[-1] == ""
    app._listen()
    app.draw()

    assert told[-1] == SILENT


@pytest.mark.parametrize("wish", [Wish.LARGER, Wish.VOICE])
def test_that_settings_cannot_be_kept_is_told_last(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, wish: Wish
) -> None:
    """Over what the press itself has to say, which is seen and heard anyway."""
    monkeypatch.setattr(desk.voice, "available", str)
    (desk.outside.data / f"{SETTINGS}.{os.getpid()}.tmp").mkdir()

    _app(desk, monkeypatch, []).act(Press(wish))

    assert desk.settings in (replace(desk.settings, text_size=110), replace(desk.settings, read_aloud=True))
    assert desk.notice.startswith("The settings cannot be kept")


def test_a_long_sentence_stays_until_it_can_be_read(desk: Desk) -> None:
    """A third of a second for each word is slow reading; a short one stays as long as all others."""
    for sentence, seconds in (("Saved.", 4), ("word " * 30, 10)):
        desk.tell(sentence)
        later(desk, seconds - 0.1)
        desk.look_around()
        assert desk.notice == sentence
        later(desk, 1)
        desk.look_around()
        assert desk.notice == ""


def test_a_voice_that_is_turned_down_is_told_of(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever turns it on hears nothing, and can read why."""
    monkeypatch.setattr(desk.voice, "available", str)
    desk.change(replace(desk.settings, voice=0))

    _app(desk, monkeypatch, []).act(Press(Wish.VOICE))

    assert desk.notice == SILENCED


@pytest.mark.parametrize("aloud", [True, False])
def test_what_a_voice_reads_no_screen_reader_announces(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, *, aloud: bool
) -> None:
    """Two voices at once would be understood by nobody."""
    pytest.importorskip("accesskit")
    told: list[str | None] = []
    door = Door(desk, Bell(frozenset()))
    assert not door.open("Settings")
    monkeypatch.setattr(door._teller, "follow", lambda _look, _title, _size, sentence: told.append(sentence))
    monkeypatch.setattr(desk, "settings", replace(desk.settings, read_aloud=aloud))
    desk.tell("Saved.")

    door.tell(settings_panel(desk), (1280, 720))
    door.close()

    assert told == [None if aloud else "Saved."]
