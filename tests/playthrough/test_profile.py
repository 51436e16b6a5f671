"""What is known across playthroughs."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from game.model.condition import Condition
from game.model.expression import And, Variable
from game.model.story import Library, Recall, Shelf, Story
from game.playthrough.disk import backup_of
from game.playthrough.envelope import seal
from game.playthrough.notes import Manner
from game.playthrough.playthrough import Playthrough
from game.playthrough.profile import Profile, ProfileFile, is_shown, recalled, with_ending
from game.playthrough.writer import Writer
from tests.stories import Draft, Offered, number, story, word, yes_no


def two_ends(**given: Any) -> Story:  # noqa: ANN401  whatever story takes
    """A story that one choice ends well or badly."""
    choices = [
        Offered(label="Well", answer=Draft(text=["Well."], change={"luck": 2}, ending="good")),
        Offered(label="Badly", answer=Draft(text=["Badly."], ending="bad")),
    ]
    fields = {"id": "first", "variables": (number("luck"), word("mood", "fair", "foul"))}
    return story({"one.a": Draft(choices=choices)}, **{**fields, **given})


def ended(choice: str, **given: Any) -> Playthrough:  # noqa: ANN401  whatever story takes
    """A playthrough at an end of it."""
    playthrough = Playthrough.begin(two_ends(**given))
    playthrough.choose(f"one.a/{choice}")
    return playthrough


def sequel(*recalls: Recall) -> Story:
    """A story that remembers the first one, in yes/no variables but for what recalls a variable."""
    variables = [
        number(f"v{at}", start=4)
        if recall.variable == "luck"
        else word(f"v{at}", "unknown", "fair", "foul", recall=recall)
        if recall.variable
        else yes_no(f"v{at}", recall=recall)
        for at, recall in enumerate(recalls)
    ]
    return two_ends(id="second", variables=(number("luck"), *variables))


def test_an_ending_is_known_once_it_was_reached() -> None:
    """Each once, in the order they were found."""
    profile = Profile()
    for choice in ("badly", "well", "badly"):
        profile = with_ending(profile, ended(choice))

    assert profile.endings == {"first": ("bad", "good")}
    assert profile == with_ending(profile, Playthrough.begin(two_ends()))


def test_a_story_recalls_that_another_was_ended() -> None:
    """Whether at all, and whether in one of some ways."""
    second = sequel(Recall(story="first"), Recall(story="first", endings=("good",)), Recall(story="other"))

    assert recalled(Profile(), second) == {1: 0, 2: 0, 3: 0}
    assert recalled(with_ending(Profile(), ended("badly")), second) == {1: 1, 2: 0, 3: 0}
    assert recalled(with_ending(Profile(), ended("well")), second) == {1: 1, 2: 1, 3: 0}


def test_a_story_recalls_how_another_left_a_variable() -> None:
    """By its word; and begins as its author said where it is unknown."""
    second = sequel(Recall(story="first", variable="mood"))
    profile = with_ending(Profile(), ended("well"))

    assert recalled(Profile(), second) == {}
    assert recalled(profile, second) == {1: 1}
    assert Playthrough.begin(second, recalled(profile, second)).turn.state.values == (0, 1)


def test_a_hidden_story_is_shown_when_what_it_waits_for_is_known() -> None:
    """The library's conditions ask for endings."""
    both = Condition(And((Variable(0), Variable(1))))
    third = Shelf(id="third", condition=both)
    library = Library(title="All", stories=(Shelf(id="first"), Shelf(id="second"), third))
    half = with_ending(Profile(), ended("well"))
    whole = with_ending(half, ended("well", id="second"))

    assert [is_shown(library, third, profile) for profile in (Profile(), half, whole)] == [False, False, True]
    assert is_shown(library, library.stories[0], Profile())


