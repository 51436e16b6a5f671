"""One voice at a time, silent at once, and nothing left running."""

import errno
import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.desktop.heard import processes
from game.desktop.heard.speakers import COMMAND, Player, speakers
from game.desktop.heard.utterance import SpeakerFailedError, Tone, Utterance
from game.desktop.heard.voice import ELSEWHERE, FAILED, QUIET, Voice
from tests.desktop.heard.fakes import SPEAKS, SPOKEN, given, put, put_deaf, running

pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="the voices here are scripts with a first line for Unix"
)


@pytest.fixture(name="here")
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which alone programs are found."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


@pytest.fixture(name="made")
def _made() -> Iterator[Callable[..., Voice]]:
    """Makes a voice of programs by name, each trusted, and closes it."""
    all_made: list[Voice] = []

    def make(*programs: str, duck: Callable[[float], None] = lambda _: None) -> Voice:
        chain = [Player(program, lambda _: (), trusted=True) for program in programs]
        all_made.append(Voice(lambda: chain, duck))
        return all_made[-1]

    yield make
    for voice in all_made:
        voice.close()


def until(happens: Callable[[], object], seconds: float = 10.0) -> bool:
    """Whether it happens before that."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if happens():
            return True
        time.sleep(0.01)
    return False


def test_the_words_come_on_stdin_and_the_pace_in_the_environment(
    here: Path, made: Callable[..., Voice]
) -> None:
    """Paragraph after paragraph, cleaned, with an empty line between two."""
    put(here, "one")
    voice = made("one")
    voice.tone = Tone(volume=40, rate=200)

    voice.say(["Tara: “I was up.”", "", "1. Sit down. — Say nothing."])

    assert until(lambda: given(here, "one"))
    assert given(here, "one")[0][1:] == ("Tara: I was up.\n\n1. Sit down. Say nothing.", "350", "40")


def test_the_command_of_the_environment_is_divided_and_no_shell_sees_it(here: Path) -> None:
    """Quotes hold words together; what means something to a shell means nothing here."""
    put(here, "own")
    command = 'own --voice "two words" ; $(touch evil) > evil'
    voice = Voice(lambda: speakers(lambda: None, {COMMAND: command}))

    voice.say(["Words."])

    assert until(lambda: given(here, "own"))
    voice.close()
    assert given(here, "own")[0].arguments == ["--voice", "two words", ";", "$(touch", "evil)", ">", "evil"]


def test_a_command_that_cannot_be_understood_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The platform's voices are still there."""
    with_it = speakers(lambda: None, {COMMAND: 'say "open'}, "linux")

    assert here.exists()
    assert [each.name for each in with_it] == [each.name for each in speakers(lambda: None, {}, "linux")]
    assert "No closing quotation" in capsys.readouterr().err


def test_silence_comes_at_once(here: Path, made: Callable[..., Voice]) -> None:
    """Nobody waits for a voice to end: it is killed."""
    put(here, "one", SPEAKS)
    voice = made("one")
    voice.say(["Words."])
    assert until(lambda: running(here))

    began = time.perf_counter()
    voice.stop()
    took = time.perf_counter() - began

    assert took < SPOKEN / 4
    assert until(lambda: not running(here), SPOKEN / 4)
    assert until(lambda: not voice.speaking)


def test_the_newest_words_win_and_are_never_two_at_a_time(here: Path, made: Callable[..., Voice]) -> None:
    """What was waiting is never said once something newer is there."""
    put(here, "one", SPEAKS)
    voice = made("one")
    most = 0

    for number in range(8):
        voice.say([f"Page {number}."])
        if number == 0:
            assert until(lambda: given(here, "one"))
        most = max(most, len(running(here)))

    assert until(lambda: given(here, "one")[-1].words == "Page 7.")
    assert most <= 1
    assert len(running(here)) <= 1


@pytest.mark.parametrize("first", ["hangs", "fails", "is missing", "no program"])
def test_after_one_that_cannot_speak_the_next_is_tried(
    here: Path,
    made: Callable[..., Voice],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    first: str,
) -> None:
    """And asked from then on, without a second try of the other; the console says why."""
    if first == "hangs":
        put_deaf(here, "first")
    elif first == "fails":
        put(here, "first", "sys.exit(3)")
    elif first == "no program":
        (here / "first").write_text("no program", "utf-8")
        (here / "first").chmod(0o755)
    put(here, "second")
    voice = made("first", "second")

    voice.say(["One."])
    assert until(lambda: given(here, "second"))
    monkeypatch.setattr(processes, "PATIENCE", 10.0)
    voice.say(["Two."])
    assert until(lambda: len(given(here, "second")) == 2)

    assert [each.words for each in given(here, "second")] == ["One.", "Two."]
    assert len(given(here, "first")) <= 1
    assert running(here) == []
    assert voice.problem() == ""
    told = {
        "hangs": "first does not speak: it hangs",
        "fails": "it ended with 3",
        "no program": "cannot be started",
    }
    assert told.get(first, "") in capsys.readouterr().err


