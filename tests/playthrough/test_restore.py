"""Loading a save in a story that was edited since."""

from typing import Any

from game.model.story import Story
from game.playthrough.envelope import Unsound
from game.playthrough.playthrough import Playthrough
from game.playthrough.reading import readings
from game.playthrough.restore import MOVED, Restored, restore
from game.playthrough.save_file import Save, decode, encode, moment
from game.runtime.read import plain
from tests.playthrough.rooms import dark_room, three_rooms
from tests.stories import Draft, Offered, number, story, word, yes_no


def a_walk(names: tuple[str, ...] = ("a", "b", "c"), **given: Any) -> Story:  # noqa: ANN401  whatever story takes
    """Scenes one after the other, each with one choice on."""
    change = given.pop("change", {"steps": 1})
    drafts = {}
    for at, name in enumerate(names):
        following = f"one.{names[at + 1]}" if at + 1 < len(names) else "one.end"
        answer = Draft(text=[f"From {name}."], change=change, jump=following)
        drafts[f"one.{name}"] = Draft(text=[f"At {name}."], choices=[Offered(label="On", answer=answer)])
    variables = given.pop("variables", (number("steps"), word("mood", "fair", "foul")))
    return story({**drafts, "one.end": Draft(text=["Done."], ending="over")}, variables=variables, **given)


def walked(playing: Story, steps: int) -> Save:
    """The save of a walk so many steps long."""
    playthrough = Playthrough.begin(playing)
    for _ in range(steps):
        playthrough.choose(playthrough.turn.offers[0].choice.id)
    save = decode(encode(moment(playthrough, 0)))
    assert isinstance(save, Save)
    return save


def loaded(playing: Story, save: Save) -> Restored:
    """The save, restored."""
    result = restore(playing, save)
    assert isinstance(result, Restored)
    return result


def at(playthrough: Playthrough) -> str:
    """The block waited at."""
    return playthrough.story.blocks[playthrough.turn.state.block].id


def last_words(playthrough: Playthrough) -> str:
    """What stands last on its page."""
    *_, last = readings(playthrough)
    return plain(last.passages[-1].lines[-1].runs)


def test_a_scene_that_is_gone_falls_back_to_the_page_before() -> None:
    """The player is told, and going back from there still works."""
    result = loaded(a_walk(("a", "b", "d")), walked(a_walk(), 2))

    assert result.sentence == MOVED
    assert at(result.playthrough) == "one.b"
    assert result.playthrough.rollback()
    assert at(result.playthrough) == "one.a"


def test_a_scene_that_is_gone_from_the_middle_leaves_a_gap() -> None:
    """Where the save was made is still there, so that is where one stands."""
    result = loaded(a_walk(("a", "c")), walked(a_walk(), 2))

    assert not result.sentence
    assert at(result.playthrough) == "one.c"
    assert result.playthrough.turn.state.values == (2, 0)
    assert last_words(result.playthrough) == "At c."


def test_a_story_of_which_nothing_is_left_says_so() -> None:
    """Then there is nowhere to stand."""
    assert isinstance(restore(a_walk(("x", "y")), walked(a_walk(), 1)), Unsound)


def test_a_save_from_another_story_is_refused() -> None:
    """By name, so that the player can find out which."""
    refused = restore(a_walk(id="other"), walked(a_walk(), 1))

    assert refused == Unsound("This save is from another story: A Small Story.")


def test_another_story_of_the_same_id_is_told_by_its_ifid() -> None:
    """Two folders may be called alike."""
    assert isinstance(restore(a_walk(ifid="B"), walked(a_walk(ifid="A"), 1)), Unsound)


def test_renamed_scenes_and_the_choices_in_them_are_found() -> None:
    """A renamed scene takes its choices along, and a name may have changed twice."""
    renamed = {"one.b": "one.q", "one.q": "one.x"}
    result = loaded(a_walk(("a", "x", "c"), renamed=renamed), walked(a_walk(), 2))

    assert not result.sentence
    assert [plain(reading.label) for reading in readings(result.playthrough)] == ["", "On", "On"]


def test_a_name_that_still_exists_is_not_renamed() -> None:
    """An old name may be given to something new."""
    result = loaded(a_walk(renamed={"one.b": "one.a"}), walked(a_walk(), 1))

    assert at(result.playthrough) == "one.b"


def test_renamed_variables_and_words_keep_their_values() -> None:
    """Both by the name of the variable then and now."""
    old = a_walk(variables=(number("steps"), word("mood", "foul", "fair")))
    renamed = {"mood": "weather", "mood.foul": "weather.grim"}
    new = a_walk(variables=(number("steps"), word("weather", "fair", "grim")), renamed=renamed)

    assert loaded(new, walked(old, 1)).playthrough.turn.state.values == (1, 1)


def test_values_are_dropped_started_and_stopped_at_bounds() -> None:
    """A variable that is gone, one that is new, and one that may no longer go so far."""
    new = a_walk(variables=(number("luck", start=3), number("steps", high=1)))

    assert loaded(new, walked(a_walk(), 2)).playthrough.turn.state.values == (3, 1)


def test_a_variable_that_has_become_something_else_begins_anew() -> None:
    """A word is no number; but yes and no are one and none."""
    steps, mood = word("steps", "none", "some"), number("mood", start=4)
    assert loaded(
        a_walk(variables=(steps, mood), change={}), walked(a_walk(), 2)
    ).playthrough.turn.state.values == (0, 4)

    yes = a_walk(variables=(yes_no("steps"), mood), change={})
    assert loaded(yes, walked(a_walk(), 2)).playthrough.turn.state.values == (1, 4)


def test_a_choice_that_is_gone_leaves_its_page_readable() -> None:
    """The state it led to was kept, so the history shows what stands there."""
    old, new = three_rooms(), three_rooms(knock="Call")
    playthrough = Playthrough.begin(old)
    playthrough.choose("one.hall/knock")
    save = decode(encode(moment(playthrough, 0)))
    assert isinstance(save, Save)

    result = loaded(new, save).playthrough

    assert result.turn.state.values == (1,)
    assert [plain(reading.label) for reading in readings(result)] == ["", ""]
    assert last_words(result) == "A hall."


def test_a_note_written_since_asks_before_its_text_is_shown() -> None:
    """A page that was saved before it had a note may not have been read to its end."""
    save = decode(encode(moment(Playthrough.begin(a_walk(("dark", "c"))), 0)))
    assert isinstance(save, Save)
    noted = story(
        {
            "one.dark": Draft(text=["Dark."], note="It is dark.", jump="one.end"),
            "one.end": Draft(ending="over"),
        }
    )

    assert loaded(noted, save).playthrough.waiting == 0


def test_a_page_on_which_nothing_can_be_chosen_any_more_goes_on() -> None:
    """A menu that has become a way through is walked through."""
    new = a_walk(("a", "b"))
    save = walked(a_walk(("a", "b")), 1)
    silent = story(
        {
            "one.a": Draft(text=["At a."], jump="one.b"),
            "one.b": Draft(jump="one.z"),
            "one.z": Draft(ending="over"),
        },
        variables=new.variables,
    )

    assert loaded(silent, save).playthrough.turn.ending == 0


def test_the_manner_of_notes_is_kept() -> None:
    """A note that waits still waits."""
    playthrough = Playthrough.begin(dark_room())
    playthrough.choose("one.hall/go_in")
    save = decode(encode(moment(playthrough, 0)))
    assert isinstance(save, Save)

    assert loaded(dark_room(), save).playthrough.waiting == playthrough.waiting
