"""A thread that writes, on disks that are slow or broken."""

import errno
import threading
import time
from collections.abc import Callable
from pathlib import Path

from game.playthrough.writer import Writer

PATH, OTHER = Path("auto.json"), Path("1.json")


class Disk:
    """A disk in memory that can be held up, and can fail."""

    def __init__(self) -> None:
        self.written: list[tuple[Path, bytes]] = []
        self.free = threading.Event()
        self.started = threading.Event()
        self.error: OSError | None = None

    def put(self, path: Path, data: bytes) -> None:
        """Write when the disk is free."""
        self.started.set()
        self.free.wait()
        if self.error is not None:
            raise self.error
        self.written.append((path, data))


def just(data: bytes) -> Callable[[], bytes]:
    """Bytes that are already made."""
    return lambda: data


def test_the_newest_of_each_file_is_written() -> None:
    """What came in while the disk was busy is not written twice over."""
    disk = Disk()
    writer = Writer(disk.put)
    writer.write(PATH, just(b"1"))
    disk.started.wait()
    for data in (b"2", b"3", b"4"):
        writer.write(PATH, just(data))
    writer.write(OTHER, just(b"other"))
    disk.free.set()
    writer.close()

    assert disk.written == [(PATH, b"1"), (PATH, b"4"), (OTHER, b"other")]


def test_writing_takes_no_time() -> None:
    """A disk that never comes to an end does not hold up the one who reads."""
    disk = Disk()
    writer = Writer(disk.put)
    for number in range(100):
        writer.write(PATH, just(b"%d" % number))
        disk.started.wait()
    before = list(disk.written)
    disk.free.set()
    writer.close()

    assert before == []
    assert disk.written == [(PATH, b"0"), (PATH, b"99")]


def test_closing_waits_for_the_disk() -> None:
    """What was given to be written is written when close returns."""
    done = []

    def slow(path: Path, _data: bytes) -> None:
        time.sleep(0.05)
        done.append(path)

    writer = Writer(slow)
    writer.write(PATH, just(b"1"))
    writer.write(OTHER, just(b"2"))
    writer.close()

    assert done == [PATH, OTHER]


def test_a_writer_can_be_used_again_after_closing() -> None:
    """A window may close and a terminal go on."""
    disk = Disk()
    disk.free.set()
    writer = Writer(disk.put)
    writer.close()
    for data in (b"1", b"2"):
        writer.write(PATH, just(data))
        writer.close()

    assert disk.written == [(PATH, b"1"), (PATH, b"2")]


def test_what_is_still_to_be_written_can_be_read() -> None:
    """Loading right after saving does not wait for the disk."""
    disk = Disk()
    writer = Writer(disk.put)
    writer.write(PATH, just(b"new"))

    assert writer.pending(PATH) == b"new"
    assert writer.pending(OTHER) is None
    disk.free.set()
    writer.close()
    assert writer.pending(PATH) is None


def test_a_failure_is_told_once() -> None:
    """Not after every choice; but again if writing worked in between."""
    disk = Disk()
    disk.free.set()
    writer = Writer(disk.put)
    told = []
    for error in (OSError(errno.ENOSPC, ""), OSError(errno.ENOSPC, ""), None, OSError(errno.ENOSPC, "")):
        disk.error = error
        writer.write(PATH, just(b"state"))
        writer.close()
        told.append(bool(writer.problem()))

    assert told == [True, False, False, True]
    assert disk.written == [(PATH, b"state")]


def test_a_file_that_fails_is_told_once_though_another_is_written() -> None:
    """Each file is known for itself: the one that fails is not forgotten over one that does not."""

    def put(path: Path, _data: bytes) -> None:
        if path == PATH:
            raise OSError(errno.EACCES, "")

    writer = Writer(put)
    told = []
    for _ in range(2):
        for path in (PATH, OTHER):
            writer.write(path, just(b"state"))
            writer.close()
            told.append(bool(writer.problem()))

    assert told == [True, False, False, False]
    assert (writer.fails(PATH), writer.fails(OTHER)) == (True, False)