def test_one_that_goes_while_it_is_given_words_does_not_end_all_reading(
    here: Path, made: Callable[..., Voice], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows calls its broken pipe an invalid argument."""

    def invalid(*_: object) -> int:
        raise OSError(errno.EINVAL, "Invalid argument")

    put(here, "one")
    voice = made("one")
    with monkeypatch.context() as broken:
        broken.setattr(os, "write", invalid)
        voice.say(["One."])
        assert until(lambda: not voice.speaking)
    voice.say(["Two."])

    assert until(lambda: [each.words for each in given(here, "one")] == ["", "Two."])


def test_what_is_too_long_is_cut_between_two_signs(
    here: Path, made: Callable[..., Voice], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a sign is no UTF-8, and a program that reads it may fail."""
    monkeypatch.setattr(processes, "FED", 5)
    put(here, "one")
    made("one").say(["éàü"])

    assert until(lambda: given(here, "one"))
    assert given(here, "one")[0].words == "éà"


def test_one_that_never_ends_is_ended(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has read its words, and speaks longer than anybody could."""
    monkeypatch.setattr(processes, "SPARE", 0.3)
    put(here, "one", SPEAKS)

    with pytest.raises(SpeakerFailedError, match="it hangs"):
        Player("one", lambda _: (), trusted=True).speak(Utterance(("One.",), Tone()))

    assert running(here) == []


def test_one_that_is_done_too_soon_was_silent(here: Path) -> None:
    """ESpeak says that all went well where it found no device; the player's own command is believed."""
    put(here, "quick")
    put(here, "next")
    chain = [Player("quick", lambda _: ()), Player("next", lambda _: (), trusted=True)]
    voice = Voice(lambda: chain)

    voice.say(["A word and another. " * 400])

    assert until(lambda: given(here, "next"))
    voice.close()


def test_where_nobody_can_speak_a_sentence_says_so_once(
    here: Path, made: Callable[..., Voice], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without any program, what to install; with one that fails, that it does. Asked anew, it is tried."""
    monkeypatch.setattr("sys.platform", "linux")
    voice = made("one")
    assert voice.available() == ELSEWHERE

    put(here, "one", "sys.exit(1)")
    assert voice.available() == ""
    voice.say(["One."])
    assert until(lambda: not voice.speaking)
    assert voice.problem() == FAILED
    voice.say(["Two."])
    assert until(lambda: not voice.speaking)
    assert (voice.problem(), voice.available()) == ("", FAILED)

    put(here, "one")
    voice.try_again()
    assert voice.available() == ""
    voice.say(["Three."])
    assert until(lambda: len(given(here, "one")) == 2)


class _Slow:
    """A voice that fails once it may."""

    name = "slow"

    def __init__(self) -> None:
        self.asked = 0
        self.fails = threading.Event()

    def found(self) -> bool:
        """It is there."""
        return True

    def speak(self, _: Utterance) -> None:
        """Say nothing, after a while."""
        self.asked += 1
        self.fails.wait(SPOKEN)
        raise SpeakerFailedError("it was slow")

    def close(self) -> None:
        """Nothing is left of it."""


def test_who_asks_anew_asks_the_first_whatever_fails_meanwhile(here: Path) -> None:
    """A voice that fails just then is not passed over: it was only interrupted."""
    put(here, "next")
    slow = _Slow()
    voice = Voice(lambda: [slow, Player("next", lambda _: (), trusted=True)])
    voice.say(["One."])
    assert until(lambda: slow.asked)

    voice.try_again()
    slow.fails.set()
    assert until(lambda: not voice.speaking)
    voice.say(["Two."])

    assert until(lambda: [each.words for each in given(here, "next")] == ["Two."])
    assert slow.asked == 2
    voice.close()


def test_music_does_not_step_back_for_nobody(here: Path, made: Callable[..., Voice]) -> None:
    """Where no voice speaks, it would dip at every page."""
    shares: list[float] = []
    voice = made("one", duck=shares.append)
    assert here.exists()
    voice.say(["One."])
    assert until(lambda: shares and shares[-1] == 1.0 and not voice.speaking)
    shares.clear()

    voice.say(["Two."])

    assert not voice.speaking
    assert shares == []


@pytest.mark.parametrize("deaf", [True, False])
def test_closing_leaves_nothing_running(here: Path, made: Callable[..., Voice], *, deaf: bool) -> None:
    """Neither the voice nor what it has started, however deaf; and afterwards nothing is said any more."""
    if deaf:
        put_deaf(here, "one")
    else:
        put(here, "one", SPEAKS)
    voice = made("one")
    voice.say(["Words."])
    assert until(lambda: len(running(here)) == 1 + deaf)

    voice.close()
    assert voice._thread is not None
    assert not voice._thread.is_alive()
    voice.say(["More words."])

    assert until(lambda: not running(here), 1.0)


def test_without_volume_or_words_nothing_is_started(here: Path, made: Callable[..., Voice]) -> None:
    """Nought is silence."""
    put(here, "one")
    voice = made("one")
    voice.say(["", "—"])
    voice.tone = Tone(volume=0)
    voice.say(["Words."])

    assert voice._thread is None


def test_music_steps_back_while_somebody_speaks(here: Path, made: Callable[..., Voice]) -> None:
    """And comes back by steps once all is said, not between two things said."""
    put(here, "one", SPEAKS)
    shares: list[float] = []
    voice = made("one", duck=shares.append)

    voice.say(["One."])
    assert until(lambda: running(here))
    voice.say(["Two."])
    assert until(lambda: len(given(here, "one")) == 2)
    assert set(shares) == {QUIET}
    voice.stop()

    assert until(lambda: shares[-1] == 1.0)
    assert shares[-4:] == sorted(shares[-4:])
