"""Keeping the process small and its frames even."""

import gc
import sys

MMAP_THRESHOLD = -3
"""`M_MMAP_THRESHOLD` of glibc's malloc.h."""
LARGE = 1 << 19
SWITCH = 0.001
"""Seconds."""


def return_pictures_at_once() -> None:
    """Let the memory of a picture go back to the system when the picture goes.

    glibc raises the size from which memory is given back each time a larger piece is freed; after the first
    background that is 11 MiB, and what is smaller is kept: fifty MiB more after an hour of reading.
    """
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415  only there

    try:
        ctypes.CDLL(None).mallopt(MMAP_THRESHOLD, LARGE)
    except (OSError, AttributeError):
        return


def settle_heap() -> None:
    """Keep the collector from walking through a whole story in the middle of a frame."""
    gc.freeze()


def share_the_interpreter() -> None:
    """Let a frame wait a millisecond at most for the thread that makes pictures, instead of five."""
    sys.setswitchinterval(SWITCH)
