"""Who can speak on this computer, the best first."""

import io
import os
import shlex
import shutil
import sys
import wave
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

import pygame

from game.desktop.heard.powershell import Powershell
from game.desktop.heard.processes import handed_over, played, rendered
from game.desktop.heard.utterance import SpeakerFailedError, Tone, Utterance, bits
from game.desktop.pictures import tell

COMMAND = "GAME_TTS_COMMAND"
"""The environment's own voice: a program and its options, which reads UTF-8 on stdin and says it."""
BREATH = 0.3
"""Seconds of silence after a paragraph."""


class Speaker(Protocol):
    """A voice."""

    @property
    def name(self) -> str:
        """What it is called on the console."""

    def found(self) -> bool:
        """Whether it is installed."""

    def speak(self, utterance: Utterance) -> None:
        """Say it, and come back when that is done or hushed. Raises SpeakerFailedError."""

    def close(self) -> None:
        """Leave nothing running."""


@dataclass(frozen=True, slots=True)
class Player:
    """A program that says what it is given on stdin. `before` is written before the words; one that is not
    `trusted` has failed if it is done at once.
    """

    program: str
    options: Callable[[Tone], tuple[str, ...]]
    before: Callable[[Tone], str] = lambda _: ""
    trusted: bool = False

    @property
    def name(self) -> str:
        """The program."""
        return self.program

    def found(self) -> bool:
        """Whether it is installed."""
        return shutil.which(self.program) is not None

    def speak(self, utterance: Utterance) -> None:
        """All of it in one go."""
        command = (self.program, *self.options(utterance.tone))
        played(utterance, command, self.before(utterance.tone) + utterance.text, trusted=self.trusted)

    def close(self) -> None:
        """Nothing outlives what it says."""


@dataclass(frozen=True, slots=True)
class Renderer:
    """eSpeak, which makes waves of the words, heard on a channel of the game's own.

    That is better than to let it play by itself: the voice is silent at once and not when the sound server
    has played what it holds, it keeps to the game's device and volume, and a device that is missing is
    noticed (eSpeak says that all went well). It takes some twenty milliseconds for a few sentences, which
    follow each other without a gap, since each is made while the one before is heard.
    """

    program: str
    channel: Callable[[], pygame.mixer.Channel | None]
    """The channel; None where no device can be opened."""

    @property
    def name(self) -> str:
        """The program, and what becomes of what it makes."""
        return f"{self.program} --stdout"

    def found(self) -> bool:
        """Whether it is installed."""
        return shutil.which(self.program) is not None

    def speak(self, utterance: Utterance) -> None:
        """Sentence by sentence."""
        channel = self.channel()
        if channel is None:
            raise SpeakerFailedError("there is no sound device")
        try:
            self._say_all(utterance, channel)
        except pygame.error as why:
            raise SpeakerFailedError(f"the sound device is gone ({why})") from why

    def close(self) -> None:
        """Nothing outlives what it says."""

    def _say_all(self, utterance: Utterance, channel: pygame.mixer.Channel) -> None:
        utterance.stopped_by(channel.stop)
        for part in utterance.parts:
            *before, last = bits(part)
            for text in before:
                self._say(utterance, channel, text, 0.0)
            self._say(utterance, channel, last, BREATH)
        _await_end(utterance, channel)

    def _say(self, utterance: Utterance, channel: pygame.mixer.Channel, text: str, breath: float) -> None:
        if utterance.hushed.is_set():
            return
        command = (self.program, "--stdout", *_espeak(utterance.tone))
        made = rendered(utterance, command, text)
        if utterance.hushed.is_set():
            return
        sound = _sound(made, breath)
        sound.set_volume(utterance.tone.volume / 100)
        _await_end(utterance, channel)
        if utterance.hushed.is_set():
            return
        channel.play(sound)
        if utterance.hushed.is_set():
            channel.stop()


