"""Sittings at a terminal."""

import io
from dataclasses import replace
from pathlib import Path

import pytest

from game.playthrough.playthrough import Playthrough
from game.playthrough.profile import ProfileFile
from game.playthrough.slots import AUTO, Slots
from game.playthrough.writer import Writer
from game.terminal.console import paper
from tests.playthrough.rooms import dark_room, three_rooms
from tests.stories import Draft, Offered, look, story
from tests.terminal.sittings import sitting


def test_a_page_is_prose_and_numbers(tmp_path: Path) -> None:
    """What cannot be chosen says so in words; nothing is drawn."""
    assert sitting(tmp_path, three_rooms()) == (
        "A Small Story\n\n"
        "[A dark bedroom.]\n\nA hall.\n\n"
        "1. Knock\n(not now) Enter — Not yet.\n(never) Break in — No.\n\n"
    )


def test_what_a_story_shows_can_be_asked_for(tmp_path: Path) -> None:
    """The notebook, and how things stand; a story without them says so."""
    read = sitting(tmp_path, three_rooms(), "notebook", "stats")

    assert "Nothing is written in it yet." in read
    assert "There is nothing to tell here." in read


def test_what_is_to_be_seen_is_told(tmp_path: Path) -> None:
    """The sentence of a look that is in force stands where things stand."""
    mist = replace(look(None, (), mist=60), said="Mist over all of it.")
    read = sitting(tmp_path, replace(three_rooms(), looks=(mist,)), "stats")

    assert "Mist over all of it." in read
    assert "There is nothing to tell here." not in read


def test_a_number_chooses_and_enter_goes_on(tmp_path: Path) -> None:
    """The chosen label heads the answer, and the place is told behind it when it changes."""
    read = sitting(tmp_path, three_rooms(), "1", "2", "", "quit")

    assert "> Knock\n\nNobody.\n\nA hall.\n\n1. Knock (taken before)\n2. Enter\n(never)" in read
    assert "> Enter\n\n[A stone room.]\n\nA room.\n\nTwo\n\nThe second chapter.\n\nThe end of it." in read
    assert read.count("[A stone room.]") == 1


def test_a_place_is_told_where_it_begins(tmp_path: Path) -> None:
    """Behind the answer that was still read in the place before."""
    out = Offered(label="Out", answer=Draft(text=["The stairs went down."], jump="one.b"))
    scenes = {
        "one.a": Draft(text=["A."], place="bedroom", choices=[out]),
        "one.b": Draft(text=["B."], place="crypt", ending="over"),
    }
    read = sitting(tmp_path, story(scenes), "1")

    assert "> Out\n\nThe stairs went down.\n\n[A stone room.]\n\nB." in read


def test_a_second_play_shows_what_was_taken_in_the_first(tmp_path: Path) -> None:
    """Behind the label, also at the next start and where reading goes on; the help explains it."""
    first = sitting(tmp_path, three_rooms(), "1", "again", "help", person=True)
    later = sitting(tmp_path, three_rooms(), "new", person=True)

    before, after = first.split("> Knock")
    assert ("(taken before)" in before, after.count("1. Knock (taken before)")) == (False, 2)
    assert "(taken before) stands behind a choice" in first
    assert later.count("1. Knock (taken before)\n(not now) Enter") == 1


def test_a_pipe_knows_of_no_other_play(tmp_path: Path) -> None:
    """The same lines always tell the same pages; and it leaves nothing behind."""
    sitting(tmp_path, three_rooms(), "1", person=True)
    kept = (tmp_path / "read.json").read_bytes()
    read = sitting(tmp_path, three_rooms(), "1", "2", "back")

    assert "A hall.\n\n1. Knock\n(not now)" in read
    assert "1. Knock (taken before)\n2. Enter (taken before)" in read
    assert (tmp_path / "read.json").read_bytes() == kept


def test_enter_alone_never_chooses(tmp_path: Path) -> None:
    """However often it is pressed."""
    read = sitting(tmp_path, three_rooms(), *[""] * 200)

    assert read.count("Type 1, or help.") == 200
    assert "Knock\n\nNobody" not in read


def test_a_person_is_prompted_with_what_can_be_chosen(tmp_path: Path) -> None:
    """A pipe is not."""
    read = sitting(tmp_path, three_rooms(), "1", "2", "", person=True)

    prompts = ["Choose 1: ", "Choose 1-2: ", "Enter goes on: ", "Type again, back or quit: "]
    assert prompts == [row for row in read.split("\n") if row.endswith(": ")]


def test_a_person_turns_leaves_one_by_one(tmp_path: Path) -> None:
    """And cannot choose before the last one."""
    leaves = story({"one.a": Draft(text=["One.", "---", "Two."], choices=[Offered(label="Go")])})
    read = sitting(tmp_path, leaves, "1", "", person=True)

    first, rest = read.split("Enter turns the page: \n", 1)
    assert first.endswith("One.\n\n")
    assert rest.startswith("There is more to read first")
    assert rest.endswith("Two.\n\n1. Go\n\nChoose 1: \n")


