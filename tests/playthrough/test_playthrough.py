"""Choosing, meeting content notes, and going back."""

import pytest

from game.model.story import Story
from game.playthrough.notes import Manner
from game.playthrough.playthrough import Playthrough
from game.playthrough.reading import readings
from game.runtime.read import plain
from game.runtime.turn import CONTINUE
from tests.playthrough.rooms import dark_room, three_rooms
from tests.stories import Draft, Offered, story


def told(playthrough: Playthrough) -> list[str]:
    """Everything read so far, labels in angle brackets, skipped notes in square ones."""
    lines = []
    for reading in readings(playthrough):
        lines += [f"<{plain(reading.label)}>"] if reading.label else []
        for passage in reading.passages:
            lines += [f"[{passage.manner}: {plain(passage.note)}]"] if passage.note else []
            lines += [plain(line.runs) for line in (*passage.card, *passage.lines)]
    return lines


def after(story: Story, *choices: str, standing: Manner = Manner.ASK) -> Playthrough:
    """A playthrough that has taken these choices."""
    playthrough = Playthrough.begin(story, standing=standing)
    for choice in choices:
        playthrough.choose(choice)
    return playthrough


def test_what_was_read_follows_from_the_choices() -> None:
    """The history is told by replaying: labels, answers, scenes, cards."""
    playthrough = after(three_rooms(), "one.hall/knock", "one.hall/enter", CONTINUE)

    expected = ["A hall.", "<Knock>", "Nobody.", "A hall.", "<Enter>", "A room."]
    assert [*expected, "The second chapter.", "The end of it."] == told(playthrough)
    assert playthrough.turn.ending == 0


def test_rollback_leads_to_the_very_beginning() -> None:
    """Every choice can be taken back, and then there is nothing more to take back."""
    playthrough = after(three_rooms())
    seen = [(playthrough.turn, told(playthrough))]
    for choice in ("one.hall/knock", "one.hall/enter"):
        playthrough.choose(choice)
        seen.append((playthrough.turn, told(playthrough)))

    for turn, lines in reversed(seen[:-1]):
        assert playthrough.rollback()
        assert turn == playthrough.turn
        assert lines == told(playthrough)
    assert not playthrough.rollback()


def test_rollback_leads_to_where_there_was_something_to_choose() -> None:
    """A turn that only goes on would lead to the same end again."""
    playthrough = after(three_rooms(), "one.hall/knock", "one.hall/enter", CONTINUE)
    assert playthrough.turn.ending == 0

    assert playthrough.rollback()
    assert told(playthrough) == ["A hall.", "<Knock>", "Nobody.", "A hall."]
    assert [offer.open for offer in playthrough.turn.offers] == [True, True, False]


def test_where_nothing_was_chosen_rollback_leads_to_the_beginning() -> None:
    """Over all that only went on, and no farther."""
    rooms = {name: Draft(text=[name], jump=f"one.{then}") for name, then in zip("abc", "bcd", strict=True)}
    scenes = {f"one.{name}": draft for name, draft in rooms.items()}
    road = story({**scenes, "one.d": Draft(text=["d"], ending="over")})
    turns = [after(road).turn]
    playthrough = after(road)
    while playthrough.turn.continues:
        playthrough.choose(CONTINUE)
        turns.append(playthrough.turn)

    assert playthrough.rollback()
    assert playthrough.turn == turns[0]
    assert len(turns) > 1
    assert not playthrough.rollback()


def test_a_step_back_leads_to_the_turn_before() -> None:
    """Also to one that only went on."""
    playthrough = after(three_rooms(), "one.hall/knock", "one.hall/enter", CONTINUE)

    assert playthrough.step_back()
    assert playthrough.turn.continues
    assert len(playthrough.checkpoints) == 2


def test_a_locked_choice_cannot_be_taken() -> None:
    """Choosing what is not open is the caller's mistake, and changes nothing."""
    playthrough = after(three_rooms())

    with pytest.raises(ValueError, match="not open"):
        playthrough.choose("one.hall/enter")

    assert playthrough.checkpoints == ()


def test_a_note_waits_and_hides_what_follows() -> None:
    """The turn is decided, but nothing from the note on is read until it is met."""
    playthrough = after(dark_room(), "one.hall/go_in")

    assert told(playthrough) == ["A hall.", "<Go in>", "It opens.", "[ask: It is dark.]"]
    with pytest.raises(ValueError, match="waits"):
        playthrough.choose("one.dark/left")


