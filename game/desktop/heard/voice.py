"""Reading aloud: one voice at a time, the newest words always first, and silence at once."""

import sys
import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from game.desktop.heard.utterance import SpeakerFailedError, Tone, Utterance, speakable
from game.desktop.pictures import tell

if TYPE_CHECKING:
    from game.desktop.heard.speakers import Speaker

QUIET, RISE = 0.35, (0.5, 0.7, 0.85, 1.0)
"""The share of their volume that music and ambience keep while somebody speaks, and how they come back."""
STEP = 0.08
"""Seconds between two steps of that."""
CLOSING = 5.0
"""Seconds to wait at the end for what was killed."""
MISSING = {
    "win32": "Nothing here can read aloud: Windows PowerShell was not found.",
    "darwin": "Nothing here can read aloud: the program say was not found.",
}
ELSEWHERE = "Nothing here can read aloud: install espeak-ng."
FAILED = "The voice of this computer could not be made to speak."


class Voice:
    """Mutable: it holds what is being said and, at most, one thing to be said next. Nothing here waits: a
    thread speaks. `find` gives those who may be able to speak, once one is wanted, and `duck` is told how
    much of the music may be heard.
    """

    def __init__(
        self, find: Callable[[], "Sequence[Speaker]"], duck: Callable[[float], None] = lambda _: None
    ) -> None:
        self.tone = Tone()
        """How what is said from now on sounds."""
        self._find = find
        self._speakers: tuple[Speaker, ...] | None = None
        self._duck = duck
        self._at = 0
        self._wake = threading.Condition()
        self._next: Utterance | None = None
        self._now: Utterance | None = None
        self._closed = False
        self._thread: threading.Thread | None = None
        self._problem = ""

    def available(self) -> str:
        """Why nothing can be read aloud; empty if it can."""
        found = [speaker.found() for speaker in self._known()]
        if any(found[self._at :]):
            return ""
        return FAILED if any(found) else MISSING.get(sys.platform, ELSEWHERE)

    def say(self, parts: Sequence[str]) -> None:
        """Say these, a breath between two, in place of whatever is being said."""
        words = tuple(filter(None, map(speakable, parts)))
        left = len(self._known()) - self._at
        with self._wake:
            self._hush()
            if words and self.tone.volume and left > 0 and not self._closed:
                self._next = Utterance(words, self.tone)
                self._begin()
                self._wake.notify()

    def stop(self) -> None:
        """Be silent now."""
        with self._wake:
            self._hush()

    def try_again(self) -> None:
        """Begin anew with the first of the voices: what failed before may work by now. What is said ends."""
        with self._wake:
            self._hush()
            self._at = 0
            self._problem = ""

    def problem(self) -> str:
        """What has gone wrong since it was last asked, as a sentence."""
        problem, self._problem = self._problem, ""
        return problem

    @property
    def speaking(self) -> bool:
        """Whether something is being said, or about to be."""
        return self._now is not None or self._next is not None

    def close(self) -> None:
        """Be silent, and leave nothing running."""
        with self._wake:
            self._closed = True
            self._hush()
            self._wake.notify()
        self._end_speakers()
        if self._thread is not None:
            self._thread.join(CLOSING)
            self._end_speakers()

    def _known(self) -> "tuple[Speaker, ...]":
        """All voices; asked for first by the window's own thread, before there is another."""
        if self._speakers is None:
            self._speakers = tuple(self._find())
        return self._speakers

    def _hush(self) -> None:
        """End what is said and forget what is next; the lock is held."""
        self._next = None
        if self._now is not None:
            self._now.hush()

    def _end_speakers(self) -> None:
        for speaker in self._speakers or ():
            speaker.close()

    def _begin(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="voice", daemon=True)
            self._thread.start()

    def _work(self) -> None:
        """Say one thing after the other, until it is closed."""
        while True:
            with self._wake:
                self._now = None
                self._wake.wait_for(lambda: self._next is not None or self._closed)
                self._now, self._next = self._next, None
            if self._now is None:
                return
            self._duck(QUIET)
            self._speak(self._now)
            self._rise()

    def _speak(self, utterance: Utterance) -> None:
        """By the first voice that can; one that fails is not asked again, unless it was only interrupted."""
        first, speakers = self._at, self._known()
        if first >= len(speakers):
            return
        for at, speaker in enumerate(speakers[first:], first):
            try:
                if speaker.found():
                    speaker.speak(utterance)
                    return
            except SpeakerFailedError as why:
                if not utterance.hushed.is_set():
                    tell(f"{speaker.name} does not speak: {why}")
            with self._wake:
                if utterance.hushed.is_set():
                    return
                self._at = at + 1
        self._problem = self.available()

    def _rise(self) -> None:
        """Let the music come back by steps, unless there is more to be said."""
        for share in RISE:
            with self._wake:
                if self._wake.wait_for(lambda: self._next is not None or self._closed, STEP):
                    return
            self._duck(share)
