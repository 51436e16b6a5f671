"""Keeping the process small and its frames even."""

import gc
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ctypes

MMAP_THRESHOLD, ARENA_MAX = -3, -8
"""`M_MMAP_THRESHOLD` and `M_ARENA_MAX` of glibc's malloc.h."""
LARGE = 1 << 19
SWITCH = 0.001
"""Seconds."""
BACK = 10
"""How nice a thread is that stands back, of 19."""
_HEAVY = threading.Lock()


def return_pictures_at_once() -> None:
    """Let the memory of a picture go back to the system when the picture goes.

    glibc raises the size from which memory is given back each time a larger piece is freed; after the first
    background that is 11 MiB, and what is smaller is kept: fifty MiB more after an hour of reading.
    Small pieces come from one heap, whichever thread wants them: only of that one can the free parts be given
    back.
    """
    libc = _libc()
    if libc is not None:
        libc.mallopt(MMAP_THRESHOLD, LARGE)
        libc.mallopt(ARENA_MAX, 1)


@contextmanager
def heavy_work() -> Iterator[None]:
    """Decoding pictures and sounds, which takes more memory than it leaves filled: never two at a time, and
    what is over is given back at once. Of a sound that is as much again, in pieces of a few kilobytes.
    """
    with _HEAVY:
        try:
            yield
        finally:
            libc = _libc()
            if libc is not None:
                libc.malloc_trim(0)


@cache
def _libc() -> "ctypes.CDLL | None":
    """The C library where it is glibc."""
    if sys.platform != "linux":
        return None
    import ctypes  # noqa: PLC0415  only there

    try:
        libc = ctypes.CDLL(None)
        _ = libc.mallopt, libc.malloc_trim
    except (OSError, AttributeError):
        return None
    return libc


def stand_back() -> None:
    """Let this thread have what others leave of the processors, where each thread has a rank of its own."""
    if sys.platform == "linux":
        thread = threading.get_native_id()
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, thread, max(BACK, os.getpriority(os.PRIO_PROCESS, thread)))


def settle_heap() -> None:
    """Keep the collector from walking through a whole story in the middle of a frame."""
    gc.freeze()


def share_the_interpreter() -> None:
    """Let a frame wait a millisecond at most for the thread that makes pictures, instead of five."""
    sys.setswitchinterval(SWITCH)
