"""A screen nobody looks at: Xvfb, started for one measurement or one test."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

SCREEN = "1920x1080x24"


def missing() -> str:
    """Why there is none, else nothing."""
    return "" if shutil.which("Xvfb") else "Xvfb is not installed"


@contextmanager
def xvfb(screen: str = SCREEN) -> Iterator[str]:
    """The name of a display of that size, there until the end: when its last window closes it does not begin
    anew, since it would take nobody meanwhile.
    """
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", screen, "-nolisten", "tcp", "-noreset"],
        pass_fds=(write,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
