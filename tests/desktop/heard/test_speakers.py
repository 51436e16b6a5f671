"""The voices each platform has: how they are called, and what becomes of what they make."""

import array
import base64
import math
import os
import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.desktop.heard import powershell, processes
from game.desktop.heard import speakers as spoken_by
from game.desktop.heard import voice as voices
from game.desktop.heard.powershell import Powershell
from game.desktop.heard.processes import handed_over, rendered
from game.desktop.heard.sound import VOICE, Sound
from game.desktop.heard.speakers import BREATH, COMMAND, Dispatcher, Player, Renderer, speakers
from game.desktop.heard.utterance import SpeakerFailedError, Tone, Utterance
from game.desktop.heard.voice import Voice
from tests.desktop.heard.fakes import MAKES_A_WAVE, given, put, running
from tests.desktop.heard.test_voice import until

pytestmark = pytest.mark.skipif(os.name == "nt", reason="these voices are scripts that Unix can start")

PATIENT = 8.0
"""Seconds to wait for what comes long before."""
POWERSHELL = """\
import base64, pathlib, re, sys
here = pathlib.Path({folder!r})
(here / f"{{__import__('os').getpid()}}.speaks").touch()
asked = 0
for line in sys.stdin:
    with open(here / "orders", "a") as file:
        file.write(line)
    if "'ready'" in line:
        print({ready!r}, flush=True)
    if {answers} and line.startswith("$said.IsCompleted"):
        asked += 1
        print(asked > {last}, flush=True)
"""


@pytest.fixture(name="here")
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which alone programs are found."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


@pytest.fixture(name="sound")
def _sound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sound]:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    told: list[str] = []
    sound = Sound(tmp_path / "sounds", told.append)
    yield sound
    sound.close()


def _chain(platform: str, environment: dict[str, str] | None = None) -> list[str]:
    return [each.name for each in speakers(lambda: None, environment or {}, platform)]


def test_each_platform_has_its_chain() -> None:
    """The environment's own command is the first everywhere."""
    assert _chain("linux") == [
        "espeak-ng --stdout",
        "espeak --stdout",
        "espeak-ng",
        "espeak",
        "spd-say",
    ]
    assert _chain("darwin") == ["say"]
    assert _chain("win32") == ["powershell"]
    assert _chain("linux", {COMMAND: "my voice"})[0] == "my"
    assert _chain("win32", {COMMAND: r'"C:\My Voice\say.exe" -x'}) == [r"C:\My Voice\say.exe", "powershell"]


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (r"C:\Bob's\say.exe -x", [r"C:\Bob's\say.exe", "-x"]),
        (r'say --voice="two words" "" #1', ["say", "--voice=two words", "", "#1"]),
        ("  ", []),
    ],
)
def test_a_command_on_windows_is_divided_as_there(command: str, words: list[str]) -> None:
    """Folders are divided by backslashes, names have apostrophes, and double quotes alone hold together."""
    own, *_ = speakers(lambda: None, {COMMAND: command}, "win32")

    assert ([own.program, *own.options(Tone())] if isinstance(own, Player) else []) == words


def test_what_espeak_makes_is_heard_on_the_voice_s_channel(here: Path, sound: Sound) -> None:
    """At the voice's own volume and pace, sentence after sentence, and silent at once."""
    put(here, "espeak-ng", MAKES_A_WAVE)
    voice = Voice(lambda: [Renderer("espeak-ng", sound.voice)], sound.duck)
    voice.tone = Tone(volume=40, rate=150)

    voice.say(["One. " * 60, "Two."])
    assert until(lambda: pygame.mixer.get_init() and pygame.mixer.Channel(VOICE).get_busy())
    channel = pygame.mixer.Channel(VOICE)
    playing = channel.get_sound()
    assert playing is not None
    assert playing.get_volume() == pytest.approx(0.4, abs=0.01)
    assert playing.get_length() == pytest.approx(1.0, abs=0.05)
    assert until(lambda: len(given(here, "espeak-ng")) == 2)
    voice.stop()
    assert not channel.get_busy()
    time.sleep(0.1)
    assert not channel.get_busy()

    arguments = given(here, "espeak-ng")[0].arguments
    assert arguments == ["--stdout", "--stdin", "-b", "1", "-v", "en-us", "-s", "262"]
    assert given(here, "espeak-ng")[0].words == " ".join(["One."] * 48)
    voice.close()


