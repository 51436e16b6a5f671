"""All that was read."""

from hypothesis import given

from game.playthrough.playthrough import Playthrough
from game.view.history import export, find, history
from game.view.plain import plain, plain_label
from game.view.present import present
from tests.chance import playthroughs
from tests.playthrough.rooms import three_rooms
from tests.stories import Draft, story


def walked() -> Playthrough:
    """Two choices into the three rooms."""
    playthrough = Playthrough.begin(three_rooms())
    for choice in ("one.hall/knock", "one.hall/enter"):
        playthrough.choose(choice)
    return playthrough


def test_the_history_has_every_turn_with_what_was_chosen() -> None:
    """The label stands where it stood on the page."""
    told = [[plain(piece) for piece in turn.pieces] for turn in history(walked())]

    assert told == [["A hall."], ["> Knock", "Nobody.", "A hall."], ["> Enter", "A room."]]


def test_the_history_can_be_searched() -> None:
    """Whatever the case, and with the quotes a keyboard has."""
    told = history(Playthrough.begin(story({"one.a": Draft(text=["It’s late.", "“Go.”"], ending="over")})))

    assert find(told, "IT'S") == ((0, 0),)
    assert find(told, '"go."') == ((0, 1),)
    assert find(told, "  ") == ()


def test_the_history_is_exported_as_plain_text() -> None:
    """With the title first."""
    assert export(walked()).startswith("A Small Story\n\nA hall.\n\n> Knock\n\nNobody.")


def test_every_kind_of_piece_has_words() -> None:
    """Who speaks, what sounds, and where the lines of verse end."""
    text = ["Willow: Hi.", "Willow: You.", "*Her.*", "Spike: *Him.*", "> one\n> Spike: two", "[bell: a bell]"]
    pieces = history(Playthrough.begin(story({"one.a": Draft(text=text, jump="one.a")})))[0].pieces

    assert [plain(piece) for piece in pieces] == [
        "Willow: Hi.",
        "You.",
        "Her.",
        "Spike thinks: Him.",
        "one\nSpike: two",
        "[a bell]",
    ]


def test_a_crossed_out_choice_says_so_in_words() -> None:
    """No voice can cross anything out."""
    labels = [plain_label(button) for button in present(Playthrough.begin(three_rooms())).buttons]

    assert labels == ["Knock", "(not now) Enter — Not yet.", "(never) Break in — No."]


@given(playthrough=playthroughs)
def test_what_is_on_the_page_is_in_the_history(playthrough: Playthrough) -> None:
    """Nothing that was shown is lost."""
    told = [piece.id for turn in history(playthrough) for piece in turn.pieces]
    shown = [piece.id for leaf in present(playthrough).leaves for piece in leaf.pieces]

    assert shown == told[len(told) - len(shown) :]


def test_the_last_pieces_can_be_left_out() -> None:
    """What was not read yet, from the end; a turn of which nothing is left is none."""
    told = [[[plain(piece) for piece in turn.pieces] for turn in history(walked(), at)] for at in (1, 3, 9)]

    assert told == [
        [["A hall."], ["> Knock", "Nobody.", "A hall."], ["> Enter"]],
        [["A hall."], ["> Knock", "Nobody."]],
        [],
    ]
    assert export(walked(), 3) == "A Small Story\n\nA hall.\n\n> Knock\n\nNobody.\n"
