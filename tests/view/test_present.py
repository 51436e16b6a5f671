"""A playthrough as it is shown."""

from pathlib import Path

from hypothesis import given

from game.compiler.folder import compile_folder
from game.model.prose import Style
from game.model.story import Story
from game.playthrough.notes import Manner
from game.playthrough.playthrough import Playthrough
from game.playthrough.route import follow, parse_route
from game.runtime.read import Run, plain
from game.runtime.turn import CONTINUE
from game.view.present import present, press
from game.view.screen import Button, ButtonState, Leaf, Piece, PieceKind, Screen
from tests.chance import playthroughs
from tests.playthrough.rooms import dark_room, three_rooms
from tests.stories import Draft, Offered, number, story


def shown(leaf: Leaf) -> list[tuple[str, str]]:
    """The kinds and words of a leaf's pieces."""
    return [(piece.kind.value, plain(piece.runs)) for piece in leaf.pieces]


def one_page(*text: str) -> tuple[Leaf, ...]:
    """The leaves of a story of one scene."""
    screen = present(Playthrough.begin(story({"one.a": Draft(text=text, ending="over", pov="buffy")})))
    return screen.leaves


def pieces(*text: str) -> tuple[Piece, ...]:
    """The pieces of a page, without the ending's title."""
    return one_page(*text)[0].pieces[:-1]


def chosen(playing: Story, *buttons: str, standing: Manner = Manner.ASK) -> Screen:
    """What is shown after some buttons."""
    playthrough = Playthrough.begin(playing, standing=standing)
    for button in buttons:
        press(playthrough, button)
    return present(playthrough)


def test_offers_are_numbered_among_the_open_ones() -> None:
    """Crossed-out ones have a reason and no number."""
    knock, enter, broken = present(Playthrough.begin(three_rooms())).buttons

    assert knock == Button(id="one.hall/knock", runs=(Run("Knock"),), number=1)
    assert (enter.state, enter.number, plain(enter.reason)) == (ButtonState.LOCKED, 0, "Not yet.")
    assert (broken.state, broken.number, plain(broken.reason)) == (ButtonState.NEVER, 0, "No.")
    opened = chosen(three_rooms(), "one.hall/knock").buttons
    assert [button.number for button in opened] == [1, 2, 0]


def test_a_choice_that_was_taken_before_says_so() -> None:
    """Only where it can be chosen again; nothing does where nothing is known."""
    every = ("one.hall/knock", "one.hall/enter", "one.hall/break_in", CONTINUE)
    playthrough = Playthrough.begin(three_rooms())

    assert [button.taken for button in present(playthrough).buttons] == [False, False, False]
    assert [button.taken for button in present(playthrough, every).buttons] == [True, False, False]
    press(playthrough, "one.hall/knock")
    assert [button.taken for button in present(playthrough, every[1:]).buttons] == [False, True, False]


def test_the_chosen_label_heads_the_page() -> None:
    """Then comes the answer, and the scene it leads to."""
    leaves = chosen(three_rooms(), "one.hall/knock").leaves

    assert [shown(leaf) for leaf in leaves] == [
        [("chosen", "Knock"), ("prose", "Nobody."), ("prose", "A hall.")]
    ]


def test_a_label_without_an_answer_heads_the_page_it_leads_to() -> None:
    """Another place begins a new leaf, but not for the label alone."""
    screen = chosen(three_rooms(), "one.hall/knock", "one.hall/enter")

    assert [shown(leaf) for leaf in screen.leaves] == [[("chosen", "Enter"), ("prose", "A room.")]]
    assert screen.leaves[0].atmosphere.background == "crypt"
    assert screen.buttons == (Button(id=CONTINUE, runs=(Run("Continue"),)),)


def test_a_chapter_is_announced_and_an_ending_named() -> None:
    """Title and card head a leaf; the title is the heading, and an ending's title stands last."""
    screen = chosen(three_rooms(), "one.hall/knock", "one.hall/enter", CONTINUE)

    expected = [
        ("title", "Two"),
        ("card", "The second chapter."),
        ("prose", "The end of it."),
        ("title", "Over"),
    ]
    assert [expected] == [shown(leaf) for leaf in screen.leaves]
    assert (screen.leaves[-1].heading, screen.ending) == ("Two", "Over")
    assert not screen.buttons


def test_a_leaf_stands_under_the_heading_of_its_own_chapter() -> None:
    """An answer still read in the old chapter keeps the old heading, though the turn ends in the next."""
    compiled = compile_folder(Path(__file__).parent.parent.parent / "story" / "quiet_chair")
    assert compiled.story is not None
    playthrough = Playthrough.begin(compiled.story, standing=Manner.READ)
    assert list(follow(playthrough, parse_route("1,1,1,1,1,1")))

    headings = [leaf.heading for leaf in present(playthrough).leaves]
    assert headings == ["The fourth night", "Fairground"]


def test_the_page_turns_where_the_story_says_so() -> None:
    """At `---`, but not before anything was written, and not twice."""
    leaves = one_page("---", "One.", "---", "---", "Two.", "---")

    assert [[text for _, text in shown(leaf)] for leaf in leaves] == [["One."], ["Two.", "Over"]]


def test_another_point_of_view_turns_the_page() -> None:
    """An answer and the scene after it stand on two leaves if the head changes between them."""
    answer = Draft(text=["Yes."], jump="one.b")
    scenes = {
        "one.a": Draft(pov="buffy", choices=[Offered(label="On", answer=answer)]),
        "one.b": Draft(pov="spike", text=["*Well.*"], ending="over"),
    }
    leaves = chosen(story(scenes), "one.a/on").leaves

    assert [[text for _, text in shown(leaf)] for leaf in leaves] == [["On", "Yes."], ["Well.", "Over"]]
    assert [piece.ink for leaf in leaves for piece in leaf.pieces][1:4] == ["", "amber", ""]


