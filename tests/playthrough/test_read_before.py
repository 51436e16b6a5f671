"""What was read before, on disk."""

from pathlib import Path

import pytest

from game.playthrough.envelope import seal
from game.playthrough.read_before import MOST, ReadBefore
from game.playthrough.writer import Writer


def _kept(path: Path, *pieces: str) -> None:
    writer = Writer()
    ReadBefore(path, writer).add(pieces)
    writer.close()


def test_what_was_read_is_known_the_next_time(tmp_path: Path) -> None:
    """Piece by piece; one that was not read is not."""
    path = tmp_path / "read" / "rooms.json"
    _kept(path, "hall#1", "hall#2")
    again = ReadBefore(path, Writer())

    assert again.has_all(["hall#2", "hall#1"])
    assert not again.has_all(["hall#1", "hall#3"])
    assert again.has_all([])


def test_two_games_lose_nothing_of_each_other(tmp_path: Path) -> None:
    """Each adds to what stands in the file, not to what it read at its start."""
    path = tmp_path / "rooms.json"
    writers = Writer(), Writer()
    games = [ReadBefore(path, writer) for writer in writers]
    assert not any(game.has_all(["hall#0"]) for game in games)
    for number, game in enumerate(games):
        game.add([f"hall#{number}"])
        writers[number].close()

    assert ReadBefore(path, Writer()).has_all(["hall#0", "hall#1"])


def test_a_trial_leaves_nothing_behind(tmp_path: Path) -> None:
    """Without a path it is known while the game lasts."""
    writer = Writer()
    trial = ReadBefore(None, writer)
    trial.add(["hall#1"])
    writer.close()

    assert trial.has_all(["hall#1"])
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"rubbish",
        seal([1]),
        seal({"read": "1"}),
        seal({"read": ["x", None]}),
        seal({"read": None}),
        seal(0),
    ],
)
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    """Nothing is taken for read, and the next page that is read makes a sound file of it."""
    path = tmp_path / "rooms.json"
    path.write_bytes(content)

    assert not ReadBefore(path, Writer()).has_all(["hall#1"])
    _kept(path, "hall#1")
    assert ReadBefore(path, Writer()).has_all(["hall#1"])


def test_the_file_stays_small(tmp_path: Path) -> None:
    """However often a story is rewritten, only the newest marks are kept."""
    path = tmp_path / "rooms.json"
    _kept(path, *(f"hall#{number}" for number in range(MOST + 500)))
    again = ReadBefore(path, Writer())

    assert not again.has_all(["hall#0"])
    assert again.has_all(f"hall#{number}" for number in range(501, MOST + 500))
    assert path.stat().st_size < 250_000