def test_a_profile_is_kept(tmp_path: Path) -> None:
    """Endings, values and the manner of notes come back from disk."""
    writer, path = Writer(), tmp_path / "profile.json"
    kept = ProfileFile(path, writer)
    kept.reached(ended("well"))
    kept.reached(Playthrough.begin(two_ends()))
    kept.meet_notes(Manner.SHORT)
    writer.close()
    again = ProfileFile(path, writer)

    assert again.profile == kept.profile
    assert again.profile == Profile(
        endings={"first": ("good",)}, values={"first": {"luck": 2, "mood": "fair"}}, notes=Manner.SHORT
    )
    assert not again.problem


def test_an_ending_stays_known_under_its_new_name(tmp_path: Path) -> None:
    """And what it left behind too, as soon as the story is opened again."""
    writer = Writer()
    kept = ProfileFile(tmp_path / "profile.json", writer)
    kept.reached(ended("well"))
    calm = number("fortune", high=5)
    names = {"fine": "good", "good": "great", "luck": "fortune", "luc": "luck"}
    choices = [Offered(label="Well", answer=Draft(ending="great"))]
    new = story({"one.a": Draft(choices=choices)}, id="first", variables=(calm,), renamed=names)
    kept.reached(Playthrough.begin(new))
    writer.close()

    assert ProfileFile(tmp_path / "profile.json", writer).profile == kept.profile
    assert kept.profile.endings == {"first": ("great",)}
    assert kept.profile.values["first"] == {"fortune": 2, "mood": "fair"}


def test_a_damaged_profile_falls_back_to_the_one_before(tmp_path: Path) -> None:
    """And says what may have been lost; with none left it begins anew and says so."""
    writer, path = Writer(), tmp_path / "profile.json"
    for choice in ("well", "badly"):
        ProfileFile(path, writer).reached(ended(choice))
        writer.close()
    path.write_bytes(path.read_bytes()[:-9])
    fallen = ProfileFile(path, writer)
    backup_of(path).write_bytes(b"")
    lost = ProfileFile(path, writer)

    assert fallen.profile.endings == {"first": ("good",)}
    assert "a moment before" in fallen.problem
    assert lost.profile == Profile()
    assert "cut short" in lost.problem


@pytest.mark.parametrize(
    "held", [None, {}, {"endings": []}, {"endings": {}, "values": {"a": 1}, "notes": "ask"}]
)
def test_nonsense_in_a_sound_envelope_is_damage(tmp_path: Path, held: object) -> None:
    """It never raises."""
    path = tmp_path / "profile.json"
    path.write_bytes(seal(held))

    assert "damaged" in ProfileFile(path, Writer()).problem


def test_a_profile_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A folder in its place, for one."""
    (tmp_path / "profile.json").mkdir()

    assert "cannot be read" in ProfileFile(tmp_path / "profile.json", Writer()).problem


def test_a_profile_of_a_newer_game_is_read_as_far_as_it_is_understood(tmp_path: Path) -> None:
    """Endings are not forgotten because a setting has a new word."""
    path = tmp_path / "profile.json"
    path.write_bytes(seal({"endings": {"first": ["good"]}, "values": {}, "notes": "whisper", "more": 1}))

    assert ProfileFile(path, Writer()).profile == Profile(endings={"first": ("good",)})


CHILD = """
import sys
from pathlib import Path
from game.playthrough.profile import ProfileFile
from game.playthrough.writer import Writer
from tests.playthrough.test_profile import ended

writer = Writer()
for number in range(10):
    ProfileFile(Path(sys.argv[1]), writer).reached(ended("well", id=f"{sys.argv[2]}{number}"))
    writer.close()
"""


def test_two_games_add_to_one_profile(tmp_path: Path) -> None:
    """No ending is lost because another game found one at the same moment."""
    path = tmp_path / "profile.json"
    children = [subprocess.Popen([sys.executable, "-c", CHILD, str(path), name]) for name in "ab"]

    assert [child.wait(60) for child in children] == [0, 0]
    assert len(ProfileFile(path, Writer()).profile.endings) == 20
