"""From the start to the first page."""

from pathlib import Path

import pytest

from game.model.story import ContentNote
from game.view.plain import sentence
from tests.playthrough.rooms import three_rooms
from tests.stories import Draft, Offered, story
from tests.terminal.sittings import sitting


def test_a_person_is_asked_whether_to_go_on(tmp_path: Path) -> None:
    """What was read last is named; Enter goes on there."""
    sitting(tmp_path, three_rooms(), "1", "2", person=True)
    read = sitting(tmp_path, three_rooms(), "what", "", person=True)

    assert "You were reading: “A room.”\n" in read
    assert read.count("new begins anew: ") == 2
    assert "Press Enter to read on, or type new, or quit.\n" in read
    assert "> Enter\n\n" in read


def test_a_person_may_begin_anew(tmp_path: Path) -> None:
    """Then the old page is still kept until a choice is made."""
    sitting(tmp_path, three_rooms(), "1", "2", person=True)
    assert "(not now) Enter" in sitting(tmp_path, three_rooms(), "new", person=True)

    assert "You were reading: “A room.”\n" in sitting(tmp_path, three_rooms(), "quit", person=True)


def test_who_has_come_to_an_end_is_told_what_can_be_typed(tmp_path: Path) -> None:
    """Whatever else was typed."""
    sitting(tmp_path, three_rooms(), "1", "2", "", "", person=True)
    read = sitting(tmp_path, three_rooms(), "what", "quit", person=True)

    assert "You have come to an end" in read
    assert "Press Enter to begin anew, or type back, or quit.\n" in read


def test_content_notes_are_named_before_the_first_page(tmp_path: Path) -> None:
    """Their details when somebody asks."""
    noted = story(
        {"one.a": Draft(text=["A."], ending="over")},
        content_notes=(ContentNote(topic="fire", detail="A house burns."),),
    )
    read = sitting(tmp_path, noted, "notes")

    assert read.startswith("A Small Story\n\nContent notes: fire. Type notes to read more about them.\n\nA.")
    assert "fire: A house burns.\nYou are asked each time" in read


def test_what_is_damaged_is_told_where_it_matters(tmp_path: Path) -> None:
    """A save when it is listed or loaded, the autosave and the profile at the start."""
    sitting(tmp_path, three_rooms(), "save 2", "1", "notes short", person=True)
    sitting(tmp_path, three_rooms(), "new", "1", person=True)
    for file in ("saves/2.json", "saves/auto.json", "profile.json"):
        (tmp_path / file).write_bytes(b"{}\n")
    read = " ".join(sitting(tmp_path, three_rooms(), "", "load 2", "saves", person=True).split())

    assert read.count("This file is damaged: it no longer holds what was written.") == 5
    assert "The one before it was loaded. You were reading: “Nobody.”" in read
    assert "slot 2: This file is damaged" in read


def test_without_a_sound_autosave_the_story_begins_anew(tmp_path: Path) -> None:
    """And says why."""
    (tmp_path / "saves").mkdir()
    (tmp_path / "saves" / "auto.json").touch()

    assert "cut short: writing it was interrupted. The story begins anew." in sitting(
        tmp_path, three_rooms(), "quit", person=True
    )


def test_a_save_from_before_the_story_was_edited_says_where_one_is(tmp_path: Path) -> None:
    """When it is loaded, and when it is gone on with."""
    hall = Draft(text=["Hall."], choices=[Offered(label="On", answer=Draft(jump="one.b"))])
    old = story({"one.a": hall, "one.b": Draft(text=["B."], jump="one.b")})
    sitting(tmp_path, old, "1", "save", person=True)
    hall = Draft(text=["Hall."], choices=[Offered(label="On", answer=Draft(jump="one.c"))])
    new = story({"one.a": hall, "one.c": Draft(text=["C."], jump="one.c")})
    read = sitting(tmp_path, new, "", "load", "quit", person=True).replace("\n", " ")

    assert read.count("the page it was made on is gone") == 2


def at_the_end(folder: Path, *typed: str) -> str:
    """What a person reads who comes back to a story that was read to its end."""
    sitting(folder, three_rooms(), "1", "2", "", person=True)
    return sitting(folder, three_rooms(), *typed, person=True)


def test_a_story_that_is_over_is_not_offered_as_unfinished(tmp_path: Path) -> None:
    """Enter begins anew; only another choice leads on."""
    read = at_the_end(tmp_path, "what", "")

    assert "You were reading" not in read
    assert (
        "You have come to an end of this story: Over.\n\nEnter begins anew, back goes back into it: " in read
    )
    assert read.count("goes back into it: ") == 2
    assert read.count("(not now) Enter") == 1


def test_back_leads_into_a_story_that_is_over(tmp_path: Path) -> None:
    """To the last page before its ending on which there was something to choose."""
    read = at_the_end(tmp_path, "back")

    assert "The end" not in read.partition("goes back into it: ")[2]
    assert "A hall.\n\n1. Knock (taken before)\n2. Enter (taken before)" in read


def test_a_story_that_is_over_can_be_left(tmp_path: Path) -> None:
    """By a word, or by typing nothing more."""
    for typed in (("quit",), ()):
        assert at_the_end(tmp_path, *typed).endswith("goes back into it: \n")


def test_who_leaves_is_told_what_comes_next(tmp_path: Path) -> None:
    """At an ending the next start does not ask whether to go on from there."""
    ended = sitting(tmp_path, three_rooms(), "1", "2", "", person=True).replace("\n", " ")
    inside = sitting(tmp_path, three_rooms(), "new", "1", person=True).replace("\n", " ")

    assert "The next start offers to begin anew or to go back into it." in ended
    assert "The next start asks whether to go on from there." in inside


@pytest.mark.parametrize(
    ("words", "ended"),
    [
        ("“Night”", "“Night”."),
        ("“again.”", "“again.”"),
        ("“Why?”", "“Why?”"),
        ("“on and …”", "“on and …”"),
        ("Night", "Night."),
    ],
)
def test_no_sentence_ends_twice(words: str, ended: str) -> None:
    """A closing quote after it is no reason."""
    assert ended == sentence(words)
