"""The bytes of a save, whole and damaged."""

import json
import zlib

from hypothesis import given
from hypothesis import strategies as st

from game.model.story import Recall, Story
from game.playthrough.envelope import CUT_SHORT, DAMAGED, Unsound, seal
from game.playthrough.notes import Manner
from game.playthrough.playthrough import Playthrough
from game.playthrough.save_file import NEWER, Save, decode, encode, moment
from game.runtime.turn import CONTINUE
from tests.playthrough.rooms import dark_room, three_rooms
from tests.stories import Draft, Offered, story, yes_no


def saved() -> bytes:
    """A save made after two choices."""
    playthrough = Playthrough.begin(three_rooms())
    playthrough.choose("one.hall/knock")
    playthrough.choose("one.hall/enter")
    return encode(moment(playthrough, 1_700_000_000))


def contents(data: bytes) -> dict[str, object]:
    """What stands in the envelope."""
    held = json.loads(data)["save"]
    assert isinstance(held, dict)
    return held


def test_a_save_says_what_a_page_of_saves_shows() -> None:
    """Title, chapter, place, time and a line are there without the story."""
    save = decode(saved())

    assert isinstance(save, Save)
    assert (save.title, save.place, save.line) == ("A Small Story", "crypt", "A room.")
    assert save.time == 1_700_000_000


def line_of(playthrough: Playthrough) -> str:
    """The line that a page of saves shows of it."""
    save = decode(encode(moment(playthrough, 0)))
    assert isinstance(save, Save)
    return save.line


def test_the_line_of_a_save_gives_nothing_away() -> None:
    """It is what followed first on the last choice, which is in sight when its page is; not how that ends."""
    playthrough = Playthrough.begin(three_rooms())
    begun = line_of(playthrough)
    playthrough.choose("one.hall/knock")

    assert (begun, line_of(playthrough)) == ("A hall.", "Nobody.")
    playthrough.rollback()
    assert line_of(playthrough) == "A hall."


def test_the_line_of_a_save_is_of_the_page_it_leads_to() -> None:
    """What was skipped at once is passed over; where nothing followed yet, it is of what was read before."""
    asked, skipped = (Playthrough.begin(dark_room(), standing=each) for each in (Manner.ASK, Manner.SKIP))
    for playthrough in (asked, skipped):
        playthrough.choose("one.hall/go_in")
    silent = Playthrough.begin(
        story(
            {
                "one.a": Draft(
                    text=["> A song,\n> Spike: a door."], choices=[Offered(label="On")], jump="one.b"
                ),
                "one.b": Draft(text=["All of it."], note="It is dark.", ending="over"),
            }
        )
    )
    silent.choose("one.a/on")

    assert [line_of(each) for each in (asked, skipped)] == ["It opens."] * 2
    assert line_of(silent) == "A song, a door."


def test_a_save_at_an_ending_says_so() -> None:
    """By its title, and only there; a save made before they said so is read as one that stands at none."""
    playthrough = Playthrough.begin(three_rooms())
    told = []
    for choice in ("one.hall/knock", "one.hall/enter", CONTINUE):
        playthrough.choose(choice)
        save = decode(encode(moment(playthrough, 0)))
        assert isinstance(save, Save)
        told.append(save.ending)
    held = contents(encode(moment(playthrough, 0)))
    del held["ending"]
    older = decode(seal(held))

    assert told == ["", "", "Over"]
    assert isinstance(older, Save)
    assert older.ending == ""


def test_a_save_holds_names_and_no_number_of_the_engine() -> None:
    """Blocks, choices, variables and places are called what their author calls them."""
    turns = contents(saved())["turns"]

    assert turns == [
        {"at": "one.hall", "values": {"knocks": 0}, "place": "bedroom", "choice": "one.hall/knock"},
        {"at": "one.hall", "values": {"knocks": 1}, "choice": "one.hall/enter"},
        {"at": "one.room", "place": "crypt"},
    ]


def test_a_save_grows_by_a_line_for_a_choice() -> None:
    """A state is told by what differs, so a save of a thousand choices is still a small file."""
    playthrough = Playthrough.begin(three_rooms())
    for _ in range(1000):
        playthrough.choose("one.hall/knock")

    assert len(encode(moment(playthrough, 0))) < 60_000


@given(at=st.integers(0, len(saved()) - 1), flipped=st.integers(1, 255))
def test_every_flipped_byte_is_noticed(at: int, flipped: int) -> None:
    """No byte of a save can change without a sentence."""
    data = bytearray(saved())
    data[at] ^= flipped

    assert isinstance(decode(bytes(data)), Unsound)


@given(length=st.integers(0, len(saved()) - 1))
def test_a_save_cut_short_anywhere_says_so(length: int) -> None:
    """However little is missing."""
    assert decode(saved()[:length]) is CUT_SHORT


@given(data=st.binary() | st.binary().map(lambda data: data + b"}\n"))
def test_foreign_bytes_never_raise(data: bytes) -> None:
    """A file that was never a save gives a sentence."""
    assert isinstance(decode(data), Unsound)


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(key=st.sampled_from(sorted(contents(saved()))), value=_json)
def test_a_sound_envelope_around_nonsense_never_raises(key: str, value: object) -> None:
    """Also where the checksum is right, what it guards may be anything."""
    decode(seal({**contents(saved()), key: value}))


@given(value=_json)
def test_an_envelope_may_hold_anything(value: object) -> None:
    """Then it is no save."""
    assert isinstance(decode(seal(value)), Unsound)


def test_a_save_of_a_newer_game_is_told_apart() -> None:
    """It is not damaged, and updating helps."""
    assert decode(seal({**contents(saved()), "format": 2})) is NEWER


def test_a_save_nested_without_end_is_damaged() -> None:
    """Depth is no way to end the game either, even with a checksum that is right."""
    rest = b'"save":' + b"[" * 100_000 + b"]" * 100_000 + b"}\n"

    assert decode(b'{"checksum":"%08x",' % zlib.crc32(rest) + rest) is DAMAGED


def test_everything_a_state_holds_is_kept() -> None:
    """Whose head, what plays, what was taken and seen, and what played itself."""
    playthrough = Playthrough.begin(everything(), {0: 1}, standing=Manner.SKIP)
    playthrough.choose("one.a/on")
    save = decode(encode(moment(playthrough, 0)))
    assert isinstance(save, Save)
    before, unseen, last = save.turns

    assert save.recalled == {"known": True}
    assert before.state.taken == ()
    assert (unseen.state.pov, unseen.state.taken, unseen.automatic) == ("spike", ("one.a/on",), True)
    assert unseen.met == {"one.b": Manner.SKIP}
    assert (last.state.visited, last.state.music) == (("one.a", "one.b"), "drone")


def everything() -> Story:
    """A story whose second scene is skipped."""
    scenes = {
        "one.a": Draft(choices=[Offered(label="On", once=True, answer=Draft(jump="one.b"))]),
        "one.b": Draft(pov="spike", note="Hard.", choices=[Offered(label="On")], jump="one.c"),
        "one.c": Draft(text=["C."], music="drone", ending="over"),
    }
    return story(scenes, variables=(yes_no("known", recall=Recall(story="x")),), asked=("one.a", "one.b"))