def test_a_note_met_by_reading() -> None:
    """Read means read, also the answers inside."""
    playthrough = after(dark_room(), "one.hall/go_in")
    playthrough.meet(Manner.READ)
    playthrough.choose("one.dark/left")

    assert told(playthrough)[3:] == ["The long dark.", "<Left>", "Left it is.", "Light again."]


def test_the_short_version_stands_for_the_answers_inside() -> None:
    """Answers are left out with the text they belong to, unless they have a short version of their own."""
    playthrough = after(dark_room(), "one.hall/go_in")
    playthrough.meet(Manner.SHORT)
    playthrough.choose("one.dark/ahead")
    playthrough.choose("one.dark/ahead/stand")

    assert told(playthrough)[3:] == ["Dark.", "<Ahead>", "<Stand>", "Stood.", "Light again."]


def test_a_skip_plays_the_middle_open_choice_unseen() -> None:
    """Skipping goes on until the block is left, and one line stands for all of it."""
    playthrough = after(dark_room(), "one.hall/go_in")
    playthrough.meet(Manner.SKIP)

    expected = ["A hall.", "<Go in>", "It opens.", "[skip: It is dark.]", "Light again."]
    assert expected == told(playthrough)
    taken = [checkpoint.choice for checkpoint in playthrough.checkpoints]
    assert taken == ["one.hall/go_in", "one.dark/ahead", "one.dark/ahead/sit"]
    assert playthrough.turn.state.values == (0, 1)


def test_a_skip_plays_the_choice_the_author_named() -> None:
    """`skip` says what the story takes for granted afterwards."""
    playthrough = after(dark_room(skip="left"), "one.hall/go_in")
    playthrough.meet(Manner.SKIP)

    assert playthrough.turn.state.values == (1, 0)


def test_going_back_over_a_skip_asks_again() -> None:
    """One step back from an asked skip is the note itself."""
    playthrough = after(dark_room(), "one.hall/go_in")
    before, lines = playthrough.turn, told(playthrough)
    playthrough.meet(Manner.SKIP)

    assert playthrough.rollback()
    assert before == playthrough.turn
    assert lines == told(playthrough)
    playthrough.meet(Manner.READ)
    assert told(playthrough)[-1] == "The long dark."


def test_going_back_over_a_standing_skip_leads_to_the_choice_before() -> None:
    """What played itself is taken back with the choice it followed, so that going back always goes back."""
    playthrough = after(dark_room(), "one.hall/go_in", standing=Manner.SKIP)
    expected = ["A hall.", "<Go in>", "It opens.", "[skip: It is dark.]", "Light again."]
    assert expected == told(playthrough)

    assert playthrough.rollback()
    assert told(playthrough) == ["A hall."]


@pytest.mark.parametrize("manner", [Manner.READ, Manner.SHORT])
def test_a_standing_preference_asks_nothing(manner: Manner) -> None:
    """Who always reads, or always reads the short version, meets no note."""
    playthrough = after(dark_room(), "one.hall/go_in", standing=manner)

    assert playthrough.waiting is None
    assert told(playthrough)[-1] == {Manner.READ: "The long dark.", Manner.SHORT: "Dark."}[manner]


def test_without_a_short_version_the_player_is_asked() -> None:
    """Who wants short versions is not made to read a long one because nobody wrote it."""
    playthrough = after(dark_room(short=False), "one.hall/go_in", standing=Manner.SHORT)

    assert playthrough.waiting is not None
    with pytest.raises(ValueError, match="short"):
        playthrough.meet(Manner.SHORT)


def test_only_a_note_that_waits_can_be_met() -> None:
    """Meeting none, or meeting one by asking, is the caller's mistake."""
    playthrough = after(dark_room())
    with pytest.raises(ValueError, match="no content note waits"):
        playthrough.meet(Manner.READ)

    playthrough.choose("one.hall/go_in")
    with pytest.raises(ValueError, match="ask"):
        playthrough.meet(Manner.ASK)


def test_a_skip_that_comes_round_again_asks() -> None:
    """A standing skip does not play a ring for ever: the second time the player says what to do."""
    ring = story({"one.a": Draft(note="Hard.", choices=[Offered(label="Again")], jump="one.a")})
    playthrough = Playthrough.begin(ring, standing=Manner.SKIP)

    assert playthrough.waiting == 0
    assert len(playthrough.checkpoints) == 1
    assert not playthrough.rollback()


def test_the_manner_changes_nothing_that_happens() -> None:
    """The same choices lead to the same state, however they were read."""
    states = []
    for manner in (Manner.READ, Manner.SHORT):
        playthrough = after(dark_room(), "one.hall/go_in", "one.dark/left", standing=manner)
        states.append(playthrough.turn.state)

    assert states[0] == states[1]