@dataclass(frozen=True, slots=True)
class Dispatcher:
    """Speech Dispatcher, which many Linux desktops have. It is given the words and never waited for: it does
    not come back where it has no output. So when it is done can only be guessed.
    """

    name: str = "spd-say"

    def found(self) -> bool:
        """Whether it is installed."""
        return shutil.which(self.name) is not None

    def speak(self, utterance: Utterance) -> None:
        """Hand it over; call it back when it is hushed."""
        tone = utterance.tone
        volume, rate = 2 * tone.volume - 100, max(-100, min(100, tone.rate - 100))
        options = ("-N", "the-same-dark", "-l", "en", "-i", str(volume), "-r", str(rate))
        handed_over(utterance, (self.name, *options, "--", utterance.text))
        if utterance.hushed.wait(utterance.seconds):
            handed_over(Utterance((), tone), (self.name, "-N", "the-same-dark", "-C"))

    def close(self) -> None:
        """It is hushed like all others."""


def speakers(
    channel: Callable[[], pygame.mixer.Channel | None],
    environment: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
) -> tuple[Speaker, ...]:
    """All that may be able to speak: the environment's own command, then what the platform has."""
    return (*_own(environment.get(COMMAND, ""), platform), *_of_platform(channel, platform))


def _of_platform(channel: Callable[[], pygame.mixer.Channel | None], platform: str) -> tuple[Speaker, ...]:
    if platform == "win32":
        return (Powershell(),)
    if platform == "darwin":
        return (Player("say", _say_options, lambda tone: f"[[volm {tone.volume / 100:.2f}]] "),)
    made = tuple(Renderer(program, channel) for program in ("espeak-ng", "espeak"))
    alone = tuple(Player(made.program, _loud) for made in made)
    return (*made, *alone, Dispatcher())


def _own(command: str, platform: str) -> tuple[Speaker, ...]:
    """The command of the environment, divided as a shell would; no shell is asked."""
    try:
        program, *options = _divided(command, platform) or ("",)
    except ValueError as why:
        tell(f"{COMMAND} cannot be understood ({why})")
        return ()
    return (Player(program, lambda _: tuple(options), trusted=True),) if program else ()


def _divided(command: str, platform: str) -> list[str]:
    """Its words. On Windows a backslash divides folders, and only double quotes hold words together."""
    if platform != "win32":
        return shlex.split(command)
    reads = shlex.shlex(command, posix=True)
    reads.whitespace_split, reads.escape, reads.quotes, reads.commenters = True, "", '"', ""
    return list(reads)


def _espeak(tone: Tone) -> tuple[str, ...]:
    return ("--stdin", "-b", "1", "-v", "en-us", "-s", str(tone.words_a_minute))


def _loud(tone: Tone) -> tuple[str, ...]:
    return (*_espeak(tone), "-a", str(2 * tone.volume))


def _say_options(tone: Tone) -> tuple[str, ...]:
    return ("-r", str(tone.words_a_minute), "-f", "-")


def _await_end(utterance: Utterance, channel: pygame.mixer.Channel) -> None:
    """Wait until what plays is over or hushed. A Sound in a queue would begin when its channel is stopped."""
    while channel.get_busy() and not utterance.hushed.wait(0.01):
        pass


def _sound(made: bytes, breath: float) -> pygame.mixer.Sound:
    """Waves as a Sound, with silence after them. The lengths eSpeak writes are guesses, so they go."""
    try:
        with wave.open(io.BytesIO(made)) as read:
            shape = read.getparams()
            frames = read.readframes(len(made))
        whole = io.BytesIO()
        with wave.open(whole, "wb") as written:
            written.setparams(shape._replace(nframes=0))
            written.writeframes(
                frames + bytes(round(shape.framerate * breath) * shape.sampwidth * shape.nchannels)
            )
        return pygame.mixer.Sound(io.BytesIO(whole.getvalue()))
    except (EOFError, wave.Error, pygame.error) as why:
        raise SpeakerFailedError(f"what it makes is no sound ({why})") from why
