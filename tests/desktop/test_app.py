"""The whole window on a real display, pressed as a hand presses it."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.desktop import app
from game.desktop.bell import Bell
from game.desktop.desk import SETTINGS, Desk
from game.desktop.keeping import Keeping
from game.desktop.outside import Cover, Outside, Shown
from game.model.story import Story
from game.playthrough.playthrough import Playthrough
from game.playthrough.profile import ProfileFile
from game.playthrough.slots import AUTO
from game.playthrough.writer import Writer
from tests.desktop.stage import ASSETS
from tests.playthrough.rooms import three_rooms

pytestmark = pytest.mark.window

STORY = replace(three_rooms(), id="rooms", title="Three Rooms")
Hand = Callable[[], None]


@pytest.fixture(autouse=True)
def _on_screen(screen: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("DISPLAY", screen)
    monkeypatch.setenv("SDL_VIDEODRIVER", "x11")
    yield
    assert not pygame.display.get_init(), "the window closes behind itself"


def _outside(data: Path, story: Story = STORY) -> Outside:
    shown = Shown(title="The Same Dark", covers=(Cover(id=story.id, title=story.title),))
    return Outside(library=lambda _: shown, open=lambda _: story, assets=ASSETS, data=data)


def _key(key: int) -> Hand:
    def press() -> None:
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            pygame.event.post(pygame.Event(kind, key=key, mod=0, unicode=""))

    return press


def _close() -> None:
    pygame.event.post(pygame.Event(pygame.QUIT))


@pytest.fixture(name="hand")
def _hand(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Does one thing whenever the window has come to rest, and closes it at last."""

    def lead(*deeds: Hand) -> None:
        left = [*deeds, _close]

        def wait(_bell: Bell, _seconds: float) -> None:
            left.pop(0)()

        monkeypatch.setattr(Bell, "wait", wait)

    return lead


def _asked(data: Path, **more: object) -> None:
    (data / SETTINGS).write_text(json.dumps({"asked": True, **more}), "utf-8")


def test_a_first_start_to_a_first_choice(tmp_path: Path, hand: Callable[..., None]) -> None:
    """The question, the title page, Begin, a choice: by keys alone, and the autosave holds the choice."""
    down, enter = _key(pygame.K_DOWN), _key(pygame.K_RETURN)
    hand(down, enter, down, enter, enter, _key(pygame.K_1))

    assert app.run(_outside(tmp_path)) == 0

    kept = json.loads((tmp_path / "saves" / "rooms" / f"{AUTO}.json").read_bytes())
    assert len(kept["save"]["turns"]) == 2
    assert json.loads((tmp_path / SETTINGS).read_text("utf-8"))["asked"] is True


def test_a_story_by_name_opens_where_it_was_left(tmp_path: Path, hand: Callable[..., None]) -> None:
    """Played twice by name, the second time goes on from the first one's autosave."""
    _asked(tmp_path)
    hand(_key(pygame.K_1), _key(pygame.K_1))
    app.run(_outside(tmp_path), story="rooms")
    hand(_key(pygame.K_1))

    app.run(_outside(tmp_path), story="rooms")

    kept = json.loads((tmp_path / "saves" / "rooms" / f"{AUTO}.json").read_bytes())
    assert len(kept["save"]["turns"]) == 4


def test_a_trial_leaves_no_autosave(tmp_path: Path, hand: Callable[..., None]) -> None:
    """A playthrough that was handed in is read without a trace, also when it comes to an ending."""
    _asked(tmp_path)
    playthrough = Playthrough.begin(STORY)
    hand(_key(pygame.K_SPACE), _key(pygame.K_1), _key(pygame.K_2), _key(pygame.K_SPACE))

    app.run(replace(_outside(tmp_path), autosaves=False), start=playthrough)

    assert playthrough.turn.ending is not None
    assert not (tmp_path / "profile.json").exists()
    assert not (tmp_path / "saves" / "rooms" / f"{AUTO}.json").exists()


def test_a_key_held_down_chooses_once(tmp_path: Path, hand: Callable[..., None]) -> None:
    """The keyboard's own repetition goes through no story."""
    _asked(tmp_path)
    playthrough = Playthrough.begin(STORY)

    def hold() -> None:
        for _ in range(40):
            pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.K_1, mod=0, unicode="1"))

    hand(hold)
    app.run(_outside(tmp_path), start=playthrough)

    assert len(playthrough.checkpoints) == 1


def test_text_grows_and_the_screen_fills(tmp_path: Path, hand: Callable[..., None]) -> None:
    """Plus and F11 hold at once and at the next start."""
    _asked(tmp_path)
    hand(_key(pygame.K_PLUS), _key(pygame.K_F11), _key(pygame.K_F11))

    app.run(_outside(tmp_path), start=Playthrough.begin(STORY))

    kept = json.loads((tmp_path / SETTINGS).read_text("utf-8"))
    assert (kept["text_size"], kept["full_screen"]) == (110, False)


