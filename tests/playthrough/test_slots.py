"""Saving and loading, also where files have been damaged."""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.playthrough.disk import backup_of
from game.playthrough.envelope import Unsound
from game.playthrough.playthrough import Playthrough
from game.playthrough.restore import Restored
from game.playthrough.save_file import Save
from game.playthrough.slots import ALL, AUTO, QUICK, Slots
from game.playthrough.writer import Writer
from tests.playthrough.rooms import three_rooms

KNOCK = "one.hall/knock"


class Clock:
    """Seconds that pass when they are looked at."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """One second later."""
        self.now += 1
        return self.now


@pytest.fixture
def writer() -> Iterator[Writer]:
    """A writer to the real disk, closed in the end."""
    writer = Writer()
    yield writer
    writer.close()


@pytest.fixture
def slots(tmp_path: Path, writer: Writer) -> Slots:
    """The slots of the three rooms."""
    return Slots(tmp_path / "small", three_rooms(), writer, clock=Clock())


def knocked(times: int) -> Playthrough:
    """A playthrough that has knocked so many times."""
    playthrough = Playthrough.begin(three_rooms())
    for _ in range(times):
        playthrough.choose(KNOCK)
    return playthrough


def keep(slots: Slots, writer: Writer, slot: str, *times: int) -> None:
    """Save so many knocks one after the other, each written out."""
    for each in times:
        slots.save(slot, knocked(each))
        writer.close()


def knocks(result: object) -> int:
    """How often a loaded playthrough has knocked."""
    assert isinstance(result, Restored)
    return len(result.playthrough.checkpoints)


def void(_count: int) -> None:
    """Nobody asks how much was written."""


def spoil(path: Path, how: str) -> None:
    """Damage a file in one of the ways files are damaged."""
    data = path.read_bytes()
    match how:
        case "cut":
            path.write_bytes(data[: len(data) // 2])
        case "flipped":
            path.write_bytes(data[:50] + bytes([data[50] ^ 4]) + data[51:])
        case "empty":
            path.write_bytes(b"")
        case "zeros":
            path.write_bytes(bytes(len(data)))
        case _:
            path.write_bytes(b"\x89PNG\r\n\x1a\n" * 20)


DAMAGE = ["cut", "flipped", "empty", "zeros", "foreign"]


@pytest.mark.parametrize("slot", ALL)
def test_what_was_saved_is_loaded(slots: Slots, slot: str) -> None:
    """From every slot, at once, without waiting for the disk."""
    slots.save(slot, knocked(2))
    result = slots.load(slot)

    assert knocks(result) == 2
    assert isinstance(result, Restored)
    assert not result.sentence


def test_an_empty_slot_says_so(slots: Slots) -> None:
    """Nothing there is not damage."""
    assert slots.load("3") == Unsound("Nothing is saved in slot 3.")
    assert slots.load(QUICK) == Unsound("Nothing is saved in the quick save.")
    assert slots.resume() is None


@pytest.mark.parametrize("how", DAMAGE)
def test_a_damaged_save_gives_the_one_before_it(slots: Slots, writer: Writer, how: str) -> None:
    """And says so."""
    keep(slots, writer, "1", 1, 2)
    spoil(slots.path("1"), how)
    result = slots.load("1")

    assert knocks(result) == 1
    assert isinstance(result, Restored)
    assert "The one before it was loaded." in result.sentence


def test_a_save_that_is_gone_gives_the_one_before_it(slots: Slots, writer: Writer) -> None:
    """On some file systems a plug can be pulled between the two renames."""
    keep(slots, writer, "1", 1, 2)
    slots.path("1").unlink()

    assert knocks(slots.load("1")) == 1


@pytest.mark.parametrize("how", DAMAGE)
def test_a_damaged_autosave_gives_the_newest_older_state_that_is_sound(
    slots: Slots, writer: Writer, how: str
) -> None:
    """Wherever that was saved."""
    keep(slots, writer, AUTO, 1, 2)
    keep(slots, writer, "7", 3)
    keep(slots, writer, QUICK, 4)
    spoil(slots.path(QUICK), how)
    spoil(slots.path(AUTO), how)
    assert knocks(slots.resume()) == 3

    slots.path("7").unlink()
    assert knocks(slots.resume()) == 1


def test_where_nothing_is_sound_the_player_is_told(slots: Slots, writer: Writer) -> None:
    """And a new beginning is all there is."""
    keep(slots, writer, AUTO, 1, 2)
    spoil(slots.path(AUTO), "cut")
    spoil(backup_of(slots.path(AUTO)), "cut")

    assert isinstance(slots.resume(), Unsound)


def test_a_page_of_saves_shows_every_slot(slots: Slots, writer: Writer) -> None:
    """Saved, damaged or empty."""
    keep(slots, writer, "2", 2)
    keep(slots, writer, "5", 1)
    spoil(slots.path("5"), "cut")
    shown = slots.shown()

    assert list(shown) == list(ALL)
    assert isinstance(shown["2"], Save)
    assert isinstance(shown["5"], Unsound)
    assert shown["1"] is None


def test_a_slot_that_cannot_be_read_gives_a_sentence(slots: Slots) -> None:
    """A folder in its place, for one."""
    slots.path("1").mkdir(parents=True)

    assert isinstance(slots.load("1"), Unsound)


def test_a_folder_that_cannot_be_written_gives_a_sentence(tmp_path: Path, writer: Writer) -> None:
    """Play goes on, and the player knows that nothing is kept."""
    (tmp_path / "file").touch()
    slots = Slots(tmp_path / "file" / "small", three_rooms(), writer)
    keep(slots, writer, AUTO, 1)

    assert "Play goes on" in writer.problem()
    assert isinstance(slots.load(AUTO), Unsound)


@pytest.mark.skipif(
    sys.platform != "linux", reason="a folder that nobody may write in is known on Linux alone"
)
def test_a_read_only_folder_gives_a_sentence(writer: Writer) -> None:
    """Not even root may make a file in `/sys`."""
    slots = Slots(Path("/sys/small"), three_rooms(), writer)
    keep(slots, writer, AUTO, 1)

    assert "may be written in /sys/small" in writer.problem()


@pytest.mark.skipif(sys.platform != "linux", reason="a disk that is always full is known on Linux alone")
def test_a_full_disk_gives_a_sentence(tmp_path: Path) -> None:
    """`/dev/full` takes nothing."""
    writer = Writer(lambda _path, data: void(Path("/dev/full").write_bytes(data)))
    keep(Slots(tmp_path, three_rooms(), writer), writer, AUTO, 1)

    assert "The disk is full" in writer.problem()


def test_a_slow_disk_does_not_delay_a_choice(tmp_path: Path) -> None:
    """A hundred choices with an autosave each, while the disk is at the first: how long one takes is measured
    by the benchmark `window_frames`.
    """
    busy, free, done = threading.Event(), threading.Event(), []

    def slow(path: Path, _data: bytes) -> None:
        busy.set()
        free.wait()
        done.append(path)

    writer = Writer(slow)
    slots = Slots(tmp_path, three_rooms(), writer)
    playthrough = knocked(0)
    for _ in range(100):
        playthrough.choose(KNOCK)
        slots.save(AUTO, playthrough)
        busy.wait()
    before = list(done)
    free.set()
    writer.close()

    assert before == []
    assert done == [slots.path(AUTO)] * 2


CHILD = """
import sys
import threading
from pathlib import Path
from game.playthrough.slots import AUTO, Slots
from game.playthrough.writer import Writer
from tests.playthrough.test_slots import KNOCK, knocked
from tests.playthrough.rooms import three_rooms

