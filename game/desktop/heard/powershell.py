"""The voice of Windows: one PowerShell that stays, since it takes a second to start."""

import base64
import contextlib
import math
import queue
import shutil
import subprocess
import threading

from game.desktop.heard.processes import PATIENCE, kill, start
from game.desktop.heard.utterance import SpeakerFailedError, Tone, Utterance

STARTING = 10.0
"""Seconds it may take to come up, on a slow disk."""
ASKED = 0.2
"""Seconds between two questions whether it has said all."""
_COMMAND = ("powershell", "-NoLogo", "-NoProfile", "-NonInteractive", "-Command", "-")
_SETUP = (
    "Add-Type -AssemblyName System.Speech",
    "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer",
    "try { $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, [cultureinfo]'en-US') } catch { }",
    "if ($voice) { 'ready' } else { 'none' }",
)


class Powershell:
    """Mutable: the process comes with the first words. It reads orders line by line; the words in them are in
    Base64, so that nothing in a story can be an order.
    """

    name = "powershell"

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.Queue[str | None] = queue.Queue()

    def found(self) -> bool:
        """Whether it is installed."""
        return shutil.which(_COMMAND[0]) is not None

    def speak(self, utterance: Utterance) -> None:
        """Say it, asking now and then whether that is done."""
        if not utterance.hushed.is_set():
            self._come_up(utterance.tone)
        if utterance.hushed.is_set():
            return
        self._order(_said(utterance))
        while not utterance.hushed.wait(ASKED):
            self._order("$said.IsCompleted")
            if self._answer(PATIENCE) == "True":
                return
        self._order("$voice.SpeakAsyncCancelAll()")

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is None or process.stdin is None:
            return
        kill(process)
        process.wait()
        with contextlib.suppress(OSError):
            process.stdin.close()

    def _come_up(self, tone: Tone) -> None:
        """Start it unless it runs."""
        if self._process is not None and self._process.poll() is None:
            return
        self.close()
        self._answers = queue.Queue()
        self._process = start(_COMMAND, tone, answers=True)
        reader = threading.Thread(target=_read, args=(self._process, self._answers), name="voice answers")
        reader.daemon = True
        reader.start()
        for line in _SETUP:
            self._order(line)
        if self._answer(STARTING) != "ready":
            self._fail("it has no voice")

    def _order(self, line: str) -> None:
        process = self._process
        if process is None or process.stdin is None:
            raise SpeakerFailedError("it was closed")
        try:
            process.stdin.write(f"{line}\n".encode("ascii"))
            process.stdin.flush()
        except (OSError, ValueError) as why:
            self._fail(f"it does not listen ({why})")

    def _answer(self, patience: float) -> str:
        try:
            answer = self._answers.get(timeout=patience)
        except queue.Empty:
            answer = None
        if answer is None:
            self._fail("it hangs")
        return answer or ""

    def _fail(self, why: str) -> None:
        self.close()
        raise SpeakerFailedError(why)


def _said(utterance: Utterance) -> str:
    words = base64.b64encode(utterance.text.encode("utf-16-le")).decode("ascii")
    pace = max(-10, min(10, round(10 * math.log(utterance.tone.rate / 100, 3))))
    return (
        f"$voice.Rate = {pace}; $voice.Volume = {utterance.tone.volume};"
        f" $words = [Convert]::FromBase64String('{words}');"
        " $said = $voice.SpeakAsync([Text.Encoding]::Unicode.GetString($words))"
    )


def _read(process: subprocess.Popen[bytes], answers: "queue.Queue[str | None]") -> None:
    """Pass on what it answers, and None when it has gone."""
    assert process.stdout is not None, "it was started with a pipe"
    for line in process.stdout:
        if words := line.decode("utf-8", "replace").strip():
            answers.put(words)
    process.stdout.close()
    answers.put(None)
