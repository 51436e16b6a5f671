"""Programs that speak: started without a shell, given their words on stdin, watched, killed in time."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence

from game.desktop.heard.utterance import SpeakerFailedError, Tone, Utterance

PATIENCE = 2.0
"""Seconds a program may take until it has read what it is to say, or has made sound of it."""
FED = 30_000
"""Bytes given to one that plays by itself: a pipe holds as many, so that nobody waits for it."""
SPARE, SLOWER = 5.0, 3.0
"""Seconds more, and times longer, than speaking should last before it counts as hanging."""
TOO_SOON = 0.05
"""The share of its time before which speech cannot be over."""
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def start(command: Sequence[str], tone: Tone, *, answers: bool = False) -> subprocess.Popen[bytes]:
    """Start a program, pace and volume in its environment too. Raises SpeakerFailedError if it cannot be."""
    told = {"GAME_TTS_RATE": str(tone.words_a_minute), "GAME_TTS_VOLUME": str(tone.volume)}
    try:
        return subprocess.Popen(  # noqa: S603  a list, from a fixed table or the player's own environment
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE if answers else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **told},
            start_new_session=True,
            creationflags=_NO_WINDOW,
        )
    except (OSError, ValueError) as why:
        raise SpeakerFailedError(f"it cannot be started ({why})") from why


def kill(process: subprocess.Popen[bytes]) -> None:
    """End it and what it started, without waiting."""
    if process.poll() is not None:
        return
    try:
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return


def rendered(utterance: Utterance, command: Sequence[str], text: str) -> bytes:
    """What a program makes of a text, on stdout; nothing where it was hushed. Raises SpeakerFailedError."""
    return _ended(utterance, start(command, utterance.tone, answers=True), text)


def handed_over(utterance: Utterance, command: Sequence[str]) -> None:
    """Run a program that gives words to somebody else and ends; whom it has woken for that may stay. Raises
    SpeakerFailedError if it does not end, or fails.
    """
    _ended(utterance, start(command, utterance.tone), "")


def _ended(utterance: Utterance, process: subprocess.Popen[bytes], text: str) -> bytes:
    """What it has written once it has ended. One that takes too long is read no further, since somebody else
    may hold its stdout.
    """
    utterance.stopped_by(lambda: kill(process))
    try:
        made, _ = process.communicate(text.encode(), timeout=PATIENCE)
    except subprocess.TimeoutExpired as why:
        kill(process)
        process.wait()
        raise SpeakerFailedError("it hangs") from why
    finally:
        for pipe in filter(None, (process.stdin, process.stdout)):
            pipe.close()
    if utterance.hushed.is_set():
        return b""
    if process.returncode:
        raise SpeakerFailedError(f"it ended with {process.returncode}")
    return made or b""


def played(utterance: Utterance, command: Sequence[str], text: str, *, trusted: bool = False) -> None:
    """Have a program say a text, and wait until it has. Raises SpeakerFailedError if it does not read it,
    hangs, fails, or (unless `trusted`) is done before anybody could have said so much.
    """
    process = start(command, utterance.tone)
    utterance.stopped_by(lambda: kill(process))
    began = time.monotonic()
    try:
        _feed(utterance, process, text)
        _await_end(utterance, process, began)
    finally:
        kill(process)
        process.wait()
    if utterance.hushed.is_set():
        return
    if process.returncode:
        raise SpeakerFailedError(f"it ended with {process.returncode}")
    if not trusted and time.monotonic() - began < utterance.seconds * TOO_SOON:
        raise SpeakerFailedError("it was silent")


def _feed(utterance: Utterance, process: subprocess.Popen[bytes], text: str) -> None:
    """Give it the text, and wait until it has read it, where a pipe can tell."""
    pipe = process.stdin
    assert pipe is not None, "it was started with a pipe"
    try:
        os.write(pipe.fileno(), text.encode()[:FED].decode(errors="ignore").encode())
        until = time.monotonic() + PATIENCE
        while _unread(pipe.fileno()) and process.poll() is None and not utterance.hushed.wait(0.01):
            if time.monotonic() > until:
                kill(process)
                raise SpeakerFailedError("it hangs")
    except OSError:  # it has gone: a broken pipe, which Windows calls an invalid argument
        return
    finally:
        pipe.close()


def _unread(pipe: int) -> int:
    """Bytes in a pipe that nobody has read yet; 0 where nobody can tell."""
    if sys.platform == "win32":
        return 0
    import fcntl  # noqa: PLC0415  Windows has none
    import termios  # noqa: PLC0415  the same

    return int.from_bytes(fcntl.ioctl(pipe, termios.FIONREAD, bytes(4)), sys.byteorder)


def _await_end(utterance: Utterance, process: subprocess.Popen[bytes], began: float) -> None:
    until = began + SPARE + SLOWER * utterance.seconds
    while process.poll() is None and not utterance.hushed.wait(0.03):
        if time.monotonic() > until:
            kill(process)
            raise SpeakerFailedError("it hangs")