@pytest.mark.parametrize("kept", [False, True])
def test_a_screen_that_cannot_be_filled_gets_a_window(
    tmp_path: Path, hand: Callable[..., None], monkeypatch: pytest.MonkeyPatch, *, kept: bool
) -> None:
    """Asked for just now or at the last start: play goes on in a window, and the switch is off."""
    _asked(tmp_path, full_screen=kept)
    set_mode = pygame.display.set_mode

    def windows_only(size: tuple[int, int], flags: int) -> pygame.Surface:
        if flags & pygame.FULLSCREEN:
            raise pygame.error("no such mode")
        return set_mode(size, flags)

    monkeypatch.setattr(pygame.display, "set_mode", windows_only)
    told: list[str] = []
    monkeypatch.setattr(Desk, "tell", lambda _desk, sentence: told.append(sentence))
    playthrough = Playthrough.begin(STORY)
    hand(_key(pygame.K_SPACE if kept else pygame.K_F11), _key(pygame.K_1))

    assert app.run(_outside(tmp_path), start=playthrough) == 0
    assert len(playthrough.checkpoints) == 1
    assert told.count("The screen cannot be filled here.") == 1
    assert json.loads((tmp_path / SETTINGS).read_text("utf-8"))["full_screen"] is False


def test_a_window_that_is_drawn_larger_is_set_anew(
    tmp_path: Path, hand: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """By whoever manages the windows: no press tells of it."""
    _asked(tmp_path)
    sizes: list[tuple[int, int]] = []
    resize = Desk.resize

    def seen(desk: Desk, window: tuple[int, int]) -> None:
        sizes.append(window)
        resize(desk, window)

    monkeypatch.setattr(Desk, "resize", seen)
    hand(lambda: pygame.display.set_mode((1000, 640), pygame.RESIZABLE), _key(pygame.K_DOWN))
    app.run(_outside(tmp_path), start=Playthrough.begin(STORY))

    assert sizes[-1] == (1000, 640)


def test_an_autosave_where_nobody_may_look_is_none(tmp_path: Path) -> None:
    """What the disk does not tell ends no start."""
    (tmp_path / "saves").mkdir()

    assert not Keeping(tmp_path).has_begun("x" * 300)


def test_broken_settings_open_a_window_all_the_same(tmp_path: Path, hand: Callable[..., None]) -> None:
    """A settings file full of rubbish costs the settings, and the window asks again."""
    (tmp_path / SETTINGS).write_bytes(b"\x00rubbish")
    hand()

    assert app.run(_outside(tmp_path)) == 0


def test_all_that_could_not_be_read_is_told(
    tmp_path: Path, hand: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that has lost one file has lost others: no sentence takes another's place."""
    (tmp_path / SETTINGS).write_bytes(b"\x00rubbish")
    (tmp_path / "profile.json").write_bytes(b"\x00rubbish")
    told: list[str] = []
    monkeypatch.setattr(Desk, "tell", lambda _desk, sentence: told.append(sentence))
    lost = ProfileFile(tmp_path / "profile.json", Writer()).problem
    hand()
    app.run(_outside(tmp_path))

    assert lost
    assert lost in told[0]
    assert "The settings could not be read" in told[0]


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path, hand: Callable[..., None]) -> None:
    """With the player's folder a file, every choice is told to be lost, and play goes on."""
    data = tmp_path / "folder"
    data.write_text("a file", "utf-8")
    playthrough = Playthrough.begin(STORY)
    hand(_key(pygame.K_SPACE), _key(pygame.K_1), _key(pygame.K_SPACE), _key(pygame.K_1))

    assert app.run(_outside(data), start=playthrough) == 0
    assert len(playthrough.checkpoints) == 2


def test_a_window_that_is_shown_late_plays_as_any_other(
    tmp_path: Path, hand: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where screen readers have to be let in first; also one that fills the screen."""
    _asked(tmp_path, full_screen=True)
    monkeypatch.setattr(app, "BEFORE_SHOWN", True)
    playthrough = Playthrough.begin(STORY)
    sizes: list[tuple[int, int]] = []

    def look() -> None:
        surface = pygame.display.get_surface()
        assert surface is not None
        assert pygame.display.get_active()
        sizes.append(surface.get_size())

    hand(_key(pygame.K_SPACE), look, _key(pygame.K_1))
    app.run(_outside(tmp_path), start=playthrough)

    assert sizes == [(1920, 1080)]
    assert len(playthrough.checkpoints) == 1


def test_keys_that_make_no_sense_cost_themselves_alone(tmp_path: Path, hand: Callable[..., None]) -> None:
    """The window opens and says so; the key of the player's own beside them holds, and the first ones do."""
    _asked(tmp_path, keys={"go_on": ["space", "f7", "frob"], "dance": ["d"], "down": 3})
    hand(_key(pygame.K_1))
    assert app.run(_outside(tmp_path), start=Playthrough.begin(STORY)) == 0

    _asked(tmp_path, keys={"go_on": ["space", "f7", "frob"], "dance": ["d"]}, left_hand=True)
    playthrough = Playthrough.begin(STORY)
    hand(_key(pygame.K_s), _key(pygame.K_F7), _key(pygame.K_s), _key(pygame.K_e))
    app.run(_outside(tmp_path), start=playthrough)

    assert len(playthrough.checkpoints) == 2