writer = Writer()
slots = Slots(Path(sys.argv[1]), three_rooms(), writer)
playthrough = knocked(0)
print("ready", flush=True)
while True:
    playthrough.choose(KNOCK)
    slots.save(AUTO, playthrough)
    writer.close()
    print(len(playthrough.checkpoints), flush=True)
"""


def writing(folder: Path) -> subprocess.Popen[str]:
    """A game of its own that saves without a pause."""
    child = subprocess.Popen([sys.executable, "-c", CHILD, str(folder)], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    return child


@pytest.mark.parametrize("delay", [0.0, 0.013, 0.05, 0.11])
def test_a_killed_game_loses_nothing_it_had_saved(tmp_path: Path, writer: Writer, delay: float) -> None:
    """At whatever moment the plug is pulled, the autosave is whole and no older than the last one made."""
    child = writing(tmp_path)
    time.sleep(delay)
    child.kill()
    saved = ["0", *child.communicate()[0].split()]
    result = Slots(tmp_path, three_rooms(), writer).load(AUTO)

    if result == Unsound("Nothing is saved in the autosave."):
        assert saved == ["0"]
        return
    assert knocks(result) >= int(saved[-1])
    assert isinstance(result, Restored)
    assert not result.sentence


def test_two_games_do_not_spoil_each_others_saves(tmp_path: Path, writer: Writer) -> None:
    """The newest wins; whenever one looks, a whole file is there."""
    children = [writing(tmp_path), writing(tmp_path)]
    slots = Slots(tmp_path, three_rooms(), writer)
    for _ in range(100):
        result = slots.load(AUTO)
        assert knocks(result) > 0
        assert isinstance(result, Restored)
        assert not result.sentence
    for child in children:
        child.kill()
        child.communicate()