def test_a_pipe_gets_all_leaves_at_once(tmp_path: Path) -> None:
    """Nothing waits."""
    leaves = story({"one.a": Draft(text=["One.", "---", "Two."], choices=[Offered(label="Go")])})

    assert sitting(tmp_path, leaves).endswith("One.\n\nTwo.\n\n1. Go\n\n")


def test_back_leads_to_the_beginning_and_no_farther(tmp_path: Path) -> None:
    """A sentence says where that is."""
    read = sitting(tmp_path, three_rooms(), "1", "back", "b")

    assert read.index("Nobody.") < read.index("where the story begins")
    assert read.count("(not now) Enter") == 2


def test_saving_and_loading(tmp_path: Path) -> None:
    """Slot 3 is slot 3, and none is the quick save."""
    read = sitting(tmp_path, three_rooms(), "save", "1", "save 3", "load", "load 3", "load 4", "saves")

    assert "Kept in the quick save." in read
    assert read.count("1. Knock\n(not now)") == 1
    assert read.count("1. Knock (taken before)\n(not now)") == 1
    assert read.count("1. Knock (taken before)\n2. Enter") == 2
    assert "Nothing is saved in slot 4." in read
    assert "slot 3: “Nobody.”, 14 November 2023" in read


def test_the_end_of_the_input_keeps_the_page(tmp_path: Path) -> None:
    """And says where."""
    read = sitting(tmp_path, three_rooms(), "1", person=True)

    assert f"Kept in {tmp_path / 'saves' / 'auto.json'}." in read.replace("\n", " ")
    assert Slots(tmp_path / "saves", three_rooms(), Writer()).shown()[AUTO] is not None


def test_ctrl_c_keeps_the_page_and_is_quiet(tmp_path: Path) -> None:
    """At a page, and at the question before the first."""
    assert "Kept in" in sitting(tmp_path, three_rooms(), "1", ctrl_c=True, person=True)
    assert sitting(tmp_path, three_rooms(), ctrl_c=True, person=True).endswith("begins anew: \n\n")


def test_a_content_note_is_met_by_a_number(tmp_path: Path) -> None:
    """What stood before it is not read twice."""
    read = sitting(tmp_path, dark_room(), "1", "2")

    assert (
        "A note before you read on: It is dark."
        "\n\n1. Read it\n2. Read the short version\n3. Skip it\n\nDark.\n\n1. Left" in read
    )
    assert read.count("It opens.") == 1


@pytest.mark.parametrize("person", [True, False])
def test_the_choice_that_led_to_a_note_is_told_once(tmp_path: Path, *, person: bool) -> None:
    """When the note has been met, the page goes on where it stood."""
    rooms = {
        "one.hall": Draft(choices=[Offered(label="Go in", answer=Draft(jump="one.dark"))]),
        "one.dark": Draft(text=["The long dark."], note="It is dark.", ending="over"),
    }
    read = sitting(tmp_path, story(rooms), "1", "1", "quit", person=person)

    assert "The long dark." in read
    assert read.count("> Go in") == 1


def test_a_skipped_note_leaves_one_line(tmp_path: Path) -> None:
    """In brackets, as what is not told."""
    assert "3. Skip it\n\n[Skipped.]\n\nLight again." in sitting(tmp_path, dark_room(), "1", "3")


def test_notes_can_be_met_by_themselves_from_then_on(tmp_path: Path) -> None:
    """The next sitting remembers it."""
    noted = dark_room()
    assert "read in its short version" in sitting(tmp_path, noted, "notes short")

    read = sitting(tmp_path, noted, "1")
    assert "A note before" not in read
    assert "Dark.\n\n1. Left" in read


def test_a_story_says_what_it_is(tmp_path: Path) -> None:
    """Whose it is, and its number."""
    signed = story({"one.a": Draft(text=["A."], ending="over")}, credit="By nobody.\n", ifid="ABC-1")

    assert "\n\nA Small Story\nBy nobody.\nIFID ABC-1\n\n" in sitting(tmp_path, signed, "about")


def test_the_history_is_read_again(tmp_path: Path) -> None:
    """All of it, or the last turns."""
    assert sitting(tmp_path, three_rooms(), "1", "history").count("Nobody.") == 2
    assert sitting(tmp_path, three_rooms(), "1", "2", "history 1").count("Nobody.") == 1


def test_a_number_that_is_not_there_is_answered(tmp_path: Path) -> None:
    """With those that are."""
    assert sitting(tmp_path, three_rooms(), "1", "7").count("Type a number from 1 to 2, or help.") == 1
    assert "Press Enter to go on" in sitting(tmp_path, three_rooms(), "1", "2", "1")
    assert "Type again, back or quit, or help." in sitting(tmp_path, three_rooms(), "1", "2", "", "1")


