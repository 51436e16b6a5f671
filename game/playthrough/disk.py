"""Files that are whole or not there: written beside, made sure of, and put in place by one rename."""

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

PATIENCE = 2.0
"""Seconds to wait for another game that writes the same file; after that it is taken for stopped."""

STALE = 60.0
"""Seconds after which a file that was never put in place is swept up."""


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path` and keep what was there as `.bak`. Raises OSError, and then nothing has changed.

    At no instant is there half a file, and but for file systems without hard links none at which there is no
    file. Two processes that write the same path both leave a whole one.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        _write_through(beside, data)
        _keep_previous(path)
        beside.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    _make_sure(path.parent)
    _sweep(path.parent)


def backup_of(path: Path) -> Path:
    """Where the file that stood at `path` before is kept."""
    return path.with_name(f"{path.name}.bak")


@contextlib.contextmanager
def alone_with(path: Path) -> Iterator[None]:
    """Keep other games from changing `path` meanwhile: nothing between reading and writing is lost."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_name(f"{path.name}.lock").open("ab") as held:
        give_up = time.monotonic() + PATIENCE
        while not _is_locked(held.fileno()) and time.monotonic() < give_up:
            time.sleep(0.01)
        yield


def failure(error: OSError, path: Path) -> str:
    """What a player is told when `path` could not be written."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return f"The disk is full, so nothing can be saved in {path.parent}. Play goes on."
        case errno.EROFS | errno.EACCES | errno.EPERM:
            return f"Nothing may be written in {path.parent}, so nothing is saved. Play goes on."
        case _:
            return f"{path} could not be written ({error.strerror or error}). Play goes on."


def _write_through(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _keep_previous(path: Path) -> None:
    linked = path.with_name(f"{path.name}.{os.getpid()}.bak.tmp")
    with contextlib.suppress(FileNotFoundError):
        linked.unlink()
    with contextlib.suppress(FileNotFoundError):
        try:
            linked.hardlink_to(path)
        except FileNotFoundError:
            return
        except OSError:
            path.replace(backup_of(path))
        else:
            linked.replace(backup_of(path))


def _make_sure(folder: Path) -> None:
    """A rename survives a pulled plug once its folder is written; only POSIX lets one ask for that."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _sweep(folder: Path) -> None:
    """Take away what a killed process left half written."""
    with contextlib.suppress(OSError):
        for left in folder.glob("*.tmp"):
            if time.time() - left.stat().st_mtime > STALE:
                left.unlink()


def _is_locked(descriptor: int) -> bool:
    """Whether the lock is ours now; closing the file gives it up."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
