"""What a player is told to be lost of a save, and what is never lost."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.model.story import Story, Variable
from game.playthrough.envelope import Unsound
from game.playthrough.playthrough import Playthrough
from game.playthrough.restore import CHANGED, MOVED, Restored, restore
from game.playthrough.save_file import Save, decode, encode, moment
from game.playthrough.slots import AUTO, Slots
from game.playthrough.writer import Writer
from tests.playthrough.test_restore import a_walk, at, loaded, walked
from tests.stories import Draft, Offered, number, story, word, yes_no

COINS, PURSE = number("coins", start=2), number("purse", start=2)
MOOD, WEATHER = word("mood", "fair", "foul"), word("weather", "fair", "foul")


def walk(*variables: Variable, renamed: dict[str, str] | None = None) -> Story:
    """A walk on which each step adds one to the first variable."""
    first = variables[0].name
    change = {} if variables[0].words else {first: 1}
    return a_walk(variables=variables, change=change, renamed=renamed or {})


def told(old: Story, new: Story, steps: int = 2) -> str:
    """What a player is told of a save of `old` in `new`."""
    return loaded(new, walked(old, steps)).sentence


def saved_again(playthrough: Playthrough) -> Save:
    """What a save holds that is made where it stands."""
    save = decode(encode(moment(playthrough, 0)))
    assert isinstance(save, Save)
    return save


def test_a_value_under_a_new_name_is_missed() -> None:
    """Four coins are two again, and whoever earned them is told."""
    assert told(walk(COINS), walk(PURSE)) == f"{CHANGED}: it no longer knows “coins”."


def test_a_flag_under_a_new_name_is_missed() -> None:
    """An open choice is locked again."""
    old, new = walk(yes_no("met_ben")), walk(yes_no("knows_ben"))

    assert told(old, new) == f"{CHANGED}: it no longer knows “met ben”."


def test_values_that_are_stopped_at_a_bound_are_told_together() -> None:
    """By what the player knows them by, if it is shown at all."""
    narrow = replace(number("trust", high=1), label="Tara's trust", shown="meter")
    wide = number("trust", high=5)

    assert (
        told(walk(wide, WEATHER), walk(narrow, WEATHER)) == f"{CHANGED}: “Tara's trust” is not what it was."
    )
    assert (
        told(
            walk(number("luck"), number("noise", start=4)),
            walk(number("luck", high=1), number("noise", high=3)),
        )
        == f"{CHANGED}: “luck” and “noise” are not what they were."
    )


def test_a_word_nobody_can_have_any_more_is_missed() -> None:
    """It begins again as the story does."""
    old, new = walk(word("mood", "foul", "fair")), walk(word("mood", "fair", "grim"))

    assert told(old, new) == f"{CHANGED}: “mood” is not what it was."


@pytest.mark.parametrize(
    "new",
    [
        (number("steps"),),
        (number("steps"), COINS, number("luck"), WEATHER),
        (number("steps"), yes_no("purse")),
        (number("steps"), number("purse", start=4)),
    ],
    ids=["gone", "new", "of another kind", "the same value"],
)
def test_nothing_is_said_where_nobody_would_notice(new: tuple[Variable, ...]) -> None:
    """A variable that is only gone, one that is only new, one that cannot be it, one that begins the same."""
    gone = () if COINS in new else (number("coins", start=4),)

    assert not told(walk(number("steps"), *gone), walk(*new))


def test_a_page_and_a_value_that_are_gone_are_told_together() -> None:
    """Two sentences, and the story's change but once."""
    new = a_walk(("a", "b", "d"), variables=(PURSE,), change={"purse": 1})

    assert told(walk(COINS), new) == f"{MOVED} It no longer knows “coins”."


def test_a_name_told_later_brings_a_value_back_from_a_save_made_in_between() -> None:
    """On every page: also on those one goes back to."""
    between = loaded(walk(PURSE), walked(walk(COINS), 1)).playthrough
    assert between.turn.state.values == (2,)
    again = saved_again(between)
    assert not loaded(walk(PURSE), again).sentence
    found = loaded(walk(PURSE, renamed={"coins": "purse"}), again)

    assert not found.sentence
    assert found.playthrough.turn.state.values == (3,)
    assert found.playthrough.rollback()
    assert found.playthrough.turn.state.values == (2,)


def test_what_was_done_in_between_counts_more_than_what_was_left() -> None:
    """It was seen since; the older value is not added to it."""
    between = loaded(walk(PURSE), walked(walk(COINS), 1)).playthrough
    between.choose(between.turn.offers[0].choice.id)
    between.choose(between.turn.offers[0].choice.id)

    found = loaded(walk(PURSE, renamed={"coins": "purse"}), saved_again(between))

    assert found.playthrough.turn.state.values == (4,)


