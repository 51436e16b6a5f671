"""Files written by a thread of their own, so that a slow disk delays nobody who reads."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeAlias

from game.playthrough.disk import alone_with, failure, write_whole

Make: TypeAlias = Callable[[], bytes]
"""Gives the bytes of a file; called by the writing thread, so it may take its time."""


class _Job(NamedTuple):
    make: Make
    alone: bool


class Writer:
    """Writes the newest of what it was given for each path, one after the other.

    `put` writes one file and raises OSError; it is handed in so that a disk can be slow or full in a test.
    """

    def __init__(self, put: Callable[[Path, bytes], None] = write_whole) -> None:
        self._put = put
        self._jobs: dict[Path, _Job] = {}
        self._problem = ""
        self._failed: dict[Path, str] = {}
        self._closing = False
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None

    def write(self, path: Path, make: Make, *, alone: bool = False) -> None:
        """Have a file written soon; returns at once.

        `alone` keeps other games from writing it between the call of `make` and the end.
        """
        with self._changed:
            self._jobs.pop(path, None)
            self._jobs[path] = _Job(make, alone)
            self._closing = False
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
                self._thread.start()
            self._changed.notify_all()

    def pending(self, path: Path) -> bytes | None:
        """What is still to be written at `path`: newer than what is there, and nobody need wait for it."""
        with self._changed:
            job = self._jobs.get(path)
        return job.make() if job else None

    def problem(self) -> str:
        """The last thing that went wrong, as a sentence; of each file it is told once until that could be
        written.
        """
        with self._changed:
            problem, self._problem = self._problem, ""
            return problem

    def fails(self, path: Path) -> bool:
        """Whether this file could not be written when it was last tried."""
        with self._changed:
            return path in self._failed

    def close(self) -> None:
        """Wait until all is written. Writing something afterwards begins anew."""
        with self._changed:
            thread, self._closing = self._thread, True
            self._changed.notify_all()
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        while (newest := self._next()) is not None:
            path, job = newest
            problem = self._written(path, job)
            with self._changed:
                if self._jobs.get(path) is job:
                    del self._jobs[path]
                self._note(path, problem)

    def _note(self, path: Path, problem: str) -> None:
        before = self._failed.pop(path, "")
        if problem:
            self._failed[path] = problem
            self._problem = self._problem if problem == before else problem

    def _next(self) -> tuple[Path, _Job] | None:
        """The job that waits longest; None, and the thread ends, once all is written that ever will be."""
        with self._changed:
            while not self._jobs:
                if self._closing:
                    self._thread = None
                    return None
                self._changed.wait()
            return next(iter(self._jobs.items()))

    def _written(self, path: Path, job: _Job) -> str:
        try:
            if not job.alone:
                self._put(path, job.make())
                return ""
            with alone_with(path):
                self._put(path, job.make())
        except OSError as error:
            return failure(error, path)
        return ""
