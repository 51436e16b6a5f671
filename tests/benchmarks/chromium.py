"""A browser nobody looks at: Chromium without a window, told what to do through a pipe.

The DevTools protocol goes over two pipes, a NUL after each message, so that nothing has to be installed but
the browser itself: `apt-get install --no-install-recommends chromium-headless-shell` on Debian.
"""

import base64
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "chrome-headless-shell",
)
AS_3_AND_4 = """\
import fcntl, os, sys
pipes = [fcntl.fcntl(int(pipe), fcntl.F_DUPFD, 10) for pipe in sys.argv[1:3]]
for pipe, wanted in zip(pipes, (3, 4)):
    os.dup2(pipe, wanted)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""Becomes the browser, with its two pipes under the numbers by which it looks for them."""

PATIENCE = 60.0
"""Seconds for any answer; a busy machine is slow, a browser that never answers has died."""


class Browser:
    """One page of a running Chromium."""

    def __init__(self, write: int, read: int) -> None:
        self.console: list[str] = []
        """Everything the page has complained about: errors, and what its policy refused."""
        self.requests: list[str] = []
        """Every address it has asked for."""
        self._write = write
        self._read = read
        self._count = 0
        self._received = b""
        self._session = ""
        self._events: list[dict[str, Any]] = []
        target = self.tell("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.tell("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.tell(f"{domain}.enable")
        self.tell("Performance.enable", timeDomain="threadTicks")

    def tell(self, method: str, **parameters: Any) -> dict[str, Any]:  # noqa: ANN401  what the protocol takes
        """One command of the protocol, and its answer."""
        self._count += 1
        message = {"id": self._count, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._count:
                assert "error" not in answer, f"{method}: {answer.get('error')}"
                result: dict[str, Any] = answer["result"]
                return result
            self._happened(answer)

    def size(self, width: int, height: int, ratio: float = 1, *, dark: bool = True) -> None:
        """How large the page is, how many pixels of the device each of its pixels has, and its colours."""
        self.tell(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=ratio,
            mobile=False,
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.tell("Emulation.setEmulatedMedia", features=[scheme])

    def open(self, path: Path, after: str = "") -> None:
        """Open a file, and wait until it is loaded; `after` stands behind its address."""
        self._events.clear()
        self.tell("Page.navigate", url="about:blank")
        self._wait_for("Page.loadEventFired")
        self.tell("Page.navigate", url=path.resolve().as_uri() + after)
        self._wait_for("Page.loadEventFired")

    def ask(self, script: str) -> Any:  # noqa: ANN401  whatever the script comes to
        """What an expression comes to in the page; a promise is waited for."""
        answer = self.tell("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]["exception"].get("description")
        return answer["result"].get("value")

    def busy(self) -> float:
        """Seconds of the processor that the page's own thread has used so far."""
        metrics = self.tell("Performance.getMetrics")["metrics"]
        return float(next(each["value"] for each in metrics if each["name"] == "TaskDuration"))

    def mouse(self, kind: str, x: float, y: float, **more: Any) -> None:  # noqa: ANN401  buttons, wheel
        """Move, press, release or turn the wheel of a mouse."""
        self.tell("Input.dispatchMouseEvent", type=kind, x=x, y=y, **more)

    def click(self, x: float, y: float) -> None:
        """Press and release in one place."""
        self.mouse("mouseMoved", x, y)
        for kind in ("mousePressed", "mouseReleased"):
            self.mouse(kind, x, y, button="left", buttons=1, clickCount=1)

    def key(self, key: str) -> None:
        """Press and release a key; one sign is typed."""
        typed = {"text": "\r" if key == "Enter" else key} if len(key) == 1 or key == "Enter" else {}
        code = {"Enter": 13, "Escape": 27, "Backspace": 8, "ArrowDown": 40, "ArrowRight": 39}.get(key, 0)
        for kind in ("keyDown", "keyUp"):
            more = typed if kind == "keyDown" else {}
            self.tell("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code, **more)

    def type(self, words: str) -> None:
        """Put words where the cursor is."""
        self.tell("Input.insertText", text=words)

    def picture(self, path: Path) -> None:
        """What is seen, as a PNG."""
        path.write_bytes(base64.b64decode(self.tell("Page.captureScreenshot")["data"]))

    def _wait_for(self, event: str) -> None:
        while not any(each["method"] == event for each in self._events):
            self._happened(self._next())
        self._events = [each for each in self._events if each["method"] != event]

    def _happened(self, event: dict[str, Any]) -> None:
        parameters = event.get("params", {})
        match event.get("method"):
            case "Page.loadEventFired":
                self._events.append(event)
            case "Runtime.exceptionThrown":
                self.console.append(json.dumps(parameters["exceptionDetails"].get("exception", {})))
            case "Log.entryAdded":
                self.console.append(parameters["entry"]["text"])
            case "Network.requestWillBeSent":
                self.requests.append(parameters["request"]["url"])
            case _:
                pass

    def _next(self) -> dict[str, Any]:
        end = time.monotonic() + PATIENCE
        while b"\0" not in self._received:
            ready, _, _ = select.select([self._read], [], [], max(0.0, end - time.monotonic()))
            assert ready, "Chromium does not answer"
            read = os.read(self._read, 1 << 20)
            assert read, "Chromium has ended"
            self._received += read
        message, _, self._received = self._received.partition(b"\0")
        answer: dict[str, Any] = json.loads(message)
        return answer


def missing() -> str:
    """Why there is none, else nothing."""
    return "" if _program() else "Chromium is not installed"


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser with one empty page, there until the end."""
    program = _program()
    assert program is not None, missing()
    to_browser, from_us = os.pipe()
    to_us, from_browser = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [program, "--headless", "--remote-debugging-pipe", "--no-first-run", "--hide-scrollbars"]
        command += ["--disable-background-networking", "--disable-dev-shm-usage", *_unboxed()]
        command += [f"--user-data-dir={profile}"]
        process = subprocess.Popen(
            [sys.executable, "-c", AS_3_AND_4, str(to_browser), str(from_browser), *command],
            pass_fds=(to_browser, from_browser),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(to_browser)
        os.close(from_browser)
        try:
            yield Browser(from_us, to_us)
        finally:
            os.close(from_us)
            os.close(to_us)
            _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """The browser and all it has started, which is a group of its own."""
    try:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(10)
    except (ProcessLookupError, subprocess.TimeoutExpired):
        process.kill()
        process.wait()


def _program() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)


def _unboxed() -> list[str]:
    """Containers run as root or allow no sandbox inside their own; the pages that are opened are ours."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return ["--no-sandbox"] if is_root or os.environ.get("CI") else []