def test_an_ending_is_remembered(tmp_path: Path) -> None:
    """In the profile, for stories that recall it."""
    sitting(tmp_path, three_rooms(), "1", "2", "")

    assert ProfileFile(tmp_path / "profile.json", Writer()).profile.endings == {"small": ("over",)}


def test_an_ending_is_told_with_how_many_are_known(tmp_path: Path) -> None:
    """And with none of the others named; a pipe, which is not prompted, hears what can be typed."""
    two = {
        "one.a": Draft(
            text=["A."],
            choices=[
                Offered(label="Up", answer=Draft(text=["Air."], ending="over")),
                Offered(label="Down", answer=Draft(text=["Earth."], ending="under")),
            ],
        )
    }
    read = sitting(tmp_path, story(two), "1", "back", "2")

    assert "The end: Over\n\nYou know 1 of the 2 endings of this story. Type again to begin" in read
    assert "The end: Under\n\nYou know 2 of the 2 endings of this story." in read
    assert "endings of this story.\n\nType again, back or quit: " in sitting(
        tmp_path, story(two), "1", person=True
    )


def test_what_is_played_from_a_pipe_leaves_the_autosave_as_it_was(tmp_path: Path) -> None:
    """Since it begins anew each time; it says so, if there was anything to keep."""
    sitting(tmp_path, three_rooms(), "1", "2", person=True)
    kept = (tmp_path / "saves" / "auto.json").read_bytes()
    read = sitting(tmp_path, three_rooms(), "1", "help")

    assert read.endswith(
        "Played from a pipe, this leaves the autosave as it was. Only what you saved is\nkept.\n\n"
    )
    assert "quit, or q: leave. Only what you saved is kept." in read
    assert kept == (tmp_path / "saves" / "auto.json").read_bytes()
    assert "leaves the autosave" not in sitting(tmp_path, three_rooms(), "help")


def test_a_trial_keeps_nothing(tmp_path: Path) -> None:
    """No place in the story and no ending, whoever types."""
    for person in (True, False):
        read = sitting(
            tmp_path, three_rooms(), "1", "2", "", trial=Playthrough.begin(three_rooms()), person=person
        )

        assert "The end: Over\n\nType again to begin anew, back" in read
        assert read.endswith("A trial leaves the autosave as it was. Only what you saved is kept.\n\n")
    assert not list(tmp_path.iterdir())


def test_a_story_without_a_way_on_can_be_left(tmp_path: Path) -> None:
    """It is the story's mistake, and said so."""
    stuck = story({"one.a": Draft(text=["A."], choices=[Offered(label="No", never="Shut.")])})
    read = sitting(tmp_path, stuck, "back", "quit")

    assert "That is a mistake in the story, and none of yours" in read
    assert read.endswith("This is where the story begins.\n\n")


def test_a_story_can_be_begun_again(tmp_path: Path) -> None:
    """At its end or anywhere."""
    assert sitting(tmp_path, three_rooms(), "1", "2", "restart").count("(not now) Enter") == 2


def test_help_fits_its_columns(tmp_path: Path) -> None:
    """Nothing the terminal says is wider than 80 columns."""
    read = sitting(tmp_path, three_rooms(), "help", "dance", "notes", "1")

    assert "again, or restart: begin anew." in read
    assert [row for row in read.split("\n") if len(row) > 80 and str(tmp_path) not in row] == []


def test_a_disk_that_fails_is_told_once_and_play_goes_on(tmp_path: Path) -> None:
    """Nothing claims to have been kept."""
    (tmp_path / "saves").touch()
    read = sitting(tmp_path, three_rooms(), "1", "1", "quit", person=True)

    assert read.count("Play goes on.") == 1
    assert "Kept in" not in read


def test_a_terminal_is_as_wide_as_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """From 20 to 80 columns; a file is no place for slanted words."""
    widths = []
    for columns in ("5", "72", "200"):
        monkeypatch.setenv("COLUMNS", columns)
        widths.append(paper(io.StringIO()).width)

    assert widths == [20, 72, 80]
    assert not paper(io.StringIO()).slants


def test_a_note_of_which_nothing_follows_can_be_skipped(tmp_path: Path) -> None:
    """A scene without choices leaves its one line, on the leaf of what was read before it."""
    go_in = Offered(label="Go in", answer=Draft(text=["It opens."], jump="one.dark"))
    scenes = {
        "one.hall": Draft(text=["A hall."], choices=[go_in]),
        "one.dark": Draft(text=["The long dark."], note="It is dark.", jump="one.light"),
        "one.light": Draft(text=["Light again."], ending="over"),
    }
    read = sitting(tmp_path, story(scenes), "1", "", "2", "", person=True)

    assert "[Skipped.]\n\nEnter goes on: \nLight again." in read
    assert read.count("It opens.") == 1