def test_a_name_is_printed_once_for_speeches_in_a_row() -> None:
    """Until somebody or something comes between."""
    said = pieces("Spike: One.", "Spike: Two.", "Willow: Three.", "Spike: Four.", "A pause.", "Spike: Five.")

    assert [piece.name for piece in said] == ["Spike", "", "Willow", "Spike", "", "Spike"]
    assert [piece.ink for piece in said] == ["amber", "amber", "", "amber", "", "amber"]


def test_a_name_is_printed_again_on_a_new_leaf() -> None:
    """Nobody has to look back to know who speaks."""
    leaves = one_page("Spike: One.", "---", "Spike: Two.")

    assert [leaf.pieces[0].name for leaf in leaves] == ["Spike", "Spike"]


def test_thoughts_have_the_ink_of_whose_head_it_is() -> None:
    """The point of view's, alone or inside a paragraph; or the one's who is named."""
    own, named, inside = pieces("*Mine.*", "Spike: *His.*", "She sat. *Mine too.*")

    assert [piece.kind for piece in (own, named, inside)] == [
        PieceKind.THOUGHT,
        PieceKind.THOUGHT,
        PieceKind.PROSE,
    ]
    assert [piece.ink for piece in (own, named, inside)] == ["bone", "amber", ""]
    assert [piece.thought_ink for piece in (own, named, inside)] == ["bone", "amber", "bone"]
    assert Run("Mine too.", frozenset({Style.THOUGHT})) in inside.runs
    assert [piece.name for piece in (own, named, inside)] == ["", "Spike", ""]


def test_verse_and_captions_keep_what_they_need() -> None:
    """Rows with an ink each; the sound of a caption."""
    verse, caption = pieces("> one\n> Spike: two\n> \n> Spike: three\n> four", "[bell: a bell, far off]")

    assert [plain(row.runs) for row in verse.rows] == ["one", "two", "", "three", "four"]
    assert verse.row_inks == ("", "amber", "", "amber", "")
    assert verse.row_names == ("", "Spike", "", "", "")
    assert (caption.kind, caption.asset, plain(caption.runs)) == (
        PieceKind.CAPTION,
        "bell",
        "a bell, far off",
    )


def test_a_note_stands_alone_before_its_text() -> None:
    """Three ways to meet it, and nothing after it on the leaves."""
    screen = chosen(dark_room(), "one.hall/go_in")

    expected = [[("chosen", "Go in"), ("prose", "It opens.")], [("note", "It is dark.")]]
    assert expected == [shown(leaf) for leaf in screen.leaves]
    buttons = [(button.id, button.number) for button in screen.buttons]
    assert buttons == [("note:read", 1), ("note:short", 2), ("note:skip", 3)]


def test_without_a_short_version_none_is_offered() -> None:
    """Reading and skipping remain."""
    buttons = chosen(dark_room(short=False), "one.hall/go_in").buttons

    assert [button.id for button in buttons] == ["note:read", "note:skip"]


def test_what_stood_before_a_note_stays_as_it_was() -> None:
    """Meeting it changes the last leaf alone, so one reads on where one was."""
    before = chosen(dark_room(), "one.hall/go_in").leaves
    for manner, text in (("read", "The long dark."), ("short", "Dark.")):
        after = chosen(dark_room(), "one.hall/go_in", f"note:{manner}").leaves
        assert before[:-1] == after[:-1]
        assert shown(after[-1]) == [("prose", text)]


def test_one_line_stands_for_what_was_skipped() -> None:
    """It heads the page that the skip led to."""
    leaves = chosen(dark_room(), "one.hall/go_in", "note:skip").leaves

    expected = [("skipped", "Skipped."), ("prose", "Light again."), ("title", "Over")]
    assert [expected] == [shown(leaf) for leaf in leaves]


def test_a_standing_skip_shows_what_came_before_it_too() -> None:
    """The answer to the last choice is read although play has gone on."""
    leaves = chosen(dark_room(), "one.hall/go_in", standing=Manner.SKIP).leaves

    first = [("chosen", "Go in"), ("prose", "It opens."), ("skipped", "Skipped.")]
    assert [*first, ("prose", "Light again."), ("title", "Over")] == [
        each for leaf in leaves for each in shown(leaf)
    ]


def test_a_story_that_has_no_way_on_says_so() -> None:
    """The player reads a sentence, and may go back."""
    count = number("count")
    stuck = {
        "one.a": Draft(text=["A."], choices=[Offered(label="No", when=("count", ">", 0), locked="Shut.")])
    }
    screen = present(Playthrough.begin(story(stuck, variables=(count,))))

    assert "Go back" in screen.stuck
    assert [button.state for button in screen.buttons] == [ButtonState.LOCKED]


@given(playthrough=playthroughs)
def test_every_screen_has_a_leaf_and_exactly_one_way_on(playthrough: Playthrough) -> None:
    """Something to press, an ending, or a sentence; and every open button can be pressed."""
    screen = present(playthrough)
    opened = [button for button in screen.buttons if button.state is ButtonState.OPEN]

    assert screen.leaves
    assert [bool(opened), bool(screen.ending), bool(screen.stuck)].count(True) == 1
    for button in opened:
        press(playthrough, button.id)
        playthrough.rollback()
        break