def test_a_paragraph_ends_in_a_breath(here: Path, sound: Sound) -> None:
    """The last sentence of each is followed by silence."""
    put(here, "espeak-ng", MAKES_A_WAVE)
    voice = Voice(lambda: [Renderer("espeak-ng", sound.voice)])

    voice.say(["One."])

    assert until(lambda: pygame.mixer.get_init() and pygame.mixer.Channel(VOICE).get_busy())
    playing = pygame.mixer.Channel(VOICE).get_sound()
    assert playing is not None
    assert playing.get_length() == pytest.approx(1.3, abs=0.05)
    voice.close()


def test_without_a_device_espeak_is_let_play_by_itself(
    here: Path, sound: Sound, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The game may find no device where eSpeak finds one. How loud it is, it is then told."""
    monkeypatch.setenv("SDL_AUDIODRIVER", "no such device")
    put(here, "espeak-ng")
    voice = Voice(lambda: speakers(sound.voice, {}, "linux"))
    voice.tone = Tone(volume=40)

    voice.say(["One."])

    assert until(lambda: given(here, "espeak-ng"))
    voice.close()
    assert given(here, "espeak-ng")[0].arguments[-2:] == ["-a", "80"]
    assert "--stdout" not in given(here, "espeak-ng")[0].arguments


def test_a_sentence_is_heard_to_its_end(here: Path, sound: Sound) -> None:
    """The next one, which is made meanwhile, waits for it."""
    put(here, "espeak-ng", MAKES_A_WAVE.replace("22050 * 2", "22050"))

    began = time.monotonic()
    Renderer("espeak-ng", sound.voice).speak(Utterance(("One. " * 60,), Tone()))

    assert len(given(here, "espeak-ng")) == 2
    assert time.monotonic() - began > 2 * 0.5 + BREATH - 0.15


def test_a_device_that_goes_is_a_failure(here: Path, sound: Sound, monkeypatch: pytest.MonkeyPatch) -> None:
    """And no exception that would end all reading."""
    put(here, "espeak-ng", MAKES_A_WAVE)

    def gone(*_: object) -> None:
        raise pygame.error("mixer not initialized")

    monkeypatch.setattr(spoken_by, "_await_end", gone)
    with pytest.raises(SpeakerFailedError, match="the sound device is gone"):
        Renderer("espeak-ng", sound.voice).speak(Utterance(("One.",), Tone()))


def test_what_is_no_sound_is_a_failure(here: Path, sound: Sound) -> None:
    """A program that writes something else is passed over."""
    put(here, "espeak-ng", "print('no sound')")

    with pytest.raises(SpeakerFailedError, match="no sound"):
        Renderer("espeak-ng", sound.voice).speak(Utterance(("One.",), Tone()))


def test_what_is_made_by_one_that_fails_is_not_heard(here: Path, sound: Sound) -> None:
    """Half a sentence is none."""
    put(here, "espeak-ng", f"{MAKES_A_WAVE}sys.exit(3)")

    with pytest.raises(SpeakerFailedError, match="it ended with 3"):
        Renderer("espeak-ng", sound.voice).speak(Utterance(("One.",), Tone()))


def test_say_is_told_its_volume_before_the_words(here: Path) -> None:
    """The Mac's voice takes its pace as an option and its volume as a mark."""
    put(here, "say")
    (say,) = speakers(lambda: None, {}, "darwin")

    say.speak(Utterance(("One.", "Two."), Tone(volume=40, rate=200)))

    assert given(here, "say")[0][:2] == (["-r", "350", "-f", "-"], "[[volm 0.40]] One.\n\nTwo.")


def test_speech_dispatcher_is_handed_the_words_and_called_back(here: Path) -> None:
    """It is not waited for; what it says is taken back as soon as somebody presses a key."""
    put(here, "spd-say")
    voice = Voice(lambda: [Dispatcher()])
    voice.tone = Tone(volume=40, rate=150)

    voice.say(["Minus one. " * 40])
    assert until(lambda: given(here, "spd-say"))
    assert voice.speaking
    voice.stop()
    assert until(lambda: len(given(here, "spd-say")) == 2)
    voice.close()

    first, second = (each.arguments for each in given(here, "spd-say"))
    assert first[2:-1] == ["-l", "en", "-i", "-20", "-r", "50", "--"]
    assert first[-1].startswith("Minus one. Minus one.")
    assert "-C" in second


def test_speech_dispatcher_is_not_called_back_from_what_it_has_said(here: Path) -> None:
    """That would silence a screen reader that speaks through it."""
    put(here, "spd-say")

    Dispatcher().speak(Utterance(("One.",), Tone(rate=200)))

    assert len(given(here, "spd-say")) == 1


def test_whom_speech_dispatcher_wakes_is_not_waited_for(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It starts a server, which stays and may hold what it was given; the words are handed over."""
    put(here, "spd-say", _leaves_behind(here))
    utterance = Utterance(("One.",), Tone())
    monkeypatch.setattr(processes, "PATIENCE", PATIENT)

    handed_over(utterance, ("spd-say",))

    assert _ended_by_hand(here) == 1


def test_what_keeps_its_stdout_open_is_given_up(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody else may hold it for as long as he likes."""
    put(here, "espeak-ng", _leaves_behind(here))
    monkeypatch.setattr(processes, "PATIENCE", PATIENT / 10)

    began = time.monotonic()
    with pytest.raises(SpeakerFailedError, match="it hangs"):
        rendered(Utterance(("One.",), Tone()), ("espeak-ng",), "One.")
    took = time.monotonic() - began

    _ended_by_hand(here)
    assert took < PATIENT


def _leaves_behind(here: Path) -> str:
    """What a program does that ends and leaves another one, in a session of its own, with its stdout."""
    begun = f"(pathlib.Path({str(here)!r}) / f'{{os.getpid()}}.speaks').touch()"
    child = f"import os, pathlib, time; {begun}; print(flush=True); time.sleep({2 * PATIENT})"
    return (
        "import subprocess\n"
        f"left = subprocess.Popen([sys.executable, '-c', {child!r}], start_new_session=True)\n"
        f"while not list(here.glob('*.speaks')): time.sleep(0.01)\n"
    )


def _ended_by_hand(here: Path) -> int:
    """How many of them run still, and end them."""
    left = running(here)
    for pid in left:
        os.kill(pid, signal.SIGKILL)
    return len(left)


def _powershell(here: Path, *, last: int, ready: str = "ready", answers: bool = True) -> None:
    file = here / "powershell"
    shebang = f"#!{shutil.which('python3', path=os.defpath)}\n"
    code = POWERSHELL.format(folder=str(here), last=last, ready=ready, answers=answers)
    file.write_text(shebang + code, "utf-8")
    file.chmod(0o755)


def _orders(here: Path) -> list[str]:
    return (here / "orders").read_text("utf-8").splitlines() if (here / "orders").exists() else []


def test_powershell_stays_and_gets_its_words_in_base64(here: Path) -> None:
    """No word of a story can be an order, and the second page starts no second process."""
    _powershell(here, last=1)
    speaker = Powershell()

    for words in ("'); Remove-Item C:\\ #", "Zwei — Ä"):
        speaker.speak(Utterance((words,), Tone(volume=40, rate=200)))

    said = [line for line in _orders(here) if "SpeakAsync(" in line]
    assert len(said) == 2
    assert all(line.startswith("$voice.Rate = 6; $voice.Volume = 40;") for line in said)
    coded = base64.b64decode(said[0].split("FromBase64String('")[1].split("'")[0])
    assert coded.decode("utf-16-le") == "'); Remove-Item C:\\ #"
    assert len(running(here)) == 1
    speaker.close()
    assert running(here) == []


def test_powershell_is_silent_at_once_and_stays(here: Path) -> None:
    """A press takes back what it says; the process is kept for the next page."""
    _powershell(here, last=10_000)
    voice = Voice(lambda: [Powershell()])

    voice.say(["One."])
    assert until(lambda: any("IsCompleted" in line for line in _orders(here)))
    voice.stop()
    assert until(lambda: any("SpeakAsyncCancelAll" in line for line in _orders(here)), 1.0)
    assert len(running(here)) == 1
    voice.close()

    assert until(lambda: not running(here), 1.0)


def test_a_powershell_without_a_voice_is_a_failure(here: Path) -> None:
    """And it is not left running."""
    _powershell(here, last=1, ready="none")

    with pytest.raises(SpeakerFailedError, match="no voice"):
        Powershell().speak(Utterance(("One.",), Tone()))

    assert running(here) == []


def test_a_powershell_that_was_ended_is_started_anew(here: Path) -> None:
    """Somebody may have ended it between two pages."""
    _powershell(here, last=0)
    speaker = Powershell()
    speaker.speak(Utterance(("One.",), Tone()))
    _ended_by_hand(here)
    assert until(lambda: not running(here))

    speaker.speak(Utterance(("Two.",), Tone()))

    assert len([line for line in _orders(here) if "SpeakAsync(" in line]) == 2
    speaker.close()


def test_a_powershell_that_answers_no_more_is_a_failure(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not asked for ever, and not left running."""
    monkeypatch.setattr(powershell, "PATIENCE", 0.3)
    _powershell(here, last=0, answers=False)

    with pytest.raises(SpeakerFailedError, match="it hangs"):
        Powershell().speak(Utterance(("One.",), Tone()))

    assert running(here) == []


def test_closing_does_not_wait_for_a_powershell_that_comes_up(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a slow disk that would take as long as it does."""
    monkeypatch.setattr(voices, "CLOSING", 3 * PATIENT)
    monkeypatch.setattr(powershell, "STARTING", 3 * PATIENT)
    _powershell(here, last=0, ready="")
    voice = Voice(lambda: [Powershell()])
    voice.say(["One."])
    assert until(lambda: _orders(here))

    began = time.monotonic()
    voice.close()

    assert time.monotonic() - began < PATIENT
    assert running(here) == []


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_espeak_is_heard(sound: Sound) -> None:
    """The real program: a sentence becomes sound of about its length, loud enough, and faster when asked."""
    lengths = []
    for rate in (100, 200):
        voice = Voice(lambda: [Renderer("espeak-ng", sound.voice)])
        voice.tone = Tone(rate=rate)
        voice.say(["I woke, and the light over the door came on by itself."])
        assert until(lambda: pygame.mixer.get_init() and pygame.mixer.Channel(VOICE).get_busy())
        playing = pygame.mixer.Channel(VOICE).get_sound()
        assert playing is not None
        lengths.append(playing.get_length())
        waves = array.array("h", playing.get_raw())
        voice.close()
        assert math.sqrt(sum(value * value for value in waves) / len(waves)) > 1000

    assert 2 < lengths[0] < 7
    assert lengths[1] < lengths[0] * 0.7


def test_a_player_that_is_not_there_is_not_found(here: Path) -> None:
    """What is installed later is found then."""
    speaker = Player("later", lambda _: ())
    assert not speaker.found()

    put(here, "later")

    assert speaker.found()
