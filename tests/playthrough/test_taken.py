"""Which choices were taken before."""

from pathlib import Path

from game.model.prose import paragraphs_in
from game.model.story import Story
from game.playthrough.notes import Manner
from game.playthrough.playthrough import Playthrough
from game.playthrough.read_before import ReadBefore
from game.playthrough.taken import Taken
from game.playthrough.writer import Writer
from game.runtime.turn import CONTINUE
from tests.playthrough.rooms import dark_room, three_rooms

KNOCK, ENTER, BREAK_IN = "one.hall/knock", "one.hall/enter", "one.hall/break_in"


def _taken(playing: Story, *choices: str, path: Path | None = None) -> Taken:
    """What is known once these were chosen one after the other."""
    writer = Writer()
    taken = Taken(playing, ReadBefore(path, writer))
    playthrough = Playthrough.begin(playing)
    for choice in choices:
        playthrough.choose(choice)
        taken.learn(playthrough)
    writer.close()
    return taken


def test_what_was_chosen_is_known_and_nothing_else(tmp_path: Path) -> None:
    """At once, and at the next start; *Continue* is no choice."""
    path = tmp_path / "rooms.json"
    assert KNOCK not in Taken(three_rooms(), ReadBefore(path, Writer()))

    now = _taken(three_rooms(), KNOCK, ENTER, CONTINUE, path=path)
    later = Taken(three_rooms(), ReadBefore(path, Writer()))
    for taken in (now, later):
        known = [each in taken for each in (KNOCK, ENTER, BREAK_IN, CONTINUE)]
        assert known == [True, True, False, False]


def test_what_was_taken_back_was_taken_all_the_same() -> None:
    """A reader who looks for the other way sees which one it was."""
    taken = Taken(three_rooms(), ReadBefore(None, Writer()))
    playthrough = Playthrough.begin(three_rooms())
    playthrough.choose(KNOCK)
    taken.learn(playthrough)
    playthrough.rollback()

    assert KNOCK in taken


def test_what_was_read_before_choices_were_kept_tells_it_too() -> None:
    """An answer that was read; the page it stood under, and a choice without an answer, tell nothing."""
    playing = three_rooms()
    read = ReadBefore(None, Writer())
    hall, answer = (playing.blocks[playing.block_ids[each]].text for each in ("one.hall", KNOCK))
    read.add(line.id for line in paragraphs_in(hall))
    assert KNOCK not in Taken(playing, read)

    read.add(line.id for line in paragraphs_in(answer))
    assert KNOCK in Taken(playing, read)
    assert ENTER not in Taken(playing, read)


def test_what_a_skip_chose_was_not_taken() -> None:
    """Nobody who skipped has seen it, so nobody is told of it."""
    playing = dark_room(skip="left")
    taken = Taken(playing, ReadBefore(None, Writer()))
    playthrough = Playthrough.begin(playing)
    playthrough.choose("one.hall/go_in")
    playthrough.meet(Manner.SKIP)
    taken.learn(playthrough)

    chosen = [checkpoint.choice for checkpoint in playthrough.checkpoints]
    assert chosen == ["one.hall/go_in", "one.dark/left"]
    assert [choice in taken for choice in chosen] == [True, False]
