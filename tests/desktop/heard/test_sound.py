"""Sound, where there is some, and where there is no device."""

import threading
import wave
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.desktop.heard.sound import SILENT, Sound
from game.desktop.intents import Press, Wish
from game.desktop.panels.title import Title
from game.desktop.thrift import heavy_work
from tests.desktop.stage import settled, stage
from tests.playthrough.rooms import three_rooms


@pytest.fixture(autouse=True)
def _device(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    yield
    pygame.mixer.quit()


@pytest.fixture(name="told")
def _told() -> list[str]:
    return []


def _sounds(folder: Path, *names: str, seconds: float = 1.0) -> Path:
    for name in names:
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(2)
            file.setsampwidth(2)
            file.setframerate(44_100)
            file.writeframes(bytes(round(44_100 * seconds) * 4))
    return folder


def _until(happens: object) -> bool:
    assert callable(happens)
    for _ in range(400):
        if happens():
            return True
        pygame.time.wait(5)
    return False


def test_without_sounds_nothing_is_opened(tmp_path: Path, told: list[str]) -> None:
    """A story that names sounds nobody ships costs no device, no memory and no words."""
    sound = Sound(tmp_path / "sounds", told.append)

    sound.follow("theme", "rain")
    sound.effect("bell")

    assert pygame.mixer.get_init() is None
    assert told == []


def test_one_ambience_fades_into_another(tmp_path: Path, told: list[str]) -> None:
    """The new sound plays on the lane's other channel while the old one fades."""
    sound = Sound(_sounds(tmp_path, "rain", "clock"), told.append)

    sound.follow("", "rain")
    assert _until(lambda: pygame.mixer.Channel(3).get_busy())
    sound.follow("", "clock")
    assert _until(lambda: pygame.mixer.Channel(2).get_busy())
    sound.close()

    assert told == []


def test_silence_that_is_wanted_while_a_piece_begins_is_silence(
    tmp_path: Path, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the last look at what is wanted and the first tone there is time for another page."""
    begins = threading.Event()

    class Slow(pygame.mixer.Sound):
        def set_volume(self, value: float) -> None:
            begins.set()
            pygame.time.wait(100)
            super().set_volume(value)

    monkeypatch.setattr("game.desktop.heard.sound.FADE", 60)
    monkeypatch.setattr(pygame.mixer, "Sound", Slow)
    sound = Sound(_sounds(tmp_path, "theme"), told.append)
    sound.follow("theme", "")
    assert begins.wait(8)

    sound.follow("", "")
    for thread in sound._loading:
        thread.join()

    assert _until(lambda: not pygame.mixer.get_busy())
    sound.close()


def test_what_is_decoded_too_late_is_not_heard(tmp_path: Path, told: list[str]) -> None:
    """By then another page is there, which wants silence."""
    sound = Sound(_sounds(tmp_path, "theme"), told.append)
    with heavy_work():
        sound.follow("theme", "")
        sound.follow("", "")
    for thread in sound._loading:
        thread.join()

    assert not pygame.mixer.get_busy()
    sound.close()


def test_a_piece_goes_on_for_ever(tmp_path: Path, told: list[str]) -> None:
    """It begins again where it ends."""
    sound = Sound(_sounds(tmp_path, "theme", seconds=0.05), told.append)
    sound.follow("theme", "")
    assert _until(lambda: pygame.mixer.Channel(1).get_busy())

    pygame.time.wait(300)

    assert pygame.mixer.Channel(1).get_busy()
    sound.close()


def test_what_is_held_is_heard_when_it_is_released(tmp_path: Path, told: list[str]) -> None:
    """The first page is shown before a device is opened for it; nothing that was asked for is lost."""
    sound = Sound(_sounds(tmp_path, "rain", "bell"), told.append)
    sound.hold()
    sound.follow("", "rain")
    sound.effect("bell")
    assert pygame.mixer.get_init() is None

    sound.release()

    assert _until(lambda: pygame.mixer.Channel(3).get_busy())
    assert _until(lambda: any(pygame.mixer.Channel(number).get_busy() for number in range(4, 8)))
    sound.close()


def test_the_same_sound_goes_on(tmp_path: Path, told: list[str]) -> None:
    """A page turned in the same place does not begin its ambience again."""
    sound = Sound(_sounds(tmp_path, "rain"), told.append)
    sound.follow("", "rain")
    _until(lambda: pygame.mixer.Channel(3).get_busy())
    playing = pygame.mixer.Channel(3).get_sound()

    sound.follow("", "rain")

    assert pygame.mixer.Channel(3).get_sound() is playing
    sound.close()


def test_volumes_hold_at_once(tmp_path: Path, told: list[str]) -> None:
    """Turning a volume down is heard while the sound plays, and nought is silence."""
    sound = Sound(_sounds(tmp_path, "theme"), told.append)
    sound.follow("theme", "")
    _until(lambda: pygame.mixer.Channel(1).get_busy())

    sound.set_volumes(0, 50, 50)

    assert _loudness(1) == 0
    sound.close()


def test_a_volume_outlasts_the_fade(tmp_path: Path, told: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What was set to a quarter is no louder once it has faded in."""
    monkeypatch.setattr("game.desktop.heard.sound.FADE", 60)
    sound = Sound(_sounds(tmp_path, "theme"), told.append)
    sound.set_volumes(25, 25, 25)

    sound.follow("theme", "")
    _until(lambda: pygame.mixer.Channel(1).get_busy())
    pygame.time.wait(200)

    assert _loudness(1) == pytest.approx(0.25, abs=0.01)
    sound.close()


def test_music_steps_back_for_a_voice(tmp_path: Path, told: list[str]) -> None:
    """What plays and what begins meanwhile keep the share they are given, whatever volume is set then."""
    sound = Sound(_sounds(tmp_path, "theme", "rain"), told.append)
    sound.set_volumes(80, 80, 80)
    sound.follow("theme", "")
    _until(lambda: pygame.mixer.Channel(1).get_busy())

    sound.duck(0.5)
    sound.follow("theme", "rain")
    _until(lambda: pygame.mixer.Channel(3).get_busy())
    assert [_share(1), _share(3)] == pytest.approx([0.4, 0.4], abs=0.01)
    sound.set_volumes(60, 60, 80)
    assert _share(1) == pytest.approx(0.3, abs=0.01)
    sound.duck(1.0)

    assert _share(1) == pytest.approx(0.6, abs=0.01)
    sound.close()


def _share(channel: int) -> float:
    """How loud the Sound on a channel was told to be, of 1."""
    playing = pygame.mixer.Channel(channel).get_sound()
    assert playing is not None
    return playing.get_volume()


def _loudness(channel: int) -> float:
    """How loud what plays on a channel is, of 1."""
    playing = pygame.mixer.Channel(channel).get_sound()
    assert playing is not None
    return pygame.mixer.Channel(channel).get_volume() * playing.get_volume()


def test_an_effect_is_played_once(tmp_path: Path, told: list[str]) -> None:
    """A caption's sound is played on a channel that is not reserved."""
    sound = Sound(_sounds(tmp_path, "bell"), told.append)

    sound.effect("bell")

    assert _until(lambda: any(pygame.mixer.Channel(number).get_busy() for number in range(4, 8)))
    sound.close()


def test_an_effect_is_as_loud_as_effects_are_set(tmp_path: Path, told: list[str]) -> None:
    """Whatever music and ambience are set to."""
    sound = Sound(_sounds(tmp_path, "bell"), told.append)
    sound.set_volumes(100, 100, 40)

    sound.effect("bell")

    assert _until(lambda: pygame.mixer.Channel(5).get_busy())
    assert _share(5) == pytest.approx(0.4, abs=0.01)
    sound.close()


def test_without_a_device_one_sentence_is_said(
    tmp_path: Path, told: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where nothing can be heard the player is told once, and play goes on."""
    monkeypatch.setenv("SDL_AUDIODRIVER", "no such device")
    sound = Sound(_sounds(tmp_path, "rain", "bell"), told.append)

    sound.follow("", "rain")
    sound.effect("bell")
    sound.follow("", "")

    assert told == [SILENT]
    assert "no sound device" in capsys.readouterr().err


def test_a_broken_or_missing_sound_is_told_on_the_console(
    tmp_path: Path, told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that is no sound costs that sound and nothing else; a missing one is named once."""
    (tmp_path / "rain.ogg").write_bytes(b"no sound at all")
    sound = Sound(tmp_path, told.append)
    heard = ""

    sound.follow("theme", "rain")
    sound.follow("", "")
    sound.follow("theme", "rain")
    for _ in range(200):
        heard += capsys.readouterr().err
        if "rain" in heard:
            break
        pygame.time.wait(5)
    sound.close()

    assert "rain.ogg cannot be played" in heard
    assert heard.count("no sound is called theme") == 1
    assert told == []


def test_whether_a_sound_is_there_is_asked_in_silence(
    tmp_path: Path, told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A story without a piece of its own is no mistake."""
    sound = Sound(_sounds(tmp_path, "title_one"), told.append)

    assert sound.has("title_one")
    assert not sound.has("title_two")
    assert capsys.readouterr().err == ""
    assert pygame.mixer.get_init() is None


def test_the_title_page_plays_the_piece_of_the_story_that_is_meant(tmp_path: Path) -> None:
    """It is heard while the story's light is on, and goes on while the settings are pointed at."""
    with stage(tmp_path, stories={"rooms": three_rooms()}) as desk:
        desk.sound = Sound(_sounds(tmp_path, "title_rooms"), desk.tell)
        title = Title(desk)
        settled(desk, title)
        title.take(Press(Wish.DOWN))
        settled(desk, title)
        assert _until(lambda: pygame.mixer.Channel(1).get_busy())
        playing = pygame.mixer.Channel(1).get_sound()

        title.take(Press(Wish.DOWN))
        settled(desk, title)

        assert pygame.mixer.Channel(1).get_sound() is playing


def test_closing_waits_for_what_is_being_decoded(tmp_path: Path, told: list[str]) -> None:
    """However soon after the first page the window is closed, nothing plays on a device that has gone."""
    folder = _sounds(tmp_path, "theme", "rain")

    for _ in range(20):
        sound = Sound(folder, told.append)
        sound.follow("theme", "rain")
        sound.close()
        assert pygame.mixer.get_init() is None
        assert not any(thread.is_alive() for thread in sound._loading)
