"""Files that are whole or not there."""

import errno
import os
from pathlib import Path

import pytest

from game.playthrough import disk
from game.playthrough.disk import alone_with, backup_of, failure, write_whole


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_the_previous_file_is_kept(tmp_path: Path) -> None:
    """One older state always lies beside the newest, and nothing else."""
    path = tmp_path / "made" / "auto.json"
    for data in (b"one", b"two", b"three"):
        write_whole(path, data)

    assert path.read_bytes() == b"three"
    assert backup_of(path).read_bytes() == b"two"
    assert names(path.parent) == ["auto.json", "auto.json.bak"]


def test_a_file_system_without_hard_links_keeps_the_previous_file_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There it is moved away instead."""

    def refuse(_path: Path, _target: Path) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    path = tmp_path / "auto.json"
    for data in (b"one", b"two"):
        write_whole(path, data)

    assert (path.read_bytes(), backup_of(path).read_bytes()) == (b"two", b"one")


def test_a_failed_write_leaves_everything_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full in the middle costs the new state and not the old one."""
    path = tmp_path / "auto.json"
    write_whole(path, b"one")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="full"):
        write_whole(path, b"two")

    assert path.read_bytes() == b"one"
    assert names(tmp_path) == ["auto.json"]


def test_only_what_a_killed_game_left_is_swept_up(tmp_path: Path) -> None:
    """What another game is writing at this moment stays."""
    for name in ("auto.json", "auto.json.1.tmp", "auto.json.2.tmp"):
        (tmp_path / name).touch()
    os.utime(tmp_path / "auto.json.1.tmp", (0, 0))

    write_whole(tmp_path / "1.json", b"one")

    assert names(tmp_path) == ["1.json", "auto.json", "auto.json.2.tmp"]


def test_a_lock_that_is_never_given_up_does_not_stop_the_game(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A game that hangs holding it is waited for only so long."""
    monkeypatch.setattr(disk, "PATIENCE", 0.05)
    path = tmp_path / "profile.json"

    with alone_with(path), alone_with(path):
        path.touch()

    assert path.exists()


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "is full"), (errno.EROFS, "may be written"), (errno.EIO, "not be written")],
)
def test_a_failure_is_a_sentence_with_the_folder(number: int, words: str) -> None:
    """The player learns what is wrong, where, and that play goes on."""
    sentence = failure(OSError(number, "because"), Path("saves") / "auto.json")

    assert words in sentence
    assert "saves" in sentence
    assert "Play goes on" in sentence