def test_going_back_takes_back_what_was_left_as_well() -> None:
    """A save made on an earlier page knows what was so there."""
    between = loaded(walk(PURSE), walked(walk(COINS), 2)).playthrough
    assert between.rollback()
    found = loaded(walk(PURSE, renamed={"coins": "purse"}), saved_again(between))

    assert found.playthrough.turn.state.values == (3,)


def test_a_word_comes_back_as_well() -> None:
    """The variable kept its name, so the word stands beside the one that took its place."""
    old = walk(word("mood", "foul", "fair"))
    between = loaded(walk(word("mood", "fair", "grim")), walked(old, 1)).playthrough
    new = walk(word("mood", "fair", "grim"), renamed={"mood.foul": "mood.grim"})

    assert loaded(new, saved_again(between)).playthrough.turn.state.values == (1,)


def test_visits_and_choices_taken_once_come_back_as_well() -> None:
    """Under the names their scene and their label have by then."""

    def hall(scene: str, label: str, **renamed: str) -> Story:
        knock = Offered(label=label, once=True, answer=Draft(jump="one.b"))
        rooms = {f"one.{scene}": Draft(choices=[knock]), "one.b": Draft(choices=[Offered(label="Stay")])}
        return story(rooms, asked=[f"one.{scene}"], renamed=renamed)

    new = {"one.a": "one.x", "one.a/knock": "one.x/call"}
    between = loaded(hall("x", "Call"), walked(hall("a", "Knock"), 1)).playthrough
    assert (between.turn.state.visited, between.turn.state.once) == (0, 0)
    state = loaded(hall("x", "Call", **new), saved_again(between)).playthrough.turn.state

    assert (state.visited, state.once) == (1, 1)


@pytest.fixture
def writer() -> Iterator[Writer]:
    """A writer to the real disk, closed in the end."""
    writer = Writer()
    yield writer
    writer.close()


def kept(folder: Path, writer: Writer, save: Playthrough) -> bytes:
    """The bytes of an autosave."""
    slots = Slots(folder, save.story, writer, clock=lambda: 0.0)
    slots.save(AUTO, save)
    writer.close()
    return slots.path(AUTO).read_bytes()


def resumed(folder: Path, playing: Story, writer: Writer) -> tuple[Restored | Unsound | None, list[Path]]:
    """Where a story goes on, and the autosaves that are kept aside."""
    found = Slots(folder, playing, writer).resume()
    writer.close()
    return found, sorted(folder.glob("auto *.json"))


def test_an_autosave_of_which_no_page_is_left_is_kept_aside(tmp_path: Path, writer: Writer) -> None:
    """The first choice of the new beginning takes its place, and the player is told where it is."""
    data = kept(tmp_path, writer, loaded(a_walk(), walked(a_walk(), 2)).playthrough)
    new = a_walk(("x", "y"))
    found, aside = resumed(tmp_path, new, writer)
    assert isinstance(found, Unsound)
    assert found.sentence.endswith(f"The autosave as it was is kept in {aside[0]}.")
    kept(tmp_path, writer, Playthrough.begin(new))
    kept(tmp_path, writer, Playthrough.begin(new))

    assert [path.read_bytes() for path in aside] == [data]
    save = decode(data)
    assert isinstance(save, Save)
    assert at(loaded(a_walk(), save).playthrough) == "one.c"


def test_an_autosave_whose_last_pages_are_gone_is_kept_aside_once(tmp_path: Path, writer: Writer) -> None:
    """However often it is looked at."""
    data = kept(tmp_path, writer, loaded(a_walk(), walked(a_walk(), 2)).playthrough)
    resumed(tmp_path, a_walk(("a", "b", "d")), writer)
    found, aside = resumed(tmp_path, a_walk(("a", "b", "d")), writer)

    assert isinstance(found, Restored)
    assert found.sentence == f"{MOVED} The autosave as it was is kept in {aside[0]}."
    assert [path.read_bytes() for path in aside] == [data]
    assert not list(tmp_path.glob("auto *.bak"))


def test_an_autosave_that_can_be_read_on_is_not_kept_twice(tmp_path: Path, writer: Writer) -> None:
    """A value under another name is carried along, so nothing is lost with the file."""
    kept(tmp_path, writer, loaded(walk(COINS), walked(walk(COINS), 2)).playthrough)

    assert resumed(tmp_path, walk(PURSE), writer)[1] == []


def test_a_save_from_before_has_nothing_left() -> None:
    """The key is not there, and nothing is written for it while there is nothing to write."""
    assert b'"left"' not in encode(moment(Playthrough.begin(walk(COINS)), 0))
    assert isinstance(restore(walk(COINS), walked(walk(COINS), 1)), Restored)
